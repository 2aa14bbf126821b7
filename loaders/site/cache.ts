import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {hashOf} from "./hash.js";

/** Where what was made is kept; safe to delete. */
export const CACHE = join(import.meta.dirname, "../..", ".cache");

/**
 * What was made under a key, or makes it and keeps it. A key names everything
 * that the maker heeds. An entry that was cut or changed is made again.
 */
export async function keep<T>(
  folder: string,
  key: string,
  make: () => Promise<T>
): Promise<{value: T; made: boolean}> {
  const path = join(folder, `${key}.json`);
  const known = readEntry(path);
  if (known !== undefined) return {value: JSON.parse(known) as T, made: false};
  const value = await make();
  const text = JSON.stringify(value);
  mkdirSync(folder, {recursive: true});
  // Written aside first: two workers, or a stop in the middle, leave no half of it.
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, `${hashOf(text)}\n${text}`);
  renameSync(aside, path);
  return {value, made: true};
}

function readEntry(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const written = readFileSync(path, "utf8");
  const end = written.indexOf("\n");
  const text = written.slice(end + 1);
  if (written.slice(0, end) !== hashOf(text)) return undefined;
  touch(path);
  return text;
}

/** Marks what is kept as used now, so that it is not pruned. */
export function touch(path: string): void {
  const now = new Date();
  utimesSync(path, now, now);
}

/** Removes what was neither made nor used since a moment, in milliseconds. */
export function prune(folder: string, since: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < since) rmSync(path, {recursive: true, force: true});
  }
}
