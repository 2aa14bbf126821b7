import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {DERIVED} from "../src/tables/derive/derive.js";
import {dictionaryOf} from "../src/tables/derive/dictionary.js";
import type {Column, Stored, Table} from "../src/model/schema/columns.js";
import {TABLES} from "../src/model/schema/tables.js";

/** Where the data dictionary stands. */
export const DICTIONARY = join(import.meta.dirname, "../docs/data-dictionary.md");

/** The data dictionary as Markdown, from the schema that checks the tables and from what is derived. */
export function dictionary(): string {
  return [
    "# Data dictionary",
    "",
    "<!-- Made by `npm run docs` from src/model/schema; do not edit. -->",
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

/** What a column takes: an id or ids of the table that it refers to, or a text of its type. */
function valueOf({type, references, lists}: Column): string {
  const value = references
    ? `id of ${references}`
    : lists
      ? `ids of ${lists} joined by ;`
      : type.takes;
  return type.empty ? `${value}; may be empty` : value;
}

const SQL: Record<Stored, string> = {
  text: "VARCHAR",
  double: "DOUBLE",
  integer: "INTEGER",
  date: "DATE"
};

function derivedTable(name: string): string[] {
  const authored = TABLES.find((authored) => authored.name === name)?.columns ?? {};
  const rows = dictionaryOf(name)
    .filter((entry) => !(entry.name in authored))
    .map(({name: column, type, en, zh}) => row([column, SQL[type], en, zh]));
  const head = ["", "| column | type | meaning | 含义 |", "| --- | --- | --- | --- |"];
  return [
    "",
    `### ${name}.parquet`,
    ...(rows.length > 0 ? [...head, ...rows] : ["", "Nothing more."])
  ];
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
