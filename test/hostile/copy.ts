import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {loadAuthored} from "../../loaders/tables/load.js";
import {DataError, formatProblem} from "../../loaders/tables/csv.js";
import {DATA, type Kept} from "../../loaders/tables/read.js";

/** What the check says of changed tables: its lines, or the rows where it says nothing. */
export interface Verdict {
  lines: string[];
  authored: unknown;
}

/** A copy of data/ in which files are changed for one check and put back after it. */
export class Copy {
  readonly folder = mkdtempSync(join(tmpdir(), "duibiao-hostile-"));
  /** The files as they are, read once. */
  private readonly kept: Kept = new Map();
  /** Every file of data/ that holds a table, by its path below it. */
  readonly files: Map<string, Buffer>;

  constructor() {
    cpSync(DATA, this.folder, {recursive: true});
    const paths = readdirSync(DATA, {recursive: true, encoding: "utf8"})
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".csv"))
      .sort();
    loadAuthored(this.folder, this.kept);
    this.files = new Map(paths.map((path) => [path, readFileSync(join(DATA, path))]));
  }

  /** Checks the copy with some files changed, or without them where their bytes are null. */
  check(changed: Map<string, Uint8Array | string | null>): Verdict {
    for (const [path, bytes] of changed)
      if (bytes === null) rmSync(join(this.folder, path));
      else writeFileSync(join(this.folder, path), bytes);
    try {
      return {lines: [], authored: loadAuthored(this.folder, new Map(this.kept))};
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      return {lines: error.problems.map(formatProblem), authored: null};
    } finally {
      for (const path of changed.keys())
        writeFileSync(join(this.folder, path), this.files.get(path)!);
    }
  }

  remove(): void {
    rmSync(this.folder, {recursive: true, force: true});
  }
}
