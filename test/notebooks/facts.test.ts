import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../loaders/dom.js";
import {openEngine} from "../../loaders/engine.js";
import type {Target} from "../../src/model/target.js";
import type {Db} from "../../src/queries/db.js";
import {
  cascadeLinks,
  leadingAgencies,
  leadsPerStatement,
  namedTasks
} from "../../src/queries/notebooks.js";
import {candidatesOf} from "../../src/views/notebook/apart.js";
import {coursesOf} from "../../src/views/notebook/carried.js";
import {FACTS, PARTS} from "../../src/views/notebook/parts.js";
import {pageOf} from "../../src/views/page.js";

let db: Db;
const page = pageOf("en", "../../");

beforeAll(async () => {
  installDocument();
  db = await openEngine();
});

async function count(sql: string): Promise<number> {
  const [row] = await db.rows<{n: number}>(sql);
  return Number(row.n);
}

function target(part: Partial<Target>): Target {
  return {
    target_id: "t",
    jurisdiction_id: "tianjin",
    indicator_id: "a",
    family: null,
    role: "target",
    better: "higher",
    restates: null,
    dimension: "count",
    unit: "个",
    scope: null,
    basis: "stock",
    year: 2020,
    period_start: 2016,
    comparator: "eq",
    value_low: 10,
    value_high: null,
    canonical_low: 10,
    canonical_high: null,
    start_value: null,
    ...part
  } as Target;
}

describe("coursesOf(earlier, later)", () => {
  const later = (part: Partial<Target>) => target({year: 2023, period_start: 2021, ...part});
  const fate = (a: Partial<Target>, b: Partial<Target>) =>
    coursesOf([target(a)], [later(b)])[0].fate;

  it("says raised, lowered or the same only on one footing", () => {
    expect(fate({}, {canonical_low: 20})).toBe("raised");
    expect(fate({}, {canonical_low: 5})).toBe("lowered");
    expect(fate({}, {})).toBe("same");
    expect(fate({better: "lower"}, {better: "lower", canonical_low: 20})).toBe("lowered");
    expect(fate({}, {basis: "new", canonical_low: 20})).toBe("other");
    expect(fate({}, {scope: "农村", canonical_low: 20})).toBe("other");
  });
  it("keeps a look-alike apart from the indicator, and silence from both", () => {
    expect(fate({family: "f"}, {indicator_id: "b", family: "f"})).toBe("alike");
    expect(fate({}, {indicator_id: "b"})).toBe("silent");
  });
  it("does not take a baseline of a later plan for a promise", () => {
    expect(fate({}, {role: "baseline"})).toBe("silent");
  });
});

describe("candidatesOf(rows)", () => {
  it("pairs the two cities' promises under one indicator or in one family, each once", () => {
    const rows = [
      target({target_id: "a1"}),
      target({target_id: "a2", role: "baseline"}),
      target({target_id: "a3", indicator_id: "c", family: "f"}),
      target({target_id: "b1", jurisdiction_id: "xiamen"}),
      target({target_id: "b2", jurisdiction_id: "xiamen", indicator_id: "d", family: "f"})
    ];
    const found = candidatesOf(rows).map(({a, b, verdict}) => [a.target_id, b.target_id, verdict]);
    expect(found).toEqual([
      ["a1", "b1", "comparable"],
      ["a3", "b2", "not-comparable"]
    ]);
  });
});

describe("the queries of the notebooks", () => {
  it("count every task once", async () => {
    const plans = await namedTasks(db);
    expect(plans.reduce((sum, row) => sum + row.tasks, 0)).toBe(
      await count("SELECT count(*) AS n FROM tasks")
    );
    for (const {led, assigned, tasks} of plans) {
      expect(led).toBeLessThanOrEqual(assigned);
      expect(assigned).toBeLessThanOrEqual(tasks);
    }
  });
  it("count every lead once", async () => {
    const leads = await leadingAgencies(db);
    const statements = await leadsPerStatement(db);
    const all = await count(
      "SELECT count(DISTINCT (plan_id, statement, agency_id)) AS n FROM responsibilities WHERE role = 'lead'"
    );
    expect(leads.reduce((sum, row) => sum + row.statements, 0)).toBe(all);
    expect(statements.reduce((sum, row) => sum + row.leads * row.statements, 0)).toBe(all);
  });
  it("give every link of the cascade with the numbers of its task", async () => {
    const links = await cascadeLinks(db);
    expect(links).toHaveLength(await count("SELECT count(*) AS n FROM cascade"));
    expect(links.reduce((sum, link) => sum + link.upper_numbers, 0)).toBe(
      await count(`SELECT count(*) AS n FROM targets WHERE role = 'target' AND restates IS NULL
        AND task_id IN (SELECT upper_task_id FROM cascade)`)
    );
  });
});

describe("the numbers of the prose", () => {
  it("agree with counts over the same rows", async () => {
    const nankai = await FACTS.nankai(db, page);
    const responsible = await FACTS.responsibility(db, page);
    const carried = await FACTS["carried-on"](db, page);
    expect(Number(nankai.tasks)).toBe(await count("SELECT count(*) AS n FROM cascade"));
    expect(Number(responsible.tasks)).toBe(await count("SELECT count(*) AS n FROM tasks"));
    const fates = ["raised", "lowered", "same", "other", "alike", "silent"];
    expect(fates.reduce((sum, fate) => sum + Number(carried[fate]), 0)).toBe(
      await count(
        "SELECT count(DISTINCT indicator_id) AS n FROM targets WHERE plan_id = 'tj-smartcity-2016' AND restates IS NULL"
      )
    );
  });
  it("tell electronics of 2015 and of 2023 apart, as the plans print them", async () => {
    const zh = await FACTS["carried-on"](db, pageOf("zh", "../"));
    expect([zh.outputValue, zh.outputYear]).toEqual(["3349亿元", "2015"]);
    expect([zh.scaleValue, zh.scaleYear]).toEqual(["2400亿元", "2023"]);
  });
});

describe("the parts of the notebooks", () => {
  it.each(Object.keys(PARTS))("%s stands alone: a chart or table with a name", async (name) => {
    const view = PARTS[name as keyof typeof PARTS];
    const data = await view.load(db, {});
    const drawn = view.draw(data as never, {}, page);
    expect(drawn.querySelector("svg, table")).not.toBeNull();
    for (const svg of drawn.querySelectorAll("svg[role]"))
      expect(svg.getAttribute("aria-label")).toMatch(/\S/);
    for (const caption of drawn.querySelectorAll("caption"))
      expect(caption.textContent).toMatch(/\S/);
    expect(drawn.textContent).not.toMatch(/undefined|NaN|\[object/);
  });
});
