import {AXIS, as, assured, list, statement, type Question} from "../../../queries/question.js";

/** Tianjin's earliest plan beside its later ones. */
const GENERATIONS = `promises AS (
  SELECT * FROM targets
  WHERE evidence = 'document' AND jurisdiction_id = 'tianjin' AND role = 'target' AND restates IS NULL
),
earlier AS (SELECT * FROM promises WHERE period_start = (SELECT min(period_start) FROM promises)),
later AS (SELECT * FROM promises WHERE period_start > (SELECT min(period_start) FROM promises))`;

/** How many indicators took which course. */
export const carriedFates: Question = (lang) => `WITH ${GENERATIONS},
pairs AS (
  SELECT a.indicator_id, b.better,
    a.basis = 'new' AND b.basis = 'new' AND a.year - a.period_start <> b.year - b.period_start AS periods,
    ${assured("a", "b")} AS before,
    ${assured("b", "a")} AS after
  FROM earlier AS a JOIN later AS b ON ${AXIS}
),
courses AS (
  SELECT e.indicator_id, any_value(e.family) AS family,
    coalesce(bool_or((p.after > p.before) = (p.better = 'higher') AND p.after <> p.before AND told), false) AS up,
    coalesce(bool_or((p.after < p.before) = (p.better = 'higher') AND p.after <> p.before AND told), false) AS down,
    coalesce(bool_or(p.after = p.before AND told), false) AS same
  FROM earlier AS e LEFT JOIN (
    SELECT *, better <> 'none' AND NOT periods AS told FROM pairs
  ) AS p ON p.indicator_id = e.indicator_id
  GROUP BY e.indicator_id
),
fates AS (
  SELECT CASE
    WHEN indicator_id NOT IN (SELECT indicator_id FROM later) THEN
      CASE WHEN family IN (SELECT family FROM later WHERE family IS NOT NULL) THEN 'alike' ELSE 'silent' END
    WHEN up AND NOT down THEN 'raised'
    WHEN down AND NOT up THEN 'lowered'
    WHEN same AND NOT up THEN 'same'
    ELSE 'other'
  END AS fate FROM courses
)
SELECT fate ${as(lang, "去向", "fate")}, count(*)::INTEGER ${as(lang, "指标", "indicators")}
FROM fates GROUP BY fate ORDER BY 2 DESC, 1`;

/** Every earlier promise that the later plans still speak of, with what they say. */
export const carriedTable: Question = (lang) => `WITH ${GENERATIONS}
SELECT e.target_id AS earlier_id, e.indicator_${lang} ${as(lang, "指标", "indicator")},
  e.comparator, e.value_low, e.value_high, e.unit, e.year,
  l.target_id AS later_id, l.indicator_${lang} ${as(lang, "后来的指标", "later indicator")},
  l.comparator ${as(lang, "后来的比较方式", "later comparator")},
  l.value_low ${as(lang, "后来的下限", "later low")}, l.value_high ${as(lang, "后来的上限", "later high")},
  l.unit ${as(lang, "后来的单位", "later unit")}, l.year ${as(lang, "后来的年份", "later year")}
FROM earlier AS e JOIN later AS l ON l.indicator_id = e.indicator_id
  OR l.family = e.family AND e.indicator_id NOT IN (SELECT indicator_id FROM later)
ORDER BY e.ordinal, l.period_start, l.ordinal`;

/** The indicators that the notebook on what was carried on draws, in groups that look alike. */
export const CARRIED_CASES = [
  ["electronics-industry-output", "electronics-industry-scale"],
  ["software-industry-scale"],
  ["fixed-broadband-access-rate"],
  ["smart-factories"]
];

/** What Tianjin's plans say of them, reached or promised. */
export const carriedCases: Question = (lang) => `SELECT ${statement(lang)}
FROM targets
WHERE evidence = 'document' AND jurisdiction_id = 'tianjin' AND restates IS NULL
  AND indicator_id IN (${list(CARRIED_CASES.flat())})
ORDER BY indicator_id, year`;
