import {describe, expect, it} from "vitest";
import {faults, judge, median, tableOf, type Figure} from "./figures.js";

const figure: Figure = {part: "build", name: "cold", unit: "s", now: 90, base: 300};

describe("judge(figure)", () => {
  it("holds a figure against its own bound and against the base's", () => {
    expect(judge(figure)).toBeNull();
    expect(judge({...figure, bound: {of: "now", most: 90}})).toBe("holds");
    expect(judge({...figure, bound: {of: "now", most: 89}})).toBe("missed");
    expect(judge({...figure, bound: {of: "ratio", most: 0.3}})).toBe("holds");
    expect(judge({...figure, bound: {of: "ratio", most: 0.25}})).toBe("missed");
  });

  it("cannot tell a ratio without a base, nor of a base that is nothing", () => {
    const bound = {of: "ratio", most: 0.25} as const;
    expect(judge({...figure, base: null, bound})).toBe("unknown");
    expect(judge({...figure, base: 0, bound})).toBe("unknown");
  });
});

describe("faults(figures)", () => {
  it("names each figure that misses its bound or has none to be held against", () => {
    const kept: Figure = {...figure, bound: {of: "now", most: 100}};
    const missed: Figure = {...figure, bound: {of: "ratio", most: 0.25}};
    expect(faults([figure, kept])).toEqual([]);
    expect(faults([kept, missed, {...missed, name: "warm", base: null}])).toEqual([
      "build: cold is 0.3 of the base; expected at most 0.25",
      "build: warm cannot be judged; its bound is a ratio: name a built base with --base"
    ]);
  });
});

it("tableOf(figures) sets figure, base, ratio and bound side by side", () => {
  const [head, line] = tableOf([{...figure, bound: {of: "ratio", most: 0.25}}]).split("\n");
  expect(head.split(/\s{2,}/)).toEqual(["part", "figure", "now", "base", "ratio", "bound"]);
  expect(line.split(/\s{2,}/)).toEqual([
    "build",
    "cold",
    "90 s",
    "300 s",
    "0.3",
    "≤ 0.25 of base",
    "missed"
  ]);
});

it("median(values) is the middle, the lower one of two", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1])).toBe(1);
});
