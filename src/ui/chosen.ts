import type {ChartData, ChartPlan} from "../model/chart.js";
import type {ChartState} from "../model/state.js";
import {groupBy} from "../model/pairs.js";
import type {Target} from "../model/target.js";
import {readChoice} from "./choice.js";
import {named, type Page} from "./page.js";
import {narrowRows} from "./narrow.js";
import {leftOut, noTarget} from "./captions.js";

/** The plans that a state asks for, all where it asks for none, and what to say of the rest. */
export function chosenPlans(
  {plans}: Pick<ChartData, "plans">,
  {cities}: ChartState,
  page: Page
): {plans: ChartPlan[]; all: boolean; notices: string[]} {
  const asked = readChoice(cities, plans);
  const all = asked.plan_ids.length === 0;
  return {
    plans: all ? plans : plans.filter((plan) => asked.plan_ids.includes(plan.plan_id)),
    all,
    notices: leftOut(asked.unknown, page)
  };
}

/**
 * Rows of the chosen plans, within what the address narrows them to; chosen
 * cities without a row are named, never drawn as zero.
 */
export function chosenRows(
  data: Pick<ChartData, "kind" | "plans" | "rows">,
  state: ChartState,
  page: Page
): {rows: Target[]; notices: string[]; words: string[]} {
  const {rows, notices} = rowsOfPlans(data, state, page);
  const narrowed = narrowRows(rows, data, state.only, page);
  return {
    rows: narrowed.kept,
    notices: [...notices, ...narrowed.notices],
    words: narrowed.words
  };
}

function rowsOfPlans(
  data: Pick<ChartData, "plans" | "rows">,
  state: ChartState,
  page: Page
): {rows: Target[]; notices: string[]} {
  const {plans, all, notices} = chosenPlans(data, state, page);
  if (all) return {rows: data.rows, notices};
  const rows = data.rows.filter((t) => plans.some((plan) => plan.plan_id === t.plan_id));
  const silent = [...groupBy(plans, (plan) => plan.jurisdiction_id).values()]
    .map(([plan]) => plan)
    .filter((plan) => !rows.some((t) => t.jurisdiction_id === plan.jurisdiction_id));
  return {
    rows,
    notices: [
      ...notices,
      ...silent.map((plan) => noTarget(named(plan, "jurisdiction", page), page))
    ]
  };
}
