import {readFileSync} from "node:fs";
import {join} from "node:path";
import {TABLES} from "../../src/model/schema/tables.js";
import type {TableName} from "../../src/model/schema/rows.js";
import {cell} from "../../src/reading/write.js";

/** A row of a table before it is written; columns that are left out stay empty. */
export type Cells = Record<string, string | number | null>;

/** Texts of files by their path below data/; null for a file that is to go. */
export type Files = Map<string, string | null>;

/** The file of a table below data/, for a plan's own tables that of the plan. */
export function pathOf(name: TableName, plan_id = ""): string {
  return TABLES.find((table) => table.name === name)!.path.replace("*", plan_id);
}

/** A table as CSV text, with the schema's columns in its order. */
export function tableText(name: TableName, rows: readonly Cells[]): string {
  const columns = Object.keys(TABLES.find((table) => table.name === name)!.columns);
  return csvText(columns, rows);
}

/** Rows as CSV text below a header. */
export function csvText(columns: readonly string[], rows: readonly Cells[]): string {
  return [columns.join(","), ...rows.map((row) => lineOf(columns, row))]
    .map((line) => `${line}\n`)
    .join("");
}

/**
 * The text of a file with rows added at its end; what stands there is kept to the
 * byte, with its own order of columns and its own ends of lines.
 */
export function withRows(text: string, rows: readonly Cells[]): string {
  if (rows.length === 0) return text;
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const header = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0];
  const columns = header.split(",").map((name) => name.replace(/^"|"$/g, ""));
  const closed = text === "" || text.endsWith("\n") ? text : text + end;
  return closed + rows.map((row) => lineOf(columns, row) + end).join("");
}

/** A table's file of a folder with rows added. */
export function addedTo(folder: string, name: TableName, rows: readonly Cells[]): string {
  return withRows(readFileSync(join(folder, pathOf(name)), "utf8"), rows);
}

function lineOf(columns: readonly string[], row: Cells): string {
  return columns.map((column) => cell(row[column] ?? null)).join(",");
}
