import {describe, expect, it} from "vitest";
import {coursesOf, reachedOnly} from "../../src/model/courses.js";
import type {Target} from "../../src/model/target.js";
import {target} from "../rows.js";

const earlier = (part: Partial<Target> = {}) =>
  target({year: 2020, period_start: 2016, period_end: 2020, ...part});
const fate = (a: Partial<Target>, b: Partial<Target>) =>
  coursesOf([earlier(a)], [target(b)])[0].fate;

describe("coursesOf(earlier, later)", () => {
  it("says raised, lowered or the same only on one basis", () => {
    expect(fate({}, {canonical_low: 200})).toBe("raised");
    expect(fate({}, {canonical_low: 50})).toBe("lowered");
    expect(fate({}, {})).toBe("same");
    expect(fate({better: "lower"}, {better: "lower", canonical_low: 200})).toBe("lowered");
    expect(fate({}, {basis: "new", canonical_low: 200})).toBe("other");
    expect(fate({}, {scope: "农村", canonical_low: 200})).toBe("other");
  });
  it("keeps a look-alike apart from the indicator, and silence from both", () => {
    expect(fate({family: "f"}, {indicator_id: "b", family: "f"})).toBe("alike");
    expect(fate({}, {indicator_id: "b"})).toBe("silent");
  });
  it("takes no baseline for a promise, earlier or later", () => {
    expect(fate({}, {role: "baseline"})).toBe("silent");
    expect(coursesOf([earlier({role: "baseline"})], [target()])).toEqual([]);
  });
});

describe("reachedOnly(rows)", () => {
  it("finds indicators that the rows make no promise on", () => {
    const rows = [
      target({role: "baseline"}),
      target({indicator_id: "b", role: "baseline"}),
      target({indicator_id: "b"})
    ];
    expect(reachedOnly(rows).map(([t]) => t.indicator_id)).toEqual(["5g-base-stations"]);
  });
});
