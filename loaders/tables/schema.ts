import {
  BASES,
  COMPARATORS,
  DATINGS,
  FOOTINGS,
  GAPS,
  NDRC_CLASSES,
  column,
  date,
  kebab,
  listOf,
  maybe,
  number,
  oneOf,
  required,
  said,
  text,
  url,
  year,
  type Table
} from "./columns.js";
import {PLAN_TABLES} from "./planSchema.js";
import {POLICY_TABLES} from "./policySchema.js";

export type {Column, Table} from "./columns.js";

/** All authored tables, in the order in which they refer to each other. */
export const TABLES: Table[] = [
  {
    name: "domains",
    path: "domains.csv",
    key: "domain_id",
    zh: "领域及其在国家发展改革委三类新型基础设施中的归类",
    en: "Fields of policy, with their place in the three NDRC classes of new infrastructure",
    columns: {
      domain_id: column(kebab, "领域代号", "Id of the domain"),
      name_zh: column(text, "中文名称", "Name in Chinese"),
      name_en: column(text, "英文名称", "Name in English"),
      ndrc_class: column(
        oneOf(...NDRC_CLASSES),
        "国家发展改革委2020年的三类（信息、融合、创新），或不属其中",
        "NDRC class of 2020: information, converged, innovation, or outside"
      )
    }
  },
  {
    name: "units",
    path: "units.csv",
    key: "unit",
    zh: "单位、量纲与换算系数",
    en: "Units, their dimension and the factor to the dimension's base unit",
    columns: {
      unit: column(text, "单位（中文写法）", "The unit as written in Chinese"),
      dimension: column(
        kebab,
        "量纲；只有同一量纲可以换算",
        "Dimension; only units of one dimension convert"
      ),
      factor: column(number, "折合该量纲基本单位的系数", "Factor to the dimension's base unit"),
      name_en: column(
        maybe(text),
        "英文写法；计数单位为空",
        "English form; empty for counting words"
      ),
      aliases: column(
        maybe(text),
        "原文中的其他写法，以；分隔",
        "Other forms found in plans, joined by ；"
      )
    }
  },
  {
    name: "jurisdictions",
    path: "jurisdictions.csv",
    key: "jurisdiction_id",
    zh: "城市与区县",
    en: "Cities and districts",
    columns: {
      jurisdiction_id: column(
        kebab,
        "地区代号，用于网址",
        "Id of the jurisdiction, used in addresses"
      ),
      code: column(
        required.regex(/^\d{6}$/, said("six digits (GB/T 2260)")),
        "行政区划代码（GB/T 2260）",
        "GB/T 2260 code"
      ),
      name_zh: column(text, "中文名称", "Name in Chinese"),
      name_en: column(text, "英文名称", "Name in English"),
      level: column(
        oneOf("municipality", "province", "sub-provincial", "prefecture", "district"),
        "级别",
        "Administrative level"
      ),
      parent_id: column(maybe(kebab), "上级地区", "The jurisdiction above", "jurisdictions")
    }
  },
  {
    name: "indicators",
    path: "indicators.csv",
    key: "indicator_id",
    zh: "指标目录：何为同一指标，由定义决定",
    en: "Catalogue of indicators; the definition decides what is the same thing",
    columns: {
      indicator_id: column(kebab, "指标代号，用于网址", "Id of the indicator, used in addresses"),
      name_zh: column(text, "中文名称", "Name in Chinese"),
      name_en: column(text, "英文名称", "Name in English"),
      domain_id: column(kebab, "领域", "Domain", "domains"),
      unit: column(text, "统一单位", "Canonical unit", "units"),
      better: column(
        oneOf("higher", "lower", "none"),
        "数值越高越好、越低越好或无方向",
        "Which direction is better"
      ),
      normalise: column(
        listOf(...FOOTINGS),
        "可折算的口径：population 人口、area 面积、gdp 地区生产总值，以;分隔",
        "What values may sensibly be divided by: population, area, gdp, joined by ;"
      ),
      definition_zh: column(
        text,
        "定义：计入什么、不计入什么",
        "Definition in Chinese: what is counted and what is not"
      ),
      definition_en: column(text, "英文定义", "Definition in English"),
      aliases_zh: column(
        maybe(text),
        "其他中文说法，以；分隔",
        "Other Chinese wordings, joined by ；"
      ),
      family: column(
        maybe(kebab),
        "近似而不相同的指标共用的组名",
        "Shared by indicators that look alike but count different things"
      ),
      replaced_by: column(
        maybe(kebab),
        "已并入的指标：本指标不再有行，地址照旧可用",
        "The indicator that has taken this one over: it has no more rows, and its address still answers",
        "indicators"
      )
    }
  },
  ...PLAN_TABLES,
  ...POLICY_TABLES,
  {
    name: "denominators",
    path: "denominators.csv",
    key: "denominator_id",
    zh: "折算所用的人口、面积与地区生产总值，各有发布者",
    en: "Population, area and GDP used as denominators, each with its publisher",
    columns: {
      denominator_id: column(kebab, "代号", "Id"),
      jurisdiction_id: column(kebab, "地区", "Jurisdiction", "jurisdictions"),
      footing: column(oneOf(...FOOTINGS), "口径", "Footing it serves"),
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
        oneOf("published", "derived"),
        "公布或推算",
        "Published, or derived from published figures"
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
      basis: column(oneOf(...BASES), "性质", "Basis"),
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
      publisher: column(text, "发布者", "Publisher"),
      publisher_en: column(text, "发布者英文名", "Publisher in English"),
      url: column(maybe(url), "网址", "Address"),
      confidence: column(oneOf("high", "medium"), "可信度", "Confidence"),
      note: column(maybe(text), "说明（英文）", "Note")
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
      aliases_zh: column(maybe(text), "其他写法，以；分隔", "Other printed forms, joined by ；")
    }
  },
  {
    name: "cascade",
    path: "cascade.csv",
    key: "link_id",
    zh: "市级任务在区级方案中的落实：逐条审读，附理由",
    en: "Which tasks of a city's plan a district's plan takes up; each link reviewed, with a reason",
    columns: {
      link_id: column(kebab, "代号", "Id of the link"),
      upper_task_id: column(
        maybe(kebab),
        "上级任务；空为区级自有",
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
        oneOf("takes-up", "partly", "wording-only", "not-taken-up", "own"),
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
];
