import type {AgencyRole} from "../../model/agency.js";
import type {ChartAgencyTask, ChartGap, ChartNamed} from "../../model/chart.js";
import {orderedBy} from "../../model/order.js";
import {groupBy} from "../../model/pairs.js";
import type {Row} from "../../model/schema/rows.js";
import {
  wholePlans,
  type DomainRow,
  type PlanRow,
  type ResponsibilityRow,
  type TaskRow
} from "../../queries/catalogue.js";
import {partsOf, type Corpus} from "../../queries/corpus.js";

export interface AgenciesParams {
  city: string;
  plan: string;
  domain: string;
  role: string;
}

export interface AgenciesData {
  /** What the address asks for, without the words that name nothing. */
  filter: AgencyFilter;
  unknown: string[];
  plans: PlanRow[];
  domains: DomainRow[];
  tasks: AgencyTask[];
  named: NamedPlan[];
}

/** What an address narrows the page to; empty is everything. */
export interface AgencyFilter {
  city: string;
  plan: string;
  domain: string;
  role: AgencyRole | "";
}

/** A filter that lets everything through. */
export const EVERYTHING: AgencyFilter = {city: "", plan: "", domain: "", role: ""};

/** An agency in one role for one task, once however many brackets of the task name it. */
export type AgencyTask = ChartAgencyTask &
  Pick<Row<"responsibilities">, "jurisdiction_id" | "plan_zh" | "plan_en"> &
  Pick<Row<"tasks">, "section" | "title_zh" | "title_en" | "domain_zh" | "domain_en">;

/** How many tasks of a plan name somebody, and why none does where none does. */
export interface NamedPlan {
  plan_id: string;
  plan_zh: string;
  plan_en: string;
  jurisdiction_id: string;
  jurisdiction_zh: string;
  jurisdiction_en: string;
  tasks: number;
  /** Tasks with an agency named as lead. */
  lead: number;
  /** Tasks without a lead whose bracket lists responsible or supporting agencies. */
  listed: number;
  agencies: number;
  gap: Row<"gaps">["kind"] | null;
  gap_zh: string | null;
  gap_en: string | null;
}

/** The rows that the answers below are made from: plans, and what belongs to them. */
export interface AgencyRows {
  plans: PlanRow[];
  tasks: TaskRow[];
  responsibilities: ResponsibilityRow[];
  gaps: Row<"gaps">[];
}

/** The rows of the plans within the filter; domain and role are left to the answers. */
export async function agencyRows(
  corpus: Corpus,
  {city, plan}: Pick<AgencyFilter, "city" | "plan"> = EVERYTHING
): Promise<AgencyRows> {
  const plans = (await wholePlans(corpus)).filter(
    (row) => (!city || row.jurisdiction_id === city) && (!plan || row.plan_id === plan)
  );
  const ids = plans.map((row) => row.plan_id);
  const [tasks, responsibilities, gaps] = await Promise.all([
    partsOf(corpus, "tasks", ids),
    partsOf(corpus, "responsibilities", ids),
    corpus.all("gaps")
  ]);
  return {plans, tasks, responsibilities, gaps: gaps.filter((row) => ids.includes(row.plan_id))};
}

/**
 * Who stands behind which task, of a domain and in a role where the filter names
 * them, in the order in which each plan's text names them.
 */
export function agencyTasks(
  {tasks, responsibilities}: AgencyRows,
  {domain, role}: Pick<AgencyFilter, "domain" | "role"> = EVERYTHING
): AgencyTask[] {
  const task = new Map(tasks.map((row) => [row.task_id, row]));
  const found = new Map<string, AgencyTask>();
  for (const row of orderedBy(responsibilities, "jurisdiction_id", "plan_id", "ordinal")) {
    const of = task.get(row.task_id);
    if (!of || (domain && of.domain_id !== domain) || (role && row.role !== role)) continue;
    const key = `${row.agency_id} ${row.task_id} ${row.role}`;
    if (!found.has(key)) found.set(key, agencyTask(row, of));
  }
  return [...found.values()];
}

function agencyTask(row: ResponsibilityRow, task: TaskRow): AgencyTask {
  return {
    agency_id: row.agency_id,
    agency_zh: row.agency_zh,
    agency_en: row.agency_en,
    agency_kind: row.agency_kind,
    jurisdiction_id: row.jurisdiction_id,
    jurisdiction_zh: row.jurisdiction_zh,
    jurisdiction_en: row.jurisdiction_en,
    plan_id: row.plan_id,
    plan_zh: row.plan_zh,
    plan_en: row.plan_en,
    role: row.role,
    task_id: task.task_id,
    section: task.section,
    title_zh: task.title_zh,
    title_en: task.title_en,
    domain_id: task.domain_id,
    domain_zh: task.domain_zh,
    domain_en: task.domain_en
  };
}

/** Every plan of the rows, those without any agency included; of a domain where the filter names one. */
export function namedByPlan(
  {plans, tasks, responsibilities, gaps}: AgencyRows,
  {domain}: Pick<AgencyFilter, "domain"> = EVERYTHING
): NamedPlan[] {
  const within = tasks.filter((row) => !domain || row.domain_id === domain);
  const tasksOf = groupBy(within, (row) => row.plan_id);
  const behind = groupBy(responsibilities, (row) => row.task_id);
  const reason = new Map(gapsOfAgencies(gaps).map((row) => [row.plan_id, row]));
  return orderedBy(plans, "period_start", "plan_id").map((plan) => {
    const own = tasksOf.get(plan.plan_id) ?? [];
    const people = own.flatMap((row) => behind.get(row.task_id) ?? []);
    const gap = reason.get(plan.plan_id);
    return {
      plan_id: plan.plan_id,
      plan_zh: plan.short_zh,
      plan_en: plan.short_en,
      jurisdiction_id: plan.jurisdiction_id,
      jurisdiction_zh: plan.jurisdiction_zh,
      jurisdiction_en: plan.jurisdiction_en,
      tasks: own.length,
      ...namedIn(own, behind),
      agencies: new Set(people.map((row) => row.agency_id)).size,
      gap: gap?.kind ?? null,
      gap_zh: gap?.reason_zh ?? null,
      gap_en: gap?.reason_en ?? null
    };
  });
}

/** In how many tasks of each plan and domain somebody is named; a task has one domain. */
export function namedByDomain({tasks, responsibilities}: AgencyRows): ChartNamed[] {
  const behind = groupBy(responsibilities, (row) => row.task_id);
  const cells = groupBy(tasks, (row) => `${row.plan_id} ${row.domain_id}`);
  const counted = [...cells.values()].map((own) => ({
    plan_id: own[0].plan_id,
    domain_id: own[0].domain_id,
    tasks: own.length,
    ...namedIn(own, behind)
  }));
  return orderedBy(counted, "plan_id", "domain_id");
}

/** Tasks that name a lead, and those that name others only. */
function namedIn(
  tasks: TaskRow[],
  behind: Map<string, ResponsibilityRow[]>
): {lead: number; listed: number} {
  const named = tasks.flatMap((row) => {
    const people = behind.get(row.task_id);
    return people ? [people.some(({role}) => role === "lead")] : [];
  });
  const lead = named.filter((led) => led).length;
  return {lead, listed: named.length - lead};
}

/** Why a plan names nobody, or not everybody. */
export function agencyGaps({gaps}: Pick<AgencyRows, "gaps">): ChartGap[] {
  return orderedBy(gapsOfAgencies(gaps), "plan_id").map((row) => ({
    plan_id: row.plan_id,
    gap: row.kind,
    gap_zh: row.reason_zh,
    gap_en: row.reason_en
  }));
}

function gapsOfAgencies(gaps: Row<"gaps">[]): Row<"gaps">[] {
  return gaps.filter((row) => row.rows === "responsibilities");
}
