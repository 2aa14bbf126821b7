import {DEFAULT_INDICATOR, DEFAULT_OWN} from "../../benchmark/data.js";
import {as, list, type Question} from "../../../queries/question.js";

/** Goals for whole jurisdictions, in first statements. */
const GOALS = `role = 'target' AND restates IS NULL AND scope IS NULL AND basis <> 'rank'`;

/** On which basis goals are stated, by how many jurisdictions, and how many were read in whole documents. */
export const peersBases: Question = (lang) => `SELECT basis,
  count(DISTINCT jurisdiction_id)::INTEGER ${as(lang, "地区", "jurisdictions")},
  count(*)::INTEGER ${as(lang, "目标", "goals")},
  count(*) FILTER (evidence = 'document')::INTEGER ${as(lang, "其中读自全文", "read in whole documents")},
  min(year) ${as(lang, "最早", "first year")}, max(year) ${as(lang, "最晚", "last year")}
FROM targets
WHERE indicator_id = '${DEFAULT_INDICATOR}' AND ${GOALS}
GROUP BY basis ORDER BY 2 DESC, basis`;

/** The latest level that each jurisdiction aims at by head, in the tiers of the two cities and above them; one year of residents for all where they have it. */
export const peersField: Question = (lang) => `WITH own AS (
  SELECT * FROM jurisdictions WHERE jurisdiction_id IN (${list(DEFAULT_OWN)})
),
goals AS (
  SELECT *, canonical_low + CASE WHEN basis = 'new' THEN start_value ELSE 0 END AS level_low
  FROM targets
  WHERE indicator_id = '${DEFAULT_INDICATOR}' AND ${GOALS}
    AND (basis = 'stock' OR basis = 'new' AND start_value IS NOT NULL)
  QUALIFY year = max(year) OVER (PARTITION BY jurisdiction_id)
),
usable AS (
  SELECT * FROM denominators
  WHERE footing = 'population' AND series IS DISTINCT FROM 'unrevised' AND confidence IS DISTINCT FROM 'low'
    AND jurisdiction_id IN (SELECT jurisdiction_id FROM goals)
),
common AS (
  SELECT metric AS common_metric, year AS common_year FROM usable
  GROUP BY metric, year ORDER BY count(*) DESC, year DESC LIMIT 1
),
divisors AS (
  SELECT * FROM usable CROSS JOIN common
  WHERE starts_with(metric, 'resident-population')
  QUALIFY row_number() OVER (
    PARTITION BY jurisdiction_id
    ORDER BY metric = common_metric AND year = common_year DESC, abs(year - common_year)
  ) = 1
)
SELECT g.target_id, g.jurisdiction_${lang}, j.level, g.comparator, g.level_low ${as(lang, "目标", "goal")},
  g.year, d.year ${as(lang, "人口年份", "residents of")}, d.canonical_value ${as(lang, "人口", "residents")},
  g.level_low / (d.canonical_value / 10000) ${as(lang, "每万人", "per 10,000 residents")}
FROM goals AS g JOIN divisors AS d USING (jurisdiction_id) JOIN jurisdictions AS j USING (jurisdiction_id)
WHERE j.level IN (SELECT level FROM own)
  OR jurisdiction_id IN (SELECT parent_id FROM own)
  OR jurisdiction_id IN (
    SELECT parent_id FROM jurisdictions WHERE jurisdiction_id IN (SELECT parent_id FROM own)
  )
ORDER BY j.level, g.level_low / d.canonical_value DESC`;

/** Goals of one jurisdiction that contradict each other. */
export const peersConflicts: Question = (lang) => `WITH levels AS (
  SELECT *,
    CASE WHEN comparator NOT IN ('lte', 'lt') THEN canonical_low END AS least,
    CASE WHEN comparator NOT IN ('gte', 'gt') THEN coalesce(canonical_high, canonical_low) END AS most
  FROM targets
  WHERE role = 'target' AND restates IS NULL AND basis IN ('stock', 'share')
)
SELECT a.jurisdiction_${lang}, a.indicator_${lang}, a.target_id ${as(lang, "一处", "one")},
  a.comparator, a.value_low, a.value_high, a.unit, a.year,
  b.target_id ${as(lang, "另一处", "other")}, b.comparator ${as(lang, "另一处比较方式", "other comparator")},
  b.value_low ${as(lang, "另一处下限", "other low")}, b.value_high ${as(lang, "另一处上限", "other high")},
  b.unit ${as(lang, "另一处单位", "other unit")}, b.year ${as(lang, "另一处年份", "other year")}
FROM levels AS a JOIN levels AS b ON a.jurisdiction_id = b.jurisdiction_id
  AND a.indicator_id = b.indicator_id AND a.basis = b.basis AND a.scope IS NOT DISTINCT FROM b.scope
  AND a.plan_id <> b.plan_id
WHERE a.year = b.year AND a.plan_id < b.plan_id AND (a.least > b.most OR b.least > a.most)
  OR a.year < b.year AND a.better = 'higher' AND a.least > b.most
ORDER BY a.jurisdiction_id, a.target_id, b.target_id`;

/** Plans whose identity is open: another document of the place, or another title for the same figures. */
export const TWO_NAMES = ["gzs-newinfra-2020", "hb-newinfra-2020"];

/** What is known of them. */
export const peersTitles: Question = (lang) => `SELECT plan_id, jurisdiction_${lang}, title_${lang},
  ${lang === "zh" ? "note_zh" : "note"}
FROM plans WHERE plan_id IN (${list(TWO_NAMES)})
ORDER BY plan_id`;
