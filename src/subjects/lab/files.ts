import {dsvFormat} from "d3-dsv";
import {tableName} from "./query.js";
import type {LocalFile} from "./sandbox.js";

/** Why a file is left out: what it is, for which the words say what to do. */
export type Refusal = "excel" | "json" | "packed" | "empty" | "html" | "other";

/** A row that has not as many cells as the first one, both counted from 1. */
export interface Ragged {
  row: number;
  cells: number;
  first: number;
}

/** Files as tables, and those that were left out, each with its reason. */
export interface ReadFiles {
  read: LocalFile[];
  refused: {file: string; why: Refusal | Ragged}[];
}

/** Reads files of the reader's own by what they hold, not by what they are called. */
export async function readFiles(files: Iterable<File>, taken: string[]): Promise<ReadFiles> {
  const read: LocalFile[] = [];
  const refused: ReadFiles["refused"] = [];
  for (const file of files) {
    const taking = takenOf(new Uint8Array(await file.arrayBuffer()));
    if (!isTaken(taking)) refused.push({file: file.name, why: taking});
    else {
      const table = tableName(file.name, [...taken, ...read.map((other) => other.table)]);
      read.push({table, file: file.name, ...taking});
    }
  }
  return {read, refused};
}

type Taken = Pick<LocalFile, "reading" | "bytes">;

function isTaken(taking: Taken | Refusal | Ragged): taking is Taken {
  return typeof taking !== "string" && "bytes" in taking;
}

/** The bytes that the engine reads and how, or why it cannot. */
export function takenOf(bytes: Uint8Array): Taken | Refusal | Ragged {
  if (bytes.length === 0) return "empty";
  if (begins(bytes, "PAR1")) return {reading: {kind: "parquet"}, bytes};
  if (begins(bytes, "PK\u0003\u0004") || begins(bytes, "\u00d0\u00cf\u0011\u00e0")) return "excel";
  if (begins(bytes, "\u001f\u008b") || begins(bytes, "(\u00b5/\u00fd") || begins(bytes, "7z"))
    return "packed";
  const text = textOf(bytes);
  if (text.trim() === "") return "empty";
  if (isJson(text)) return "json";
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return "html";
  // Letters of no text: a file of another kind.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return "other";
  return tableOf(text);
}

function begins(bytes: Uint8Array, letters: string): boolean {
  return Array.from(letters, (letter) => letter.charCodeAt(0)).every(
    (code, i) => bytes[i] === code
  );
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    // A JSON object a line.
    return /^\s*\{\s*"/.test(text);
  }
}

/** What may part the cells of a line. */
const MARKS = [",", ";", "\t", "|"];
/** Rows that are looked at to tell what parts the cells. */
const LOOKED_AT = 100;

/**
 * Cells written anew in one way. The engine's own guess loses lines without a word: quotes
 * around line breaks, or rows of other lengths, make it begin the table further down.
 */
function tableOf(text: string): Taken | Ragged {
  const head = text.split(/\r\n?|\n/, LOOKED_AT).join("\n");
  const narrowest = (mark: string) => Math.min(...rowsOf(head, mark).map((cells) => cells.length));
  const mark = MARKS.reduce((best, other) => (narrowest(other) > narrowest(best) ? other : best));
  const rows = rowsOf(text, mark);
  const first = rows[0].length;
  const at = rows.findIndex((cells) => cells.length !== first);
  if (at >= 0) return {row: at + 1, cells: rows[at].length, first};
  // Semicolons part the cells where commas stand in their numbers, as Excel saves them in much of Europe.
  const comma =
    mark === ";" && rows.some((cells) => cells.some((cell) => /^-?\d+,\d+$/.test(cell)));
  return {
    reading: {kind: "csv", mark, ...(comma ? {comma} : {})},
    bytes: new TextEncoder().encode(dsvFormat(mark).formatRows(rows))
  };
}

/** The rows of a text, empty lines aside. */
function rowsOf(text: string, mark: string): string[][] {
  return dsvFormat(mark)
    .parseRows(text)
    .filter((cells) => cells.length > 1 || cells[0].trim() !== "");
}

/**
 * Text without its mark: UTF-8, UTF-16 as its mark or its empty bytes say, or GB 18030,
 * as Chinese Excel saves it.
 */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const empty = (at: number) => bytes.filter((byte, i) => byte === 0 && i % 2 === at).length;
  const whole = bytes.length % 2 === 0 && bytes.includes(0);
  const [even, odd] = whole ? [empty(0), empty(1)] : [0, 0];
  // A comma or a line's end has one empty byte in UTF-16, a Chinese letter none.
  if (even !== odd && Math.min(even, odd) === 0)
    return new TextDecoder(even > odd ? "utf-16be" : "utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
