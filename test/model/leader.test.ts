import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Denominator} from "../../src/model/footing.js";
import {ABOUT, footedBy, gapOf, standingOf} from "../../src/model/leader.js";
import {matchTargets} from "../../src/model/pairs.js";
import type {Target} from "../../src/model/target.js";
import {target, xiamen} from "../rows.js";

const standing = (...rows: Target[]) => standingOf(matchTargets(rows).shared[0]);
const people = (jurisdiction_id: string, canonical_value: number): Denominator => ({
  denominator_id: jurisdiction_id,
  jurisdiction_id,
  footing: "population",
  metric: "resident-population-year-end",
  value: canonical_value,
  unit: "人",
  canonical_value,
  year: 2023,
  series: "revised",
  kind: "published",
  publisher: "统计局",
  publisher_en: "Bureau",
  url: null,
  confidence: "high",
  note: null
});

describe("standingOf(shared, footed)", () => {
  it("names who goes further, and how many times as far", () => {
    expect(standing(target({low: 50}), xiamen({low: 20}))).toMatchObject({
      kind: "ahead",
      times: 2.5,
      bound: "figure",
      points: [{target: {jurisdiction_id: "tianjin"}}, {target: {jurisdiction_id: "xiamen"}}]
    });
  });

  it.each([
    ["floors", {comparator: "gte", low: 50}, {comparator: "gt", low: 20}, "floor"],
    ["a bound beside a figure", {comparator: "gte", low: 50}, {low: 20}, "mixed"],
    [
      "a range by its lower end",
      {comparator: "range", low: 50, high: 60},
      {comparator: "gte", low: 20},
      "floor"
    ],
    ["figures, round ones among them", {comparator: "approx", low: 50}, {low: 20}, "figure"]
  ] as const)("says that it sets side by side: %s", (_, a, b, bound) => {
    expect(standing(target({...a}), xiamen({...b}))).toMatchObject({
      kind: "ahead",
      times: 2.5,
      bound
    });
  });

  it("with lower as the better direction sets ceilings side by side, the lower first", () => {
    const pue = {better: "lower", comparator: "lte", low: null} as const;
    const found = standing(target({...pue, high: 2}), xiamen({...pue, high: 1.5}));
    expect(found).toMatchObject({kind: "ahead", times: 0.75, bound: "ceiling"});
    expect(found!.points[0].target.jurisdiction_id).toBe("xiamen");
    expect(gapOf(found)).toBeCloseTo(4 / 3);
  });

  it("has no leader within 5 %, the edge included", () => {
    expect(standing(target({low: 105}), xiamen({low: 100}))).toMatchObject({
      kind: "near",
      level: 2
    });
    expect(standing(target({low: 106}), xiamen({low: 100}))!.kind).toBe("ahead");
  });

  it("has no leader where two floors are about the same on a footing", () => {
    const rows = [
      target({comparator: "gte", low: 50_000, period_end: 2023}),
      xiamen({comparator: "gt", low: 20_000, period_end: 2023})
    ];
    const [shared] = matchTargets(rows).shared;
    const footed = footedBy(rows, "population", [
      people("tianjin", 13_640_000),
      people("xiamen", 5_308_000)
    ]);
    expect(standingOf(shared)).toMatchObject({kind: "ahead", times: 2.5});
    expect(standingOf(shared, footed)).toMatchObject({kind: "near", bound: "floor"});
  });

  it("tells the same promise from the same number under another sign", () => {
    expect(standing(target({low: 100}), xiamen({low: 100}))!.kind).toBe("equal");
    expect(standing(target({low: 100}), xiamen({comparator: "gte", low: 100}))!.kind).toBe("near");
  });

  it("says nothing between a floor and a ceiling, without a direction, or of nought", () => {
    expect(
      standing(target({comparator: "gte"}), xiamen({comparator: "lte", low: null, high: 9}))
    ).toBeNull();
    expect(standing(target({better: "none"}), xiamen({better: "none", low: 9}))).toBeNull();
    expect(standing(target(), xiamen({low: 0}))).toBeNull();
  });

  it("takes each city's latest statement", () => {
    const early = target({target_id: "early", year: 2020, low: 10});
    expect(standing(early, target({low: 50}), xiamen({low: 20}))!.points[0].value).toBe(50);
  });

  it("never names a leader that is not more than 5 % ahead", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 1e6}), fc.integer({min: 1, max: 1e6}), (a, b) => {
        const {kind, points} = standing(target({low: a}), xiamen({low: b}))!;
        expect(points[0].value).toBe(Math.max(a, b));
        expect(kind === "ahead").toBe(Math.max(a, b) / Math.min(a, b) > 1 + ABOUT);
      })
    );
  });
});
