import {as, AXIS, list} from "../../queries/question.js";
import {DEFAULT_CITIES, readChoice, readSides} from "../../ui/choice.js";
import type {AskChart} from "../../ui/kind.js";
import {selectionOf} from "../../ui/narrow.js";
import {selected} from "../explore/query.js";

/** How many indicators the sides promise together, comparable or not, and how many each alone. */
export const overviewQuestion: AskChart<"overview"> = (data, state, page) => {
  const {lang} = page;
  const asked = readChoice(state.cities, data.plans).plan_ids.length > 0;
  const sides = readSides(asked ? state.cities : DEFAULT_CITIES, data.plans);
  const {selection} = selectionOf(data.rows, state.only, page);
  const cases = sides.map(
    ({word, plan_ids}) => `WHEN plan_id IN (${list(plan_ids)}) THEN '${word}'`
  );
  const ids = sides.flatMap(({plan_ids}) => plan_ids);
  return `WITH promises AS (
  SELECT *, CASE ${cases.join("\n    ")} END AS side
  FROM targets
  WHERE plan_id IN (${list(ids)})
    AND role = 'target' AND restates IS NULL AND ${selected(selection)}
),
shared AS (
  SELECT indicator_id FROM promises GROUP BY indicator_id HAVING count(DISTINCT side) > 1
),
comparable AS (
  SELECT DISTINCT a.indicator_id
  FROM promises AS a JOIN promises AS b ON a.side < b.side
    AND ${AXIS}
),
families AS (
  SELECT family FROM promises WHERE family IS NOT NULL
  GROUP BY family HAVING count(DISTINCT side) > 1
    AND NOT bool_or(indicator_id IN (SELECT indicator_id FROM shared))
),
lines AS (
  SELECT DISTINCT indicator_id, CASE
    WHEN indicator_id IN (SELECT indicator_id FROM comparable) THEN 'comparable'
    WHEN indicator_id IN (SELECT indicator_id FROM shared) THEN 'not-comparable'
    WHEN family IN (SELECT family FROM families) THEN 'alike'
    ELSE side END AS line
  FROM promises
)
SELECT line ${as(lang, "类别", "line")}, count(*)::INTEGER ${as(lang, "指标", "indicators")}
FROM lines GROUP BY line ORDER BY 2 DESC, 1`;
};
