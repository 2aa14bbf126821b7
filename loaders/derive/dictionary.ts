import type {ColumnType} from "./derive.js";
import {TABLES, type Column} from "../tables/schema.js";

/** A column of a published table: what it holds, in both languages. */
export interface Entry {
  name: string;
  type: ColumnType;
  zh: string;
  en: string;
  /** The table whose key its values are. */
  references?: string;
}

/** Columns that deriving takes over from another table: theirs is the description. */
const COPIED: Record<string, [table: string, column: string]> = {
  plan_id: ["plans", "plan_id"],
  jurisdiction_id: ["plans", "jurisdiction_id"],
  plan_zh: ["plans", "short_zh"],
  plan_en: ["plans", "short_en"],
  period_start: ["plans", "period_start"],
  period_end: ["plans", "period_end"],
  evidence: ["plans", "evidence"],
  domain_id: ["indicators", "domain_id"],
  better: ["indicators", "better"],
  normalise: ["indicators", "normalise"],
  family: ["indicators", "family"],
  ndrc_class: ["domains", "ndrc_class"],
  dimension: ["units", "dimension"]
};

/** Columns that deriving makes. */
const MADE: Record<string, {zh: string; en: string; references?: string}> = {
  jurisdiction_zh: {zh: "地区中文名称", en: "Jurisdiction in Chinese"},
  jurisdiction_en: {zh: "地区英文名称", en: "Jurisdiction in English"},
  indicator_zh: {zh: "指标中文名称", en: "Indicator in Chinese"},
  indicator_en: {zh: "指标英文名称", en: "Indicator in English"},
  domain_zh: {zh: "领域中文名称", en: "Domain in Chinese"},
  domain_en: {zh: "领域英文名称", en: "Domain in English"},
  unit_en: {
    zh: "单位的英文写法；计数单位为空",
    en: "The unit in English; empty for counting words"
  },
  canonical_low: {
    zh: "value_low 折合指标统一单位",
    en: "value_low in the indicator's canonical unit"
  },
  canonical_high: {
    zh: "value_high 折合指标统一单位",
    en: "value_high in the indicator's canonical unit"
  },
  canonical_unit: {zh: "指标的统一单位", en: "The indicator's canonical unit"},
  canonical_unit_en: {
    zh: "统一单位的英文写法；计数单位为空",
    en: "The canonical unit in English; empty for counting words"
  },
  canonical_value: {
    zh: "折合为人、平方公里或亿元的数值",
    en: "The value in residents, km² or 亿元 (100 million yuan)"
  },
  task_id: {
    zh: "所在章节的任务；同一章节有几项任务时为空",
    en: "Task of the same section; empty where a section holds several",
    references: "tasks"
  },
  start_value: {
    zh: "新增量起算的已知水平（同一规划、指标、范围的基线），统一单位",
    en: "Known level from which an addition starts (a baseline of the same plan, indicator and area), canonical unit"
  },
  start_year: {zh: "起算水平的年份", en: "Year of that level"},
  start_target_id: {
    zh: "起算水平所在的行",
    en: "The row that states that level",
    references: "targets"
  },
  ordinal: {zh: "在规划原文中的先后", en: "Place in the order of the plan's text"},
  unit_source: {
    zh: "单位见于原文（printed）或由读法补出（supplied）",
    en: "Whether the clause prints the unit (printed) or the reading supplied it (supplied)"
  },
  pinyin: {zh: "名称的拼音，不标声调", en: "Syllables of the Chinese name, without tones"},
  year: {zh: "时点所在的年份", en: "Year of the figure's date"},
  targets: {zh: "承诺数（首次表述）", en: "Number of promises (first statements)"},
  baselines: {zh: "基线数", en: "Number of baselines"},
  plans: {zh: "涉及的规划数", en: "Number of plans that state it"},
  agency_id: {
    zh: "归并后的单位代号",
    en: "Agency that the printed name stands for",
    references: "agencies"
  },
  agency_zh: {zh: "归并后的单位名称", en: "That agency in Chinese"},
  agency_en: {zh: "归并后的单位英文名", en: "That agency in English"},
  agency_kind: {zh: "归并后的单位种类", en: "That agency's kind"},
  table_name: {zh: "表名", en: "Name of the table"},
  position: {zh: "列的序号", en: "Place of the column in its table"},
  column_name: {zh: "列名", en: "Name of the column"},
  column_type: {
    zh: "类型：text 文本、double 数值、integer 整数",
    en: "Type: text, double or integer"
  },
  meaning_zh: {zh: "含义（中文）", en: "What the column holds, in Chinese"},
  meaning_en: {zh: "含义（英文）", en: "What the column holds, in English"},
  refers_to: {zh: "取值所指的表", en: "The table whose key its values are"}
};

/** The table that no author writes. */
const DICTIONARY = {
  zh: "数据字典：各表各列的含义",
  en: "What every column of every table means",
  key: ""
};

/**
 * What the columns of a published table mean: the schema's words for authored
 * ones, the words above for derived ones. Throws where a column has none.
 */
export function dictionaryOf(table: string, types: Record<string, ColumnType>): Entry[] {
  const authored = TABLES.find(({name}) => name === table)?.columns ?? {};
  const entries = Object.entries(types).map(([name, type]) => {
    const found = authored[name] ?? copied(name) ?? MADE[name];
    return {name, type, found};
  });
  const missing = entries.filter(({found}) => !found).map(({name}) => name);
  if (missing.length > 0)
    throw new Error(
      `loaders/derive/dictionary.ts: no description of ${table}.${missing.join(", ")}`
    );
  return entries.map(({name, type, found: {zh, en, references}}) => ({
    name,
    type,
    zh,
    en,
    ...(references ? {references} : {})
  }));
}

function copied(name: string): Column | undefined {
  const [table, column] = COPIED[name] ?? [];
  return TABLES.find((other) => other.name === table)?.columns[column ?? ""];
}

/** What a table holds, and its key; an empty key where no column is one. */
export function aboutTable(table: string): {zh: string; en: string; key: string} {
  if (table === "dictionary") return DICTIONARY;
  const {zh, en, key} = TABLES.find(({name}) => name === table)!;
  return {zh, en, key};
}

const OWN: Record<string, ColumnType> = {
  table_name: "text",
  position: "integer",
  column_name: "text",
  column_type: "text",
  meaning_zh: "text",
  meaning_en: "text",
  refers_to: "text"
};

/** Every column of every published table, the dictionary's own included. */
export function dictionaryRows(tables: [name: string, types: Record<string, ColumnType>][]) {
  return [...tables, ["dictionary", OWN] as const].flatMap(([table_name, types]) =>
    dictionaryOf(table_name, types).map((entry, i) => ({
      table_name,
      position: i + 1,
      column_name: entry.name,
      column_type: entry.type,
      meaning_zh: entry.zh,
      meaning_en: entry.en,
      refers_to: entry.references ?? null
    }))
  );
}
