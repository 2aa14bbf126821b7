import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {loadAuthored} from "../../../loaders/tables/load.js";
import {DERIVED, derive} from "../../../src/tables/derive/derive.js";
import {TABLES} from "../../../src/model/schema/tables.js";
import {DATA} from "../../../loaders/tables/read.js";
import type {Target} from "../../../src/model/target.js";
import {rowsIn} from "../../broken.js";

type Counted = Record<"targets" | "baselines" | "plans" | "peers", number> & {
  indicator_id: string;
};

const authored = loadAuthored();
const plans = readdirSync(join(DATA, "plans"));

/** The rows of a table's CSV files, read without the loaders; a plan read in part has its targets alone. */
function written(name: string): Record<string, string>[] {
  const {path} = TABLES.find((table) => table.name === name)!;
  return path.includes("*")
    ? plans
        .map((plan) => path.replace("*", plan))
        .filter((file) => existsSync(join(DATA, file)))
        .flatMap(rowsIn)
    : rowsIn(path);
}

function rowsOf<T>(name: string): T[] {
  return derive(name, authored).rows as T[];
}

describe("derive(name, authored)", () => {
  it.each(Object.keys(DERIVED).filter((name) => TABLES.some((table) => table.name === name)))(
    "%s has a row for each authored row, joins lose and add none",
    (name) => {
      expect(rowsOf(name)).toHaveLength(written(name).length);
    }
  );

  it("refuses a table that does not exist, and says which do", () => {
    expect(() => derive("nosuch", authored)).toThrow(
      /^unknown table "nosuch"; expected one of targets, plans, /
    );
  });

  it("refuses columns that the schema does not describe, and their absence", () => {
    const [{unit, dimension, factor, name_en, aliases}] = authored.units;
    const row = {unit, dimension, factor, name_en, aliases};
    const more = {...authored, units: [{...row, weight: 1}]};
    const {aliases: held, ...fewer} = row;
    expect(held).toBeNull();
    const less = {...authored, units: [fewer]} as typeof authored;
    expect(() => derive("units", more)).toThrow(/with weight that the schema does not describe/);
    expect(() => derive("units", less)).toThrow(/without aliases/);
  });

  it("types measures as doubles, years and counts as integers, all else as text", () => {
    const {types} = derive("targets", authored);
    expect(types).toMatchObject({
      value_low: "double",
      canonical_high: "double",
      start_value: "double",
      year: "integer",
      period_end: "integer",
      unit: "text",
      quote: "text"
    });
    expect(derive("plans", authored).types).toMatchObject({targets: "integer", title_zh: "text"});
  });
});

describe("targets", () => {
  let targets: Target[];
  beforeAll(() => {
    targets = rowsOf<Target>("targets");
  });
  const one = (id: string) => targets.find((row) => row.target_id === id)!;

  it("carry every written cell unchanged", () => {
    for (const cells of written("targets")) {
      const row = one(cells.target_id) as unknown as Record<string, unknown>;
      const {indicator_id, year, quote, value_low, value_high, unit, scope} = row;
      expect({
        indicator_id,
        year: String(year),
        quote: quote ?? "",
        unit,
        scope: scope ?? ""
      }).toEqual({
        indicator_id: cells.indicator_id,
        year: cells.year,
        quote: cells.quote,
        unit: cells.unit,
        scope: cells.scope
      });
      expect([value_low, value_high]).toEqual(
        [cells.value_low, cells.value_high].map((text) => (text === "" ? null : Number(text)))
      );
    }
  });

  it("know their plan, jurisdiction, indicator and domain", () => {
    expect(one("xm-newinfra-2020-t001")).toMatchObject({
      plan_id: "xm-newinfra-2020",
      jurisdiction_id: "xiamen",
      jurisdiction_en: "Xiamen",
      indicator_id: "5g-base-stations",
      domain_id: "networks",
      ndrc_class: "information",
      period_start: 2020,
      period_end: 2022,
      evidence: "document"
    });
    const joined = ["plan_zh", "jurisdiction_zh", "indicator_zh", "domain_zh", "better"] as const;
    for (const row of targets) for (const name of joined) expect(row[name]).toBeTruthy();
  });

  it("4680 Gbps beside 20 Tbps is 4.68 Tbps, and the written value stays", () => {
    expect(one("tj-smartcity-2016-t001")).toMatchObject({
      value_low: 4680,
      unit: "Gbps",
      canonical_low: 4.68,
      canonical_unit: "Tbps",
      dimension: "data-rate"
    });
    expect(one("tj-smartcity-2016-t028")).toMatchObject({value_low: 20, canonical_low: 20});
  });

  it("an upper bound has a canonical upper value and no lower one", () => {
    expect(one("tj-newinfra-2021-t014")).toMatchObject({
      comparator: "lt",
      canonical_low: null,
      canonical_high: 1.3
    });
  });

  it("only additions have a start: a stock of the same plan, indicator and scope", () => {
    for (const row of targets) {
      if (row.start_target_id === null) {
        expect([row.start_value, row.start_year]).toEqual([null, null]);
        continue;
      }
      const start = one(row.start_target_id);
      expect(row).toMatchObject({basis: "new", role: "target", start_value: start.canonical_low});
      expect(start).toMatchObject({
        role: "baseline",
        basis: "stock",
        plan_id: row.plan_id,
        indicator_id: row.indicator_id,
        scope: row.scope
      });
      expect(row.start_year).toBeLessThan(row.year);
    }
  });

  it("belong to a task only where their section has a single one", () => {
    for (const row of targets) {
      const tasks = authored.tasks.filter(
        (task) => task.plan_id === row.plan_id && task.section === row.section
      );
      expect(row.task_id).toBe(tasks.length === 1 ? tasks[0].task_id : null);
    }
  });
});

describe("the other tables", () => {
  it("plans and indicators count first statements and baselines", () => {
    const targets = written("targets");
    for (const plan of rowsOf<Record<string, unknown>>("plans")) {
      const own = targets.filter((row) => row.target_id.startsWith(`${plan.plan_id}-`));
      expect(plan.targets).toBe(
        own.filter((row) => row.role === "target" && row.restates === "").length
      );
      expect(plan.baselines).toBe(own.filter((row) => row.role === "baseline").length);
    }
    const whole = new Set(
      authored.plans.filter(({evidence}) => evidence === "document").map(({plan_id}) => plan_id)
    );
    const all = rowsOf<Target>("targets");
    const indicators = rowsOf<Counted>("indicators");
    for (const {indicator_id, targets: goals, baselines, plans: in_plans, peers} of indicators) {
      const own = all.filter((row) => row.indicator_id === indicator_id);
      const read = own.filter(({plan_id}) => whole.has(plan_id));
      const first = read.filter(({restates}) => restates === null);
      expect({goals, baselines, in_plans, peers}, indicator_id).toEqual({
        goals: first.filter(({role}) => role === "target").length,
        baselines: first.filter(({role}) => role === "baseline").length,
        in_plans: new Set(read.map(({plan_id}) => plan_id)).size,
        peers: own.length - read.length
      });
    }
  });

  it("denominators are in residents, km² and 亿元", () => {
    const rows = rowsOf<{denominator_id: string; canonical_value: number}>("denominators");
    const canonical = (id: string) =>
      rows.find((row) => row.denominator_id === id)!.canonical_value;
    expect(canonical("d01")).toBe(13_866_009);
    expect(canonical("d03")).toBe(13_640_000);
    for (const {canonical_value} of rows) expect(canonical_value).toBeGreaterThan(0);
  });

  it("every responsibility has its agency under one id", () => {
    for (const row of rowsOf<Record<string, unknown>>("responsibilities")) {
      expect(row.agency_id).toBeTruthy();
      expect(row.agency_en).toBeTruthy();
    }
  });
});
