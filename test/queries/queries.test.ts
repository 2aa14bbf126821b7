import {beforeAll, describe, expect, it} from "vitest";
import {loadAuthored} from "../../loaders/tables/load.js";
import type {Db} from "../../src/queries/db.js";
import * as catalogue from "../../src/queries/catalogue.js";
import * as plan from "../../src/subjects/plans/query.js";
import * as targets from "../../src/queries/targets.js";
import {engine} from "../engine.js";

const authored = loadAuthored();
const first = authored.targets.filter((row) => row.restates === null);
let db: Db;
beforeAll(async () => {
  db = await engine();
});

describe("targets", () => {
  it("targetsOfIndicator gives every statement of one indicator, older periods first", async () => {
    const rows = await targets.targetsOfIndicator(db, "5g-base-stations");
    const own = authored.targets.filter((row) => row.indicator_id === "5g-base-stations");
    expect(rows.map((row) => row.target_id).sort()).toEqual(own.map((row) => row.target_id).sort());
    const tianjin = rows.filter((row) => row.jurisdiction_id === "tianjin");
    const periods = tianjin.map((row) => row.period_start);
    expect(periods).toEqual([...periods].sort((a, b) => a - b));
    expect(await targets.targetsOfIndicator(db, "nosuch")).toEqual([]);
  });

  it("targetsOfFamily gives the rows of all indicators that look alike", async () => {
    const family = authored.indicators.find((row) => row.family !== null)!.family!;
    const ids = authored.indicators
      .filter((row) => row.family === family)
      .map((r) => r.indicator_id);
    const rows = await targets.targetsOfFamily(db, family);
    expect(new Set(rows.map((row) => row.indicator_id))).toEqual(
      new Set(authored.targets.map((row) => row.indicator_id).filter((id) => ids.includes(id)))
    );
  });

  it("targetsOfPlan keeps restatements, in the order of the text", async () => {
    const rows = await targets.targetsOfPlan(db, "tj-newinfra-2021");
    const own = authored.targets.filter((row) => row.plan_id === "tj-newinfra-2021");
    expect(rows.map((row) => row.target_id)).toEqual(own.map((row) => row.target_id));
    expect(rows.some((row) => row.restates !== null)).toBe(true);
  });

  it("targetsOfPlans gives first statements of the named plans only, and none of none", async () => {
    const plans = ["xm-newinfra-2020", "tj-newinfra-2021"];
    const rows = await targets.targetsOfPlans(db, plans);
    expect(rows).toHaveLength(first.filter((row) => plans.includes(row.plan_id)).length);
    expect(rows.every((row) => row.restates === null)).toBe(true);
    expect(await targets.targetsOfPlans(db, [])).toEqual([]);
  });
});

describe("catalogue", () => {
  it("overview counts what the tables hold", async () => {
    const {targets: all, plans, tasks, projects} = authored;
    expect(await catalogue.overview(db)).toEqual({
      plans: plans.length,
      jurisdictions: new Set(plans.map((row) => row.jurisdiction_id)).size,
      promises: first.filter((row) => row.role === "target").length,
      restated: all.length - first.length,
      baselines: all.filter((row) => row.role === "baseline").length,
      indicators: new Set(all.map((row) => row.indicator_id)).size,
      in_words: first.filter((row) => row.stated === "words" && row.role === "target").length,
      tasks: tasks.length,
      projects: projects.length
    });
  });

  it("allPlans begins with the oldest period, allDomains keeps the authored order", async () => {
    const plans = await catalogue.allPlans(db);
    expect(plans[0].plan_id).toBe("tj-smartcity-2016");
    expect((await catalogue.allDomains(db)).map((row) => row.domain_id)).toEqual(
      authored.domains.map((row) => row.domain_id)
    );
  });

  it("allIndicators and indicatorOf give the catalogue and one of it", async () => {
    expect(await catalogue.allIndicators(db)).toHaveLength(authored.indicators.length);
    const found = await catalogue.indicatorOf(db, "5g-base-stations");
    expect(found).toMatchObject({name_zh: "5G基站", domain_id: "networks"});
    expect(await catalogue.indicatorOf(db, "nosuch")).toBeUndefined();
  });

  it("basesOfPlan counts a plan's promises, most first", async () => {
    const bases = await catalogue.basesOfPlan(db, "tj-newinfra-2021");
    const promises = first.filter(
      (row) => row.role === "target" && row.plan_id === "tj-newinfra-2021"
    );
    expect(bases.reduce((sum, {count}) => sum + count, 0)).toBe(promises.length);
    const counts = bases.map(({count}) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it("allDenominators reads measures as they were written, decimals included", async () => {
    const rows = await catalogue.allDenominators(db);
    for (const row of rows) {
      const own = authored.denominators.find((d) => d.denominator_id === row.denominator_id)!;
      expect(row.value).toBe(own.value);
    }
  });
});

describe("plan", () => {
  it("gives a plan's facts, tasks, projects and responsibilities", async () => {
    const id = "tj-digital-2021";
    const own = <T extends {plan_id: string}>(rows: T[]) =>
      rows.filter((row) => row.plan_id === id);
    expect(await plan.planOf(db, id)).toMatchObject({doc_number: "津政发〔2021〕14号"});
    expect((await plan.tasksOfPlan(db, id)).map((row) => row.task_id)).toEqual(
      own(authored.tasks).map((row) => row.task_id)
    );
    expect((await plan.projectsOfPlan(db, id)).map((row) => row.project_id)).toEqual(
      own(authored.projects).map((row) => row.project_id)
    );
    const rows = await plan.responsibilitiesOfPlan(db, id);
    expect(rows).toHaveLength(own(authored.responsibilities).length);
    const statements = rows.map((row) => row.statement);
    expect(statements).toEqual([...statements].sort((a, b) => a - b));
  });

  it("planOf an unknown id is undefined", async () => {
    expect(await plan.planOf(db, "nosuch")).toBeUndefined();
  });

  it("an id is a value, not a piece of SQL", async () => {
    expect(await plan.planOf(db, "x' OR '1'='1")).toBeUndefined();
    await expect(db.rows("SELECT nosuch FROM plans")).rejects.toThrow(/nosuch/);
  });
});
