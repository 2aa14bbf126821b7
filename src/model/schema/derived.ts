import {column, copied, integer, maybe, text} from "./columns.js";

/** Columns that several published tables share, in their order. */
export const PLACE = {
  plan_id: copied("plans", "plan_id"),
  ordinal: column(integer, "在规划原文中的先后", "Place in the order of the plan's text")
};

export const JURISDICTION_NAMES = {
  jurisdiction_zh: column(text, "地区中文名称", "Jurisdiction in Chinese"),
  jurisdiction_en: column(text, "地区英文名称", "Jurisdiction in English"),
  jurisdiction_short_en: copied("jurisdictions", "short_en")
};

/** What a row of a plan carries of the plan. */
export const PLAN = {
  jurisdiction_id: copied("plans", "jurisdiction_id"),
  plan_zh: copied("plans", "short_zh"),
  plan_en: copied("plans", "short_en"),
  period_start: copied("plans", "period_start"),
  period_end: copied("plans", "period_end"),
  evidence: copied("plans", "evidence"),
  ...JURISDICTION_NAMES
};

/** What a row that names a domain carries of it. */
export const DOMAIN = {
  domain_zh: column(text, "领域中文名称", "Domain in Chinese"),
  domain_en: column(text, "领域英文名称", "Domain in English"),
  ndrc_class: copied("domains", "ndrc_class")
};

export const INDICATOR_NAMES = {
  indicator_zh: column(text, "指标中文名称", "Indicator in Chinese"),
  indicator_en: column(text, "指标英文名称", "Indicator in English")
};

export const UNIT_EN = column(
  maybe(text),
  "单位的英文写法；计数单位为空",
  "The unit in English; empty for counting words"
);

export const CANONICAL_UNIT = {
  canonical_unit: column(text, "指标的统一单位", "The indicator's canonical unit"),
  canonical_unit_en: column(
    maybe(text),
    "统一单位的英文写法；计数单位为空",
    "The canonical unit in English; empty for counting words"
  )
};

/** How many rows of each role stand behind a plan or an indicator. */
export const COUNTS = {
  targets: column(
    integer,
    "目标数（首次表述；指标只计读过全文的规划）",
    "Number of promises (first statements; an indicator's are those in plans read whole)"
  ),
  baselines: column(integer, "基期值（同上）", "Number of baselines (of the same plans)")
};
