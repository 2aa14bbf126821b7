import {FOOTING_SIZE} from "../../model/footing.js";
import {as, list} from "../../queries/question.js";
import type {AskChart} from "../../ui/kind.js";
import {askOf, shownOf} from "./data.js";

/** Goals of many jurisdictions on one indicator, in the tiers that are shown; one denominator each where they are divided. */
export const benchmarkQuestion: AskChart<"benchmark"> = (data, state, {lang}) => {
  const shown = shownOf(askOf(state), data);
  const indicator_id = data.rows[0].indicator_id;
  const goals = `indicator_id = '${indicator_id}' AND role = 'target' AND restates IS NULL AND scope IS NULL`;
  // Where nothing can be drawn, the goals are there to see why.
  if (!shown || shown.tiers.length === 0) return `SELECT * FROM targets WHERE ${goals}`;
  const {basis, years, per, wholeOnly} = shown.choice;
  const based =
    basis === "stock"
      ? "(basis = 'stock' OR basis = 'new' AND start_value IS NOT NULL)"
      : `basis = '${basis}'`;
  const start = basis === "stock" ? " + CASE WHEN basis = 'new' THEN start_value ELSE 0 END" : "";
  const level = (end: string) => `canonical_${end}${start} AS ${end}`;
  const dated = {
    all: "",
    latest: "\n  QUALIFY year = max(year) OVER (PARTITION BY jurisdiction_id)"
  };
  const drawn = shown.tiers.flatMap((tier) => tier.goals);
  const ids = [...new Set(drawn.flatMap(({denominator: d}) => d?.denominator_id ?? []))];
  const size = `(d.canonical_value / ${FOOTING_SIZE[per || "area"]})`;
  const divided = per
    ? `,
  d.metric, d.year ${as(lang, "分母年份", "denominator of")}, d.canonical_value ${as(lang, "分母", "denominator")},
  g.low / ${size} ${as(lang, "折算下限", "divided low")},
  g.high / ${size} ${as(lang, "折算上限", "divided high")}`
    : "";
  const join = per
    ? `
JOIN denominators AS d ON d.jurisdiction_id = g.jurisdiction_id
  AND d.denominator_id IN (${list(ids)})`
    : "";
  return `WITH goals AS (
  SELECT *, ${level("low")}, ${level("high")}
  FROM targets
  WHERE ${goals}
    AND ${based}${wholeOnly ? " AND evidence = 'document'" : ""}${typeof years === "number" ? ` AND year = ${years}` : dated[years]}
)
SELECT j.level, g.target_id, g.jurisdiction_${lang}, g.basis, g.comparator, g.low, g.high, g.canonical_unit, g.year${divided}
FROM goals AS g JOIN jurisdictions AS j ON j.jurisdiction_id = g.jurisdiction_id${join}
WHERE j.level IN (${list(shown.tiers.map(({tier}) => tier))})
ORDER BY j.level, g.low${per ? " / d.canonical_value" : ""} DESC, g.target_id`;
};
