import type {Target} from "../src/model/target.js";

const WHOLE: Target = {
  target_id: "t1",
  plan_id: "tj-plan",
  ordinal: 1,
  plan_zh: "甲规划",
  plan_en: "Plan A",
  period_start: 2021,
  period_end: 2023,
  evidence: "document",
  jurisdiction_id: "tianjin",
  jurisdiction_zh: "天津市",
  jurisdiction_en: "Tianjin",
  jurisdiction_short_en: "Tianjin",
  indicator_id: "5g-base-stations",
  indicator_zh: "5G基站",
  indicator_en: "5G base stations",
  indicator_pinyin: "5G ji zhan",
  family: null,
  topics: "5g",
  better: "higher",
  normalise: "population;area",
  domain_id: "networks",
  domain_zh: "通信网络",
  domain_en: "Networks",
  ndrc_class: "information",
  role: "target",
  comparator: "eq",
  value_low: 100,
  value_high: null,
  unit: "个",
  unit_en: null,
  unit_source: "printed",
  canonical_low: 100,
  canonical_high: null,
  canonical_unit: "个",
  canonical_unit_en: null,
  dimension: "count",
  basis: "stock",
  year: 2023,
  year_source: "plan",
  scope: null,
  scope_en: null,
  section: "二",
  statement: null,
  task_id: null,
  quote: "5G基站达到100个",
  restates: null,
  sum_of: null,
  stated: "number",
  doubt: null,
  note: null,
  note_zh: null,
  source_kind: null,
  publisher: null,
  publisher_en: null,
  source_url: null,
  confidence: null,
  binding: null,
  status: null,
  indicator_status: null,
  start: null,
  start_value: null,
  start_year: null,
  start_target_id: null
};

/** A target with round numbers; `low` and `high` set the written and the canonical value alike. */
export function target(
  fields: Partial<Target> & {low?: number | null; high?: number | null} = {}
): Target {
  const {low, high, ...rest} = fields;
  const row = {...WHOLE};
  if (low !== undefined) row.value_low = row.canonical_low = low;
  if (high !== undefined) row.value_high = row.canonical_high = high;
  return {...row, ...rest};
}

/** A target of Xiamen, to stand beside one of Tianjin. */
export function xiamen(fields: Parameters<typeof target>[0] = {}): Target {
  return target({
    target_id: "x1",
    plan_id: "xm-plan",
    plan_zh: "乙规划",
    plan_en: "Plan B",
    jurisdiction_id: "xiamen",
    jurisdiction_zh: "厦门市",
    jurisdiction_en: "Xiamen",
    jurisdiction_short_en: "Xiamen",
    ...fields
  });
}
