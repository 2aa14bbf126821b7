import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Published} from "../derive/published.js";

const ROOT = join(import.meta.dirname, "../..");

/** Where released versions are kept. */
export const VERSIONS = join(ROOT, "versions");

/** A released version of the data, as versions/index.json lists it; entries are only ever added. */
export interface Release {
  version: string;
  released_on: string;
  note_zh: string;
  note_en: string;
  /** Hash of the tables' rows: tells whether the tables have changed since. */
  data: string;
  /** Hash of the version's manifest, which holds that of every file. */
  manifest: string;
}

/** Released versions, oldest first. */
export function releases(folder = VERSIONS): Release[] {
  const path = join(folder, "index.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
}

/** Rows of every derived table as plain objects, by table. */
export type Rows = Record<string, Record<string, unknown>[]>;

/** Rows of the published tables by table; the dictionary describes them and is left out. */
export function rowsByTable(tables: Published[]): Rows {
  return Object.fromEntries(
    tables.filter(({name}) => name !== "dictionary").map(({name, rows}) => [name, rows])
  );
}

/** A hash over the rows of all tables; the same rows give the same one. */
export function digestOf(rows: Rows): string {
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

/** The version in data/VERSION. */
export function writtenVersion(file = join(ROOT, "data", "VERSION")): string {
  const version = readFileSync(file, "utf8").trim();
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new Error(`data/VERSION: invalid version "${version}" (expected one such as 1.2.0)`);
  return version;
}

/**
 * What the tables of this build are called: the released version where they are
 * the same, else that version with "+" and the beginning of their own hash.
 */
export function versionOf(rows: Rows, all = releases(), written = writtenVersion()): string {
  const digest = digestOf(rows);
  const same = all.some((release) => release.version === written && release.data === digest);
  return same ? written : `${written}+${digest.slice(0, 7)}`;
}

/**
 * What the data of a chart is called: as the tables where these are a release;
 * else that release's name where its chart has the same data, and with "+" and
 * the beginning of the chart's own hash where not. So a changed cell gives
 * another name to the charts that show it, and to no other.
 */
export function chartVersionOf(
  tables: string,
  released: Record<string, Record<string, unknown>>
): (data: {chart: string}) => string {
  const [release, changed] = tables.split("+");
  return (data) => {
    if (!changed) return tables;
    const before = released[data.chart] ?? {};
    const same = Object.entries(data).every(
      ([name, value]) => JSON.stringify(value) === JSON.stringify(before[name])
    );
    if (same) return release;
    const digest = createHash("sha256").update(JSON.stringify(data)).digest("hex");
    return `${release}+${digest.slice(0, 7)}`;
  };
}
