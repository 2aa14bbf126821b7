import {describe, expect, it} from "vitest";
import {chartOf, readHeights} from "../../src/embed/heights.js";

describe("readHeights(message)", () => {
  it("reads a height by chart id", () =>
    expect(readHeights({"duibiao-height": {"5g-base-stations": 420}})).toEqual(
      new Map([["5g-base-stations", 420]])
    ));
  it.each([
    null,
    "duibiao-height",
    {"datawrapper-height": {a: 1}},
    {"duibiao-height": 400},
    {"duibiao-height": "?"},
    {"duibiao-height": {a: "400px"}},
    {"duibiao-height": {a: Number.NaN}},
    {"duibiao-height": {a: -1}},
    {"duibiao-height": {a: 1e9}},
    {"duibiao-height": {}},
    {"duibiao-height": {a: 400}, also: 1}
  ])("ignores %j", (message) => expect(readHeights(message)).toBeNull());
});

describe("chartOf(address)", () => {
  it("is the last part of the path", () =>
    expect(chartOf("https://example.org/en/embed/wlan-coverage?lang=zh")).toBe("wlan-coverage"));
  it("does without the extension", () =>
    expect(chartOf("https://example.org/embed/wlan-coverage.html")).toBe("wlan-coverage"));
});
