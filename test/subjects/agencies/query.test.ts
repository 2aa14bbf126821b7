import {beforeAll, describe, expect, it} from "vitest";
import {loadAuthored} from "../../../loaders/tables/load.js";
import {agencyTasks, namedByPlan, type AgencyFilter} from "../../../src/subjects/agencies/query.js";
import type {Db} from "../../../src/queries/db.js";
import {methodCounts} from "../../../src/subjects/methods/query.js";
import {engine} from "../../engine.js";

const authored = loadAuthored();
const ALL: AgencyFilter = {city: "", plan: "", domain: "", role: ""};
let db: Db;
beforeAll(async () => {
  db = await engine();
});

describe("agencyTasks", () => {
  it("gives an agency once a task and role, however many brackets name it", async () => {
    const rows = await agencyTasks(db, ALL);
    const keys = rows.map((row) => `${row.agency_id} ${row.task_id} ${row.role}`);
    expect(new Set(keys).size).toBe(keys.length);
    const printed = new Set(authored.responsibilities.map((row) => `${row.task_id} ${row.role}`));
    expect(new Set(rows.map((row) => `${row.task_id} ${row.role}`))).toEqual(printed);
  });

  it("keeps to city, plan, domain and role", async () => {
    const all = await agencyTasks(db, ALL);
    const narrowed: [Partial<AgencyFilter>, (row: (typeof all)[number]) => boolean][] = [
      [{city: "nankai"}, (row) => row.jurisdiction_id === "nankai"],
      [{plan: "tj-digital-2021"}, (row) => row.plan_id === "tj-digital-2021"],
      [{domain: "health"}, (row) => row.domain_id === "health"],
      [{role: "lead"}, (row) => row.role === "lead"],
      [
        {city: "tianjin", domain: "networks", role: "responsible"},
        (row) =>
          row.jurisdiction_id === "tianjin" &&
          row.domain_id === "networks" &&
          row.role === "responsible"
      ]
    ];
    for (const [filter, keep] of narrowed) {
      const rows = await agencyTasks(db, {...ALL, ...filter});
      expect(rows).toEqual(all.filter(keep));
      expect(rows.length).toBeGreaterThan(0);
    }
    expect(await agencyTasks(db, {...ALL, city: "xiamen"})).toEqual([]);
  });
});

describe("namedByPlan", () => {
  it("counts tasks with a named lead apart from those that only list agencies", async () => {
    const plans = await namedByPlan(db, ALL);
    expect(plans).toHaveLength(authored.plans.length);
    for (const plan of plans) {
      const own = authored.tasks.filter((task) => task.plan_id === plan.plan_id);
      const roles = (task_id: string) =>
        authored.responsibilities.filter((row) => row.task_id === task_id).map((row) => row.role);
      const lead = own.filter((task) => roles(task.task_id).includes("lead")).length;
      const any = own.filter((task) => roles(task.task_id).length > 0).length;
      expect(plan, plan.plan_id).toMatchObject({tasks: own.length, lead, listed: any - lead});
    }
  });

  it("names why a plan has nobody", async () => {
    const gaps = new Map((await namedByPlan(db, ALL)).map((plan) => [plan.plan_id, plan.gap]));
    expect(gaps.get("xm-newinfra-2020")).toBe("not-in-corpus");
    expect(gaps.get("tj-smartcity-2016")).toBe("none-stated");
    expect(gaps.get("tj-newinfra-2021")).toBeNull();
  });
});

describe("methodCounts", () => {
  it("counts what the authored tables hold", async () => {
    const {targets, indicators, plans} = authored;
    const filled = new Set(targets.map((row) => `${row.indicator_id} ${row.plan_id}`));
    expect(await methodCounts(db)).toMatchObject({
      rows: targets.length,
      promises: targets.filter((row) => row.role === "target" && row.restates === null).length,
      restated: targets.filter((row) => row.restates !== null).length,
      words: targets.filter((row) => row.stated === "words").length,
      noted: targets.filter((row) => row.note !== null).length,
      from_plan: targets.filter((row) => row.year_source === "plan").length,
      cells: indicators.length * plans.length,
      cells_filled: filled.size,
      indicators_unfooted: indicators.filter((row) => row.normalise.length === 0).length,
      indicators_area: indicators.filter((row) => row.normalise.includes("area")).length
    });
  });
});
