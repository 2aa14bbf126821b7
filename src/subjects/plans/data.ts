import {orderedBy} from "../../model/order.js";
import type {Row} from "../../model/schema/rows.js";
import type {Scored} from "../../model/scorecard.js";
import type {PlanRow, ProjectRow, ResponsibilityRow, TaskRow} from "../../queries/catalogue.js";
import type {Corpus} from "../../queries/corpus.js";
import {statementsOfCity, targetsOfPlan} from "../../queries/targets.js";

/** Why a plan has no rows of a kind: not in the corpus, or not stated in it. Neither is zero. */
export type GapRow = Row<"gaps">;

export type InstrumentRow = Row<"instruments">;
export type DeliverableRow = Row<"deliverables">;
export type CoordinationRow = Row<"coordination">;

/** A plan with the note on its text. */
export type NotedPlan = Row<"plans">;

/** One plan; undefined where the id is unknown. */
export async function planOf(corpus: Corpus, plan_id: string): Promise<NotedPlan | undefined> {
  const known = (await corpus.all("plans")).some((row) => row.plan_id === plan_id);
  return known ? (await corpus.part("plans", plan_id))[0] : undefined;
}

/** Tasks of a plan in the order of its text. */
export async function tasksOfPlan(corpus: Corpus, plan_id: string): Promise<TaskRow[]> {
  return orderedBy(await corpus.part("tasks", plan_id), "ordinal");
}

/** Projects of a plan in the order of its text. */
export async function projectsOfPlan(corpus: Corpus, plan_id: string): Promise<ProjectRow[]> {
  return orderedBy(await corpus.part("projects", plan_id), "ordinal");
}

/** Responsibility brackets of a plan, one agency a row, in the order of the text. */
export async function responsibilitiesOfPlan(
  corpus: Corpus,
  plan_id: string
): Promise<ResponsibilityRow[]> {
  return orderedBy(await corpus.part("responsibilities", plan_id), "ordinal");
}

/** Why the plan has no agencies; undefined where it has some. */
export async function gapOf(corpus: Corpus, plan_id: string): Promise<GapRow | undefined> {
  return (await corpus.all("gaps")).find(
    (row) => row.plan_id === plan_id && row.rows === "responsibilities"
  );
}

/** What a plan's scorecard reads, and why agencies may be missing. */
export async function scoredRows(
  corpus: Corpus,
  {plan_id, jurisdiction_id}: Pick<PlanRow, "plan_id" | "jurisdiction_id">
): Promise<
  Scored & {tasks: TaskRow[]; responsibilities: ResponsibilityRow[]; gap: GapRow | undefined}
> {
  const gap = await gapOf(corpus, plan_id);
  return {
    targets: await targetsOfPlan(corpus, plan_id),
    tasks: await tasksOfPlan(corpus, plan_id),
    responsibilities: await responsibilitiesOfPlan(corpus, plan_id),
    statements: await statementsOfCity(corpus, jurisdiction_id),
    agenciesUnknown: gap?.kind === "not-in-corpus",
    gap
  };
}

/** How a plan is to be carried out, and why no instrument bears a sum where none does. */
export async function meansOfPlan(corpus: Corpus, plan_id: string) {
  const [instruments, deliverables, coordination, gaps] = await Promise.all([
    corpus.part("instruments", plan_id),
    corpus.part("deliverables", plan_id),
    corpus.part("coordination", plan_id),
    corpus.all("gaps")
  ]);
  return {
    instruments: orderedBy(instruments, "ordinal"),
    sums: gaps.find((row) => row.plan_id === plan_id && row.rows === "investment-sums"),
    deliverables: orderedBy(deliverables, "ordinal"),
    coordination: orderedBy(coordination, "ordinal")
  };
}
