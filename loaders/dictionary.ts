import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {loadAuthored} from "./check.js";
import type {Column, Table} from "./columns.js";
import {DERIVED, derive} from "./derive.js";
import {TABLES} from "./schema.js";

/** Where the data dictionary stands. */
export const DICTIONARY = join(import.meta.dirname, "../docs/data-dictionary.md");

/** What derivation adds to the authored columns; joined names say their table: plan_zh, domain_en. */
export const ADDED: Record<string, [zh: string, en: string]> = {
  ordinal: [
    "在数据表中的次序；同一规划内即原文次序",
    "Place in the authored tables; within a plan, the order of its text"
  ],
  plan_id: ["所属规划", "The plan it stands in"],
  canonical_low: [
    "换算为指标统一单位的下限或定值",
    "Lower or only value in the indicator's canonical unit"
  ],
  canonical_high: ["换算为指标统一单位的上限", "Upper value in the indicator's canonical unit"],
  canonical_unit: ["指标的统一单位", "The indicator's canonical unit"],
  canonical_value: ["换算为人、平方公里或亿元", "In residents, km² or 亿元"],
  dimension: ["统一单位的量纲", "Dimension of the canonical unit"],
  start_value: [
    "新增所从起的已知总量（统一单位）",
    "Known total from which an addition starts, in the canonical unit"
  ],
  start_year: ["该总量的年份", "Year of that total"],
  start_target_id: ["该总量所在的行", "Row of that total"],
  task_id: ["所在章节唯一的任务", "The task of its section, where there is only one"],
  unit_source: [
    "单位见于原文（printed），或随数词补出（supplied）",
    "Whether the clause prints the unit (printed) or it was supplied (supplied)"
  ],
  targets: ["目标数（首次表述）", "Number of targets, first statements only"],
  baselines: ["基线数", "Number of baselines"],
  plans: ["涉及的规划数", "Number of plans with a row of it"],
  agency_id: ["归一后的单位", "The agency that the printed name stands for"],
  pinyin: ["地名拼音，供检索", "The name in pinyin, for finding it"],
  agency_kind: ["单位种类", "Kind of agency"]
};

/** The data dictionary as Markdown, from the schema that checks the tables and from what is derived. */
export function dictionary(): string {
  return [
    "# Data dictionary",
    "",
    "<!-- Made by `npm run docs` from loaders/schema.ts and loaders/derive.ts; do not edit. -->",
    "",
    "Authored tables are CSV files (UTF-8, comma, one line a row) below `data/`. An empty cell means",
    "unknown or not applicable, never zero. `npm run check` holds every cell against this schema.",
    "",
    "The published tables are Parquet files at `/data/<table>.parquet`: the authored columns and those",
    "that derivation adds. Measures are DOUBLE, years and counts INTEGER, all else VARCHAR.",
    "",
    "## Authored tables",
    ...TABLES.flatMap(authoredTable),
    "",
    "## Published tables",
    "",
    "Each has the columns of the authored table of its name, and these.",
    ...Object.keys(DERIVED).flatMap(derivedTable),
    ""
  ].join("\n");
}

function authoredTable({name, path, key, zh, en, columns}: Table): string[] {
  return [
    "",
    `### ${name}`,
    "",
    `\`data/${path.replace("*", "<plan_id>")}\`: ${en}. ${zh}。`,
    "",
    "| column | value | meaning | 含义 |",
    "| --- | --- | --- | --- |",
    ...Object.entries(columns).map(([id, column]) =>
      row([id === key ? `**${id}**` : id, valueOf(column), column.en, column.zh])
    )
  ];
}

/** What a column takes, in the words with which the check refuses a wrong cell. */
function valueOf({type, references}: Column): string {
  const message = type.safeParse(" ×").error!.issues[0].message;
  const expected = message
    .slice(message.indexOf("expected ") + "expected ".length)
    .replace("text without spaces at its ends", "text");
  const value = references ? `id of ${references}` : expected;
  return type.safeParse("").success ? `${value}; may be empty` : value;
}

function derivedTable(name: string): string[] {
  const {table, types} = derive(name, loadAuthored());
  const authored = TABLES.find((authored) => authored.name === name)?.columns ?? {};
  const added = (table.columnNames() as string[]).filter((column) => !(column in authored));
  const sql = {text: "VARCHAR", double: "DOUBLE", integer: "INTEGER"};
  const rows = added.map((column) => row([column, sql[types[column]], ...meaning(column)]));
  const head = ["", "| column | type | meaning | 含义 |", "| --- | --- | --- | --- |"];
  return [
    "",
    `### ${name}.parquet`,
    ...(rows.length > 0 ? [...head, ...rows] : ["", "Nothing more."])
  ];
}

/** A joined column means what it does in the table that it was joined from. */
function meaning(column: string): [en: string, zh: string] {
  if (column in ADDED) return [ADDED[column][1], ADDED[column][0]];
  const joined = /^(plan|jurisdiction|indicator|domain|agency|unit|canonical_unit)_(zh|en)$/.exec(
    column
  );
  if (joined) {
    const [, what, lang] = joined;
    const of = what.replace("_", " ");
    return lang === "zh"
      ? [`Name of the ${of} in Chinese`, "中文名称"]
      : [`Name of the ${of} in English`, "英文名称"];
  }
  const home = TABLES.find(({columns}) => column in columns)?.columns[column];
  return home ? [home.en, home.zh] : ["", ""];
}

function row(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

if (import.meta.filename === process.argv[1]) {
  const text = dictionary();
  const old = readFileSync(DICTIONARY, {encoding: "utf8", flag: "a+"});
  if (old !== text) writeFileSync(DICTIONARY, text);
  console.log(
    old === text
      ? "docs/data-dictionary.md is up to date"
      : "docs/data-dictionary.md is written anew"
  );
}
