import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {clean} from "../src/reading/clean.js";
import {
  COVERAGE,
  quantitiesIn,
  unitForms,
  type Quantity,
  type UnitForm
} from "../src/reading/quantities.js";
import {parseNumeral} from "../src/reading/numerals.js";
import {bracketDoubts} from "./brackets.js";
import type {Authored, AuthoredRow} from "../src/model/schema/rows.js";
import {loadAuthored} from "./tables/load.js";
import {DataError} from "./tables/csv.js";

/** A row whose quote is not proved by its document, with the reason. */
export interface Doubt {
  id: string;
  reason: string;
}

/**
 * Proves every quote of the authored tables against the raw documents in
 * `folder`: it stands in the cleaned text, and the numerals, or the coverage
 * words, of a target's quote give the stored value, comparator and unit.
 */
export function verify(authored: Authored, folder: string): Doubt[] {
  const forms = unitForms(authored.units);
  const texts = new Map<string, string>();
  const doubts: Doubt[] = [];
  for (const {plan_id, document} of authored.plans) {
    // Plans that were not read whole have no document to prove their rows by.
    if (document === null) continue;
    const path = join(folder, document);
    if (existsSync(path)) texts.set(plan_id, clean(readFileSync(path, "utf8")).text);
    else doubts.push({id: plan_id, reason: `document ${document} is not in ${folder}`});
  }
  for (const target of authored.targets) {
    const text = texts.get(target.plan_id);
    if (text === undefined) continue;
    const reason = text.includes(quoteOf(target))
      ? unproved(target, forms)
      : `the text does not hold “${quoteOf(target)}”`;
    if (reason) doubts.push({id: target.target_id, reason});
  }
  return [
    ...doubts,
    ...quoteDoubts(authored, texts),
    ...agencyDoubts(authored, texts),
    ...bracketDoubts(authored, texts),
    ...taskDoubts(authored, texts)
  ];
}

/** The clause of a row; one that has none proves nothing. */
function quoteOf({quote}: Pick<AuthoredRow<"targets">, "quote">): string {
  return quote ?? "";
}

/** Why the quote does not give the row's value, comparator and unit; null where it does. */
export function unproved(
  target: AuthoredRow<"targets">,
  forms: Map<string, UnitForm>
): string | null {
  const {stated, unit, comparator, value_low, value_high} = target;
  const quote = quoteOf(target);
  if (target.basis === "rank") return unprovedRank(target);
  if (stated === "words" && unit === "%") return unprovedWords(target);
  const stored = forms.get(unit);
  const found = quantitiesIn(quote, forms).filter((q) => !generation(q));
  if (stored && found.some((q) => gives(q, target, stored))) return null;
  const seen = found.map(
    (q) =>
      `${q.comparator} ${q.low ?? ""}${q.high === null ? "" : `..${q.high}`} ${q.unit?.unit ?? "?"}`
  );
  return `“${quote}” gives ${seen.join("; ") || "no number"}, not ${comparator} ${value_low ?? ""}${value_high === null ? "" : `..${value_high}`} ${unit}`;
}

/** Words of complete coverage give 100 %, about 100 % where the clause calls it a first stage. */
function unprovedWords(target: AuthoredRow<"targets">): string | null {
  const {comparator, value_low} = target;
  const quote = quoteOf(target);
  if (!COVERAGE.test(quote)) return `no word of complete coverage in “${quote}”`;
  const given = HEDGE.test(quote) ? "approx" : "eq";
  return comparator === given && value_low === 100
    ? null
    : `“${quote}” gives ${given} 100 %, not ${comparator} ${value_low ?? ""} %`;
}

/** A clause of coverage hedges where it calls it a first stage or only promotes it. */
const HEDGE = /初步|逐步|基本|大体|推动|推进|加快/;

/** 第三位 is a place, 20强 a range from the first. */
function unprovedRank(target: AuthoredRow<"targets">): string | null {
  const {comparator, value_low, value_high} = target;
  const quote = quoteOf(target);
  const place = parseNumeral(/第([一二三四五六七八九十\d]+)[位名]/.exec(quote)?.[1] ?? "");
  const top = parseNumeral(/(\d+)强/.exec(quote)?.[1] ?? "");
  const given = place === null ? ["lte", null, top] : ["eq", place, null];
  const stored = [comparator, value_low, value_high];
  return given.every((value, i) => value === stored[i])
    ? null
    : `“${quote}” gives ${given.join(" ")}, not ${stored.join(" ")}`;
}

/** 5G is a name, 4680G a bandwidth. */
function generation({written, low}: Quantity): boolean {
  return written === "G" && low !== null && low < 7;
}

/** A number without a unit of its own proves a counting unit only. */
function gives(q: Quantity, target: AuthoredRow<"targets">, stored: UnitForm): boolean {
  if (q.comparator !== target.comparator) return false;
  if (q.unit ? q.unit.dimension !== stored.dimension : stored.factor !== 1) return false;
  const factor = q.unit?.factor ?? 1;
  return (
    same(q.low, target.value_low, factor, stored.factor) &&
    same(q.high, target.value_high, factor, stored.factor)
  );
}

function same(
  found: number | null,
  value: number | null,
  factor: number,
  storedFactor: number
): boolean {
  if (found === null || value === null) return found === value;
  return Math.abs((found * factor) / (value * storedFactor) - 1) < 1e-9;
}

/** Quotes that stand beside no number: of projects, instruments, deliverables, coordination and mentions. */
function quoteDoubts(authored: Authored, texts: Map<string, string>): Doubt[] {
  const {projects, instruments, deliverables, coordination, mentions} = authored;
  const quoted = [
    ...projects.map((row) => ({...row, id: row.project_id})),
    ...instruments.map((row) => ({...row, id: row.instrument_id})),
    ...deliverables.map((row) => ({...row, id: row.deliverable_id})),
    ...coordination.map((row) => ({...row, id: row.coordination_id})),
    ...mentions.map((row) => ({...row, id: row.mention_id}))
  ];
  return quoted
    .filter(({plan_id, quote}) => texts.get(plan_id)?.includes(quote) === false)
    .map(({id, quote}) => ({id, reason: `the text does not hold “${quote}”`}));
}

/** Agencies and titles are checked as printed, save for those a note says were printed otherwise. */
function agencyDoubts(authored: Authored, texts: Map<string, string>): Doubt[] {
  return authored.responsibilities
    .filter((row) => row.agency_note === null || row.agency_note === "等")
    .filter((row) => texts.get(row.plan_id)?.includes(row.agency) === false)
    .map((row) => ({
      id: `${row.task_id} statement ${row.statement}`,
      reason: `the text does not hold “${row.agency}”`
    }));
}

function taskDoubts(authored: Authored, texts: Map<string, string>): Doubt[] {
  return authored.tasks
    .filter((row) => texts.get(row.plan_id)?.includes(row.title_zh) === false)
    .map((row) => ({
      id: row.task_id,
      reason: `the text does not hold the title “${row.title_zh}”`
    }));
}

function summary(authored: Authored): string {
  const {targets, projects, responsibilities, tasks} = authored;
  const {instruments, deliverables, coordination, mentions} = authored;
  return [
    `${targets.length} targets, ${projects.length} projects`,
    `${responsibilities.length} responsibilities, ${tasks.length} task titles`,
    `${instruments.length} instruments, ${deliverables.length} deliverables`,
    `${coordination.length} rows of coordination, ${mentions.length} mentions`
  ].join(", ");
}

function main(folder: string | undefined): number {
  if (!folder || !existsSync(folder)) {
    console.error(
      `verify: ${folder ? `${folder} is missing` : "no folder named"}; expected: npm run verify -- <folder of raw documents>`
    );
    return 1;
  }
  try {
    const authored = loadAuthored();
    const doubts = verify(authored, folder);
    for (const {id, reason} of doubts) console.error(`${id}: ${reason}`);
    console.log(`${summary(authored)} read against ${folder}: ${doubts.length} unproven`);
    return doubts.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    return 1;
  }
}

if (import.meta.filename === process.argv[1]) process.exitCode = main(process.argv[2]);
