import {as, assured, AXIS, list, ofDomains} from "../../queries/question.js";
import {readChoice} from "../../ui/choice.js";
import type {AskChart} from "../../ui/kind.js";

/** What became of each city's promises from one generation of its plans to the next; plans that end together are one. */
export const periodsQuestion: AskChart<"periods"> = (data, state, {lang}) => {
  const {plan_ids} = readChoice(state.cities, data.plans);
  const chosen = data.plans.filter((plan) => plan_ids.includes(plan.plan_id));
  const cities = [...new Set(chosen.map(({jurisdiction_id}) => jurisdiction_id))];
  const own = cities.length > 0 ? ` AND jurisdiction_id IN (${list(cities)})` : "";
  const known = data.domains.map(({domain_id}) => domain_id);
  const domains = (state.only.domain ?? []).filter((id) => known.includes(id));
  return `WITH generations AS (
  SELECT plan_id, (dense_rank() OVER (PARTITION BY jurisdiction_id ORDER BY period_end))::INTEGER AS generation
  FROM plans WHERE evidence = 'document'${own}
),
promises AS (
  SELECT * FROM targets JOIN generations USING (plan_id)
  WHERE role = 'target' AND restates IS NULL${ofDomains(domains)}
),
steps AS (
  SELECT DISTINCT jurisdiction_id, generation AS step
  FROM plans JOIN generations USING (plan_id)
  WHERE generation > 1
),
named AS (
  SELECT DISTINCT s.jurisdiction_id, step, indicator_id,
    bool_or(generation = step - 1) AS before, bool_or(generation = step) AS after
  FROM steps AS s JOIN promises AS p ON p.jurisdiction_id = s.jurisdiction_id
    AND generation BETWEEN step - 1 AND step
  GROUP BY s.jurisdiction_id, step, indicator_id
),
pairs AS (
  SELECT b.jurisdiction_id, b.generation AS step, b.indicator_id, b.better <> 'none'
      AND NOT (a.basis = 'new' AND b.basis = 'new' AND a.year - a.period_start <> b.year - b.period_start)
      AS told,
    b.better = 'higher' AS higher,
    ${assured("a", "b")} AS least_before,
    ${assured("b", "a")} AS least_after
  FROM promises AS a JOIN promises AS b
    ON a.jurisdiction_id = b.jurisdiction_id AND a.generation = b.generation - 1
    AND ${AXIS}
),
courses AS (
  SELECT jurisdiction_id, step, indicator_id,
    coalesce(bool_or(told AND least_after <> least_before AND (least_after > least_before) = higher), false) AS up,
    coalesce(bool_or(told AND least_after <> least_before AND (least_after < least_before) = higher), false) AS down
  FROM pairs GROUP BY jurisdiction_id, step, indicator_id
)
SELECT n.jurisdiction_id, n.step ${as(lang, "第几轮", "generation")},
  CASE WHEN NOT after THEN 'dropped' WHEN NOT before THEN 'new'
    WHEN up AND NOT down THEN 'raised' WHEN down AND NOT up THEN 'lowered' ELSE 'carried' END AS change,
  before AND after AND c.indicator_id IS NULL ${as(lang, "不可比", "not comparable")},
  count(*)::INTEGER ${as(lang, "指标", "indicators")}
FROM named AS n LEFT JOIN courses AS c USING (jurisdiction_id, step, indicator_id)
GROUP BY ALL
ORDER BY 1, 2, count(*) DESC`;
};
