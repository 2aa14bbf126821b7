import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {DataError, readSheet, type Cell, type Problem, type Sheet} from "./csv.js";
import {readCell, type Table} from "../../src/model/schema/columns.js";
import type {Authored} from "../../src/model/schema/rows.js";
import {TABLES} from "../../src/model/schema/tables.js";

/** Where the authored tables stand. */
export const DATA = join(import.meta.dirname, "../..", "data");

type Values = Record<string, unknown>;

/** A checked row with the place of each of its cells. */
export interface Placed<T> {
  row: T;
  file: string;
  cells: Record<string, Cell>;
}

/** Every authored table as typed rows with their places. */
export type PlacedTables = {[K in keyof Authored]: Placed<Authored[K][number]>[]};

/** A problem at one cell of a row. */
export function at(placed: Placed<unknown>, column: string, message: string): Problem {
  const {line, column: character}: Cell = placed.cells[column];
  return {file: placed.file, line, column: character, message: `${column}: ${message}`};
}

/**
 * Reads and types every cell of the authored tables below `folder`. Returns the
 * rows that could be typed and all problems found on the way; rules that span
 * rows and tables are in rules.ts.
 */
export function readTables(folder: string = DATA): {tables: PlacedTables; problems: Problem[]} {
  const problems: Problem[] = [];
  const tables = Object.fromEntries(
    TABLES.map((table) => [table.name, []])
  ) as unknown as PlacedTables;
  for (const table of TABLES) {
    const rows = tables[table.name as keyof Authored] as unknown as Placed<Values>[];
    for (const {path, plan_id} of filesOf(table, folder)) {
      try {
        const sheet = readSheet(join(folder, path), `data/${path}`);
        rows.push(...typeRows(sheet, table, plan_id, problems));
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        problems.push(...error.problems);
      }
    }
  }
  return {tables, problems};
}

function filesOf(table: Table, folder: string): {path: string; plan_id: string | null}[] {
  if (!table.path.includes("*")) return [{path: table.path, plan_id: null}];
  const plans = join(folder, "plans");
  if (!existsSync(plans)) return [];
  return (
    readdirSync(plans, {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((plan_id) => ({path: table.path.replace("*", plan_id), plan_id}))
      // Which of them a plan needs is a rule of planFolders.
      .filter(({path}) => existsSync(join(folder, path)))
  );
}

function typeRows(
  sheet: Sheet,
  table: Table,
  plan_id: string | null,
  problems: Problem[]
): Placed<Values>[] {
  const names = sheet.header.map((cell) => cell.value);
  const expected = Object.keys(table.columns);
  const missing = expected.filter((name) => !names.includes(name));
  const unknown = sheet.header.filter(
    (cell, i) => !expected.includes(cell.value) || names.indexOf(cell.value) !== i
  );
  for (const name of missing) {
    problems.push({
      file: sheet.file,
      line: 1,
      column: 1,
      message: `column ${name} is missing; expected ${expected.join(",")}`
    });
  }
  for (const {value, line, column} of unknown) {
    problems.push({
      file: sheet.file,
      line,
      column,
      message: `unexpected column "${value}"; expected ${expected.join(",")}`
    });
  }
  if (missing.length + unknown.length > 0) return [];
  const placed: Placed<Values>[] = [];
  for (const cells of sheet.rows) {
    const row: Values = plan_id === null ? {} : {plan_id};
    const places: Record<string, Cell> = {};
    let whole = true;
    cells.forEach((cell, i) => {
      const name = names[i];
      const read = readCell(table.columns[name].type, cell.value);
      places[name] = cell;
      if ("value" in read) row[name] = read.value;
      else {
        whole = false;
        const message = `${name}: ${read.message}`;
        problems.push({file: sheet.file, line: cell.line, column: cell.column, message});
      }
    });
    if (whole) placed.push({row, file: sheet.file, cells: places});
  }
  return placed;
}
