import type {Db} from "./db.js";

/** How far a plan names who is responsible for its tasks. */
export interface NamedTasks {
  plan_id: string;
  plan_zh: string;
  plan_en: string;
  jurisdiction_zh: string;
  jurisdiction_en: string;
  tasks: number;
  /** Tasks with any agency, and with one that is called the lead. */
  assigned: number;
  led: number;
}

/** Tasks with an agency and with a lead, plan by plan. */
export function namedTasks(db: Db): Promise<NamedTasks[]> {
  return db.rows<NamedTasks>(`
    SELECT plan_id, plan_zh, plan_en, jurisdiction_zh, jurisdiction_en,
      count(*)::INTEGER AS tasks,
      count(*) FILTER (task_id IN (SELECT task_id FROM responsibilities))::INTEGER AS assigned,
      count(*) FILTER (task_id IN (SELECT task_id FROM responsibilities WHERE role = 'lead'))::INTEGER AS led
    FROM tasks GROUP BY ALL ORDER BY min(period_start), plan_id`);
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

/** A city task and what the district makes of it; see the cascade table for the reasons. */
export interface Link {
  link_id: string;
  relation: Relation;
  reason_zh: string;
  reason_en: string;
  upper_task_id: string;
  upper_zh: string;
  upper_en: string;
  upper_plan_id: string;
  lower_task_id: string | null;
  lower_zh: string | null;
  lower_en: string | null;
  lower_plan_id: string | null;
  /** Promises with a number in the city's task and in the district's. */
  upper_numbers: number;
  lower_numbers: number;
}
export type Relation = "takes-up" | "partly" | "wording-only" | "not-taken-up";

/** Every city task with the district task it was matched with, in the order of the city's text. */
export function cascadeLinks(db: Db): Promise<Link[]> {
  const numbers = (column: string) =>
    `(SELECT count(*) FROM targets t WHERE t.task_id = cascade.${column}
      AND t.role = 'target' AND t.restates IS NULL)::INTEGER`;
  return db.rows<Link>(`
    SELECT cascade.*,
      upper.title_zh AS upper_zh, upper.title_en AS upper_en, upper.plan_id AS upper_plan_id,
      lower.title_zh AS lower_zh, lower.title_en AS lower_en, lower.plan_id AS lower_plan_id,
      ${numbers("upper_task_id")} AS upper_numbers, ${numbers("lower_task_id")} AS lower_numbers
    FROM cascade JOIN tasks AS upper ON upper.task_id = upper_task_id
      LEFT JOIN tasks AS lower ON lower.task_id = lower_task_id
    ORDER BY link_id`);
}
