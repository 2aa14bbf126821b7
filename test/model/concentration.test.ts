import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {concentrationOf} from "../../src/model/concentration.js";

describe("concentrationOf", () => {
  it("counts how few hold half", () => {
    expect(concentrationOf([1, 5, 1, 2, 1])).toEqual({pairs: 10, agencies: 5, half: 1, top: 10});
    expect(concentrationOf([2, 2, 2, 2])).toMatchObject({pairs: 8, half: 2});
    expect(concentrationOf([1, 1, 1, 1, 1, 1])).toMatchObject({half: 3, top: 5});
  });

  it("of nobody is nought", () => {
    expect(concentrationOf([])).toEqual({pairs: 0, agencies: 0, half: 0, top: 0});
  });

  it("half never needs more than all, and the first hold at least half", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 1, max: 50}), {minLength: 1}), (counts) => {
        const {half, agencies, pairs} = concentrationOf(counts);
        const first = [...counts].sort((a, b) => b - a).slice(0, half);
        expect(half).toBeLessThanOrEqual(agencies);
        expect(first.reduce((a, b) => a + b, 0) * 2).toBeGreaterThanOrEqual(pairs);
      })
    );
  });
});
