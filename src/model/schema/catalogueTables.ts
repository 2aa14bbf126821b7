import {
  column,
  copied,
  forms,
  integer,
  kebab,
  listing,
  listOf,
  matching,
  maybe,
  number,
  oneOf,
  text,
  type Table
} from "./columns.js";
import {COUNTS, DOMAIN, UNIT_EN} from "./derived.js";
import {FOOTINGS, NDRC_CLASSES, STATUSES} from "./words.js";

/** What plans are measured by: domains, topics, units, jurisdictions and indicators. */
export const CATALOGUE_TABLES = [
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
    name: "topics",
    path: "topics.csv",
    key: "topic_id",
    zh: "主题：规划处理的事项，不论以数字还是以文字",
    en: "Topics: what plans deal with, by a number or in words alone",
    columns: {
      topic_id: column(kebab, "主题代号", "Id of the topic"),
      name_zh: column(text, "中文名称", "Name in Chinese"),
      name_en: column(text, "英文名称", "Name in English"),
      domain_id: column(kebab, "领域", "Domain", "domains"),
      definition_zh: column(
        text,
        "定义：何者属于本主题，何者不属",
        "Definition in Chinese: what belongs to the topic and what does not"
      ),
      definition_en: column(text, "英文定义", "Definition in English")
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
        maybe(forms),
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
        matching(/^\d{6}$/, "six digits (GB/T 2260)"),
        "行政区划代码（GB/T 2260）",
        "GB/T 2260 code"
      ),
      name_zh: column(text, "中文名称", "Name in Chinese"),
      name_en: column(text, "英文名称", "Name in English"),
      short_en: column(text, "行文中的英文简称", "Name in English as running text says it"),
      aliases_zh: column(
        maybe(forms),
        "其他中文说法，以；分隔",
        "Other names in Chinese, joined by ；"
      ),
      level: column(
        oneOf(
          "nation",
          "province",
          "municipality",
          "sub-provincial",
          "prefecture",
          "county",
          "district"
        ),
        "级别",
        "Administrative level"
      ),
      parent_id: column(maybe(kebab), "上级地区", "The jurisdiction above", "jurisdictions")
    },
    after: {
      pinyin: column(text, "名称的拼音，不标声调", "Syllables of the Chinese name, without tones")
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
        maybe(listOf(...FOOTINGS)),
        "可用的折算方式：population 人口、area 面积、gdp 地区生产总值，以;分隔",
        "What values may sensibly be divided by: population, area, gdp, joined by ;"
      ),
      definition_zh: column(
        text,
        "定义：计入什么、不计入什么",
        "Definition in Chinese: what is counted and what is not"
      ),
      definition_en: column(text, "英文定义", "Definition in English"),
      aliases_zh: column(
        maybe(forms),
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
      ),
      topics: listing(
        "所属主题，以;分隔；空为不属任何主题",
        "Topics it belongs to, joined by ;; empty where it belongs to none",
        "topics"
      ),
      status: column(
        maybe(oneOf(...STATUSES)),
        "draft 为程序拟订、尚未经人审核的指标，其各行不参与任何可比判断；空为已审核",
        "draft for an indicator that a program drew up and nobody has reviewed, whose rows take part in no verdict; empty for a reviewed one"
      )
    },
    after: {
      unit_en: UNIT_EN,
      dimension: copied("units", "dimension"),
      ...COUNTS,
      plans: column(
        integer,
        "涉及的规划数（读过全文的）",
        "Number of plans read whole that state it"
      ),
      peers: column(
        integer,
        "未读全文的规划中的行数",
        "Number of rows in plans that were not read whole"
      ),
      jurisdictions: column(
        integer,
        "设有全域目标、可以并列的地区数",
        "Number of jurisdictions with a goal for their whole area, which may stand side by side"
      ),
      ...DOMAIN
    }
  }
] as const satisfies readonly Table[];
