import {groupBy} from "../../model/pairs.js";
import type {Authored} from "../../model/schema/rows.js";
import {firstDay, precisionOf} from "./dates.js";

/**
 * Outcomes with the names of their indicator, the year in their date, their
 * value in the indicator's canonical unit, and the number of goals they may be
 * set against.
 */
export function deriveOutcomes(
  authored: Pick<Authored, "outcomes" | "indicators" | "units" | "plans" | "targets">
): object[] {
  const {outcomes, indicators, units} = authored;
  const goals = goalsByIndicator(authored);
  const unit = new Map(units.map((row) => [row.unit, row]));
  const indicator = new Map(indicators.map((row) => [row.indicator_id, row]));
  return outcomes.map((row) => {
    const {name_zh, name_en, unit: canonical} = indicator.get(row.indicator_id)!;
    const ratio = unit.get(row.unit)!.factor / unit.get(canonical)!.factor;
    return {
      ...row,
      as_of_date: firstDay(row.as_of),
      as_of_precision: precisionOf(row.as_of),
      indicator_zh: name_zh,
      indicator_en: name_en,
      unit_en: unit.get(row.unit)!.name_en,
      canonical_value: Number((row.value * ratio).toPrecision(15)),
      canonical_unit: canonical,
      canonical_unit_en: unit.get(canonical)!.name_en,
      dimension: unit.get(row.unit)!.dimension,
      year: Number(row.as_of.slice(0, 4)),
      goals: goals.get(keyOf(row))?.length ?? 0
    };
  });
}

/** Judgements with the plan, jurisdiction and indicator of their goal. */
export function deriveJudgements({
  judgements,
  targets,
  plans
}: Pick<Authored, "judgements" | "targets" | "plans">): object[] {
  const goal = new Map(targets.map((row) => [row.target_id, row]));
  const owner = new Map(plans.map((row) => [row.plan_id, row.jurisdiction_id]));
  return judgements.map((row) => {
    const {plan_id, indicator_id} = goal.get(row.target_id)!;
    return {...row, plan_id, jurisdiction_id: owner.get(plan_id)!, indicator_id};
  });
}

/** First statements of goals by jurisdiction and indicator. */
function goalsByIndicator({
  targets,
  plans
}: Pick<Authored, "targets" | "plans">): Map<string, unknown[]> {
  const owner = new Map(plans.map((row) => [row.plan_id, row.jurisdiction_id]));
  const goals = targets.filter(({role, restates}) => role === "target" && restates === null);
  return groupBy(goals, ({plan_id, indicator_id}) =>
    keyOf({jurisdiction_id: owner.get(plan_id)!, indicator_id})
  );
}

function keyOf({
  jurisdiction_id,
  indicator_id
}: {
  jurisdiction_id: string;
  indicator_id: string;
}): string {
  return `${jurisdiction_id} ${indicator_id}`;
}
