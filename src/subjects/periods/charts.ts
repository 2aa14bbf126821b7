import {PLAN_PERIODS, type ChartStep} from "../../model/chart.js";
import {groupBy} from "../../model/pairs.js";
import {statedBy, stepsOf, isApart} from "../../model/periods.js";
import type {Target} from "../../model/target.js";
import type {Stock, Made} from "../../ui/kind.js";
import type {Step} from "./data.js";

/** The chart of plans and promises through the periods. */
export function periodsCharts({plans, domains, rows}: Stock): Made<"periods">[] {
  const within = domains.map(({domain_id}) => ({
    domain_id,
    rows: rows.filter((t) => t.domain_id === domain_id)
  }));
  return [
    {
      chart: PLAN_PERIODS,
      title_zh: "各轮规划：目标的延续与变化",
      title_en: "What became of promises from plan to plan",
      own: {
        kind: "periods",
        rows: [],
        domains,
        stated: plans.flatMap((plan) =>
          within
            .map(({domain_id, rows: own}) => ({domain_id, ...statedBy(plan, own)}))
            .filter(({promises, baseline_years}) => promises + baseline_years.length > 0)
        ),
        steps: [...groupBy(plans, (plan) => plan.jurisdiction_id).values()].flatMap((own) =>
          stepsOf(own, rows).map((step) => chartStep(own[0].jurisdiction_id, step))
        )
      }
    }
  ];
}

function chartStep(jurisdiction_id: string, {from, to, changes}: Step): ChartStep {
  const side = ({period_start, period_end, plans}: Step["from"]) => ({
    period_start,
    period_end,
    plan_ids: plans.map((plan) => plan.plan_id)
  });
  const ids = (rows: Target[]) => rows.map((t) => t.target_id);
  return {
    jurisdiction_id,
    from: side(from),
    to: side(to),
    changes: changes.map((change) => {
      const {indicator_id, kind, earlier, later} = change;
      const {indicator_zh, indicator_en, domain_id} = [...earlier, ...later][0];
      return {
        indicator_id,
        indicator_zh,
        indicator_en,
        domain_id,
        change: kind,
        apart: isApart(change),
        earlier: ids(earlier),
        later: ids(later)
      };
    })
  };
}
