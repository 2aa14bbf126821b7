import {PAIR} from "../../../model/candidates.js";
import {AXIS, as, list, REACHES, statement, type Question} from "../../../queries/question.js";

/** What the two cities promise, in first statements. */
const PROMISES = `promises AS (
  SELECT * FROM targets
  WHERE evidence = 'document' AND jurisdiction_id IN (${list(PAIR)})
    AND role = 'target' AND restates IS NULL
)`;

/** Indicators that both cities promise, and those of them that compare. */
const SHARED = `shared AS (
  SELECT indicator_id, any_value(family) AS family FROM promises
  GROUP BY indicator_id HAVING count(DISTINCT jurisdiction_id) = 2
),
comparable AS (
  SELECT DISTINCT a.indicator_id
  FROM promises AS a JOIN promises AS b ON a.jurisdiction_id < b.jurisdiction_id
    AND ${AXIS}
)`;

/** Values as stated and by resident, area and GDP, where the indicator may be divided. */
export const pairFootings: Question = (lang) => `WITH ${PROMISES},
${SHARED}
SELECT ${statement(lang, "p")},
  d.footing, d.year ${as(lang, "分母年份", "denominator of")}, d.canonical_value ${as(lang, "分母", "denominator")},
  p.canonical_low / d.canonical_value * CASE d.footing WHEN 'population' THEN 10000 ELSE 1 END
    ${as(lang, "折算", "divided")}
FROM promises AS p JOIN comparable USING (indicator_id)
JOIN denominators AS d ON d.jurisdiction_id = p.jurisdiction_id
  AND list_contains(string_split(p.normalise, ';'), d.footing)
  AND d.series IS DISTINCT FROM 'unrevised' AND d.confidence IS DISTINCT FROM 'low'
QUALIFY row_number() OVER (
  PARTITION BY p.target_id, d.footing
  ORDER BY coalesce(abs(d.year - p.year), 0), d.kind <> 'published',
    d.metric <> 'resident-population-year-end', d.year DESC
) = 1
ORDER BY d.footing, p.jurisdiction_id`;

/** What both promise that does not compare, and groups that look alike without a shared indicator. */
export const pairVerdicts: Question = (lang) => `WITH ${PROMISES},
${SHARED}
SELECT family, ${statement(lang)}
FROM promises
WHERE indicator_id IN (SELECT indicator_id FROM shared)
    AND indicator_id NOT IN (SELECT indicator_id FROM comparable)
  OR family IN (
    SELECT family FROM promises WHERE family IS NOT NULL
    GROUP BY family HAVING count(DISTINCT jurisdiction_id) = 2
  ) AND family NOT IN (SELECT family FROM shared WHERE family IS NOT NULL)
ORDER BY coalesce(family, indicator_id), jurisdiction_id, indicator_id`;

/** Indicators that one city alone promises, by domain; NULL where it has none. */
export const pairOnly: Question = (lang) => {
  const [tianjin, xiamen] = PAIR;
  const only = (city: string) =>
    `nullif(count(DISTINCT indicator_id) FILTER (jurisdiction_id = '${city}'), 0)::INTEGER`;
  return `WITH ${PROMISES},
${SHARED}
SELECT domain_${lang},
  ${only(tianjin)} ${as(lang, "天津", "Tianjin")},
  ${only(xiamen)} ${as(lang, "厦门", "Xiamen")}
FROM promises WHERE indicator_id NOT IN (SELECT indicator_id FROM shared)
GROUP BY domain_id, domain_${lang}
ORDER BY count(DISTINCT indicator_id) DESC, domain_id`;
};

/** Pairs that look alike: how many compare, and what keeps the others apart. */
export const apartReasons: Question = (lang) => `WITH ${PROMISES},
pairs AS (
  SELECT a.indicator_id <> b.indicator_id AS definition,
    a.basis <> b.basis AND NOT ${REACHES} AS basis,
    a.scope IS DISTINCT FROM b.scope AS scope,
    a.dimension IS DISTINCT FROM b.dimension AS unit,
    a.basis = 'rank' OR b.basis = 'rank' AS rank,
    a.basis <> b.basis OR a.unit <> b.unit AND
      coalesce(a.canonical_low, a.canonical_high) / nullif(coalesce(a.value_low, a.value_high), 0)
      <> coalesce(b.canonical_low, b.canonical_high) / nullif(coalesce(b.value_low, b.value_high), 0)
      AS converted
  FROM promises AS a JOIN promises AS b
    ON a.jurisdiction_id < b.jurisdiction_id AND (a.indicator_id = b.indicator_id OR a.family = b.family)
),
judged AS (SELECT *, definition OR basis OR scope OR unit OR rank AS apart FROM pairs)
SELECT count(*)::INTEGER ${as(lang, "对", "pairs")},
  count(*) FILTER (NOT apart AND coalesce(converted, false) = false)::INTEGER ${as(lang, "可直接比较", "comparable")},
  count(*) FILTER (NOT apart AND converted)::INTEGER ${as(lang, "换算后可比", "convertible")},
  count(*) FILTER (apart)::INTEGER ${as(lang, "不可比", "not comparable")},
  count(*) FILTER (definition)::INTEGER ${as(lang, "定义不同", "definition")},
  count(*) FILTER (basis)::INTEGER ${as(lang, "数值类型不同", "basis")},
  count(*) FILTER (scope)::INTEGER ${as(lang, "范围不同", "scope")},
  count(*) FILTER (unit)::INTEGER ${as(lang, "单位不同", "unit")}
FROM judged`;

/** The families that the notebook on what does not compare goes through, in its order. */
export const APART_CASES = [
  "charging-piles",
  "digital-hospitals",
  "smart-poles",
  "connected-roads"
];

/** The look-alikes of these families. */
export const apartCases: Question = (lang) => `WITH ${PROMISES}
SELECT family, ${statement(lang)}
FROM promises WHERE family IN (${list(APART_CASES)})
ORDER BY family, indicator_id, jurisdiction_id`;
