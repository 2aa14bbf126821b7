import {orderedBy} from "../model/order.js";
import {SELECTABLE, type Selectable} from "../model/selection.js";
import type {Target} from "../model/target.js";
import {allPlans, wholePlanIds, wholePlans} from "./catalogue.js";
import {partsOf, type Corpus} from "./corpus.js";

/**
 * Rows of one indicator in every plan, in the order of plans and of the text; of
 * one that another has taken over, that other's.
 */
export async function targetsOfIndicator(corpus: Corpus, indicator_id: string): Promise<Target[]> {
  const asked = (await corpus.all("indicators")).find((row) => row.indicator_id === indicator_id);
  return asked ? inOrder([...(await corpus.ofIndicator(asked.replaced_by ?? indicator_id))]) : [];
}

/** Rows of the indicators of one family, which look alike but count different things. */
export async function targetsOfFamily(corpus: Corpus, family: string): Promise<Target[]> {
  const alike = (await corpus.all("indicators")).filter((row) => row.family === family);
  const rows = await Promise.all(alike.map((row) => corpus.ofIndicator(row.indicator_id)));
  return inOrder(rows.flat());
}

/** Rows of one plan in the order of its text, restatements included. */
export async function targetsOfPlan(corpus: Corpus, plan_id: string): Promise<Target[]> {
  return orderedBy(await corpus.part("targets", plan_id), "ordinal");
}

/** First statements of the named plans: what they promise, and what they say had been reached. */
export async function targetsOfPlans(corpus: Corpus, plan_ids: string[]): Promise<Target[]> {
  return firstOf(inOrder(await partsOf(corpus, "targets", plan_ids)));
}

/** First statements of the plans read whole. */
export async function firstStatements(corpus: Corpus): Promise<Target[]> {
  return firstOf(await wholeTargets(corpus));
}

/** Every row of the plans read whole, baselines and restatements included, as far as a selection reads it. */
export async function everyRow(corpus: Corpus): Promise<(Selectable & {target_id: string})[]> {
  const names = ["target_id", ...SELECTABLE] as const;
  return (await wholeTargets(corpus)).map(
    (row) =>
      Object.fromEntries(names.map((name) => [name, row[name]])) as Selectable & {target_id: string}
  );
}

/** Rows by their ids, in the order of the ids; ids that no row has are left out. */
export async function targetsById(corpus: Corpus, ids: string[]): Promise<Target[]> {
  const rows = await everyTarget(corpus);
  return ids.flatMap((id) => rows.find((row) => row.target_id === id) ?? []);
}

/** First statements of one jurisdiction's plans read whole, earliest year first: where a later promise may start from. */
export async function statementsOfCity(corpus: Corpus, jurisdiction_id: string): Promise<Target[]> {
  const plans = await wholePlans(corpus);
  const own = plans.filter((plan) => plan.jurisdiction_id === jurisdiction_id);
  const rows = await partsOf(
    corpus,
    "targets",
    own.map(({plan_id}) => plan_id)
  );
  return orderedBy(firstOf(rows), "year", "target_id");
}

/** Every row of all plans, in the order of plans and of the text. */
export async function everyTarget(corpus: Corpus): Promise<Target[]> {
  const ids = (await allPlans(corpus)).map(({plan_id}) => plan_id);
  return inOrder(await partsOf(corpus, "targets", ids));
}

/** Every row of the plans read whole, in the same order. */
export async function wholeTargets(corpus: Corpus): Promise<Target[]> {
  return inOrder(await partsOf(corpus, "targets", await wholePlanIds(corpus)));
}

/** What is said for the first time; the plan's repetitions are left out. */
export function firstOf(rows: Target[]): Target[] {
  return rows.filter((t) => t.restates === null);
}

function inOrder(rows: Target[]): Target[] {
  return orderedBy(rows, "jurisdiction_id", "period_start", "plan_id", "ordinal");
}
