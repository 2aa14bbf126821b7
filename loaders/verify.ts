import {existsSync} from "node:fs";
import {join} from "node:path";
import {clean} from "../src/reading/clean.js";
import {readText} from "./files/planText.js";
import {UsageError} from "../src/tables/usage.js";
import type {Authored, AuthoredRow} from "../src/model/schema/rows.js";
import {loadAuthored} from "./tables/load.js";
import {bracketDoubts} from "./verify/brackets.js";
import {sectionDoubts} from "./verify/sections.js";
import {DataError} from "./tables/csv.js";
import {provingForms, quoteOf, unproved} from "../src/tables/proof.js";
import {DATA} from "./tables/read.js";

/** A row whose quote is not proved by its document, with the reason. */
export interface Doubt {
  id: string;
  reason: string;
}

export {unproved};

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
 * each stands in its text and in its section there, and the numerals, or the coverage words, of a target's
 * quote give the stored value, comparator and unit. Plans without a text are left out.
 */
export function verify(authored: Authored, texts: Map<string, string>): Doubt[] {
  const forms = provingForms(authored.units);
  const doubts: Doubt[] = [];
  for (const target of authored.targets) {
    const text = texts.get(target.plan_id);
    if (text === undefined) continue;
    const reason = holds(text, quoteOf(target))
      ? unproved(target, forms)
      : `the text does not hold “${quoteOf(target)}”`;
    if (reason) doubts.push({id: target.target_id, reason});
  }
  return [
    ...doubts,
    ...quoteDoubts(authored, texts),
    ...agencyDoubts(authored, texts),
    ...bracketDoubts(authored, texts),
    ...taskDoubts(authored, texts),
    ...sectionDoubts(authored, texts)
  ];
}

/** A clause that runs over lines, as in a table that stands on its side, is stored in one. */
function holds(text: string, quote: string): boolean {
  return text.includes(quote) || text.replace(/\s*\n\s*/g, " ").includes(quote);
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
