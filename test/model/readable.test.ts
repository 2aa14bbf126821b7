import {expect, it} from "vitest";
import {readable} from "../../src/model/readable.js";

it.each([
  ["/compare/?q=%E6%99%BA", "/compare/?q=智"],
  ["#%", "#%"],
  ["?q=%E0%A4%A", "?q=%E0%A4%A"],
  ["?q=%2526", "?q=%26"]
])("reads %s and never fails", (address, read) => {
  expect(readable(address)).toBe(read);
});
