import type {Db} from "../../queries/db.js";

/** Tasks of the plans that call someone the lead: what shares of leads are taken of. */
export async function tasksWithLeads(db: Db): Promise<{tasks: number; plan_ids: string[]}> {
  const plans = await db.rows<{plan_id: string; tasks: number}>(`
    SELECT plan_id, count(*)::INTEGER AS tasks FROM tasks
    WHERE plan_id IN (SELECT plan_id FROM responsibilities WHERE role = 'lead')
    GROUP BY plan_id ORDER BY plan_id`);
  return {
    tasks: plans.reduce((sum, {tasks}) => sum + tasks, 0),
    plan_ids: plans.map(({plan_id}) => plan_id)
  };
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

/** Agencies by the number of tasks they lead, most first; only plans that call someone the lead. */
export function leadingAgencies(db: Db): Promise<Leading[]> {
  return db.rows<Leading>(`
    SELECT agency_id, agency_zh, agency_en, agency_kind,
      count(DISTINCT task_id)::INTEGER AS tasks,
      count(DISTINCT plan_id || statement)::INTEGER AS statements
    FROM responsibilities WHERE role = 'lead'
    GROUP BY ALL ORDER BY tasks DESC, statements DESC, agency_id`);
}

/** Brackets by how many agencies share the lead in them; 0 where a bracket names none. */
export function leadsPerStatement(db: Db): Promise<{leads: number; statements: number}[]> {
  return db.rows(`
    SELECT leads, count(*)::INTEGER AS statements FROM (
      SELECT statement, count(DISTINCT agency_id) FILTER (role = 'lead')::INTEGER AS leads
      FROM responsibilities
      WHERE plan_id IN (SELECT plan_id FROM responsibilities WHERE role = 'lead')
      GROUP BY plan_id, statement
    ) GROUP BY leads ORDER BY leads`);
}
