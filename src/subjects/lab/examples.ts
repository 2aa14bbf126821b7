import type {Lang} from "../../model/target.js";

/** A question with the statement that answers it. */
export interface Example {
  id: string;
  zh: string;
  en: string;
  sql: (lang: Lang) => string;
}

/** Names of an answer's columns in the page's language; unquoted, so one word each. */
function names<K extends string>(lang: Lang, words: Record<K, string>): Record<K, string> {
  const own = Object.keys(words).map((en) => [en, lang === "en" ? en : words[en as K]]);
  return Object.fromEntries(own) as Record<K, string>;
}

/** Questions for the laboratory; the first one's answer stands on its page before any script. */
export const EXAMPLES: Example[] = [
  {
    id: "shared",
    zh: "哪些指标不止一个地区设了目标？",
    en: "Which indicators does more than one jurisdiction promise?",
    sql: (lang) => {
      const n = names(lang, {
        indicator: "指标",
        jurisdictions: "地区数",
        which: "哪些地区",
        bases: "数值类型数"
      });
      return `SELECT indicator_${lang} AS ${n.indicator},
  count(DISTINCT jurisdiction_id)::INTEGER AS ${n.jurisdictions},
  string_agg(DISTINCT jurisdiction_${lang}, '; ') AS ${n.which},
  count(DISTINCT basis)::INTEGER AS ${n.bases}
FROM targets
WHERE role = 'target' AND restates IS NULL
GROUP BY indicator_id, indicator_${lang}
HAVING count(DISTINCT jurisdiction_id) > 1
ORDER BY ${n.jurisdictions} DESC, ${n.bases}, indicator_id`;
    }
  },
  {
    id: "5g",
    zh: "5G基站：天津与厦门的目标各是多少，原文怎么说？",
    en: "5G base stations: what do Tianjin and Xiamen promise, and in which words?",
    sql: (lang) => {
      const n = names(lang, {
        city: "城市",
        role: "目标或基期值",
        basis: "数值类型",
        comparator: "比较方式",
        low: "下限",
        high: "上限",
        unit: "单位",
        year: "年份",
        clause: "原文"
      });
      return `SELECT jurisdiction_${lang} AS ${n.city}, role AS ${n.role}, basis AS ${n.basis},
  comparator AS ${n.comparator}, canonical_low AS ${n.low}, canonical_high AS ${n.high},
  canonical_unit AS ${n.unit}, year AS ${n.year}, quote AS ${n.clause}
FROM targets
WHERE indicator_id = '5g-base-stations' AND restates IS NULL
ORDER BY jurisdiction_id, targets.year`;
    }
  },
  {
    id: "domains",
    zh: "各领域有多少个目标？",
    en: "How many promises are there in each domain?",
    sql: (lang) => {
      const n = names(lang, {domain: "领域", promises: "目标"});
      return `SELECT domain_${lang} AS ${n.domain}, count(*)::INTEGER AS ${n.promises}
FROM targets
WHERE role = 'target' AND restates IS NULL
  AND evidence = 'document' -- ${lang === "zh" ? "只计读过全文的规划" : "plans read whole alone are counted"}
GROUP BY domain_id, domain_${lang}
ORDER BY ${n.promises} DESC, domain_id`;
    }
  },
  {
    id: "per-resident",
    zh: "按每万人计，哪个城市的5G基站目标更高？",
    en: "Per 10,000 residents, which city promises more 5G base stations?",
    sql: (lang) => {
      const n = names(lang, {
        city: "城市",
        by_year: "年份",
        stations: "基站",
        population_of: "人口年份",
        residents: "人口",
        per_10000: "每万人"
      });
      return `${
        lang === "zh"
          ? "-- 分母：修订系列中与目标年份最近的人口"
          : "-- The denominator: population of the revised series, of the year nearest to the target"
      }
SELECT jurisdiction_${lang} AS ${n.city}, t.year AS ${n.by_year}, canonical_low AS ${n.stations},
  d.year AS ${n.population_of}, canonical_value AS ${n.residents},
  round(canonical_low / (canonical_value / 10000))::INTEGER AS ${n.per_10000} -- ${lang === "zh" ? "原文只有一两位有效数字" : "the source bears two figures at most"}
FROM targets t JOIN denominators d USING (jurisdiction_id)
WHERE indicator_id = '5g-base-stations' AND role = 'target' AND basis = 'stock'
  AND t.scope IS NULL AND restates IS NULL
  AND d.footing = 'population' AND series <> 'unrevised' AND d.confidence <> 'low'
QUALIFY row_number() OVER (
  PARTITION BY target_id
  ORDER BY abs(d.year - t.year), d.kind DESC, d.metric DESC
) = 1
ORDER BY canonical_low / canonical_value DESC`;
    }
  },
  {
    id: "additions",
    zh: "哪些“新增”不知道基数，因此成不了总量？",
    en: "Which additions have no known start, so that no total follows from them?",
    sql: (lang) => {
      const n = names(lang, {
        city: "城市",
        indicator: "指标",
        added: "新增",
        unit: "单位",
        year: "年份",
        clause: "原文"
      });
      return `SELECT jurisdiction_${lang} AS ${n.city}, indicator_${lang} AS ${n.indicator},
  canonical_low AS ${n.added}, canonical_unit AS ${n.unit}, year AS ${n.year}, quote AS ${n.clause}
FROM targets
WHERE basis = 'new' AND role = 'target' AND restates IS NULL AND start_value IS NULL
ORDER BY jurisdiction_id, indicator_id`;
    }
  },
  {
    id: "agencies",
    zh: "哪些单位牵头的任务最多？",
    en: "Which agencies lead most tasks?",
    sql: (lang) => {
      const n = names(lang, {agency: "单位", tasks: "任务"});
      return `SELECT agency_${lang} AS ${n.agency}, count(DISTINCT task_id)::INTEGER AS ${n.tasks}
FROM responsibilities
WHERE role = 'lead' AND agency_kind <> 'collective' -- ${lang === "zh" ? "泛指不是一个单位" : "general forms are no one body"}
GROUP BY agency_id, agency_${lang}
ORDER BY ${n.tasks} DESC, min(ordinal)
LIMIT 20`;
    }
  },
  {
    id: "no-agency",
    zh: "各规划有多少任务没有写明责任单位？",
    en: "How many tasks of each plan name no agency?",
    sql: (lang) => {
      const n = names(lang, {
        plan: "规划",
        city: "城市",
        tasks: "任务",
        without_agency: "未写单位",
        cannot_be_told: "无从知道"
      });
      return `${
        lang === "zh"
          ? "-- 分工写在未收录附件里的规划，未写单位的有多少无从知道，是空值，不是零"
          : "-- Where assignments stand in an annex outside the corpus, how many name nobody cannot be told: NULL, not zero"
      }
SELECT plan_${lang} AS ${n.plan}, jurisdiction_${lang} AS ${n.city},
  count(*)::INTEGER AS ${n.tasks},
  CASE WHEN bool_or(assigned = 'not-in-corpus') THEN NULL
    ELSE count(*) FILTER (assigned = 'none-stated') END::INTEGER AS ${n.without_agency},
  nullif(count(*) FILTER (assigned = 'not-in-corpus'), 0)::INTEGER AS ${n.cannot_be_told}
FROM tasks
GROUP BY plan_id, plan_${lang}, jurisdiction_${lang}
ORDER BY ${n.city}, ${n.plan}`;
    }
  },
  {
    id: "words",
    zh: "哪些目标用文字而不用数字？",
    en: "Which promises are made in words, not in numbers?",
    sql: (lang) => {
      const n = names(lang, {city: "城市", indicator: "指标", year: "年份", clause: "原文"});
      return `SELECT jurisdiction_${lang} AS ${n.city}, indicator_${lang} AS ${n.indicator},
  year AS ${n.year}, quote AS ${n.clause}
FROM targets
WHERE stated = 'words' AND role = 'target' AND restates IS NULL
ORDER BY jurisdiction_id, target_id`;
    }
  },
  {
    id: "outcomes",
    zh: "哪些目标另有公布的数，数值类型相同吗？",
    en: "For which promises was a figure reported elsewhere, and is it on the same basis?",
    sql: (lang) => {
      const n = names(lang, {
        city: "城市",
        indicator: "指标",
        promised_as: "目标的数值类型",
        promised: "目标",
        unit: "单位",
        by_year: "年份",
        reported_as: "公布的数值类型",
        reported: "公布",
        reported_unit: "公布的单位",
        as_of: "时点"
      });
      return `SELECT jurisdiction_${lang} AS ${n.city}, t.indicator_${lang} AS ${n.indicator},
  t.basis AS ${n.promised_as}, t.canonical_low AS ${n.promised}, t.canonical_unit AS ${n.unit},
  t.year AS ${n.by_year}, o.basis AS ${n.reported_as}, o.value AS ${n.reported},
  o.unit AS ${n.reported_unit}, o.as_of AS ${n.as_of}
FROM targets t JOIN outcomes o USING (jurisdiction_id, indicator_id)
WHERE t.role = 'target' AND t.restates IS NULL AND t.scope IS NULL
ORDER BY jurisdiction_id, indicator_id, o.as_of`;
    }
  },
  {
    id: "judgements",
    zh: "哪些目标不高于此前年份公布的数？",
    en: "Which goals ask for no more than a figure of an earlier year?",
    sql: (lang) => {
      const n = names(lang, {
        city: "地区",
        indicator: "指标",
        promised: "目标",
        by_year: "年份",
        reported: "公布",
        as_of: "时点",
        unit: "单位",
        publisher: "发布者",
        reason: "理由"
      });
      return `SELECT t.jurisdiction_${lang} AS ${n.city}, t.indicator_${lang} AS ${n.indicator},
  t.canonical_low AS ${n.promised}, t.year AS ${n.by_year},
  o.canonical_value AS ${n.reported}, o.as_of AS ${n.as_of}, t.canonical_unit AS ${n.unit},
  o.publisher${lang === "zh" ? "" : "_en"} AS ${n.publisher}, j.reason_${lang} AS ${n.reason}
FROM judgements j JOIN targets t USING (target_id) JOIN outcomes o USING (outcome_id)
WHERE j.verdict = 'passed-before'
ORDER BY t.jurisdiction_id, t.target_id, o.outcome_id`;
    }
  }
];
