import {DOUBT} from "../../model/coverage.js";
import type {Row} from "../../model/schema/rows.js";
import type {Target} from "../../model/target.js";
import type {Db} from "../../queries/db.js";

/** First statements of every target: what all plans together promise. */
export function allPromises(db: Db): Promise<Target[]> {
  return db.rows<Target>(
    "SELECT * FROM targets WHERE role = 'target' AND restates IS NULL ORDER BY target_id"
  );
}

/** Counts that the methods page states, each over all rows of the corpus. */
export interface MethodCounts {
  rows: number;
  promises: number;
  baselines: number;
  restated: number;
  noted: number;
  /** Promises whose note says that their reading is open to doubt. */
  doubtful: number;
  words: number;
  from_sentence: number;
  from_section: number;
  from_plan: number;
  parts: number;
  additions: number;
  additions_with_start: number;
  tasks: number;
  tasks_without_number: number;
  projects: number;
  responsibilities: number;
  indicators: number;
  plans: number;
  /** Pairs of an indicator and a plan, and those for which the plan has a row. */
  cells: number;
  cells_filled: number;
  indicators_population: number;
  indicators_area: number;
  indicators_gdp: number;
  indicators_unfooted: number;
}

export async function methodCounts(db: Db): Promise<MethodCounts> {
  const [row] = await db.rows<MethodCounts>(`
    SELECT count(*)::INTEGER AS rows,
      count(*) FILTER (role = 'target' AND restates IS NULL)::INTEGER AS promises,
      count(*) FILTER (role = 'baseline')::INTEGER AS baselines,
      count(restates)::INTEGER AS restated,
      count(note)::INTEGER AS noted,
      count(*) FILTER (
        role = 'target' AND restates IS NULL AND regexp_matches(note, '${DOUBT}')
      )::INTEGER AS doubtful,
      count(*) FILTER (stated = 'words')::INTEGER AS words,
      count(*) FILTER (year_source = 'sentence')::INTEGER AS from_sentence,
      count(*) FILTER (year_source = 'section')::INTEGER AS from_section,
      count(*) FILTER (year_source = 'plan')::INTEGER AS from_plan,
      count(scope)::INTEGER AS parts,
      count(*) FILTER (role = 'target' AND restates IS NULL AND basis = 'new')::INTEGER AS additions,
      count(*) FILTER (role = 'target' AND restates IS NULL AND start_value IS NOT NULL)::INTEGER
        AS additions_with_start,
      (SELECT count(*) FROM tasks)::INTEGER AS tasks,
      (SELECT count(*) FROM tasks k WHERE NOT EXISTS (
        SELECT 1 FROM targets t
        WHERE t.plan_id = k.plan_id AND t.section = k.section AND t.role = 'target'
      ))::INTEGER AS tasks_without_number,
      (SELECT count(*) FROM projects)::INTEGER AS projects,
      (SELECT count(*) FROM responsibilities)::INTEGER AS responsibilities,
      (SELECT count(*) FROM indicators)::INTEGER AS indicators,
      (SELECT count(*) FROM plans)::INTEGER AS plans,
      (SELECT count(*) FROM indicators, plans)::INTEGER AS cells,
      count(DISTINCT indicator_id || ' ' || plan_id)::INTEGER AS cells_filled,
      (SELECT count(*) FROM indicators WHERE normalise LIKE '%population%')::INTEGER
        AS indicators_population,
      (SELECT count(*) FROM indicators WHERE normalise LIKE '%area%')::INTEGER AS indicators_area,
      (SELECT count(*) FROM indicators WHERE normalise LIKE '%gdp%')::INTEGER AS indicators_gdp,
      (SELECT count(*) FROM indicators WHERE normalise IS NULL OR normalise = '')::INTEGER
        AS indicators_unfooted
    FROM targets`);
  return row;
}

/** Every named gap with the plan it is of. */
export type NamedGap = Row<"gaps"> &
  Pick<Row<"tasks">, "plan_zh" | "plan_en" | "jurisdiction_zh" | "jurisdiction_en">;

export function allGaps(db: Db): Promise<NamedGap[]> {
  return db.rows<NamedGap>(`
    SELECT g.*, p.short_zh AS plan_zh, p.short_en AS plan_en, p.jurisdiction_zh, p.jurisdiction_en
    FROM gaps g JOIN plans p USING (plan_id) ORDER BY g.gap_id`);
}

/** Denominators with the names of their jurisdictions, as the methods page lists them. */
export function listedDenominators<T>(db: Db): Promise<T[]> {
  return db.rows<T>(`
    SELECT d.*, j.name_zh AS jurisdiction_zh, j.name_en AS jurisdiction_en
    FROM denominators d JOIN jurisdictions j USING (jurisdiction_id)
    ORDER BY d.jurisdiction_id, d.footing, d.year NULLS FIRST, d.denominator_id`);
}
