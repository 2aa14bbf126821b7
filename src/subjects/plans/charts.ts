import {scorecardId} from "../../model/chart.js";
import {scorecard, type Score} from "../../model/scorecard.js";
import type {PlanRow} from "../../queries/catalogue.js";
import type {Corpus} from "../../queries/corpus.js";
import type {Stock, Made} from "../../ui/kind.js";
import {scoredRows} from "./data.js";

/** A scorecard for every plan. */
export function scorecardCharts({corpus, plans}: Stock): Promise<Made<"scorecard">[]> {
  return Promise.all(plans.map((plan) => scorecardOf(corpus, plan)));
}

async function scorecardOf(corpus: Corpus, plan: PlanRow): Promise<Made<"scorecard">> {
  const {gap, ...rows} = await scoredRows(corpus, plan);
  return {
    chart: scorecardId(plan.plan_id),
    title_zh: `${plan.jurisdiction_zh}${plan.short_zh}写明了什么`,
    title_en: `What the plan settles: ${plan.jurisdiction_en}, ${plan.short_en}`,
    own: {
      kind: "scorecard",
      rows: [],
      plan_id: plan.plan_id,
      scores: scorecard(rows).map(countsOf),
      gap: gap ? {reason_zh: gap.reason_zh, reason_en: gap.reason_en} : null
    }
  };
}

/** A score as its chart has it: counts in place of rows. */
export function countsOf({criterion, of, n, strict, lenient}: Score) {
  return {criterion, of, n, strict: strict?.length ?? null, lenient: lenient?.length ?? null};
}
