import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {TableName} from "../../src/model/schema/rows.js";
import {lineOf, pathOf, type Cells} from "../../src/tables/add/files.js";

/** Texts of files by their path below data/; null for a file that is to go. */
export type Files = Map<string, string | null>;

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
