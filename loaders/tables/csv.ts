import {readFileSync} from "node:fs";
import {plain} from "./characters.js";

/** One cell as written, with its place in the file (1-based line and UTF-16 column). */
export interface Cell {
  value: string;
  line: number;
  column: number;
}

/** A CSV file as written: the header's cells and, for each row, one cell a column. */
export interface Sheet {
  file: string;
  header: Cell[];
  rows: Cell[][];
}

/** Something wrong at a place, with what would be right. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  message: string;
  /** What cannot be relied on because of it, as causes.ts names rows and cells. */
  breaks?: string[];
  /** What it may be a mere consequence of, the nearest first. */
  follows?: string[];
}

/** Formats a problem as `file:line:column: message`, in characters that every terminal shows. */
export function formatProblem({file, line, column, message}: Problem): string {
  return `${file}:${line}:${column}: ${plain(message)}`;
}

/** Thrown with every problem found, so that an author can mend them in one go. */
export class DataError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "DataError";
  }
}

/** A file as far as it could be read: rows that are broken stand apart, so that one hides no other. */
export interface Reading {
  /** Null where not even the header could be read. */
  sheet: Sheet | null;
  /** Rows that cannot be told apart into the header's columns, with what is wrong in each. */
  broken: {cells: Cell[]; problem: Problem}[];
  /** What is wrong with the file itself. */
  problems: Problem[];
}

/**
 * Reads a UTF-8 CSV file (RFC 4180, one line a row). `name` is how messages
 * call it. Throws a DataError where the file is missing, broken or ragged.
 */
export function readSheet(path: string, name: string): Sheet {
  const {sheet, broken, problems} = readRows(bytesOf(path), name);
  const all = [...problems, ...broken.map(({problem}) => problem)];
  if (all.length > 0 || !sheet) throw new DataError(all);
  return sheet;
}

/** The bytes of a file; null where there is none. */
export function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return null;
  }
}

/** Reads the bytes of a file as readSheet does, and gives what is right beside what is wrong. */
export function readRows(bytes: Uint8Array | null, name: string): Reading {
  const refused = (message: string): Reading => ({
    ...{sheet: null, broken: []},
    problems: [{file: name, line: 1, column: 1, message}]
  });
  if (bytes === null) return refused("file is missing; expected a CSV table");
  let text: string;
  try {
    text = new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return refused("not valid UTF-8; save as UTF-8");
  }
  if (!text.includes("\n") && text.includes("\r"))
    return refused("lines end with a carriage return alone; expected a line feed");
  const lines = text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  const start = lines.findIndex((line) => line !== "");
  if (start < 0) return refused("empty; expected a header line");
  const {cells: header, fault, next} = recordAt(lines, start, 0);
  if (fault) return {...refused(""), problems: [{file: name, ...fault}]};
  const reading: Reading = {sheet: {file: name, header, rows: []}, broken: [], problems: []};
  if (!text.endsWith("\n"))
    reading.problems.push({
      ...{file: name, line: lines.length, column: lines.at(-1)!.length + 1},
      message: "the last line has no end; expected a line feed, unless the file was cut"
    });
  for (let i = next; i < lines.length;) {
    const record = recordAt(lines, i, header.length);
    const {cells} = record;
    if (lines[i] !== "") {
      const wrong = record.fault ?? ragged(cells, header);
      if (wrong) reading.broken.push({cells, problem: {file: name, ...wrong}});
      else reading.sheet!.rows.push(cells);
    }
    i = record.next;
  }
  return reading;
}

type Fault = Pick<Problem, "line" | "column" | "message">;

/** The cells of the row that begins at a line, what is wrong with their writing, and the line after. */
interface Rec {
  cells: Cell[];
  fault: Fault | null;
  next: number;
}

const BREAK = "cell holds a line break; expected one line a row";
/** In how many lines the end of a quoted cell is looked for. */
const AHEAD = 50;

/** A quote that its line does not close is closed in a later one, or is one too many. */
function recordAt(lines: string[], at: number, width: number): Rec {
  const {cells, fault, open} = cellsOf(lines[at], at + 1);
  if (!open) return {cells, fault, next: at + 1};
  let joined = lines[at];
  for (let next = at + 1; next < lines.length && next <= at + AHEAD; next++) {
    joined += `\n${lines[next]}`;
    const whole = cellsOf(joined, at + 1);
    if (!whole.open && whole.fault?.message === BREAK && whole.cells.length === width)
      return {cells: whole.cells, fault: whole.fault, next: next + 1};
  }
  return {cells, fault, next: at + 1};
}

function cellsOf(text: string, line: number): {cells: Cell[]; fault: Fault | null; open: boolean} {
  const cells: Cell[] = [];
  let fault: Fault | null = null;
  for (let at = 0; at <= text.length;) {
    const quoted = text[at] === '"';
    const [value, end] = quoted ? quotedAt(text, at) : bareAt(text, at);
    const cell = {value, line, column: at + 1};
    cells.push(cell);
    const message = quoted ? quotedFault(text, end) : bareFault(value);
    fault ??= faultAt(cell, message ?? (/[\r\n]/.test(value) ? BREAK : null));
    if (end < 0) return {cells, fault, open: true};
    const comma = quoted ? text.indexOf(",", end) : end;
    at = (comma < 0 ? text.length : comma) + 1;
  }
  return {cells, fault, open: false};
}

function faultAt({line, column}: Cell, message: string | null): Fault | null {
  return message === null ? null : {line, column, message};
}

function bareFault(value: string): string | null {
  return value.includes('"')
    ? "broken CSV; a quote inside a bare cell; expected the cell in quotes, its own doubled"
    : null;
}

function quotedFault(text: string, end: number): string | null {
  if (end < 0)
    return "broken CSV; the quote that opens here has no end; expected one at the cell's end";
  return end < text.length && text[end] !== ","
    ? "broken CSV; text after the cell's closing quote; expected a comma"
    : null;
}

function bareAt(text: string, at: number): [value: string, end: number] {
  const comma = text.indexOf(",", at);
  const end = comma < 0 ? text.length : comma;
  return [text.slice(at, end), end];
}

/** The end is after the closing quote, or -1 where there is none. */
function quotedAt(text: string, at: number): [value: string, end: number] {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const value = text.slice(at + 1, end < 0 ? text.length : end).replaceAll('""', '"');
  return [value, end < 0 ? -1 : end + 1];
}

function ragged(row: Cell[], header: Cell[]): Fault | null {
  if (row.length === header.length) return null;
  const {column} = row[Math.min(row.length, header.length) - 1];
  const names = header.map((cell) => cell.value).join(",");
  return {
    line: row[0].line,
    column,
    message: `row has ${row.length} cells; expected ${header.length} (${names})`
  };
}
