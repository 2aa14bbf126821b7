import type {Lang} from "../model/target.js";

/** A question with the statement that answers it. */
export interface Example {
  id: string;
  zh: string;
  en: string;
  sql: (lang: Lang) => string;
}

/** Questions for the laboratory; the first one's answer stands on its page before any script. */
export const EXAMPLES: Example[] = [
  {
    id: "shared",
    zh: "哪些指标不止一个地区承诺？",
    en: "Which indicators does more than one jurisdiction promise?",
    sql: (lang) => `SELECT indicator_${lang} AS indicator,
  count(DISTINCT jurisdiction_id)::INTEGER AS jurisdictions,
  string_agg(DISTINCT jurisdiction_${lang}, '; ') AS which,
  count(DISTINCT basis)::INTEGER AS bases
FROM targets
WHERE role = 'target' AND restates IS NULL
GROUP BY indicator_id, indicator_${lang}
HAVING count(DISTINCT jurisdiction_id) > 1
ORDER BY jurisdictions DESC, bases, indicator_id`
  },
  {
    id: "5g",
    zh: "5G基站：天津与厦门各承诺多少，原文怎么说？",
    en: "5G base stations: what do Tianjin and Xiamen promise, and in which words?",
    sql: (lang) => `SELECT jurisdiction_${lang} AS city, role, basis, comparator,
  canonical_low, canonical_high, canonical_unit AS unit, year, quote
FROM targets
WHERE indicator_id = '5g-base-stations' AND restates IS NULL
ORDER BY jurisdiction_id, year`
  },
  {
    id: "domains",
    zh: "各领域有多少项承诺？",
    en: "How many promises are there in each domain?",
    sql: (lang) => `SELECT domain_${lang} AS domain, count(*)::INTEGER AS promises
FROM targets
WHERE role = 'target' AND restates IS NULL
GROUP BY domain_id, domain_${lang}
ORDER BY promises DESC, domain_id`
  },
  {
    id: "per-resident",
    zh: "按每万人计，哪个城市承诺的5G基站更多？",
    en: "Per 10,000 residents, which city promises more 5G base stations?",
    sql: (lang) =>
      `${
        lang === "zh"
          ? "-- 分母：修订系列中与目标年份最近的人口"
          : "-- The denominator: population of the revised series, of the year nearest to the target"
      }
SELECT jurisdiction_${lang} AS city, t.year AS by_year, canonical_low AS stations,
  d.year AS population_of, canonical_value AS residents,
  round(canonical_low / (canonical_value / 10000), 2) AS per_10000
FROM targets t JOIN denominators d USING (jurisdiction_id)
WHERE indicator_id = '5g-base-stations' AND role = 'target' AND basis = 'stock'
  AND t.scope IS NULL AND restates IS NULL
  AND d.footing = 'population' AND series <> 'unrevised' AND confidence <> 'low'
QUALIFY row_number() OVER (
  PARTITION BY target_id
  ORDER BY abs(d.year - t.year), d.kind DESC, d.metric DESC
) = 1
ORDER BY per_10000 DESC`
  },
  {
    id: "additions",
    zh: "哪些“新增”不知道基数，因此成不了总量？",
    en: "Which additions have no known start, so that no total follows from them?",
    sql: (lang) => `SELECT jurisdiction_${lang} AS city, indicator_${lang} AS indicator,
  canonical_low AS added, canonical_unit AS unit, year, quote
FROM targets
WHERE basis = 'new' AND role = 'target' AND start_value IS NULL
ORDER BY jurisdiction_id, indicator_id`
  },
  {
    id: "agencies",
    zh: "哪些单位牵头的任务最多？",
    en: "Which agencies lead most tasks?",
    sql: (lang) => `SELECT agency_${lang} AS agency, count(DISTINCT task_id)::INTEGER AS tasks
FROM responsibilities
WHERE role = 'lead'
GROUP BY agency_id, agency_${lang}
ORDER BY tasks DESC, agency_id
LIMIT 20`
  },
  {
    id: "no-agency",
    zh: "各规划有多少任务没有写明责任单位？",
    en: "How many tasks of each plan name no agency?",
    sql: (lang) => `SELECT plan_${lang} AS plan, jurisdiction_${lang} AS city,
  count(*)::INTEGER AS tasks,
  (count(*) FILTER (WHERE task_id NOT IN (SELECT task_id FROM responsibilities)))::INTEGER
    AS without_agency
FROM tasks
GROUP BY ALL
ORDER BY city, plan`
  },
  {
    id: "words",
    zh: "哪些承诺用文字而不用数字？",
    en: "Which promises are made in words, not in numbers?",
    sql: (lang) => `SELECT jurisdiction_${lang} AS city, indicator_${lang} AS indicator, year, quote
FROM targets
WHERE stated = 'words' AND role = 'target' AND restates IS NULL
ORDER BY jurisdiction_id, target_id`
  },
  {
    id: "outcomes",
    zh: "哪些承诺后来有公布的结果，性质相同吗？",
    en: "Which promises have a later reported outcome, and is it on the same basis?",
    sql: (lang) => `SELECT jurisdiction_${lang} AS city, t.indicator_${lang} AS indicator,
  t.basis AS promised_as, t.canonical_low AS promised, t.canonical_unit AS unit, t.year AS by_year,
  o.basis AS reported_as, o.value AS reported, o.unit AS reported_unit, o.as_of
FROM targets t JOIN outcomes o USING (jurisdiction_id, indicator_id)
WHERE t.role = 'target' AND t.restates IS NULL AND t.scope IS NULL
ORDER BY jurisdiction_id, indicator_id, o.as_of`
  }
];
