import {createHash} from "node:crypto";
import type {Published} from "../derive/published.js";
import {rowFiles} from "../derive/corpus.js";

/** The rows that pages fetch, as files. */
export interface SiteRows {
  /** What the names of the files hold: another one where any row differs. */
  digest: string;
  /** Files by their way from the site's root. */
  files: Map<string, string>;
}

/** Rows as pages ask for them (see src/queries/corpus.ts), under names that no other build gives to other rows. */
export function siteRows(tables: Pick<Published, "name" | "rows">[]): SiteRows {
  const rows = rowFiles(tables);
  const hash = createHash("sha256");
  for (const [name, text] of rows) hash.update(`${name} ${text}\n`);
  const digest = hash.digest("hex").slice(0, 8);
  return {
    digest,
    files: new Map(
      [...rows].map(([name, text]) => [`_file/data/rows/${name}.${digest}.json`, text])
    )
  };
}
