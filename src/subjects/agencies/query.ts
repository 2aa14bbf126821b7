import type {AgencyRole} from "../../model/agency.js";
import type {ChartAgencyTask, ChartGap, ChartNamed} from "../../model/chart.js";
import type {Row} from "../../model/schema/rows.js";
import type {Db} from "../../queries/db.js";

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

/** Who stands behind which task, within the filter. */
export function agencyTasks(db: Db, filter: AgencyFilter): Promise<AgencyTask[]> {
  return db.rows<AgencyTask>(
    `SELECT DISTINCT r.agency_id, r.agency_zh, r.agency_en, r.agency_kind, r.jurisdiction_id,
       r.jurisdiction_zh, r.jurisdiction_en, r.plan_id, r.plan_zh, r.plan_en, r.role,
       t.task_id, t.section, t.title_zh, t.title_en, t.domain_id, t.domain_zh, t.domain_en
     FROM responsibilities r JOIN tasks t USING (task_id)
     WHERE (? = '' OR r.jurisdiction_id = ?) AND (? = '' OR r.plan_id = ?)
       AND (? = '' OR t.domain_id = ?) AND (? = '' OR r.role = ?)
     ORDER BY r.jurisdiction_id, r.agency_id, r.plan_id, t.task_id, r.role`,
    [filter.city, filter.plan, filter.domain, filter.role].flatMap((word) => [word, word])
  );
}

/** Every plan within the filter, those without any agency included. */
export function namedByPlan(db: Db, {city, plan, domain}: AgencyFilter): Promise<NamedPlan[]> {
  return db.rows<NamedPlan>(
    `WITH named AS (
       SELECT task_id, bool_or(role = 'lead') AS led FROM responsibilities GROUP BY task_id
     ), people AS (
       SELECT t.plan_id, count(DISTINCT r.agency_id)::INTEGER AS agencies
       FROM responsibilities r JOIN tasks t USING (task_id)
       WHERE (? = '' OR t.domain_id = ?) GROUP BY t.plan_id
     )
     SELECT p.plan_id, p.short_zh AS plan_zh, p.short_en AS plan_en, p.jurisdiction_id,
       p.jurisdiction_zh, p.jurisdiction_en,
       count(t.task_id)::INTEGER AS tasks,
       count(t.task_id) FILTER (n.led)::INTEGER AS lead,
       count(t.task_id) FILTER (NOT n.led)::INTEGER AS listed,
       coalesce(any_value(e.agencies), 0)::INTEGER AS agencies,
       any_value(g.kind) AS gap, any_value(g.reason_zh) AS gap_zh, any_value(g.reason_en) AS gap_en
     FROM plans p
     LEFT JOIN tasks t ON t.plan_id = p.plan_id AND (? = '' OR t.domain_id = ?)
     LEFT JOIN named n ON n.task_id = t.task_id
     LEFT JOIN people e ON e.plan_id = p.plan_id
     LEFT JOIN gaps g ON g.plan_id = p.plan_id AND g.rows = 'responsibilities'
     WHERE (? = '' OR p.jurisdiction_id = ?) AND (? = '' OR p.plan_id = ?)
     GROUP BY p.plan_id, p.short_zh, p.short_en, p.jurisdiction_id, p.jurisdiction_zh,
       p.jurisdiction_en, p.period_start
     ORDER BY p.period_start, p.plan_id`,
    [domain, domain, domain, domain, city, city, plan, plan]
  );
}

/** In how many tasks of each plan and domain somebody is named; a task has one domain. */
export function namedByDomain(db: Db): Promise<ChartNamed[]> {
  return db.rows<ChartNamed>(
    `WITH named AS (
       SELECT task_id, bool_or(role = 'lead') AS led FROM responsibilities GROUP BY task_id
     )
     SELECT t.plan_id, t.domain_id, count(*)::INTEGER AS tasks,
       count(*) FILTER (n.led)::INTEGER AS lead, count(*) FILTER (NOT n.led)::INTEGER AS listed
     FROM tasks t LEFT JOIN named n ON n.task_id = t.task_id
     GROUP BY t.plan_id, t.domain_id ORDER BY t.plan_id, t.domain_id`
  );
}

/** Why a plan names nobody, or not everybody. */
export function agencyGaps(db: Db): Promise<ChartGap[]> {
  return db.rows<ChartGap>(
    `SELECT plan_id, kind AS gap, reason_zh AS gap_zh, reason_en AS gap_en FROM gaps
     WHERE "rows" = 'responsibilities' ORDER BY plan_id`
  );
}
