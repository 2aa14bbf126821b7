import {extract, type Candidate} from "../../src/reading/extract.js";
import type {Catalogue} from "../../src/reading/catalogue.js";

/** A sentence with the rows that a careful reader would write. */
export interface Phrasing {
  text: string;
  rows: Row[];
}

export interface Row {
  indicator: string;
  comparator: string;
  low: number;
  high: number | null;
  unit: string;
  basis: string;
  year: number;
  role: string;
  stated: "number" | "words";
}

/** How many rows were found, and of these how many were right, field by field. */
export interface Score {
  expected: number;
  found: number;
  matched: number;
  right: Record<Field, number>;
  misses: string[];
}

const FIELDS = ["comparator", "unit", "basis", "year", "role", "indicator"] as const;
type Field = (typeof FIELDS)[number];
const PERIOD = {period_start: 2021, period_end: 2025};

/** Reads a fixture: a sentence a line, its rows below it behind tabs. */
export function parsePhrasings(text: string): Phrasing[] {
  const phrasings: Phrasing[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("#") || line.trim() === "") continue;
    if (line.startsWith("\t")) phrasings.at(-1)!.rows.push(parseRow(line));
    else phrasings.push({text: line, rows: []});
  }
  return phrasings;
}

function parseRow(line: string): Row {
  const [indicator, comparator, value, unit, basis, year, role, stated] = line
    .split("|")
    .map((cell) => cell.trim());
  const [low, high] = value.split("..").map(Number);
  return {
    ...{indicator, comparator, low, high: high ?? null, unit, basis, year: Number(year), role},
    stated: stated === "words" ? "words" : "number"
  };
}

/** Reads each sentence by itself and counts what agrees with its rows. */
export function score(phrasings: Phrasing[], catalogue: Catalogue): Score {
  const right = Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<Field, number>;
  const total: Score = {expected: 0, found: 0, matched: 0, right, misses: []};
  for (const {text, rows} of phrasings) {
    const left = extract(text, {catalogue, plan: PERIOD}).targets;
    total.expected += rows.length;
    total.found += left.length;
    for (const row of rows) {
      const found = take(left, row);
      if (!found) total.misses.push(`not found: ${row.indicator} ${row.low} in ${text}`);
      else compare(row, found, total);
    }
    for (const {clause} of left) total.misses.push(`not a row: ${clause} in ${text}`);
  }
  return total;
}

function take(left: Candidate[], row: Row): Candidate | null {
  const same = left.filter(
    (one) =>
      one.stated === row.stated &&
      Math.abs((one.value_low ?? one.value_high)! - row.low) < 1e-3 &&
      (row.high === null || one.value_high === row.high)
  );
  const found = same.find((one) => sameName(one.indicator, row.indicator)) ?? same[0];
  if (!found) return null;
  left.splice(left.indexOf(found), 1);
  return found;
}

function compare(row: Row, found: Candidate, total: Score): void {
  total.matched += 1;
  for (const field of FIELDS) {
    const right =
      field === "indicator"
        ? sameName(found.indicator, row.indicator)
        : String(found[field]) === String(row[field]);
    if (right) total.right[field] += 1;
    else total.misses.push(`${field} ${found[field]}, not ${row[field]}: ${found.clause}`);
  }
}

/** Two wordings agree where one holds the other, without brackets, marks and joining words. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) =>
    name.replace(/（[^）]*）/g, "").replace(/[“”、\s]|的|和|与|及/g, "")
  );
  return x !== "" && y !== "" && (x.includes(y) || y.includes(x));
}
