import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {TableName} from "../../src/model/schema/rows.js";
import {readSheet} from "../tables/csv.js";
import {cell} from "../../src/reading/write.js";
import {pathOf} from "../../src/tables/add/files.js";

/** A row as its file has it: every cell as text, empty where nothing stands. */
export type TextRow = Record<string, string>;

/** The rows of a table's file with their columns; ids of rows that change keep all other lines as they are. */
export interface Opened {
  columns: string[];
  rows: TextRow[];
}

/** Opens a table's file below a folder; throws a DataError where it is broken. */
export function opened(folder: string, name: TableName, plan_id = ""): Opened {
  const path = pathOf(name, plan_id);
  const {header, rows} = readSheet(join(folder, path), `data/${path}`);
  const columns = header.map(({value}) => value);
  return {
    columns,
    rows: rows.map((cells) =>
      Object.fromEntries(columns.map((column, i) => [column, cells[i].value]))
    )
  };
}

/**
 * The text of a shared table with some rows changed, or taken out where null
 * stands for them; every other line stays as it is, to the byte.
 */
export function edited(
  folder: string,
  name: TableName,
  key: string,
  edits: ReadonlyMap<string, TextRow | null>
): string {
  const path = join(folder, pathOf(name));
  const {header, rows} = readSheet(path, `data/${pathOf(name)}`);
  const columns = header.map(({value}) => value);
  const lines = readFileSync(path, "utf8").split("\n");
  const gone = new Set<number>();
  for (const cells of rows) {
    const edit = edits.get(cells[columns.indexOf(key)].value);
    if (edit === undefined) continue;
    const at = cells[0].line - 1;
    const end = lines[at].endsWith("\r") ? "\r" : "";
    if (edit === null) gone.add(at);
    else
      lines[at] = columns.map((column, i) => cell(edit[column] ?? cells[i].value)).join(",") + end;
  }
  return lines.filter((_, i) => !gone.has(i)).join("\n");
}
