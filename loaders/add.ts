import {basename} from "node:path";
import {createInterface} from "node:readline/promises";
import {commit, settle, tried} from "./add/commit.js";
import {optionsOf, type Options} from "./add/options.js";
import {filesOf} from "./add/plan.js";
import type {Ask} from "../src/tables/add/places.js";
import {planOf, type Made} from "../src/tables/add/plan.js";
import {resumed} from "./add/resume.js";
import {reviewPath} from "../src/tables/add/review.js";
import {draftFolder, unpacked} from "./add/zip.js";
import {readText} from "./files/planText.js";
import {UsageError} from "../src/tables/usage.js";
import {DataError} from "./tables/csv.js";
import {loadAuthored} from "./tables/load.js";

type Print = (line: string) => void;

/** Runs the command with its arguments; the process's exit code. */
export async function runAdd(
  args: string[],
  {print = console.log, ask = askOnTerminal}: {print?: Print; ask?: Ask} = {}
): Promise<number> {
  try {
    const options = optionsOf(args);
    if (settle(options.data)) print("a run that was interrupted has been taken back");
    if (options.resume !== undefined) resume(options.resume, options, print);
    else await add(options, print, ask);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof DataError)) throw error;
    console.error(error instanceof DataError ? error.message : `add: ${error.message}`);
    if (error instanceof DataError) console.error("nothing was written");
    return 1;
  }
}

async function add(options: Options, print: Print, ask: Ask): Promise<void> {
  const authored = loadAuthored(options.data);
  const folder = draftFolder(options.file!);
  if (folder) {
    const {files, said} = unpacked(folder, authored, options.data);
    commit(options.data, tried(options.data, files));
    for (const line of [...said, "npm run check passes"]) print(line);
    return;
  }
  const raw = await readText(options.file!);
  const said = {...options, document: basename(options.file!)};
  const made = await planOf(raw, said, authored, ask);
  const {plan, tables, doubts} = made;
  if (tables.targets.length + tables.tasks.length === 0)
    throw new UsageError(
      `${options.file}: neither a number with a name nor a task was found; expected the text of a plan`
    );
  commit(options.data, tried(options.data, filesOf(plan.plan_id, tables, doubts, options.data)));
  for (const line of decided(made)) print(line);
}

function resume(review: string, options: Options, print: Print): void {
  const {files, said} = resumed(review, options.data);
  commit(options.data, tried(options.data, files));
  for (const line of said) print(line);
}

/** What was decided, one line a fact. */
function decided({plan, tables, doubts}: Pick<Made, "plan" | "tables" | "doubts">): string[] {
  const {plan_id, title_zh, period_start, period_end, jurisdiction_id, kind} = plan;
  const {targets, indicators, tasks, responsibilities, agencies, projects} = tables;
  const drafted = new Set(indicators.map(({indicator_id}) => indicator_id));
  const matched = targets.filter(({indicator_id}) => !drafted.has(indicator_id)).length;
  const facts = [plan.issuer, plan.doc_number, plan.issued_on].filter(Boolean).join(", ");
  const listed = (name: string, words: string[]) =>
    words.length > 0 ? [`added ${name}: ${words.join(", ")}`] : [];
  return [
    `《${title_zh}》 is ${plan_id}: ${kind} of ${jurisdiction_id}, ${period_start}–${period_end}`,
    `issued: ${facts || "the text does not say"}`,
    ...listed(
      "jurisdictions",
      tables.jurisdictions.map(
        (row) => `${row.name_zh} (${row.jurisdiction_id}, ${row.code}, ${row.level})`
      )
    ),
    `${targets.length} targets and baselines: ${matched} of the catalogue's indicators, the others of ${indicators.length} new ones, which are drafts`,
    `${tasks.length} tasks, ${responsibilities.length} responsibilities, ${agencies.length} new agencies, ${projects.length} projects`,
    ...listed(
      "units",
      tables.units.map(({unit}) => unit)
    ),
    ...listed(
      "domains",
      tables.domains.map(({name_zh}) => name_zh)
    ),
    `${doubts.length} cells to look at: data/${reviewPath(plan_id)}; then npm run add -- --resume data/${reviewPath(plan_id)}`,
    "npm run check passes"
  ];
}

async function askOnTerminal(question: string, flag: string): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError(`${question}: expected ${flag}`);
  const lines = createInterface({input: process.stdin, output: process.stderr});
  try {
    const answer = (await lines.question(`${question} (${flag}): `)).trim();
    if (answer === "") throw new UsageError(`${question}: expected an answer, or ${flag}`);
    return answer;
  } finally {
    lines.close();
  }
}

if (import.meta.filename === process.argv[1])
  process.exitCode = await runAdd(process.argv.slice(2));
