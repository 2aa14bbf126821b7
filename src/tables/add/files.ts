import {TABLES} from "../../model/schema/tables.js";
import type {TableName} from "../../model/schema/rows.js";
import {cell} from "../../reading/write.js";

/** A row of a table before it is written; columns that are left out stay empty. */
export type Cells = Record<string, string | number | null>;

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

/** A row as a line of CSV, without its end. */
export function lineOf(columns: readonly string[], row: Cells): string {
  return columns.map((column) => cell(row[column] ?? null)).join(",");
}
