import {orderedBy} from "../../model/order.js";
import {groupBy} from "../../model/pairs.js";
import type {ResponsibilityRow} from "../../queries/catalogue.js";
import type {AgencyRows} from "../agencies/data.js";

/** Tasks of the plans that call someone the lead: what shares of leads are taken of. */
export function tasksWithLeads({tasks, responsibilities}: AgencyRows): {
  tasks: number;
  plan_ids: string[];
} {
  const plans = plansWithLeads(responsibilities);
  const own = tasks.filter(({plan_id}) => plans.has(plan_id));
  return {tasks: own.length, plan_ids: [...new Set(own.map(({plan_id}) => plan_id))].sort()};
}

/** An agency and the tasks of a plan that it leads. */
export interface Leading {
  agency_id: string;
  agency_zh: string;
  agency_en: string;
  agency_kind: string;
  tasks: number;
  /** Responsibility brackets in which it leads; a task may have several. */
  statements: number;
}

/** Agencies by the number of tasks they lead, most first, equals in the order of the source; only plans that call someone the lead. */
export function leadingAgencies({responsibilities}: AgencyRows): Leading[] {
  const leads = orderedBy(responsibilities, "jurisdiction_id", "plan_id", "ordinal").filter(
    ({role}) => role === "lead"
  );
  const agencies = [...groupBy(leads, (row) => row.agency_id).values()].map((own) => ({
    agency_id: own[0].agency_id,
    agency_zh: own[0].agency_zh,
    agency_en: own[0].agency_en,
    agency_kind: own[0].agency_kind,
    tasks: new Set(own.map((row) => row.task_id)).size,
    statements: new Set(own.map(bracketOf)).size
  }));
  return agencies.sort((a, b) => b.tasks - a.tasks);
}

/** Brackets by how many agencies share the lead in them; 0 where a bracket names none. */
export function leadsPerStatement({
  responsibilities
}: AgencyRows): {leads: number; statements: number}[] {
  const plans = plansWithLeads(responsibilities);
  const own = responsibilities.filter(({plan_id}) => plans.has(plan_id));
  const counts = [...groupBy(own, bracketOf).values()].map(
    (rows) => new Set(rows.filter(({role}) => role === "lead").map((row) => row.agency_id)).size
  );
  const byLeads = [...new Set(counts)].map((leads) => ({
    leads,
    statements: counts.filter((count) => count === leads).length
  }));
  return orderedBy(byLeads, "leads");
}

function plansWithLeads(rows: ResponsibilityRow[]): Set<string> {
  return new Set(rows.filter(({role}) => role === "lead").map(({plan_id}) => plan_id));
}

/** A bracket is known by its plan and its number there. */
function bracketOf({plan_id, statement}: ResponsibilityRow): string {
  return `${plan_id} ${statement}`;
}
