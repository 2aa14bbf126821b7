import {beforeAll, describe, expect, it} from "vitest";
import {loadAuthored} from "../../../loaders/tables/load.js";
import {
  everything,
  FACETS,
  selects,
  type Facet,
  type Selection
} from "../../../src/model/selection.js";
import {
  domainYears,
  facetValues,
  selectedRows,
  totalsOf
} from "../../../src/subjects/explore/query.js";
import type {Db} from "../../../src/queries/db.js";
import {startOf} from "../../../src/model/scorecard.js";
import {wholePlans} from "../../../src/queries/catalogue.js";
import {scoredRows} from "../../../src/subjects/plans/data.js";
import {corpus, engine} from "../../engine.js";

let db: Db;
beforeAll(async () => {
  db = await engine();
});

/** The authored rows by hand: what each facet says of a row, straight from the CSV files. */
const authored = loadAuthored();
const plans = new Map(authored.plans.map((plan) => [plan.plan_id, plan]));
const indicators = new Map(authored.indicators.map((row) => [row.indicator_id, row]));
/** A section that holds one task alone tells which one its numbers are of. */
function taskOf({plan_id, section}: {plan_id: string; section: string}): string {
  const own = authored.tasks.filter((task) => task.plan_id === plan_id && task.section === section);
  return own.length === 1 ? own[0].task_id : "none";
}

const rows = authored.targets.map((target): Record<Facet, string> => {
  const plan = plans.get(target.plan_id)!;
  return {
    city: plan.jurisdiction_id,
    plan: plan.plan_id,
    period: `${plan.period_start}-${plan.period_end}`,
    domain: indicators.get(target.indicator_id)!.domain_id,
    indicator: target.indicator_id,
    basis: target.basis,
    comparator: target.comparator,
    year: String(target.year),
    role: target.role,
    stated: target.stated,
    evidence: plan.evidence,
    restated: target.restates === null ? "first" : "again",
    scope: target.scope ?? "whole",
    unit: target.unit,
    doubt: target.doubt ?? "none",
    task: taskOf(target),
    dated: target.year_source,
    start: "na"
  };
});

// Where each promise starts, by the model that scorecards ask.
beforeAll(async () => {
  const starts = new Map<string, string>();
  for (const plan of await wholePlans(corpus())) {
    const {targets, statements} = await scoredRows(corpus(), plan);
    for (const t of targets.filter(({role}) => role === "target"))
      starts.set(t.target_id, startOf(t, statements));
  }
  authored.targets.forEach(({target_id}, i) => (rows[i].start = starts.get(target_id) ?? "na"));
  expect(new Set(starts.values())).toEqual(new Set(["plan", "city", "none"]));
});

function choose(values: Partial<Selection["values"]>, words = ""): Selection {
  const selection = everything();
  return {values: {...selection.values, ...values}, words};
}

function holds(row: Record<Facet, string>, {values}: Selection, without?: Facet): boolean {
  return FACETS.every(
    (facet) => facet === without || values[facet].length === 0 || values[facet].includes(row[facet])
  );
}

const SELECTIONS: [string, Selection][] = [
  ["everything", everything()],
  ["a city", choose({city: ["tianjin"]})],
  ["two years of a basis", choose({year: ["2020", "2023"], basis: ["new"]})],
  ["three facets", choose({city: ["tianjin"], domain: ["networks"], role: ["baseline"]})],
  ["what no row meets", choose({city: ["xiamen"], year: ["2015"]})]
];

describe.each(SELECTIONS)("%s", (_, selection) => {
  it("has as many rows as the files have", async () => {
    const expected = rows.filter((row) => holds(row, selection));
    const totals = await totalsOf(db, selection);
    expect(totals.rows).toBe(expected.length);
    expect(totals.baselines).toBe(expected.filter(({role}) => role === "baseline").length);
    expect(totals.indicators).toBe(new Set(expected.map(({indicator}) => indicator)).size);
    const found = await selectedRows(db, selection, {sort: "plan", descending: false});
    expect(found).toHaveLength(expected.length);
  });

  it("counts every facet under the other filters", async () => {
    for (const {facet, value, count} of await facetValues(db, selection))
      expect(count, `${facet} ${value}`).toBe(
        rows.filter((row) => row[facet] === value && holds(row, selection, facet)).length
      );
  });

  it("counts domains and years under the filters other than these", async () => {
    const loose = choose({...selection.values, domain: [], year: []});
    const cells = await domainYears(db, selection);
    const expected = rows.filter((row) => holds(row, loose));
    expect(cells.reduce((sum, {count}) => sum + count, 0)).toBe(expected.length);
    for (const {domain_id, year, count} of cells)
      expect(count).toBe(
        expected.filter((row) => row.domain === domain_id && row.year === String(year)).length
      );
  });
});

describe("selects(selection, row)", () => {
  it("keeps the rows that the engine keeps, for every value of a facet and for words", async () => {
    const all = await selectedRows(db, everything(), {sort: "plan", descending: false});
    // A few of the many indicators stand for all: they are compared as domains are.
    const few = (facet: Facet) => (["indicator", "task", "scope"].includes(facet) ? 5 : Infinity);
    const choices = [
      ...FACETS.flatMap((facet) =>
        [...new Set(rows.map((row) => row[facet]))]
          .slice(0, few(facet))
          .map((value) => choose({[facet]: [value]}))
      ),
      choose({}, "5G 全覆盖"),
      choose({}, "jizhan"),
      choose({}, "jz"),
      {...choose({indicator: ["5g-base-stations"]}), min: 20000},
      {...choose({indicator: ["5g-base-stations"]}), min: 1000, max: 30000},
      choose({city: ["tianjin"], basis: ["new"]}, "COVERAGE")
    ];
    for (const selection of choices) {
      const found = await selectedRows(db, selection, {sort: "plan", descending: false});
      const kept = all.filter((t) => selects(selection, t));
      expect(kept.map((t) => t.target_id)).toEqual(found.map((t) => t.target_id));
    }
  });
});

describe("facetValues(db, selection)", () => {
  it("names every value of every facet, those without rows too", async () => {
    const values = await facetValues(db, choose({city: ["nankai"]}));
    for (const facet of FACETS)
      expect(new Set(values.filter((v) => v.facet === facet).map(({value}) => value))).toEqual(
        new Set(rows.map((row) => row[facet]))
      );
  });
});

describe("selectedRows(db, selection, slice)", () => {
  it("pages without gap or overlap in every order", async () => {
    for (const sort of ["plan", "indicator", "year", "basis"] as const) {
      const ids: string[] = [];
      for (let offset = 0; offset < rows.length; offset += 40) {
        const part = await selectedRows(db, everything(), {
          sort,
          descending: true,
          limit: 40,
          offset
        });
        ids.push(...part.map(({target_id}) => target_id));
      }
      expect(new Set(ids).size).toBe(rows.length);
      expect(ids).toHaveLength(rows.length);
    }
  });

  it("finds words in clauses and names, all of them, in either case", async () => {
    const found = await selectedRows(db, choose({}, "5G 全覆盖"), {
      sort: "plan",
      descending: false
    });
    expect(found.length).toBeGreaterThan(0);
    for (const {quote, indicator_zh, section} of found) {
      expect(`${indicator_zh}${quote}${section}`).toMatch(/5g/i);
      expect(`${indicator_zh}${quote}${section}`).toContain("全覆盖");
    }
    expect((await totalsOf(db, choose({}, "COVERAGE"))).rows).toBeGreaterThan(0);
    expect((await totalsOf(db, choose({}, "%'; DROP"))).rows).toBe(0);
  });

  it("finds names by their pinyin and its first letters, from the start of a syllable", async () => {
    const names = async (words: string) => {
      const found = await selectedRows(db, choose({}, words), {sort: "plan", descending: false});
      return [...new Set(found.map((t) => t.indicator_id))];
    };
    expect(await names("jizhan")).toContain("5g-base-stations");
    expect(await names("5gjizhan")).toContain("5g-base-stations");
    expect(await names("jz")).toContain("5g-base-stations");
    expect(await names("izhan")).toEqual([]);
  });

  it("keeps values that reach into a range, in the canonical unit", async () => {
    const within = {...choose({indicator: ["5g-base-stations"]}), min: 40000};
    const found = await selectedRows(db, within, {sort: "plan", descending: false});
    const all = authored.targets.filter((t) => t.indicator_id === "5g-base-stations");
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
    for (const t of found)
      expect(t.canonical_high ?? t.canonical_low).toBeGreaterThanOrEqual(40000);
    expect((await totalsOf(db, within)).rows).toBe(found.length);
  });

  it("puts the largest value first where values are ordered", async () => {
    const found = await selectedRows(db, choose({indicator: ["5g-base-stations"]}), {
      sort: "value",
      descending: true
    });
    const values = found.map((t) => t.canonical_low ?? t.canonical_high!);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });
});
