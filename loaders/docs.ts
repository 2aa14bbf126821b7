import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {loadAuthored} from "./tables/load.js";
import type {Column, Table} from "./tables/columns.js";
import {DERIVED, derive} from "./derive/derive.js";
import {dictionaryOf} from "./derive/dictionary.js";
import {TABLES} from "./tables/schema.js";

/** Where the data dictionary stands. */
export const DICTIONARY = join(import.meta.dirname, "../docs/data-dictionary.md");

/** The data dictionary as Markdown, from the schema that checks the tables and from what is derived. */
export function dictionary(): string {
  return [
    "# Data dictionary",
    "",
    "<!-- Made by `npm run docs` from loaders/tables/schema.ts and loaders/derive/derive.ts; do not edit. -->",
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
  const meaning = new Map(dictionaryOf(name, types).map((entry) => [entry.name, entry]));
  const rows = added.map((column) => {
    const {en, zh} = meaning.get(column)!;
    return row([column, sql[types[column]], en, zh]);
  });
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
