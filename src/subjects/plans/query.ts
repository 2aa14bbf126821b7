import type {Scored} from "../../model/scorecard.js";
import type {PlanRow} from "../../queries/catalogue.js";
import type {Db} from "../../queries/db.js";
import {statementsOfCity, targetsOfPlan} from "../../queries/targets.js";

/** A task with its place in the plan. */
export interface TaskRow {
  task_id: string;
  plan_id: string;
  section: string;
  number: number;
  title_zh: string;
  title_en: string;
  domain_id: string;
  domain_zh: string;
  domain_en: string;
}

/** A named project. */
export interface ProjectRow {
  project_id: string;
  task_id: string | null;
  name_zh: string;
  name_en: string;
  kind: string;
  place: string | null;
  quote: string;
}

/** An agency in a responsibility bracket, as printed and as the agency it is. */
export interface ResponsibilityRow {
  task_id: string;
  plan_id: string;
  statement: number;
  role: "lead" | "support" | "responsible";
  agency: string;
  agency_note: string | null;
  agency_id: string;
  agency_zh: string;
  agency_en: string;
  agency_kind: string;
}

/** One plan; undefined where the id is unknown. */
export async function planOf(db: Db, plan_id: string): Promise<PlanRow | undefined> {
  return (await db.rows<PlanRow>("SELECT * FROM plans WHERE plan_id = ?", [plan_id]))[0];
}

/** Tasks of a plan in the order of its text. */
export function tasksOfPlan(db: Db, plan_id: string): Promise<TaskRow[]> {
  return db.rows<TaskRow>("SELECT * FROM tasks WHERE plan_id = ? ORDER BY ordinal", [plan_id]);
}

/** Projects of a plan in the order of its text. */
export function projectsOfPlan(db: Db, plan_id: string): Promise<ProjectRow[]> {
  return db.rows<ProjectRow>("SELECT * FROM projects WHERE plan_id = ? ORDER BY ordinal", [
    plan_id
  ]);
}

/** Responsibility brackets of a plan, one agency a row, in the order of the text. */
export function responsibilitiesOfPlan(db: Db, plan_id: string): Promise<ResponsibilityRow[]> {
  return db.rows<ResponsibilityRow>(
    "SELECT * FROM responsibilities WHERE plan_id = ? ORDER BY ordinal",
    [plan_id]
  );
}

/** Why a plan has no rows of a kind: not in the corpus, or not stated in it. Neither is zero. */
export interface GapRow {
  plan_id: string;
  rows: string;
  kind: "not-in-corpus" | "none-stated";
  reason_zh: string;
  reason_en: string;
}

/** Why the plan has no agencies; undefined where it has some. */
export async function gapOf(db: Db, plan_id: string): Promise<GapRow | undefined> {
  return (
    await db.rows<GapRow>("SELECT * FROM gaps WHERE plan_id = ? AND rows = 'responsibilities'", [
      plan_id
    ])
  )[0];
}

/** What a plan's scorecard reads, and why agencies may be missing. */
export async function scoredRows(
  db: Db,
  {plan_id, jurisdiction_id}: PlanRow
): Promise<
  Scored & {tasks: TaskRow[]; responsibilities: ResponsibilityRow[]; gap: GapRow | undefined}
> {
  const gap = await gapOf(db, plan_id);
  return {
    targets: await targetsOfPlan(db, plan_id),
    tasks: await tasksOfPlan(db, plan_id),
    responsibilities: await responsibilitiesOfPlan(db, plan_id),
    statements: await statementsOfCity(db, jurisdiction_id),
    agenciesUnknown: gap?.kind === "not-in-corpus",
    gap
  };
}
