import type {Row} from "../../model/schema/rows.js";
import type {Scored} from "../../model/scorecard.js";
import type {PlanRow} from "../../queries/catalogue.js";
import type {Db} from "../../queries/db.js";
import {statementsOfCity, targetsOfPlan} from "../../queries/targets.js";

/** A task with its place in the plan. */
export type TaskRow = Row<"tasks">;

/** A named project. */
export type ProjectRow = Row<"projects">;

/** An agency in a responsibility bracket, as printed and as the agency it is. */
export type ResponsibilityRow = Row<"responsibilities">;

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
export type GapRow = Row<"gaps">;

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
