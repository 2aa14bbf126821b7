import {describe, expect, it} from "vitest";
import {
  alikeOverTime,
  changesBetween,
  directionOf,
  generationsOf,
  isApart,
  linksOf,
  overlapsOf
} from "../../src/model/periods.js";
import {target} from "../rows.js";

const plan = (plan_id: string, period_start: number, period_end: number) => ({
  plan_id,
  period_start,
  period_end
});
const old = (fields: Parameters<typeof target>[0] = {}) =>
  target({
    target_id: "old",
    plan_id: "old-plan",
    period_start: 2018,
    period_end: 2020,
    year: 2020,
    ...fields
  });

describe("generationsOf(plans)", () => {
  it("puts plans with one deadline into one generation, the earliest first", () => {
    const found = generationsOf([
      plan("c", 2021, 2023),
      plan("b", 2022, 2023),
      plan("a", 2016, 2020)
    ]);
    expect(found.map(({plans}) => plans.map(({plan_id}) => plan_id))).toEqual([["a"], ["c", "b"]]);
    expect(found[1]).toMatchObject({period_start: 2021, period_end: 2023});
  });
});

describe("overlapsOf(plans)", () => {
  it("names the years that several plans cover, and which", () => {
    expect(
      overlapsOf([plan("a", 2016, 2020), plan("b", 2020, 2022), plan("c", 2021, 2023)])
    ).toEqual([
      {from: 2020, to: 2020, plan_ids: ["a", "b"]},
      {from: 2021, to: 2022, plan_ids: ["b", "c"]}
    ]);
  });

  it("finds none where periods follow each other", () => {
    expect(overlapsOf([plan("a", 2016, 2020), plan("b", 2021, 2023)])).toEqual([]);
  });
});

describe("changesBetween(earlier, later)", () => {
  const kinds = (earlier: ReturnType<typeof target>[], later: ReturnType<typeof target>[]) =>
    changesBetween(earlier, later).map(({indicator_id, kind}) => [indicator_id, kind]);

  it("tells dropped and new from carried indicators", () => {
    expect(
      kinds(
        [old({indicator_id: "a"}), old({indicator_id: "b"})],
        [target({indicator_id: "b"}), target({indicator_id: "c"})]
      )
    ).toEqual([
      ["a", "dropped"],
      ["b", "carried"],
      ["c", "new"]
    ]);
  });

  it("counts promises alone: no baseline, no restatement", () => {
    expect(kinds([old({role: "baseline"}), old({restates: "x"})], [target()])).toEqual([
      ["5g-base-stations", "new"]
    ]);
  });

  it("takes a bound at its value: more than 2,000 and then 2,600 is raised, with a note", () => {
    const [change] = changesBetween([old({comparator: "gt", low: 2000})], [target({low: 2600})]);
    expect(change).toMatchObject({kind: "raised", reasons: []});
    expect(change.notes).toEqual(["year", "comparator"]);
    expect(change.pairs).toHaveLength(1);
  });

  it("names why a carried promise is not comparable, and pairs nothing", () => {
    const [change] = changesBetween(
      [old({basis: "threshold", scope: "农村", low: 50})],
      [target({low: 1000})]
    );
    expect(change).toMatchObject({kind: "carried", reasons: ["scope", "basis"], pairs: []});
  });

  it("tells promises that may not be compared from those carried on", () => {
    const [apart] = changesBetween([old({scope: "农村"})], [target()]);
    const [carried] = changesBetween([old()], [target()]);
    expect([apart, carried].map(isApart)).toEqual([true, false]);
    expect([apart, carried].map(({kind}) => kind)).toEqual(["carried", "carried"]);
  });

  it("never compares look-alikes: another definition is dropped and new", () => {
    expect(
      kinds(
        [old({indicator_id: "electronics-industry-output", family: "electronics"})],
        [target({indicator_id: "electronics-industry-scale", family: "electronics"})]
      ).map(([, kind]) => kind)
    ).toEqual(["dropped", "new"]);
  });

  it("says nothing of the direction where parts move apart", () => {
    const [change] = changesBetween(
      [old({low: 10}), old({scope: "港区", low: 10})],
      [target({low: 20}), target({scope: "港区", low: 5})]
    );
    expect(change).toMatchObject({kind: "carried", reasons: ["mixed"]});
  });
});

describe("directionOf(from, to)", () => {
  it.each([
    ["up where higher is better and more is asked", {low: 10}, {low: 20}, "up"],
    ["down where less is asked", {low: 20}, {low: 10}, "down"],
    [
      "same at the same figure, whatever the sign",
      {comparator: "gt", low: 300},
      {low: 300},
      "same"
    ],
    [
      "up where lower is better and the ceiling sinks",
      {better: "lower", comparator: "lt", low: null, high: 1.4},
      {better: "lower", comparator: "lte", low: null, high: 1.3},
      "up"
    ],
    [
      "unknown without a better direction",
      {better: "none"},
      {better: "none", low: 200},
      "direction"
    ],
    [
      "unknown between a floor and a ceiling",
      {comparator: "gte", low: 10},
      {comparator: "lte", low: null, high: 20},
      "bound"
    ],
    [
      "unknown between additions over different numbers of years",
      {basis: "new", low: 10, period_start: 2016},
      {basis: "new", low: 20, period_start: 2021},
      "period"
    ],
    [
      "told between additions over as many years",
      {basis: "new", low: 10, period_start: 2018},
      {basis: "new", low: 20, period_start: 2021},
      "up"
    ],
    [
      "told at levels where an addition has a start",
      {basis: "new", low: 10, start_value: 100},
      {low: 105},
      "down"
    ]
  ] as const)("is %s", (_, from, to, direction) => {
    expect(directionOf(old({...from}), target({...to}))).toBe(direction);
  });
});

describe("linksOf(panel)", () => {
  it("joins each year to the next, and never skips one", () => {
    const rows = [2015, 2020, 2023].map((year) => target({target_id: String(year), year}));
    expect(linksOf(rows).map(([a, b]) => [a.year, b.year])).toEqual([
      [2015, 2020],
      [2020, 2023]
    ]);
  });

  it("joins nothing across definitions, bases or areas, nor additions", () => {
    const from = old();
    for (const fields of [
      {indicator_id: "other"},
      {basis: "threshold"},
      {scope: "农村"},
      {dimension: "share"}
    ] as const)
      expect(linksOf([from, target(fields)])).toEqual([]);
    expect(linksOf([old({basis: "new"}), target({basis: "new"})])).toEqual([]);
  });
});

describe("alikeOverTime(rows)", () => {
  it("gives families of several indicators stated for different years, oldest first", () => {
    const rows = [
      target({indicator_id: "b", family: "f", year: 2023}),
      target({indicator_id: "a", family: "f", year: 2015, role: "baseline"}),
      target({indicator_id: "c", family: "g", year: 2023}),
      target({indicator_id: "d", family: "g", year: 2023}),
      target({indicator_id: "e", year: 2020})
    ];
    expect(alikeOverTime(rows).map((group) => group.map((t) => t.indicator_id))).toEqual([
      ["a", "b"]
    ]);
  });
});
