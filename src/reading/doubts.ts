/** What a reader should look at in a candidate row. */
export type DoubtCode =
  | "indicator-new"
  | "indicator-like"
  | "name-inherited"
  | "name-missing"
  | "unit-supplied"
  | "unit-unknown"
  | "basis-built"
  | "growth-total"
  | "year-plan"
  | "year-unknown"
  | "baseline-year"
  | "coverage"
  | "conjunction"
  | "letters-lost";

const WORDS: Record<DoubtCode, {en: string; zh: string}> = {
  "indicator-new": {
    en: "the indicator is not in the catalogue",
    zh: "指标不在目录中"
  },
  "indicator-like": {
    en: "the indicator was matched by likeness",
    zh: "指标按相似度匹配，请核对"
  },
  "name-inherited": {
    en: "the name stands in an earlier clause",
    zh: "指标名称取自前一分句"
  },
  "name-missing": {en: "no name was found", zh: "未找到指标名称"},
  "unit-supplied": {en: "the text prints no unit", zh: "原文没有单位，单位为推定"},
  "unit-unknown": {en: "the unit is not in data/units.csv", zh: "单位不在 data/units.csv 中"},
  "basis-built": {
    en: "建成 may mean a level at the deadline or an addition",
    zh: "“建成”可能是时点总量，也可能是期内新增"
  },
  "growth-total": {
    en: "a change over the period, not a rate per year",
    zh: "为期间变化幅度，不是年增速"
  },
  "year-plan": {en: "the year is the plan's last", zh: "年份取规划期末年"},
  "year-unknown": {en: "no year was found", zh: "未找到年份"},
  "baseline-year": {
    en: "the year of the baseline is assumed",
    zh: "基期年份为推定"
  },
  coverage: {
    en: "complete coverage in words, read as 100 %",
    zh: "以文字表述的全覆盖，按100%计"
  },
  conjunction: {
    en: "one number read as governing each of several indicators",
    zh: "一个数值视为同时约束多个指标"
  },
  "letters-lost": {en: "the clause has lost characters", zh: "原文此处缺字"}
};

/** Why a place of the text is no row. */
export type UnreadReason = "table-cell" | "table-line" | "number";

const REASONS: Record<UnreadReason, {en: string; zh: string}> = {
  "table-cell": {en: "a table's cell without a number", zh: "表格单元格中没有数值"},
  "table-line": {en: "a table's line without a name", zh: "表格行没有指标名称"},
  number: {
    en: "a number with a unit that states no target: a bound, a payment, a name",
    zh: "有单位的数字，但不像目标：条件、补贴、名称等"
  }
};

/** Says in words why a place of the text is no row. */
export function unreadWords(reason: UnreadReason, lang: "en" | "zh" = "en"): string {
  return REASONS[reason][lang];
}

/** Says in words what to look at, in the order given. */
export function doubtWords(codes: DoubtCode[], lang: "en" | "zh" = "en"): string {
  return [...new Set(codes)].map((code) => WORDS[code][lang]).join(lang === "en" ? "; " : "；");
}
