import {basename} from "node:path";
import type {Authored, AuthoredRow, TableName} from "../../src/model/schema/rows.js";
import {clean} from "../../src/reading/clean.js";
import {extract} from "../../src/reading/extract.js";
import {UsageError} from "../files/usage.js";
import {MATTERS, type Doubt} from "./doubts.js";
import {periodAsked, periodSaid, planRow, titleOf, type Years} from "./facts.js";
import {addedTo, pathOf, tableText, type Cells, type Files} from "./files.js";
import type {Options} from "./options.js";
import {placeOf, type Ask} from "./places.js";
import {reviewPath, reviewText} from "./review.js";
import {targetRows} from "./targets.js";
import {workRows} from "./work.js";

/** What was made of a plan: files below data/, and what to say about them. */
export interface Added {
  files: Files;
  plan: ReturnType<typeof planRow>;
  jurisdictions: AuthoredRow<"jurisdictions">[];
  counts: Record<
    "targets" | "tasks" | "responsibilities" | "projects" | "indicators" | "agencies",
    number
  >;
  /** Rows that went to an indicator of the catalogue. */
  matched: number;
  units: string[];
  domains: string[];
  doubts: Doubt[];
}

/**
 * Reads a plan's text into rows of every table, beside the tables that stand in
 * `folder`; writes nothing. Asks for what neither the text nor a flag says.
 */
export async function addedPlan(
  raw: string,
  options: Options,
  authored: Authored,
  ask: Ask
): Promise<Added> {
  const cleaned = clean(raw);
  const said = options.period === undefined ? undefined : periodSaid(options.period);
  const first = extract(raw, {catalogue: authored, plan: said && spanOf(said)});
  const title = await titleOf(options, first, ask);
  const years = said ?? first.period ?? (await periodAsked(ask));
  // What was answered is read by, too.
  const read = first.period ? first : extract(raw, {catalogue: authored, plan: spanOf(years)});
  const header = {...first, period: years};
  const {jurisdiction, added: jurisdictions} = await placeOf(
    {
      ...{named: options.jurisdiction, code: options.code, parent: options.parent},
      ...{title, issuer: header.issuer, text: cleaned.text.slice(0, 6000)}
    },
    authored.jurisdictions,
    ask
  );
  const document = basename(options.file!);
  const plan = planRow(
    {title, years, header, said: options},
    jurisdiction,
    document,
    authored.plans
  );
  refuseTwice(plan, authored);
  const {plan_id} = plan;
  const work = workRows(read, cleaned, {plan_id, jurisdiction, authored});
  const rows = targetRows(read.targets, {
    plan: {plan_id, ...spanOf(years), issued_on: plan.issued_on ?? null},
    authored,
    statementOf: work.statementOf
  });
  const domains = unlike([...rows.domains, ...work.domains], ({domain_id}) => domain_id);
  const doubts = [...rows.doubts, ...work.doubts, ...planDoubts(plan)];
  const files: Files = new Map();
  const own = {targets: rows.targets, ...pick(work)};
  for (const [name, table] of Object.entries(own))
    files.set(pathOf(name as TableName, plan_id), tableText(name as TableName, table as Cells[]));
  files.set(reviewPath(plan_id), reviewText(doubts));
  const shared: [TableName, object[]][] = [
    ["jurisdictions", jurisdictions],
    ["domains", domains],
    ["units", rows.units],
    ["indicators", rows.indicators],
    ["agencies", work.agencies],
    ["gaps", work.gaps],
    ["plans", [plan]]
  ];
  for (const [name, lines] of shared)
    if (lines.length > 0) files.set(pathOf(name), addedTo(options.data, name, lines as Cells[]));
  const drafted = new Set(rows.indicators.map(({indicator_id}) => indicator_id));
  return {
    ...{files, plan, jurisdictions, doubts},
    counts: {
      ...{targets: rows.targets.length, tasks: work.tasks.length, projects: work.projects.length},
      responsibilities: work.responsibilities.length,
      ...{indicators: rows.indicators.length, agencies: work.agencies.length}
    },
    matched: rows.targets.filter(({indicator_id}) => !drafted.has(indicator_id)).length,
    units: rows.units.map(({unit}) => unit),
    domains: domains.map(({name_zh}) => name_zh)
  };
}

function spanOf({start, end}: Years): {period_start: number; period_end: number} {
  return {period_start: start, period_end: end};
}

function pick({tasks, responsibilities, projects}: ReturnType<typeof workRows>) {
  return {tasks, responsibilities, projects};
}

function unlike<T>(rows: T[], key: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}

/** A plan of one title and place is in the tables once. */
function refuseTwice(plan: Added["plan"], {plans}: Authored): void {
  const before = plans.find(
    (row) => row.jurisdiction_id === plan.jurisdiction_id && row.title_zh === plan.title_zh
  );
  if (before)
    throw new UsageError(
      `《${before.title_zh}》 is in data/plans.csv as ${before.plan_id}; expected a plan that is not: review it in data/plans/${before.plan_id}, or say another --title`
    );
}

function planDoubts(plan: Added["plan"]): Doubt[] {
  const glossed = (["title_en", "bare_en", "issuer_en"] as const).filter((cell) => plan[cell]);
  const unknown = (["issuer", "issued_on"] as const).filter((cell) => !plan[cell]);
  const about = {table: "plans", id: plan.plan_id, runner_up: "", score: null} as const;
  return [
    ...unknown.map((cell): Doubt => ({
      ...{...about, cell, value: "", clause: "", matter: MATTERS.plan},
      reason: "the text does not say it"
    })),
    ...glossed.map((cell): Doubt => ({
      ...{...about, cell, value: plan[cell]!, clause: plan.title_zh ?? "", matter: MATTERS.english},
      reason: "glossed word by word"
    }))
  ];
}
