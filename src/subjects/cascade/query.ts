import type {CascadeCounts, CascadeRow} from "../../model/relation.js";
import type {Target} from "../../model/target.js";
import type {Db} from "../../queries/db.js";

/** Every reviewed link, in the order of the city's plan; the district's own tasks come last. */
export function cascadeLinks(db: Db): Promise<CascadeRow[]> {
  return db.rows<CascadeRow>(`
    WITH numbers AS (
      SELECT task_id, count(*)::INTEGER AS n FROM targets WHERE role = 'target' GROUP BY task_id
    )
    SELECT c.*,
      u.plan_id AS upper_plan_id, u.title_zh AS upper_title_zh, u.title_en AS upper_title_en,
      u.section AS upper_section,
      l.plan_id AS lower_plan_id, l.title_zh AS lower_title_zh, l.title_en AS lower_title_en,
      l.section AS lower_section,
      coalesce(u.domain_id, l.domain_id) AS domain_id,
      coalesce(u.domain_zh, l.domain_zh) AS domain_zh,
      coalesce(u.domain_en, l.domain_en) AS domain_en,
      coalesce(un.n, 0)::INTEGER AS upper_numbers, coalesce(ln.n, 0)::INTEGER AS lower_numbers
    FROM cascade c
    LEFT JOIN tasks u ON u.task_id = c.upper_task_id
    LEFT JOIN tasks l ON l.task_id = c.lower_task_id
    LEFT JOIN numbers un ON un.task_id = c.upper_task_id
    LEFT JOIN numbers ln ON ln.task_id = c.lower_task_id
    ORDER BY c.upper_task_id NULLS LAST, c.lower_task_id, c.link_id`);
}

/** Every promise stated in a task that a link names, in the order of the text. */
export function targetsOfLinks(db: Db): Promise<Target[]> {
  return db.rows<Target>(`
    SELECT * FROM targets
    WHERE role = 'target' AND task_id IN (
      SELECT upper_task_id FROM cascade UNION SELECT lower_task_id FROM cascade
    )
    ORDER BY target_id`);
}

/** Counts over all reviewed links. */
export async function cascadeCounts(db: Db): Promise<CascadeCounts> {
  const [row] = await db.rows<CascadeCounts>(`
    WITH numbered AS (
      SELECT DISTINCT task_id FROM targets WHERE role = 'target' AND task_id IS NOT NULL
    ), links AS (
      SELECT c.*, u.title_zh = l.title_zh AS same,
        c.upper_task_id IN (SELECT task_id FROM numbered) AS up,
        c.lower_task_id IN (SELECT task_id FROM numbered) AS low,
        c.relation IN ('takes-up', 'partly') AS taken
      FROM cascade c
      LEFT JOIN tasks u ON u.task_id = c.upper_task_id
      LEFT JOIN tasks l ON l.task_id = c.lower_task_id
    )
    SELECT count(DISTINCT upper_task_id)::INTEGER AS upper_tasks,
      count(DISTINCT lower_task_id)::INTEGER AS lower_tasks,
      count(DISTINCT upper_task_id) FILTER (up)::INTEGER AS upper_numbered,
      count(DISTINCT upper_task_id) FILTER (up AND taken)::INTEGER AS numbered_taken,
      count(DISTINCT upper_task_id) FILTER (up AND taken AND low)::INTEGER AS numbered_both,
      count(*) FILTER (same)::INTEGER AS same_title,
      count(*) FILTER (same AND relation = 'wording-only')::INTEGER AS same_title_wording_only
    FROM links`);
  return row;
}
