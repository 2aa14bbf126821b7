import type {AuthoredRow} from "../../model/schema/rows.js";
import {clean} from "../../reading/clean.js";
import type {DoubtCode} from "../../reading/doubts.js";
import {extract, type Extract} from "../../reading/extract.js";
import type {Found} from "../../reading/match.js";
import type {Unread} from "../../reading/tables.js";
import {UsageError} from "../usage.js";
import {MATTERS, type Doubt} from "./doubts.js";
import {periodAsked, periodSaid, planRow, titleOf, type Years} from "./facts.js";
import {placeOf, type Ask} from "./places.js";
import type {Standing} from "./standing.js";
import {targetRows} from "./targets.js";
import {workRows} from "./work.js";

/** Tables that a plan has in its own folder. */
export const OWN = ["targets", "tasks", "responsibilities", "projects"] as const;
/** Shared tables to which a plan may add lines, in the order in which they refer to each other. */
export const SHARED = [
  ...(["jurisdictions", "domains", "units", "indicators", "agencies", "gaps", "plans"] as const)
] as const;

/** The rows that a plan adds to the tables. */
export type PlanTables = {
  [N in (typeof OWN)[number] | (typeof SHARED)[number]]: AuthoredRow<N>[];
};

/** How a row of the targets was read: its place in the text as given, and how its indicator was found. */
export interface Read {
  target_id: string;
  start: number;
  end: number;
  codes: DoubtCode[];
  found: Found;
}

/** What was made of a plan's text. */
export interface Made {
  plan: AuthoredRow<"plans">;
  /** Whose plan it is; a row of `tables` where the tables did not have it. */
  jurisdiction: AuthoredRow<"jurisdictions">;
  tables: PlanTables;
  doubts: Doubt[];
  /** One for each of the targets, in their order. */
  read: Read[];
  /** Numbers and cells that are no row. */
  unread: Unread[];
}

/** What the person who adds the plan says of it; the text is asked for the rest. */
export interface Said {
  /** Name of the plan's file. */
  document: string;
  jurisdiction?: string;
  code?: string;
  parent?: string;
  title?: string;
  period?: string;
  id?: string;
}

/** Reads a plan's text into rows of every table. Asks for what neither the text nor `said` holds. */
export async function planOf(raw: string, said: Said, standing: Standing, ask: Ask): Promise<Made> {
  const cleaned = clean(raw);
  const given = said.period === undefined ? undefined : periodSaid(said.period);
  const first = extract(raw, {catalogue: standing, plan: given && spanOf(given)});
  const title = await titleOf(said, first, ask);
  const years = given ?? first.period ?? (await periodAsked(ask));
  // What was answered is read by, too.
  const read = first.period ? first : extract(raw, {catalogue: standing, plan: spanOf(years)});
  const header = {...first, period: years};
  const {jurisdiction, added} = await placeOf(
    {
      ...{named: said.jurisdiction, code: said.code, parent: said.parent},
      ...{title, issuer: header.issuer, text: cleaned.text.slice(0, 6000)}
    },
    standing.jurisdictions,
    ask
  );
  const plan = planRow({title, years, header, said}, jurisdiction, said.document, standing.plans);
  refuseTwice(plan, standing);
  return {
    ...rowsOf(read, {cleaned, plan, jurisdiction, standing}, added),
    ...{plan, jurisdiction, unread: read.unread}
  };
}

interface Context {
  cleaned: ReturnType<typeof clean>;
  plan: AuthoredRow<"plans">;
  jurisdiction: AuthoredRow<"jurisdictions">;
  standing: Standing;
}

function rowsOf(
  read: Extract,
  {cleaned, plan, jurisdiction, standing}: Context,
  jurisdictions: AuthoredRow<"jurisdictions">[]
): Pick<Made, "tables" | "doubts" | "read"> {
  const {plan_id} = plan;
  const work = workRows(read, cleaned, {plan_id, jurisdiction, authored: standing});
  const {targets, indicators, units, ...rows} = targetRows(read.targets, {
    ...{plan, authored: standing, statementOf: work.statementOf}
  });
  const {tasks, responsibilities, projects, agencies, gaps} = work;
  const domains = unlike([...rows.domains, ...work.domains], ({domain_id}) => domain_id);
  return {
    tables: {
      ...{targets, tasks, responsibilities, projects},
      ...{jurisdictions, domains, units, indicators, agencies, gaps, plans: [plan]}
    },
    doubts: [...rows.doubts, ...work.doubts, ...planDoubts(plan)],
    read: rows.read
  };
}

function spanOf({start, end}: Years): {period_start: number; period_end: number} {
  return {period_start: start, period_end: end};
}

function unlike<T>(rows: T[], key: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}

/** A plan of one title and place is in the tables once. */
function refuseTwice(plan: AuthoredRow<"plans">, {plans}: Standing): void {
  const before = plans.find(
    (row) => row.jurisdiction_id === plan.jurisdiction_id && row.title_zh === plan.title_zh
  );
  if (before)
    throw new UsageError(
      `《${before.title_zh}》 is in data/plans.csv as ${before.plan_id}; expected a plan that is not: review it in data/plans/${before.plan_id}, or say another --title`
    );
}

function planDoubts(plan: AuthoredRow<"plans">): Doubt[] {
  const glossed = (["title_en", "bare_en", "issuer_en"] as const).filter((cell) => plan[cell]);
  const unknown = (["issuer", "issued_on"] as const).filter((cell) => !plan[cell]);
  const about = {table: "plans", id: plan.plan_id, runner_up: "", score: null} as const;
  return [
    ...unknown.map((cell): Doubt => ({
      ...{...about, cell, value: "", clause: "", matter: MATTERS.plan},
      reason: "the text does not say it"
    })),
    ...glossed.map((cell): Doubt => ({
      ...{...about, cell, value: plan[cell]!, clause: plan.title_zh, matter: MATTERS.english},
      reason: "glossed word by word"
    }))
  ];
}
