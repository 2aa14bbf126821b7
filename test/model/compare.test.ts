import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {
  compare,
  levelOf,
  panelsOf,
  type Comparable,
  type Reason,
  type Verdict
} from "../../src/model/compare.js";
import type {Basis, Comparator, Target} from "../../src/model/target.js";
import {engine} from "../engine.js";
import {target, xiamen} from "../rows.js";

type Fields = Parameters<typeof target>[0];
type Expected = [Verdict, Reason[], Reason[]];

const verdictOf = (a: Comparable, b: Comparable): Expected => {
  const {verdict, reasons, notes} = compare(a, b);
  return [verdict, reasons, notes];
};

/** 20 Tbps, and 4680 Gbps stored in Tbps. */
const tbps: Fields = {unit: "Tbps", dimension: "data-rate", low: 20};
const gbps: Fields = {
  unit: "Gbps",
  dimension: "data-rate",
  value_low: 4680,
  canonical_low: 4.68
};
const share: Fields = {basis: "share", unit: "%", dimension: "share", low: 80};
const added: Fields = {basis: "new", low: 6000};
const known: Fields = {...added, start_value: 1000, start_year: 2020};

const CONSTRUCTED: [string, Fields, Fields, Expected][] = [
  ["the same twice", {}, {}, ["comparable", [], []]],
  ["a draft beside a reviewed row", {status: "draft"}, {}, ["not-comparable", ["draft"], []]],
  [
    "rows of an indicator that is a draft",
    {indicator_status: "draft"},
    {indicator_status: "draft"},
    ["not-comparable", ["draft"], []]
  ],
  ["another value", {low: 100}, {low: 900}, ["comparable", [], []]],
  ["another year", {year: 2022}, {year: 2023}, ["comparable", [], ["year"]]],
  ["a bound and a point", {comparator: "gte"}, {}, ["comparable", [], ["comparator"]]],
  [
    "two kinds of bound",
    {comparator: "gt"},
    {comparator: "gte"},
    ["comparable", [], ["comparator"]]
  ],
  [
    "a lower and an upper bound",
    {comparator: "gte"},
    {comparator: "lte", low: null, high: 100},
    ["comparable", [], ["comparator"]]
  ],
  [
    "two ranges",
    {comparator: "range", low: 1, high: 2},
    {comparator: "range", low: 3, high: 5},
    ["comparable", [], []]
  ],
  ["about and exactly", {comparator: "approx"}, {}, ["comparable", [], ["comparator"]]],
  [
    "year and comparator",
    {year: 2022, comparator: "gt"},
    {},
    ["comparable", [], ["year", "comparator"]]
  ],
  ["counting words", {unit: "台"}, {unit: "个"}, ["comparable", [], []]],
  ["counting words beside none", {unit: "台", low: 0}, {unit: "个"}, ["comparable", [], []]],
  ["a baseline and a target", {role: "baseline", year: 2020}, {}, ["comparable", [], ["year"]]],
  ["two shares", share, {...share, low: 95}, ["comparable", [], []]],
  ["two conditions", {basis: "threshold"}, {basis: "threshold"}, ["comparable", [], []]],
  ["two yearly flows", {basis: "annual"}, {basis: "annual"}, ["comparable", [], []]],
  ["two growth rates", {basis: "growth"}, {basis: "growth"}, ["comparable", [], []]],
  ["one part and the same part", {scope: "滨海新区"}, {scope: "滨海新区"}, ["comparable", [], []]],
  ["additions over one period", added, {...added, low: 500}, ["comparable", [], []]],
  [
    "additions over different periods",
    {...added, period_start: 2020},
    added,
    ["comparable", [], ["year"]]
  ],
  ["20 Tbps and 4680 Gbps", tbps, gbps, ["convertible", ["unit"], []]],
  [
    "Gbps and Tbps of another year",
    {...gbps, year: 2015},
    tbps,
    ["convertible", ["unit"], ["year"]]
  ],
  ["an addition with a known start and a total", known, {}, ["convertible", ["basis"], []]],
  ["an addition and a total", added, {}, ["not-comparable", ["basis"], []]],
  ["a condition and a level", {basis: "threshold"}, {}, ["not-comparable", ["basis"], []]],
  [
    "a known start does not make a condition a level",
    known,
    {basis: "threshold"},
    ["not-comparable", ["basis"], []]
  ],
  [
    "a known start does not make a flow a level",
    known,
    {basis: "annual"},
    ["not-comparable", ["basis"], []]
  ],
  [
    "two ranks, which stand on no axis",
    {basis: "rank"},
    {basis: "rank"},
    ["not-comparable", ["rank"], []]
  ],
  ["a rank and a total", {basis: "rank"}, {}, ["not-comparable", ["rank", "basis"], []]],
  ["a total and a yearly flow", {}, {basis: "annual"}, ["not-comparable", ["basis"], []]],
  ["a share and its growth", share, {...share, basis: "growth"}, ["not-comparable", ["basis"], []]],
  ["a part and the whole", {scope: "滨海新区"}, {}, ["not-comparable", ["scope"], []]],
  ["two parts", {scope: "滨海新区"}, {scope: "其他区"}, ["not-comparable", ["scope"], []]],
  [
    "a part's addition and the whole's total",
    {...added, scope: "滨海新区"},
    {},
    ["not-comparable", ["scope", "basis"], []]
  ],
  [
    "another indicator",
    {},
    {indicator_id: "charging-piles"},
    ["not-comparable", ["definition"], []]
  ],
  [
    "another indicator, dimension, area and basis",
    {...share, scope: "农村"},
    {indicator_id: "charging-piles"},
    ["not-comparable", ["definition", "unit", "scope", "basis"], []]
  ],
  [
    "a blocked pair keeps its notes",
    {...added, year: 2020, comparator: "gte"},
    {},
    ["not-comparable", ["basis"], ["year", "comparator"]]
  ]
];

/** Pairs of the corpus that a reader meets. */
const REAL: [string, string, Expected][] = [
  // 5G stations: at least 50,000 by 2023, more than 20,000 by 2022.
  ["tj-newinfra-2021-t009", "xm-newinfra-2020-t001", ["comparable", [], ["year", "comparator"]]],
  // Internet hospitals: at least 30 in all, 5 added.
  [
    "tj-newinfra-2021-t007",
    "xm-newinfra-2020-t014",
    ["not-comparable", ["basis"], ["year", "comparator"]]
  ],
  // 5G coverage: the whole city, towns and key areas.
  ["tj-newinfra-2021-t001", "xm-newinfra-2020-t002", ["not-comparable", ["scope"], ["year"]]],
  // Egress bandwidth: 4680 Gbps reached, 20 Tbps promised.
  ["tj-smartcity-2016-t001", "tj-smartcity-2016-t028", ["convertible", ["unit"], ["year"]]],
  // Charging piles open to the public are not all charging piles.
  [
    "tj-newinfra-2021-t033",
    "xm-newinfra-2020-t012",
    ["not-comparable", ["definition", "basis"], ["year", "comparator"]]
  ],
  // Piles and stations.
  ["xm-newinfra-2020-t012", "xm-newinfra-2020-t013", ["not-comparable", ["definition"], []]],
  // Smart factories: more than 300 in all, 300 built.
  ["tj-newinfra-2021-t004", "tj-digital-2021-t013", ["not-comparable", ["basis"], ["comparator"]]],
  // The same number in two plans of one city.
  ["tj-newinfra-2021-t023", "tj-digital-2021-t020", ["comparable", [], []]],
  ["tj-newinfra-2021-t015", "tj-digital-2021-t037", ["comparable", [], []]],
  // A promise beside its restatement.
  ["tj-newinfra-2021-t007", "tj-newinfra-2021-t038", ["comparable", [], []]]
];

describe("compare(a, b) pins the verdict, its reasons and its notes", () => {
  let rows: Map<string, Target>;
  beforeAll(async () => {
    const db = await engine();
    rows = new Map((await db.rows<Target>("SELECT * FROM targets")).map((t) => [t.target_id, t]));
  });

  it.each(CONSTRUCTED)("%s", (_, a, b, expected) => {
    expect(verdictOf(target(a), xiamen(b))).toEqual(expected);
    expect(verdictOf(xiamen(b), target(a))).toEqual(expected);
  });

  it.each(REAL)("%s beside %s", (a, b, expected) => {
    expect(verdictOf(rows.get(a)!, rows.get(b)!)).toEqual(expected);
    expect(verdictOf(rows.get(b)!, rows.get(a)!)).toEqual(expected);
  });

  it("is total and symmetric over every pair of the corpus", () => {
    const all = [...rows.values()];
    const text = (a: Target, b: Target) => JSON.stringify(compare(a, b));
    const bent = all.flatMap((a) => all.filter((b) => text(a, b) !== text(b, a)));
    expect(bent).toEqual([]);
  });
});

const BASES: Basis[] = ["stock", "new", "annual", "share", "growth", "threshold"];
const COMPARATORS: Comparator[] = ["eq", "gte", "gt", "lte", "lt", "approx", "range"];
const FACTORS = {Mbps: 1e-6, Gbps: 1e-3, Tbps: 1};

const value = fc.option(fc.double({min: 0, max: 1e12, noNaN: true}), {nil: null});
const anyRow: fc.Arbitrary<Comparable> = fc
  .record({
    indicator_id: fc.constantFrom("5g-base-stations", "charging-piles"),
    dimension: fc.constantFrom("count", "share", "money"),
    unit: fc.constantFrom("个", "台", "%", "亿元"),
    scope: fc.constantFrom(null, "滨海新区", "农村"),
    basis: fc.constantFrom(...BASES),
    year: fc.integer({min: 2010, max: 2035}),
    period_start: fc.integer({min: 2010, max: 2030}),
    comparator: fc.constantFrom(...COMPARATORS),
    value_low: value,
    value_high: value,
    start_value: value
  })
  .map((row) => ({...row, canonical_low: row.value_low, canonical_high: row.value_high}));

const anyRate = fc
  .record({
    unit: fc.constantFrom("Mbps" as const, "Gbps" as const, "Tbps" as const),
    written: fc.integer({min: 1, max: 1_000_000})
  })
  .map(({unit, written}) =>
    target({
      unit,
      dimension: "data-rate",
      value_low: written,
      canonical_low: Number((written * FACTORS[unit]).toPrecision(15))
    })
  );

describe("compare(a, b) for any two rows", () => {
  it("does not depend on the order", () => {
    fc.assert(
      fc.property(anyRow, anyRow, (a, b) => {
        expect(compare(a, b)).toEqual(compare(b, a));
      })
    );
  });

  it("always gives a verdict, with a reason exactly where it is not plainly comparable", () => {
    fc.assert(
      fc.property(anyRow, anyRow, (a, b) => {
        const {verdict, reasons, notes} = compare(a, b);
        expect(["comparable", "convertible", "not-comparable"]).toContain(verdict);
        expect(reasons.length === 0).toBe(verdict === "comparable");
        expect(reasons.filter((reason) => reason === "year" || reason === "comparator")).toEqual(
          []
        );
        expect(notes.filter((note) => note !== "year" && note !== "comparator")).toEqual([]);
        expect(new Set(reasons).size).toBe(reasons.length);
      })
    );
  });

  it("is comparable with itself", () => {
    fc.assert(
      fc.property(anyRow, (a) => {
        expect(compare(a, a)).toEqual({verdict: "comparable", reasons: [], notes: []});
      })
    );
  });

  it("never calls rows of different indicators, dimensions, areas or bases comparable", () => {
    fc.assert(
      fc.property(anyRow, anyRow, (a, b) => {
        const {verdict} = compare(a, b);
        if (a.scope !== b.scope || a.indicator_id !== b.indicator_id || a.dimension !== b.dimension)
          expect(verdict).toBe("not-comparable");
        if (a.basis !== b.basis) expect(verdict).not.toBe("comparable");
      })
    );
  });

  it("calls two rates convertible exactly where their units differ", () => {
    fc.assert(
      fc.property(anyRate, anyRate, (a, b) => {
        expect(compare(a, b).verdict).toBe(a.unit === b.unit ? "comparable" : "convertible");
      })
    );
  });

  it("converting there and back gives the written value", () => {
    fc.assert(
      fc.property(anyRate, (t) => {
        const back = t.canonical_low! / FACTORS[t.unit as keyof typeof FACTORS];
        expect(Number(back.toPrecision(12))).toBe(t.value_low);
      })
    );
  });
});

describe("levelOf(target, asLevel)", () => {
  it("adds an addition to its start and shows the sum", () => {
    expect(levelOf(target(known), true)).toEqual({
      low: 7000,
      high: null,
      derived: {start: 1000, added_low: 6000, added_high: null}
    });
  });

  it("leaves all else as it stands", () => {
    const plain = {low: 6000, high: null, derived: null};
    expect(levelOf(target(known), false)).toEqual(plain);
    expect(levelOf(target(added), true)).toEqual(plain);
    expect(levelOf(target({low: 5}), true)).toEqual({low: 5, high: null, derived: null});
  });

  it("adds to both ends of a range", () => {
    const range = target({...known, comparator: "range", low: 1, high: 2});
    expect(levelOf(range, true)).toMatchObject({low: 1001, high: 1002});
  });
});

describe("panelsOf(rows)", () => {
  it("puts every row on exactly one axis, and no two on one that may not share it", () => {
    fc.assert(
      fc.property(fc.array(anyRow, {maxLength: 12}), (rows) => {
        const panels = panelsOf(rows);
        expect(panels.flat().length).toBe(rows.length);
        expect(new Set(panels.flat()).size).toBe(new Set(rows).size);
        for (const panel of panels)
          for (const a of panel)
            for (const b of panel) expect(compare(a, b).verdict).not.toBe("not-comparable");
      })
    );
  });

  it("keeps the order of the rows", () => {
    const rows = [target({low: 1}), target({scope: "农村"}), xiamen({low: 2})];
    expect(panelsOf(rows)).toEqual([[rows[0], rows[2]], [rows[1]]]);
  });
});
