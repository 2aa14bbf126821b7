import {beforeAll, describe, expect, it} from "vitest";
import {
  basesOf,
  benchmarkOf,
  commonDenominators,
  goalsOf,
  positionOf,
  type BenchmarkChoice,
  type Goal,
  type Rung
} from "../../src/model/benchmark.js";
import {compare} from "../../src/model/compare.js";
import type {Denominator} from "../../src/model/footing.js";
import type {Target} from "../../src/model/target.js";
import {allDenominators, allJurisdictions} from "../../src/queries/catalogue.js";
import {everyTarget} from "../../src/queries/targets.js";
import {corpus} from "../engine.js";
import {target} from "../rows.js";

const CHOICE: BenchmarkChoice = {basis: "stock", years: "latest", per: "", wholeOnly: false};

function rung(id: string, level: Rung["level"] = "province"): Rung {
  return {jurisdiction_id: id, level, parent_id: "china", name_zh: id, name_en: id, short_en: id};
}

function goal(id: string, low: number, fields: Partial<Target> = {}): Target {
  return target({target_id: `${id}-${low}`, jurisdiction_id: id, low, year: 2025, ...fields});
}

function goals(rows: Target[], choice: Partial<BenchmarkChoice> = {}): Goal[] {
  const rungs = [...new Set(rows.map((t) => t.jurisdiction_id))].map((id) => rung(id));
  return benchmarkOf(rows, rungs, [], {...CHOICE, ...choice}).tiers[0]?.goals ?? [];
}

describe("benchmarkOf(rows, rungs, denominators, choice)", () => {
  it("keeps baselines, restatements, parts and ranks out", () => {
    const rows = [
      goal("a", 1),
      goal("b", 2, {role: "baseline"}),
      goal("c", 3, {restates: "x"}),
      goal("d", 4, {scope: "城区"}),
      goal("e", 5, {basis: "rank"})
    ];
    expect(goals(rows).map(({rung: {jurisdiction_id}}) => jurisdiction_id)).toEqual(["a"]);
  });

  it("keeps tiers apart and one basis to itself, an addition only as the level it leads to", () => {
    const rows = [
      goal("a", 10),
      goal("b", 20, {basis: "new"}),
      goal("c", 5, {basis: "new", start_value: 100})
    ];
    const rungs = [rung("a"), rung("b"), rung("c", "district")];
    const {tiers} = benchmarkOf(rows, rungs, [], CHOICE);
    expect(tiers.map(({tier}) => tier)).toEqual(["province", "district"]);
    expect(tiers.map(({goals: own}) => own.map(({low}) => low))).toEqual([[10], [105]]);
  });

  it("takes each one's latest goals, all, or those for a year; two of one year stand as two", () => {
    const rows = [
      goal("a", 1, {year: 2022}),
      goal("a", 2),
      goal("a", 3),
      goal("b", 9, {year: 2022})
    ];
    expect(goals(rows).map(({low}) => low)).toEqual([9, 3, 2]);
    expect(goals(rows, {years: "all"})).toHaveLength(4);
    expect(goals(rows, {years: 2022}).map(({low}) => low)).toEqual([9, 1]);
  });

  it("leaves out what was not read whole where that is asked for", () => {
    const rows = [goal("a", 1), goal("b", 2, {evidence: "secondary", source_kind: "news"})];
    expect(goals(rows, {wholeOnly: true}).map(({low}) => low)).toEqual([1]);
  });
});

describe("commonDenominators(goals, per, all)", () => {
  const denominator = (id: string, metric: string, year: number): Denominator => ({
    denominator_id: `${id}-${year}`,
    jurisdiction_id: id,
    footing: "population",
    metric,
    value: 1,
    unit: "人",
    year,
    series: "revised",
    kind: "published",
    publisher: "x",
    publisher_en: "x",
    url: null,
    confidence: "high",
    note: null,
    canonical_value: 10_000
  });

  it("takes the year that most have, and the nearest for the rest; none where there is none", () => {
    const all = [
      denominator("a", "resident-population-census", 2020),
      denominator("a", "resident-population-year-end", 2023),
      denominator("b", "resident-population-census", 2020),
      denominator("c", "resident-population-year-end", 2021),
      denominator("c", "resident-population-year-end", 2010)
    ];
    const rows = ["a", "b", "c", "d"].map((id) => goal(id, 1));
    const found = commonDenominators(rows, "population", all);
    expect([...found].map(([id, {year}]) => [id, year]).sort()).toEqual([
      ["a", 2020],
      ["b", 2020],
      ["c", 2021]
    ]);
    const {undivided} = benchmarkOf(
      rows,
      rows.map((t) => rung(t.jurisdiction_id)),
      all,
      {
        ...CHOICE,
        per: "population"
      }
    );
    expect(undivided.map(({jurisdiction_id}) => jurisdiction_id)).toEqual(["d"]);
  });
});

describe("positionOf(jurisdiction, goals)", () => {
  const place = (rows: Target[]) => {
    const found = positionOf("a", goals(rows, {years: "all"}));
    return found && [found.place, found.tied, found.of];
  };

  it("counts who assures more, floors and figures alike, and says ties", () => {
    expect(place([goal("a", 5), goal("b", 9), goal("c", 1)])).toEqual([2, 0, 3]);
    expect(place([goal("a", 5, {comparator: "gte"}), goal("b", 5), goal("c", 1)])).toEqual([
      1, 1, 3
    ]);
  });

  it("turns round where lower is better", () => {
    const lower = {better: "lower"} as const;
    expect(place([goal("a", 1.2, lower), goal("b", 1.3, lower), goal("c", 1.4, lower)])).toEqual([
      1, 0, 3
    ]);
  });

  it("says nothing with too few, in other years, of a ceiling, or between two goals of one place", () => {
    expect(place([goal("a", 5), goal("b", 9)])).toBeNull();
    expect(place([goal("a", 5), goal("b", 9), goal("c", 1, {year: 2022})])).toBeNull();
    expect(
      place([
        goal("a", 5),
        goal("b", 9),
        target({
          target_id: "c",
          jurisdiction_id: "c",
          comparator: "lte",
          low: null,
          high: 7,
          year: 2025
        })
      ])
    ).toBeNull();
    expect(place([goal("a", 5), goal("b", 9), goal("b", 1), goal("c", 2)])).toBeNull();
    expect(place([goal("a", 5, {better: "none"}), goal("b", 9), goal("c", 1)])).toBeNull();
  });
});

describe("benchmarks of the real tables", () => {
  let rows: Target[];
  beforeAll(async () => {
    rows = await everyTarget(corpus());
  });

  it("set nothing beside each other that compare() keeps apart", async () => {
    const rungs = await allJurisdictions(corpus());
    const ids = [...new Set(rows.map((t) => t.indicator_id))];
    let pairs = 0;
    for (const id of ids) {
      const own = rows.filter((t) => t.indicator_id === id);
      for (const {basis} of basesOf(own)) {
        const {tiers} = benchmarkOf(own, rungs, [], {...CHOICE, basis, years: "all"});
        for (const {goals: side} of tiers)
          side.forEach(({target: a}, i) => {
            for (const {target: b} of side.slice(i + 1)) {
              expect(compare(a, b).verdict, `${a.target_id} ${b.target_id}`).not.toBe(
                "not-comparable"
              );
              pairs += 1;
            }
          });
      }
    }
    expect(pairs).toBeGreaterThan(200);
  });

  it("have 5G stations of thirty jurisdictions, Xiamen and Tianjin by the census", async () => {
    const stations = goalsOf(rows.filter((t) => t.indicator_id === "5g-base-stations"));
    expect(new Set(stations.map((t) => t.jurisdiction_id)).size).toBeGreaterThanOrEqual(30);
    const {tiers} = benchmarkOf(
      stations,
      await allJurisdictions(corpus()),
      await allDenominators(corpus()),
      {...CHOICE, years: 2022, per: "population"}
    );
    const value = (id: string) =>
      tiers
        .flatMap((tier) => tier.goals)
        .find(({rung: {jurisdiction_id}}) => jurisdiction_id === id)!;
    expect(value("xiamen").low).toBeCloseTo(38.7, 1);
    expect(value("tianjin").low).toBeCloseTo(28.8, 1);
    expect(value("tianjin").denominator!.year).toBe(2020);
  });
});
