import {
  column,
  copied,
  date,
  day,
  forms,
  integer,
  kebab,
  maybe,
  number,
  PRECISIONS,
  oneOf,
  text,
  url,
  year,
  type Table
} from "./columns.js";
import {CANONICAL_UNIT, INDICATOR_NAMES, UNIT_EN} from "./derived.js";
import {
  BASES,
  COMPARATORS,
  CONFIDENCES,
  DATINGS,
  FOOTINGS,
  GAPS,
  JUDGED,
  RELATIONS,
  SOURCE_KINDS
} from "./words.js";

/** What stands beside the plans: denominators, outcomes, agencies, reviewed links and gaps. */
export const CONTEXT_TABLES = [
  {
    name: "denominators",
    path: "denominators.csv",
    key: "denominator_id",
    zh: "折算所用的人口、面积与地区生产总值，各有发布者",
    en: "Population, area and GDP used as denominators, each with its publisher",
    columns: {
      denominator_id: column(kebab, "代号", "Id"),
      jurisdiction_id: column(kebab, "地区", "Jurisdiction", "jurisdictions"),
      footing: column(oneOf(...FOOTINGS), "折算方式", "Footing it serves"),
      metric: column(kebab, "统计指标", "What was measured"),
      value: column(number, "数值", "Value"),
      unit: column(text, "单位", "Unit", "units"),
      year: column(
        maybe(year),
        "年份；空为不随年份",
        "Year; empty where it does not change by year"
      ),
      series: column(
        oneOf("revised", "unrevised", "fixed"),
        "修订系列、未修订系列或固定值；不同系列不混用",
        "Revised or unrevised series, or fixed; series are never mixed"
      ),
      kind: column(
        oneOf("published", "derived", "unattributed"),
        "公布、推算，或未注明发布者（只见于未具名的转载）",
        "Published, derived from published figures, or unattributed: seen only where no publisher is named"
      ),
      publisher: column(text, "发布者", "Publisher"),
      publisher_en: column(text, "发布者英文名", "Publisher in English"),
      url: column(maybe(url), "网址", "Address"),
      confidence: column(
        oneOf("high", "medium", "low"),
        "可信度；low 不用于图表",
        "Confidence; low is never drawn"
      ),
      note: column(maybe(text), "说明（英文）", "Note")
    },
    after: {
      canonical_value: column(
        number,
        "折合为人、平方公里或亿元的数值",
        "The value in residents, km² or 亿元 (100 million yuan)"
      )
    }
  },
  {
    name: "outcomes",
    path: "outcomes.csv",
    key: "outcome_id",
    zh: "后来公布的结果",
    en: "What was later reported",
    columns: {
      outcome_id: column(kebab, "代号", "Id"),
      jurisdiction_id: column(kebab, "地区", "Jurisdiction", "jurisdictions"),
      indicator_id: column(kebab, "指标", "Indicator", "indicators"),
      comparator: column(oneOf(...COMPARATORS), "比较符", "Comparator"),
      value: column(number, "数值", "Value"),
      unit: column(text, "单位", "Unit", "units"),
      basis: column(oneOf(...BASES), "数值类型", "Basis"),
      scope: column(
        maybe(text),
        "空为全域，否则为所指区域",
        "Empty for the whole jurisdiction, else the part named"
      ),
      scope_en: column(
        maybe(text),
        "所指区域的英文译注，与 scope 同有同无",
        "English gloss of the part named, exactly where scope is set"
      ),
      as_of: column(date, "数据时点（已知的精度）", "Date of the figure, as precisely as known"),
      dated: column(
        oneOf(...DATINGS),
        "日期属谁：figure 数据时点，report 报道日期（数据时点不详），inferred 推定的数据时点",
        "Whose date it is: figure, the figure's own; report, that of the report, the figure's being unknown; inferred, inferred for the figure"
      ),
      reported_on: column(
        maybe(date),
        "报道或公布的日期；空为不详",
        "Date on which the figure was made public; empty where that is not known"
      ),
      revised: column(
        maybe(oneOf("preliminary", "revised")),
        "初步数或修订数；空为未说明",
        "Whether the figure is preliminary or revised; empty where that is not said"
      ),
      publisher: column(text, "发布者", "Publisher"),
      publisher_en: column(text, "发布者英文名", "Publisher in English"),
      url: column(maybe(url), "网址", "Address"),
      source_kind: column(
        oneOf(...SOURCE_KINDS),
        "所读页面：发布者自己的、转载或报道",
        "What was read: the publisher's own page, a repost or a news report"
      ),
      confidence: column(oneOf(...CONFIDENCES), "可信度", "Confidence"),
      caveat_zh: column(
        maybe(text),
        "与该数同时给出的保留意见",
        "What must be said beside the figure, in Chinese"
      ),
      caveat_en: column(
        maybe(text),
        "保留意见英文，与中文同有同无",
        "The same in English, exactly where the Chinese is set"
      ),
      note: column(maybe(text), "说明（英文）", "Note")
    },
    after: {
      as_of_date: column(
        day,
        "数据时点，只知年月的取首日",
        "Date of the figure; the first day where only the month or the year is known"
      ),
      as_of_precision: column(
        oneOf(...PRECISIONS),
        "数据时点精确到日、月或年",
        "Whether the date of the figure is known to the day, the month or the year"
      ),
      ...INDICATOR_NAMES,
      unit_en: UNIT_EN,
      canonical_value: column(
        number,
        "value 折合指标统一单位",
        "value in the indicator's canonical unit"
      ),
      ...CANONICAL_UNIT,
      dimension: copied("units", "dimension"),
      year: column(year, "时点所在的年份", "Year of the figure's date"),
      goals: column(
        integer,
        "同一地区、同一指标已收录的目标数（首次表述）；0为没有收录目标",
        "Goals of the same jurisdiction and indicator in the corpus, first statements; 0 where there is none"
      )
    }
  },
  {
    name: "judgements",
    path: "judgements.csv",
    key: "judgement_id",
    zh: "目标与后来公布的数逐条对照：审读结论与理由",
    en: "Goals against what was later reported: each pair reviewed, with a verdict and a reason",
    columns: {
      judgement_id: column(kebab, "代号", "Id of the judgement"),
      target_id: column(kebab, "目标", "Goal", "targets"),
      outcome_id: column(kebab, "后来公布的数", "What was later reported", "outcomes"),
      verdict: column(
        oneOf(...JUDGED),
        "结论；前五种由两行的数值与日期核算，后两种由审读判定",
        "Verdict; the first five follow from the values and dates of the two rows, the last two from reading them"
      ),
      reason_zh: column(text, "理由", "Reason in Chinese"),
      reason_en: column(text, "英文理由", "Reason in English")
    },
    after: {
      plan_id: copied("plans", "plan_id"),
      jurisdiction_id: copied("plans", "jurisdiction_id"),
      indicator_id: copied("targets", "indicator_id")
    }
  },
  {
    name: "agencies",
    path: "agencies.csv",
    key: "agency_id",
    zh: "责任单位名录：不同写法归为一个单位",
    en: "Agencies, with the different ways in which plans print them",
    columns: {
      agency_id: column(kebab, "单位代号", "Id of the agency"),
      name_zh: column(text, "常用名称", "Name in Chinese"),
      name_en: column(text, "英文译名", "English gloss"),
      kind: column(
        oneOf(
          "party",
          "government",
          "public-institution",
          "district-government",
          "central-branch",
          "peoples-organisation",
          "company",
          "collective"
        ),
        "种类；collective 为泛指",
        "Kind; collective is a general form such as all district governments"
      ),
      jurisdiction_id: column(kebab, "所属地区", "Jurisdiction", "jurisdictions"),
      aliases_zh: column(maybe(forms), "其他写法，以；分隔", "Other printed forms, joined by ；")
    }
  },
  {
    name: "cascade",
    path: "cascade.csv",
    key: "link_id",
    zh: "市级任务与区级方案的衔接：逐条审读，附理由",
    en: "Which tasks of a city's plan a district's plan takes up; each link reviewed, with a reason",
    columns: {
      link_id: column(kebab, "代号", "Id of the link"),
      upper_task_id: column(
        maybe(kebab),
        "上级任务；空为区级自设",
        "Task of the upper plan; empty for a district's own",
        "tasks"
      ),
      lower_task_id: column(
        maybe(kebab),
        "下级任务；空为未承接",
        "Task of the lower plan; empty where none takes it up",
        "tasks"
      ),
      relation: column(
        oneOf(...RELATIONS),
        "承接、部分承接、仅措辞相同、未承接、自有",
        "takes-up, partly, wording-only, not-taken-up or own"
      ),
      reason_zh: column(text, "理由", "Reason in Chinese"),
      reason_en: column(text, "英文理由", "Reason in English")
    }
  },
  {
    name: "gaps",
    path: "gaps.csv",
    key: "gap_id",
    zh: "某份规划为何没有某类行：未收录，或原文没有",
    en: "Why a plan has no rows of a kind: not in the corpus, or not stated in the plan",
    columns: {
      gap_id: column(kebab, "代号", "Id of the gap"),
      plan_id: column(kebab, "规划", "Plan", "plans"),
      rows: column(oneOf(...GAPS), "缺的是哪一种内容", "What is missing"),
      kind: column(
        oneOf("not-in-corpus", "none-stated"),
        "未收录或未全部收录，或原文未写；都不等于零",
        "Not in the corpus, or not in whole, or not stated in the plan; none of them is zero"
      ),
      reason_zh: column(text, "理由", "Reason in Chinese"),
      reason_en: column(text, "英文理由", "Reason in English")
    }
  }
] as const satisfies readonly Table[];
