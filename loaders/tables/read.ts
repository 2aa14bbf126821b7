import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {languageFault, oddIn, placeholderIn} from "./characters.js";
import {bytesOf, readRows, type Cell, type Problem, type Reading} from "./csv.js";
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
  /** How causes.ts names the row. */
  name: string;
  cells: Record<string, Cell>;
}

/** Every authored table as typed rows with their places. */
export type PlacedTables = {[K in keyof Authored]: Placed<Authored[K][number]>[]};

/** How many rows a file has and how many cells of each of its columns that may be empty are not. */
export interface Count {
  rows: number;
  filled: Record<string, number>;
  /** Where the header names each column. */
  places?: Record<string, Cell>;
}

/** A problem at one cell of a row; `follows` names what it may be a consequence of. */
export function at(
  placed: Placed<unknown>,
  column: string,
  message: string,
  follows: string[] = []
): Problem {
  const {line, column: character}: Cell = placed.cells[column];
  return {
    file: placed.file,
    line,
    column: character,
    message: `${column}: ${message}`,
    breaks: [`${placed.name} ${column}`],
    follows
  };
}

/** The rows of one file that could be typed, what is wrong in it, and what it holds where it is whole. */
interface FileRows {
  rows: Placed<Values>[];
  problems: Problem[];
  count: Count | null;
}

/** Files that were read before, by path, so that one that is the same is not read again. */
export type Kept = Map<string, {bytes: Uint8Array | null; read: FileRows}>;

/**
 * Reads and types every cell of the authored tables below `folder`. Returns the
 * rows that could be typed, all problems found on the way, and what each file
 * that is whole holds, by its path below `folder`; rules that span rows and
 * tables are in rules.ts.
 */
export function readTables(
  folder: string = DATA,
  kept?: Kept
): {tables: PlacedTables; problems: Problem[]; counts: Map<string, Count>} {
  const problems: Problem[] = [];
  const counts = new Map<string, Count>();
  const tables = Object.fromEntries(
    TABLES.map((table) => [table.name, []])
  ) as unknown as PlacedTables;
  for (const table of TABLES) {
    const rows = tables[table.name as keyof Authored] as unknown as Placed<Values>[];
    for (const {path, plan_id} of filesOf(table, folder)) {
      const bytes = bytesOf(join(folder, path));
      const before = kept?.get(path);
      const same = before && Buffer.compare(before.bytes ?? NONE, bytes ?? NONE) === 0;
      const read = same ? before.read : readFile(bytes, path, table, plan_id);
      kept?.set(path, {bytes, read});
      // One by one: a call takes only so many arguments.
      for (const row of read.rows) rows.push(row);
      for (const problem of read.problems) problems.push(problem);
      if (read.count) counts.set(path, read.count);
    }
  }
  return {tables, problems, counts};
}

const NONE = Uint8Array.of();

function readFile(
  bytes: Uint8Array | null,
  path: string,
  table: Table,
  plan_id: string | null
): FileRows {
  const problems: Problem[] = [];
  const reading = readRows(bytes, `data/${path}`);
  const rows = typeRows(reading, table, plan_id, problems);
  const count = problems.length > 0 ? null : {...countOf(rows, table), places: placesOf(reading)};
  return {rows, problems, count};
}

function placesOf({sheet}: Reading): Record<string, Cell> {
  return Object.fromEntries((sheet?.header ?? []).map((cell) => [cell.value, cell]));
}

function countOf(rows: Placed<Values>[], {columns}: Table): Count {
  const optional = Object.keys(columns).filter((name) => columns[name].type.empty);
  const filled = (name: string) => rows.filter(({cells}) => cells[name].value !== "").length;
  return {
    rows: rows.length,
    filled: Object.fromEntries(optional.map((name) => [name, filled(name)]))
  };
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
      // Which of them a plan needs is a rule of folders.ts.
      .filter(({path}) => existsSync(join(folder, path)))
  );
}

/** What cannot be relied on where rows of a table could not be read: any row, and one by its id. */
export function unread(name: string, id?: string): string[] {
  return id === undefined || id === ""
    ? [`${name} *`, `${name} ?`]
    : [`${name} ${id}`, `${name} ?`];
}

function typeRows(
  {sheet, broken, problems: ofFile}: Reading,
  table: Table,
  plan_id: string | null,
  problems: Problem[]
): Placed<Values>[] {
  problems.push(...ofFile.map((problem) => ({...problem, breaks: unread(table.name)})));
  if (!sheet) return [];
  const wrong = headerFaults(sheet.header, sheet.file, Object.keys(table.columns));
  problems.push(...wrong.map((problem) => ({...problem, breaks: unread(table.name)})));
  if (wrong.length > 0) return [];
  const names = sheet.header.map((cell) => cell.value);
  for (const {cells, problem} of broken) {
    const id = cells[names.indexOf(table.key)]?.value;
    // A row cut or shifted may have lost its id, or may hold another's.
    problems.push({...problem, breaks: [...unread(table.name, id), ...unread(table.name)]});
  }
  const placed: Placed<Values>[] = [];
  for (const cells of sheet.rows) {
    const row: Values = plan_id === null ? {} : {plan_id};
    const places = Object.fromEntries(cells.map((cell, i) => [names[i], cell]));
    const id = places[table.key]?.value;
    let whole = true;
    cells.forEach(({value, line, column}, i) => {
      const name = names[i];
      const read = readCell(table.columns[name].type, value);
      const fault =
        "message" in read ? (oddIn(value) ?? read.message) : textFault(table, name, value);
      if (fault === null && "value" in read) row[name] = read.value;
      else {
        whole = false;
        const breaks = name === table.key ? unread(table.name) : unread(table.name, id);
        problems.push({file: sheet.file, line, column, message: `${name}: ${fault}`, breaks});
      }
    });
    const name = `${table.name} ${id ?? `${sheet.file}:${cells[0].line}`}`;
    if (whole) placed.push({row, file: sheet.file, name, cells: places});
  }
  return placed;
}

/** What is wrong with a cell that is of its column's type; words and ids can be nothing else. */
function textFault({columns}: Table, name: string, value: string): string | null {
  if (value === "" || columns[name].type.words) return null;
  return oddIn(value) ?? placeholderIn(value) ?? languageFault(name, value);
}

/** Columns that are missing, unknown, twice or, where all are there, not in the schema's order. */
function headerFaults(header: Cell[], file: string, expected: string[]): Problem[] {
  const names = header.map((cell) => cell.value);
  const all = expected.join(",");
  const missing = expected
    .filter((name) => !names.includes(name))
    .map((name) => `column ${name} is missing; expected ${all}`)
    .map((message) => ({file, line: 1, column: 1, message}));
  const unknown = header
    .filter((cell, i) => !expected.includes(cell.value) || names.indexOf(cell.value) !== i)
    .map(({value, line, column}) => ({
      ...{file, line, column},
      message: `unexpected column "${value}"; expected ${all}`
    }));
  const moved = header.find((cell, i) => cell.value !== expected[i]);
  if (missing.length + unknown.length > 0 || !moved) return [...missing, ...unknown];
  const {value, line, column} = moved;
  return [{file, line, column, message: `column ${value} is out of its order; expected ${all}`}];
}
