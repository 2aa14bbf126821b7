import {tableName, type Reading} from "./query.js";
import type {LocalFile} from "./sandbox.js";

/** Why a file is left out: what it is, for which the words say what to do. */
export type Refusal = "excel" | "json" | "packed" | "empty" | "html" | "other";

/** Files as tables, and those that were left out, each with its reason. */
export interface ReadFiles {
  read: LocalFile[];
  refused: {file: string; why: Refusal}[];
}

/** Reads files of the reader's own by what they hold, not by what they are called. */
export async function readFiles(files: Iterable<File>, taken: string[]): Promise<ReadFiles> {
  const read: LocalFile[] = [];
  const refused: ReadFiles["refused"] = [];
  for (const file of files) {
    const taking = takenOf(new Uint8Array(await file.arrayBuffer()));
    if (typeof taking === "string") refused.push({file: file.name, why: taking});
    else {
      const table = tableName(file.name, [...taken, ...read.map((other) => other.table)]);
      read.push({table, file: file.name, ...taking});
    }
  }
  return {read, refused};
}

/** The bytes that the engine reads and how, or why it cannot. */
export function takenOf(bytes: Uint8Array): Pick<LocalFile, "reading" | "bytes"> | Refusal {
  if (bytes.length === 0) return "empty";
  if (begins(bytes, "PAR1")) return {reading: {kind: "parquet"}, bytes};
  if (begins(bytes, "PK\u0003\u0004") || begins(bytes, "\u00d0\u00cf\u0011\u00e0")) return "excel";
  if (begins(bytes, "\u001f\u008b") || begins(bytes, "(\u00b5/\u00fd") || begins(bytes, "7z"))
    return "packed";
  const text = textOf(bytes);
  if (text.trim() === "") return "empty";
  if (isJson(text)) return "json";
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return "html";
  // A letter of no text: a file of another kind.
  if (text.includes("\u0000")) return "other";
  return {reading: readingOfText(text), bytes: new TextEncoder().encode(text)};
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

/** Semicolons part the cells where commas stand in their numbers, as Excel saves them in much of Europe. */
function readingOfText(text: string): Reading {
  const comma = /(^|;)"?-?\d+,\d+"?(;|\r?$)/m.test(text);
  const [head] = text.split("\n", 1);
  return {kind: "csv", ...(comma && head.includes(";") ? {comma} : {})};
}

/**
 * Text without its mark: UTF-8, UTF-16 as its mark or its empty bytes say, or GB 18030,
 * as Chinese Excel saves it.
 */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0))
    return new TextDecoder("utf-16le").decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0))
    return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
