import {tableName} from "./query.js";
import type {LocalFile} from "./sandbox.js";

/** Reads files of the reader's own; those of another kind are named in `refused`. */
export async function readFiles(
  files: Iterable<File>,
  taken: string[]
): Promise<{read: LocalFile[]; refused: string[]}> {
  const read: LocalFile[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const kind = kindOf(file.name);
    if (!kind) {
      refused.push(file.name);
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const table = tableName(file.name, [...taken, ...read.map((other) => other.table)]);
    read.push({table, file: file.name, kind, bytes: kind === "csv" ? asUtf8(bytes) : bytes});
  }
  return {read, refused};
}

function kindOf(name: string): LocalFile["kind"] | null {
  if (/\.parquet$/i.test(name)) return "parquet";
  return /\.(csv|tsv|txt)$/i.test(name) ? "csv" : null;
}

/** Text as UTF-8 without its mark; what is not UTF-8 is taken for GB 18030, as Chinese Excel saves it. */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  let text: string;
  try {
    text = new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    text = new TextDecoder("gb18030").decode(bytes);
  }
  return new TextEncoder().encode(text);
}
