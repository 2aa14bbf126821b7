import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {basename, dirname, join} from "node:path";
import {UsageError} from "../../src/tables/usage.js";
import {COUNTS, writeCounts} from "../tables/counts.js";
import {loadAuthored} from "../tables/load.js";
import type {Files} from "./files.js";

/** Where the files of before stand while new ones are moved in. */
const JOURNAL = ".adding";

interface Journal {
  /** Paths below the folder, and whether a file stood there before. */
  files: {path: string; existed: boolean}[];
}

/**
 * Puts files into a copy of the tables and checks it as `npm run check` does, its
 * counts brought up to date; throws its DataError. Returns the files with the counts.
 */
export function tried(folder: string, files: Files): Files {
  const copy = mkdtempSync(join(tmpdir(), "duibiao-add-"));
  try {
    cpSync(folder, copy, {recursive: true});
    for (const [path, text] of files) put(join(copy, path), text);
    writeCounts(copy);
    loadAuthored(copy);
    return new Map([...files, [COUNTS, readFileSync(join(copy, COUNTS), "utf8")] as const]);
  } finally {
    rmSync(copy, {recursive: true, force: true});
  }
}

/**
 * Moves files into the tables, all or none: what stood there is kept in a journal
 * until the last one is in its place. A failure takes everything back, and so does
 * `settle` at the next start where the process was ended in between.
 */
export function commit(
  folder: string,
  files: Files,
  after: (path: string) => void = () => {}
): void {
  const journal = join(folder, JOURNAL);
  const kept = [...files.keys()].map((path) => ({path, existed: existsSync(join(folder, path))}));
  const release = held();
  // Another run's journal is not this one's to take back.
  mkdirSync(journal);
  try {
    put(join(journal, "pid"), String(process.pid));
    for (const {path, existed} of kept)
      if (existed) put(join(journal, "old", path), readFileSync(join(folder, path)));
    put(join(journal, "journal.json"), JSON.stringify({files: kept} satisfies Journal));
    for (const [path, text] of files) {
      put(join(folder, path), text);
      after(path);
    }
    rmSync(join(journal, "journal.json"));
    rmSync(journal, {recursive: true});
  } catch (error) {
    settle(folder);
    throw error;
  } finally {
    release();
  }
}

/**
 * Takes back what an ended process left half done; true where there was something.
 * Throws a UsageError where another process is still at work.
 */
export function settle(folder: string): boolean {
  const journal = join(folder, JOURNAL);
  if (!existsSync(journal)) return false;
  const owner = join(journal, "pid");
  if (existsSync(owner) && isAtWork(Number(readFileSync(owner, "utf8"))))
    throw new UsageError(`${journal}: another npm run add is at work; expected it to end first`);
  const list = join(journal, "journal.json");
  // Without its list nothing had been moved yet.
  const {files}: Journal = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : {files: []};
  for (const {path, existed} of files) {
    if (existed) put(join(folder, path), readFileSync(join(journal, "old", path)));
    else put(join(folder, path), null);
    for (const name of begun(join(folder, path))) rmSync(name, {force: true});
  }
  rmSync(journal, {recursive: true});
  return files.length > 0;
}

function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Files beside a path that an ended process had begun to write. */
function begun(path: string): string[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(path)}.`) && /\.\d+\.tmp$/.test(name))
    .map((name) => join(folder, name));
}

/** Writes a file whole before it takes its name, or removes it with the folder that it leaves empty. */
function put(path: string, content: string | Uint8Array | null): void {
  if (content === null) {
    rmSync(path, {force: true});
    const folder = dirname(path);
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
    return;
  }
  mkdirSync(dirname(path), {recursive: true});
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, {flag: "wx"});
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, {force: true});
    throw error;
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Lets no signal end the process between two moves: they take effect once all is done. */
function held(): () => void {
  const ended = () => process.exit(130);
  for (const signal of SIGNALS) process.once(signal, ended);
  return () => {
    for (const signal of SIGNALS) process.removeListener(signal, ended);
  };
}
