import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {clean} from "../src/reading/clean.js";
import {unitForms} from "../src/reading/quantities.js";
import {bracketDoubts} from "./brackets.js";
import type {Authored} from "../src/model/schema/rows.js";
import {loadAuthored} from "./tables/load.js";
import {DataError} from "./tables/csv.js";
import {quoteOf, unproved} from "./tables/proof.js";

export {unproved};

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
