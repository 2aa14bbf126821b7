import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Catalogue} from "../../src/reading/catalogue.js";
import {extract, type Candidate} from "../../src/reading/extract.js";
import {sameName} from "./phrasings.js";

/** A stretch of an invented plan with the rows that a careful reader would write. */
export interface Excerpt {
  name: string;
  text: string;
  rows: Expected[];
}

/** A row as a person would write it; `value` in base units, so that 4万张 is 40000张. */
export interface Expected {
  indicator: string;
  comparator: string;
  value: string;
  unit: string;
  basis: string;
  year: string;
  role: string;
  binding: string;
}

const BINDINGS: Record<string, string> = {
  binding: "约束性",
  anticipatory: "预期性",
  guiding: "指导性"
};
const FIELDS = ["comparator", "value", "unit", "basis", "year", "role", "indicator", "binding"];

/** Counts over excerpts: `right` says of each field in how many matched rows it was as expected. */
export interface Tally {
  expected: number;
  found: number;
  matched: number;
  right: Record<string, number>;
  misses: string[];
}

/** Reads every excerpt of a folder: the text, a line of "====", then a row a line. */
export function excerptsIn(folder: string): Excerpt[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const [text, table] = readFileSync(join(folder, file), "utf8").split("====\n");
      return {name: file, text, rows: table.trim().split("\n").map(rowOf)};
    });
}

function rowOf(line: string): Expected {
  const [indicator, comparator, value, unit, basis, year, role, binding = ""] = line
    .split("|")
    .map((cell) => cell.trim());
  const base = baseOf(unit);
  const scaled = value.split("..").map((n) => plain(Number(n) * base.factor));
  return {
    indicator,
    comparator,
    value: scaled.join(".."),
    unit: base.unit,
    basis,
    year,
    role,
    binding
  };
}

/** 万张 is 10000 times 张, 亿元 is 1e8 times 元; ‰ and the like stay. */
function baseOf(unit: string): {unit: string; factor: number} {
  const scales: Record<string, number> = {百: 100, 千: 1e3, 万: 1e4, 亿: 1e8};
  let factor = 1;
  let rest = unit;
  while (rest.length > 1 && rest[0] in scales && !/^(?:千瓦|千克|千米|百分点|百万)/.test(rest)) {
    factor *= scales[rest[0]];
    rest = rest.slice(1);
  }
  return {unit: rest, factor};
}

function plain(n: number): string {
  return String(Number(n.toPrecision(6)));
}

/** Reads each excerpt as an unknown plan and counts what agrees with its rows. */
export function tally(excerpts: Excerpt[], catalogue: Catalogue): Tally {
  const right = Object.fromEntries(FIELDS.map((field) => [field, 0]));
  const total: Tally = {expected: 0, found: 0, matched: 0, right, misses: []};
  for (const {name, text, rows} of excerpts) {
    const left = extract(text, {catalogue}).targets.map((row) => ({row, read: readAs(row)}));
    total.expected += rows.length;
    total.found += left.length;
    const open = new Set(rows);
    for (const sameValue of [true, false]) {
      for (const row of [...open]) {
        const best = left
          .filter(({read}) => likely(read, row, sameValue))
          .sort((a, b) => agreement(b.read, row) - agreement(a.read, row))[0];
        if (!best) continue;
        left.splice(left.indexOf(best), 1);
        open.delete(row);
        compare(row, best.read, `${name}: ${best.row.clause}`, total);
      }
    }
    for (const row of open) total.misses.push(`${name}: not found: ${say(row)}`);
    for (const {row, read} of left)
      total.misses.push(`${name}: no row: ${say(read)} in ${row.clause}`);
  }
  return total;
}

function readAs(row: Candidate): Expected {
  const base = baseOf(row.unit);
  const values = [row.value_low, row.value_high].filter((n) => n !== null);
  return {
    ...{indicator: row.indicator, comparator: row.comparator, unit: base.unit, basis: row.basis},
    ...{value: values.map((n) => plain(n * base.factor)).join(".."), year: String(row.year)},
    ...{role: row.role, binding: BINDINGS[row.binding ?? ""] ?? ""}
  };
}

function likely(read: Expected, row: Expected, sameValue: boolean): boolean {
  if (sameValue)
    return read.value === row.value && (agrees(read, row, "indicator") || read.unit === row.unit);
  return agrees(read, row, "indicator") && read.role === row.role && read.year === row.year;
}

function agreement(read: Expected, row: Expected): number {
  return FIELDS.reduce(
    (sum, field) => sum + (agrees(read, row, field) ? (field === "indicator" ? 3 : 1) : 0),
    0
  );
}

function agrees(read: Expected, row: Expected, field: string): boolean {
  if (field === "indicator") return sameName(read.indicator, row.indicator);
  return read[field as keyof Expected] === row[field as keyof Expected];
}

function compare(row: Expected, read: Expected, place: string, total: Tally): void {
  total.matched += 1;
  for (const field of FIELDS) {
    if (agrees(read, row, field)) total.right[field] += 1;
    else {
      const key = field as keyof Expected;
      total.misses.push(`${place}: ${field} ${read[key]}, not ${row[key]}`);
    }
  }
}

function say({indicator, comparator, value, unit, year, role}: Expected): string {
  return `${indicator} ${comparator} ${value} ${unit} ${year} ${role}`;
}
