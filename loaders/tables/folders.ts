import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {readWhole} from "../../src/model/evidence.js";
import type {AuthoredRow} from "../../src/model/schema/rows.js";
import type {Problem} from "./csv.js";
import {at, unread, type PlacedTables} from "./read.js";

/** The tables that stand in the folder of a plan. */
const PLAN_FILES = ["targets", "tasks", "responsibilities", "projects"] as const;
type PlanFile = (typeof PLAN_FILES)[number];

/**
 * Every plan has a folder with the tables that it needs, and every folder a plan.
 * A file that is not there is named with its own place: it breaks what refers to its rows.
 */
export function planFolders(tables: PlacedTables, folder: string): Problem[] {
  const plans = join(folder, "plans");
  const known = new Set(tables.plans.map(({row}) => row.plan_id));
  const strays = foldersIn(plans)
    .filter((plan_id) => !known.has(plan_id))
    .flatMap((plan_id) => strayFolder(plan_id, plans));
  const missing = tables.plans.flatMap((plan) => {
    const {plan_id} = plan.row;
    if (!existsSync(join(plans, plan_id)))
      return [at(plan, "plan_id", `no folder data/plans/${plan_id}; expected its tables there`)];
    return tablesOfPlan(plan.row)
      .filter((name) => !existsSync(join(plans, plan_id, `${name}.csv`)))
      .map((name) => missingFile(plan_id, name));
  });
  return [...strays, ...missing];
}

function foldersIn(plans: string): string[] {
  if (!existsSync(plans)) return [];
  return readdirSync(plans, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort();
}

/** Named at each of its tables; at the list of plans where it has none. */
function strayFolder(plan_id: string, plans: string): Problem[] {
  const follows = [`plans ${plan_id}`, "plans *"];
  const own = PLAN_FILES.filter((name) => existsSync(join(plans, plan_id, `${name}.csv`)));
  if (own.length === 0) {
    const message = `no plan has the folder data/plans/${plan_id}; expected a row with its plan_id, or no folder`;
    return [{file: "data/plans.csv", line: 1, column: 1, message, follows}];
  }
  return own.map((name) => ({
    file: fileOf(plan_id, name),
    line: 1,
    column: 1,
    message: `folder "${plan_id}" is not a plan_id of data/plans.csv`,
    follows
  }));
}

function missingFile(plan_id: string, name: PlanFile): Problem {
  const message = "file is missing; expected a CSV table";
  return {file: fileOf(plan_id, name), line: 1, column: 1, message, breaks: unread(name)};
}

function fileOf(plan_id: string, name: PlanFile): string {
  return `data/plans/${plan_id}/${name}.csv`;
}

/** A plan that was not read whole may have its targets alone. */
function tablesOfPlan(plan: AuthoredRow<"plans">): PlanFile[] {
  return readWhole(plan) ? [...PLAN_FILES] : ["targets"];
}
