import type {CellValue} from "../../model/spreadsheet.js";
import type {Db} from "../../queries/db.js";
import {isLoadError} from "../../queries/load.js";
import {readFault} from "./fault.js";
import {isQuery, splitStatements, type Statement} from "./statements.js";

/** A column as the engine names it. */
export interface LabColumn {
  name: string;
  type: string;
}

/** A table or view that statements can ask, with its columns. */
export interface LabTable {
  name: string;
  columns: LabColumn[];
}

/** What a script gave: the first rows of its last statement and how many there are. */
export interface Outcome {
  columns: LabColumn[];
  rows: CellValue[][];
  total: number;
  /** Whether the rows are kept as a table: they can then be paged through and saved. */
  kept: boolean;
}

/** The table in which the rows of the last query are kept. */
export const RESULT = "lab_result";

/** How many rows are shown at once. */
export const PAGE_ROWS = 100;

/**
 * What keeps a reader's statement inside the engine: it reads and writes no file
 * and no address, loads no code, and cannot take the lock off again.
 */
export const LOCK = ["SET enable_external_access = false", "SET lock_configuration = true"];

/** What the engine says where the lock holds; extensions it refuses for want of a home to keep them in. */
const LOCKED =
  /disabled (through|by) configuration|configuration has been locked|home directory|network access is not available/;

/** A statement that failed; `from` and `to` are its place in the script, null where unknown. `foreign` says that the lock refused it. */
export class StatementError extends Error {
  constructor(
    message: string,
    readonly from: number | null,
    readonly to: number | null,
    readonly foreign = false,
    /** The extension that the statement needs and the engine does not have. */
    readonly extension: string | null = null
  ) {
    super(message);
  }
}

/**
 * Runs the statements of a script one after the other and gives what the last
 * one gave. A query's rows are kept as a table: only so does the engine report
 * values that cannot be converted, and only so are saved rows the ones shown.
 */
export async function runScript(db: Db, script: string): Promise<Outcome> {
  const statements = splitStatements(script);
  let outcome: Outcome = {columns: [], rows: [], total: 0, kept: false};
  for (const [i, statement] of statements.entries()) {
    try {
      outcome = isQuery(statement)
        ? await keepRows(db, statement, i === statements.length - 1)
        : await runPlain(db, statement);
    } catch (error) {
      throw isLoadError(error) ? error : placedError(error, statement);
    }
  }
  return outcome;
}

function placedError(error: unknown, statement: Statement): StatementError {
  const message = error instanceof Error ? error.message : String(error);
  const {text, start, verb} = statement;
  if (LOCKED.test(message)) {
    const from = start + text.toUpperCase().indexOf(verb);
    return new StatementError(message, from, from + verb.length, true);
  }
  const prefixLines = isQuery(statement) ? 1 : 0;
  const {message: said, from, to} = readFault(message, text, prefixLines);
  const place = (offset: number | null) => (offset === null ? null : start + offset);
  // The engine would advise to install an extension, which the lock refuses.
  const told = said.replace(/,? but it exists in the \w+ extension\.[\s\S]*$/, ".");
  const extension = /exists in the (\w+) extension/.exec(said)?.[1] ?? null;
  return new StatementError(told, place(from), place(to), false, extension);
}

async function keepRows(db: Db, {text}: Statement, last: boolean): Promise<Outcome> {
  await db.rows(`CREATE OR REPLACE TEMP TABLE ${RESULT} AS\n${text}`);
  if (!last) return {columns: [], rows: [], total: 0, kept: false};
  const described = await db.rows<{column_name: string; column_type: string}>(`DESCRIBE ${RESULT}`);
  const columns = described.map((row) => ({name: row.column_name, type: row.column_type}));
  const [{total}] = await db.rows<{total: number}>(
    `SELECT count(*)::INTEGER AS total FROM ${RESULT}`
  );
  return {columns, rows: await resultRows(db, columns, 0, PAGE_ROWS), total, kept: true};
}

async function runPlain(db: Db, {text}: Statement): Promise<Outcome> {
  const rows = await db.rows<Record<string, unknown>>(text);
  const names = rows.length > 0 ? Object.keys(rows[0]) : [];
  return {
    columns: names.map((name) => ({name, type: "VARCHAR"})),
    rows: rows.slice(0, PAGE_ROWS * 10).map((row) => names.map((name) => plainCell(row[name]))),
    total: rows.length,
    kept: false
  };
}

function plainCell(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Types that come out of the engine as they are; the others are read as text, which is exact. */
const PLAIN = /^(VARCHAR|BOOLEAN|U?TINYINT|U?SMALLINT|U?INTEGER|FLOAT|DOUBLE)$/;
const NUMERIC = /^(U?TINYINT|U?SMALLINT|U?INTEGER|U?BIGINT|HUGEINT|FLOAT|DOUBLE|DECIMAL\(.*\))$/;

/** Whether a column holds numbers. */
export function isNumeric({type}: LabColumn): boolean {
  return NUMERIC.test(type);
}

/**
 * Rows as JSON, a row an object: numbers as numbers where they are exact, others as the
 * engine writes them; columns of one name are told apart by their place.
 */
export function toJson(columns: LabColumn[], rows: CellValue[][]): string {
  const names = columns.map(({name}, i) =>
    columns.findIndex((other) => other.name === name) === i ? name : `${name}_${i + 1}`
  );
  const objects = rows.map((row) =>
    JSON.stringify(Object.fromEntries(row.map((value, i) => [names[i], value])))
  );
  return `[\n${objects.join(",\n")}\n]\n`;
}

/** How many columns are read at once: the engine breaks down over a statement that names thousands. */
const AT_ONCE = 200;

/** Rows of the result kept, from `offset`; all of them where there is no limit. */
export async function resultRows(
  db: Db,
  columns: LabColumn[],
  offset = 0,
  limit?: number
): Promise<CellValue[][]> {
  const page = limit === undefined ? "" : ` LIMIT ${limit} OFFSET ${offset}`;
  const rows: CellValue[][] = [];
  for (let from = 0; from < columns.length; from += AT_ONCE) {
    const part = columns.slice(from, from + AT_ONCE);
    const list = part.map(
      ({name, type}, i) =>
        `${PLAIN.test(type) ? quoteName(name) : `CAST(${quoteName(name)} AS VARCHAR)`} AS c${i}`
    );
    const read = await db.rows<Record<string, unknown>>(
      `SELECT ${list.join(", ")} FROM ${RESULT}${page}`
    );
    for (const [n, row] of read.entries())
      (rows[n] ??= []).push(...part.map((_, i) => plainCell(row[`c${i}`])));
  }
  return rows;
}

/** The statement that writes a table into a Parquet file of the engine. */
export function saveParquet(table: string, file: string): string {
  return `COPY ${quoteName(table)} TO '${file.replaceAll("'", "''")}' (FORMAT PARQUET, CODEC 'ZSTD')`;
}

/** All tables and views but the result kept, in the order of their names. */
export async function labTables(db: Db): Promise<LabTable[]> {
  const rows = await db.rows<{table_name: string; column_name: string; data_type: string}>(
    `SELECT table_name, column_name, data_type FROM information_schema.columns
     WHERE table_name <> '${RESULT}' AND table_schema = 'main'
     ORDER BY table_name, ordinal_position`
  );
  const tables = new Map<string, LabTable>();
  for (const {table_name: name, column_name, data_type} of rows) {
    const table = tables.get(name) ?? {name, columns: []};
    table.columns.push({name: column_name, type: data_type});
    tables.set(name, table);
  }
  return [...tables.values()];
}

/** How a local file is read: its kind, and of a CSV what parts its cells and whether its numbers have a decimal comma. */
export type Reading = {kind: "parquet"} | {kind: "csv"; mark: string; comma?: boolean};

/**
 * The statement that reads a local file. All lines of a CSV file say what its columns
 * hold: one late n/a makes a column text, and is not where reading stops.
 */
export function readingOf(file: string, reading: Reading): string {
  const path = `'${file.replaceAll("'", "''")}'`;
  if (reading.kind === "parquet") return `SELECT * FROM read_parquet(${path})`;
  const comma = reading.comma ? ", decimal_separator = ','" : "";
  return `SELECT * FROM read_csv_auto(${path}, header = true, sample_size = -1, skip = 0,
    delim = '${reading.mark}', quote = '"', escape = '"'${comma})`;
}

/** The statement that shows the first rows of a table, whose name may be a word of the language. */
export function firstRows(table: string): string {
  return `SELECT *\nFROM ${quoteName(table)}\nLIMIT 100`;
}

/** A name for the table of a local file: letters, digits and underscores, not taken. */
export function tableName(file: string, taken: string[]): string {
  const base =
    file
      .replace(/\.[^.]*$/, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "_")
      .replace(/^_+|_+$/g, "") || "file";
  const name = /^\p{N}/u.test(base) ? `t_${base}` : base;
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name}_${n}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

/** A name as SQL reads it, whatever it holds. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
