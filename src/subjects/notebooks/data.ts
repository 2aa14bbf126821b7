import {orderedBy} from "../../model/order.js";
import {groupBy} from "../../model/pairs.js";
import type {ResponsibilityRow} from "../../queries/catalogue.js";
import type {AgencyRows} from "../agencies/data.js";

/** Tasks of the plans that call someone the lead: what shares of leads are taken of. */
export function tasksWithLeads(rows: AgencyRows): {
  tasks: number;
  plan_ids: string[];
} {
  const plans = plansWithLeads(rows);
  const own = rows.tasks.filter(({plan_id}) => plans.has(plan_id));
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
export function leadingAgencies(rows: AgencyRows): Leading[] {
  const plans = plansWithLeads(rows);
  const leads = orderedBy(rows.responsibilities, "jurisdiction_id", "plan_id", "ordinal").filter(
    ({plan_id, role}) => role === "lead" && plans.has(plan_id)
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
export function leadsPerStatement(rows: AgencyRows): {leads: number; statements: number}[] {
  const plans = plansWithLeads(rows);
  const own = rows.responsibilities.filter(({plan_id}) => plans.has(plan_id));
  const counts = [...groupBy(own, bracketOf).values()].map(
    (rows) => new Set(rows.filter(({role}) => role === "lead").map((row) => row.agency_id)).size
  );
  const byLeads = [...new Set(counts)].map((leads) => ({
    leads,
    statements: counts.filter((count) => count === leads).length
  }));
  return orderedBy(byLeads, "leads");
}

/**
 * Plans that call someone the lead and whose assignments the corpus holds. Of a plan whose annex it
 * does not hold, nobody can tell who leads the other tasks: in a share they would count as led by none.
 */
function plansWithLeads({responsibilities, gaps}: AgencyRows): Set<string> {
  const unknown = new Set(
    gaps
      .filter(({rows, kind}) => rows === "responsibilities" && kind === "not-in-corpus")
      .map(({plan_id}) => plan_id)
  );
  return new Set(
    responsibilities
      .filter(({role, plan_id}) => role === "lead" && !unknown.has(plan_id))
      .map(({plan_id}) => plan_id)
  );
}

/** A bracket is known by its plan and its number there. */
function bracketOf({plan_id, statement}: ResponsibilityRow): string {
  return `${plan_id} ${statement}`;
}
