import {existsSync} from "node:fs";
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
import {readingForms} from "../src/reading/units.js";
import {bracketDoubts} from "./brackets.js";
import {readText} from "./files/planText.js";
import {UsageError} from "./files/usage.js";
import {provedByCell, provedByName, provedPerHead} from "./printedUnit.js";
import type {Authored, AuthoredRow} from "../src/model/schema/rows.js";
import {loadAuthored} from "./tables/load.js";
import {DataError} from "./tables/csv.js";
import {DATA} from "./tables/read.js";

/** A row whose quote is not proved by its document, with the reason. */
export interface Doubt {
  id: string;
  reason: string;
}

/** Written forms of units: the tables' own, then all that reading knows. */
function provingForms(units: Authored["units"]): Map<string, UnitForm> {
  return new Map([...readingForms(units), ...unitForms(units)]);
}

/** The documents of a folder by plan, cleaned, and the plans whose documents are not there. */
export interface Documents {
  texts: Map<string, string>;
  /** Plans that cannot be proved, each with the reason. */
  unchecked: Doubt[];
}

/** Reads the plans' documents in a folder, in every kind of file and encoding that the extractor reads. */
export async function documentsIn(
  plans: readonly Pick<AuthoredRow<"plans">, "plan_id" | "document">[],
  folder: string
): Promise<Documents> {
  const texts = new Map<string, string>();
  const unchecked: Doubt[] = [];
  for (const {plan_id, document} of plans) {
    const path = document ? join(folder, document) : null;
    if (path === null || !existsSync(path)) {
      const reason = document ? `document ${document} is not in ${folder}` : "it has no document";
      unchecked.push({id: plan_id, reason});
    } else texts.set(plan_id, clean(await readText(path)).text);
  }
  return {texts, unchecked};
}

/**
 * Proves the quotes of the authored tables against the cleaned texts of plans:
 * each stands in its text, and the numerals, or the coverage words, of a target's
 * quote give the stored value, comparator and unit. Plans without a text are left out.
 */
export function verify(authored: Authored, texts: Map<string, string>): Doubt[] {
  const forms = provingForms(authored.units);
  const doubts: Doubt[] = [];
  for (const target of authored.targets) {
    const text = texts.get(target.plan_id);
    if (text === undefined) continue;
    const reason = holds(text, target.quote)
      ? unproved(target, forms)
      : `the text does not hold “${target.quote}”`;
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

/** A clause that runs over lines, as in a table that stands on its side, is stored in one. */
function holds(text: string, quote: string): boolean {
  return text.includes(quote) || text.replace(/\s*\n\s*/g, " ").includes(quote);
}

/** Why the quote does not give the row's value, comparator and unit; null where it does. */
export function unproved(
  target: AuthoredRow<"targets">,
  forms: Map<string, UnitForm>
): string | null {
  const {quote, stated, unit, comparator, value_low, value_high} = target;
  if (target.basis === "rank") return unprovedRank(target);
  if (stated === "words" && unit === "%") return unprovedWords(target);
  const stored = forms.get(unit);
  const found = quantitiesIn(quote, forms).filter((q) => !generation(q));
  if (stored && found.some((q) => gives(q, target, stored))) return null;
  if (provedByCell(target, forms)) return null;
  if (found.some((q) => provedPerHead(target, q) || provedByName(target, q, forms))) return null;
  const seen = found.map(
    (q) =>
      `${q.comparator} ${q.low ?? ""}${q.high === null ? "" : `..${q.high}`} ${q.unit?.unit ?? "?"}`
  );
  return `“${quote}” gives ${seen.join("; ") || "no number"}, not ${comparator} ${value_low ?? ""}${value_high === null ? "" : `..${value_high}`} ${unit}`;
}

/** Words of complete coverage give 100 %, about 100 % where the clause calls it a first stage. */
function unprovedWords({quote, comparator, value_low}: AuthoredRow<"targets">): string | null {
  if (!COVERAGE.test(quote)) return `no word of complete coverage in “${quote}”`;
  const given = HEDGE.test(quote) ? "approx" : "eq";
  return comparator === given && value_low === 100
    ? null
    : `“${quote}” gives ${given} 100 %, not ${comparator} ${value_low ?? ""} %`;
}

/** A clause of coverage hedges where it calls it a first stage or only promotes it. */
const HEDGE = /初步|逐步|基本|大体|推动|推进|加快/;

/** 第三位 is a place, 20强 a range from the first. */
function unprovedRank({
  quote,
  comparator,
  value_low,
  value_high
}: AuthoredRow<"targets">): string | null {
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

/** Quotes that stand beside no number: of projects, instruments, deliverables and coordination. */
function quoteDoubts(authored: Authored, texts: Map<string, string>): Doubt[] {
  const {projects, instruments, deliverables, coordination} = authored;
  const quoted = [
    ...projects.map((row) => ({...row, id: row.project_id})),
    ...instruments.map((row) => ({...row, id: row.instrument_id})),
    ...deliverables.map((row) => ({...row, id: row.deliverable_id})),
    ...coordination.map((row) => ({...row, id: row.coordination_id}))
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
  const {instruments, deliverables, coordination} = authored;
  return [
    `${targets.length} targets, ${projects.length} projects`,
    `${responsibilities.length} responsibilities, ${tasks.length} task titles`,
    `${instruments.length} instruments, ${deliverables.length} deliverables`,
    `${coordination.length} rows of coordination`
  ].join(", ");
}

async function main(folder: string | undefined, data: string = DATA): Promise<number> {
  if (!folder || !existsSync(folder)) {
    console.error(
      `verify: ${folder ? `${folder} is missing` : "no folder named"}; expected: npm run verify -- <folder of raw documents>`
    );
    return 1;
  }
  try {
    const authored = loadAuthored(data);
    const {texts, unchecked} = await documentsIn(authored.plans, folder);
    if (texts.size === 0)
      throw new UsageError(
        `${folder} has no document of a plan; expected one such as ${authored.plans[0]?.document}`
      );
    const doubts = verify(authored, texts);
    for (const {id, reason} of doubts) console.error(`${id}: ${reason}`);
    for (const {id, reason} of unchecked) console.log(`${id}: not checked; ${reason}`);
    console.log(
      `${summary(ofPlans(authored, texts))} of ${texts.size} plans read against ${folder}: ${doubts.length} unproven; ${unchecked.length} plans not checked`
    );
    return doubts.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof DataError || error instanceof UsageError)) throw error;
    console.error(error instanceof DataError ? error.message : `verify: ${error.message}`);
    return 1;
  }
}

/** The rows that the texts can prove. */
function ofPlans(authored: Authored, texts: Map<string, string>): Authored {
  const own = <T extends {plan_id: string}>(rows: T[]) =>
    rows.filter(({plan_id}) => texts.has(plan_id));
  const {targets, projects, responsibilities, tasks} = authored;
  const {instruments, deliverables, coordination} = authored;
  return {
    ...authored,
    ...{targets: own(targets), projects: own(projects), tasks: own(tasks)},
    ...{responsibilities: own(responsibilities), instruments: own(instruments)},
    ...{deliverables: own(deliverables), coordination: own(coordination)}
  };
}

if (import.meta.filename === process.argv[1])
  process.exitCode = await main(process.argv[2], process.argv[3]);
