import {describe, expect, it} from "vitest";
import {withSlash} from "../../src/model/path.js";

describe("withSlash(path)", () => {
  it.each([
    ["/compare", "/compare/"],
    ["/plans/", "/plans/"],
    ["plans/a#t1", "plans/a/#t1"],
    ["/explore?city=a/b", "/explore/?city=a/b"],
    ["/embed/?chart=a#b", "/embed/?chart=a#b"],
    ["/embed/a.png", "/embed/a.png"],
    ["../..", "../../"],
    ["#t1", "#t1"],
    ["?per=area", "?per=area"],
    ["", ""]
  ])("of %s is %s", (path, address) => expect(withSlash(path)).toBe(address));
});
