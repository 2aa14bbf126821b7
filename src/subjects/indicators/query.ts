import {denominatorsFor, FOOTING_SIZE} from "../../model/footing.js";
import type {Lang} from "../../model/target.js";
import {as, firstOf, list, statement} from "../../queries/question.js";
import {readChoice} from "../../ui/choice.js";
import {chosenRows} from "../../ui/chosen.js";
import type {AskChart} from "../../ui/kind.js";
import {selectionOf} from "../../ui/narrow.js";
import {selected} from "../explore/query.js";

/** The rows of an indicator with their values in its unit; an addition beside levels as the level it leads to. */
const levels = (where: string) => `levels AS (
  SELECT *, CASE WHEN basis = 'new' AND bool_or(basis = 'stock') OVER (PARTITION BY scope, dimension)
      THEN coalesce(start_value, 0) ELSE 0 END AS start,
    canonical_low + start AS low, canonical_high + start AS high
  FROM (SELECT * EXCLUDE (start) FROM targets
    WHERE ${where})
)`;

/** A row with what it states, and its value in the indicator's unit. */
const row = (lang: Lang) => `${statement(lang, "t")},
  t.low, t.high, t.canonical_unit`;

/** What plans state of one indicator, divided where the chart is. */
export const indicatorQuestion: AskChart<"indicator"> = (data, state, page) => {
  const {plan_ids} = readChoice(state.cities, data.plans);
  const {selection} = selectionOf(data.rows, state.only, page);
  const where = `indicator_id = '${data.rows[0].indicator_id}' AND ${firstOf(plan_ids)} AND ${selected(selection)}`;
  const {rows} = chosenRows(data, state, page);
  const chosen =
    state.per && rows.length > 0 ? denominatorsFor(rows, state.per, data.denominators) : "missing";
  if (!state.per || typeof chosen === "string")
    return `WITH ${levels(where)}
SELECT ${row(page.lang)}
FROM levels AS t
ORDER BY t.jurisdiction_id, t.period_start, t.plan_id, t.ordinal`;
  const ids = [...new Set([...chosen.values()].map(({denominator_id}) => denominator_id))];
  const divided = (value: string) =>
    `t.${value} / (d.canonical_value / ${FOOTING_SIZE[state.per || "area"]})`;
  return `WITH ${levels(where)}
SELECT ${row(page.lang)},
  d.metric, d.year ${as(page.lang, "分母年份", "denominator of")}, d.canonical_value ${as(page.lang, "分母", "denominator")},
  ${divided("low")} ${as(page.lang, "折算下限", "divided low")},
  ${divided("high")} ${as(page.lang, "折算上限", "divided high")}
FROM levels AS t JOIN denominators AS d ON d.jurisdiction_id = t.jurisdiction_id
  AND d.denominator_id IN (${list(ids)})
QUALIFY row_number() OVER (
  PARTITION BY t.target_id
  ORDER BY coalesce(abs(d.year - t.year), 0), d.kind <> 'published',
    d.metric <> 'resident-population-year-end', d.year DESC
) = 1
ORDER BY t.jurisdiction_id, t.period_start, t.plan_id, t.ordinal`;
};

/** What plans state of one indicator over the years, and what was reported elsewhere. */
export const historyQuestion: AskChart<"history"> = (data, state, page) => {
  const {plan_ids} = readChoice(state.cities, data.plans);
  const indicator = `indicator_id = '${data.rows[0].indicator_id}'`;
  const {lang} = page;
  return `WITH stated AS (SELECT * FROM targets WHERE ${indicator} AND ${firstOf(plan_ids)})
SELECT target_id AS id, jurisdiction_id, role, basis, scope, comparator, canonical_low, canonical_high,
  canonical_unit, year::VARCHAR AS date, plan_${lang} ${as(lang, "出处", "source")}, quote
FROM stated
UNION ALL
SELECT outcome_id, jurisdiction_id, 'reported', basis, scope, comparator, canonical_value, NULL,
  canonical_unit, as_of, ${lang === "zh" ? "publisher" : "publisher_en"}, NULL
FROM outcomes WHERE ${indicator} AND jurisdiction_id IN (SELECT jurisdiction_id FROM stated)
ORDER BY jurisdiction_id, date, id`;
};
