import type {Db} from "../src/queries/db.js";

/** Counts are of plans read whole. */
const WHOLE = "evidence = 'document'";
const PROMISE = `role = 'target' AND restates IS NULL AND ${WHOLE}`;

/**
 * Indicators of two generations of a jurisdiction by what became of them,
 * counted in SQL alone; higher is better for every indicator that both promise.
 */
export async function changeCounts(
  db: Db,
  city: string,
  [earlier, later]: [number, number],
  domain = ""
): Promise<Record<string, number>> {
  const [row] = await db.rows<Record<string, number>>(
    `WITH p AS (SELECT * FROM targets WHERE ${PROMISE} AND jurisdiction_id = ?
       AND (? = '' OR domain_id = ?)),
     a AS (SELECT * FROM p WHERE period_end = ?), b AS (SELECT * FROM p WHERE period_end = ?),
     pairs AS (SELECT b.indicator_id, b.canonical_low - a.canonical_low AS more
       FROM a JOIN b ON a.indicator_id = b.indicator_id AND a.basis = b.basis
       AND a.dimension = b.dimension AND a.scope IS NOT DISTINCT FROM b.scope
       WHERE b.better = 'higher' AND a.basis <> 'new'),
     shared AS (SELECT indicator_id FROM a INTERSECT SELECT indicator_id FROM b),
     verdicts AS (SELECT s.indicator_id, max(more) > 0 AS up, min(more) < 0 AS down
       FROM shared s LEFT JOIN pairs USING (indicator_id) GROUP BY s.indicator_id)
     SELECT
       (count(*) FILTER (up AND NOT down))::INTEGER AS raised,
       (count(*) FILTER (down AND NOT up))::INTEGER AS lowered,
       (count(*) FILTER (up IS NULL OR up = down))::INTEGER AS carried,
       (SELECT count(*) FROM (SELECT indicator_id FROM a EXCEPT SELECT indicator_id FROM b))::INTEGER AS dropped,
       (SELECT count(*) FROM (SELECT indicator_id FROM b EXCEPT SELECT indicator_id FROM a))::INTEGER AS new
     FROM verdicts`,
    [city, domain, domain, earlier, later]
  );
  return row;
}

/** Indicators, promises and baseline figures of a jurisdiction. */
export async function rowCounts(
  db: Db,
  city: string,
  domain = ""
): Promise<{indicators: number; promises: number; baselines: number}> {
  const [row] = await db.rows<{indicators: number; promises: number; baselines: number}>(
    `SELECT count(DISTINCT indicator_id)::INTEGER AS indicators,
       (count(*) FILTER (role = 'target'))::INTEGER AS promises,
       (count(*) FILTER (role = 'baseline'))::INTEGER AS baselines
     FROM targets WHERE ${WHOLE} AND restates IS NULL AND jurisdiction_id = ? AND (? = '' OR domain_id = ?)`,
    [city, domain, domain]
  );
  return row;
}

/** A cell of the coverage matrix as SQL counts it. */
export interface CellCount {
  row: string;
  plan: string;
  count: number;
  kind: string;
}

/** Every cell of domains or indicators against plans, with its count and its kind. */
export function cellCounts(db: Db, by: "domain" | "indicator"): Promise<CellCount[]> {
  const id = `${by}_id`;
  const tasked =
    by === "domain"
      ? "true"
      : `NOT EXISTS (SELECT 1 FROM targets n WHERE n.plan_id = p.plan_id
           AND n.domain_id = r.domain_id AND n.role = 'target' AND n.restates IS NULL)`;
  return db.rows<CellCount>(
    `WITH cells AS (
       SELECT r.${id} AS row, p.plan_id AS plan,
         (SELECT count(*) FROM targets t WHERE t.${id} = r.${id} AND t.plan_id = p.plan_id
            AND ${PROMISE})::INTEGER AS count,
         (SELECT count(*) FROM targets t WHERE t.${id} = r.${id} AND t.plan_id = p.plan_id
            AND ${PROMISE} AND t.doubt IS NOT NULL) AS doubtful,
         (SELECT count(*) FROM targets t WHERE t.${id} = r.${id} AND t.plan_id = p.plan_id
            AND role = 'baseline' AND restates IS NULL) AS baselines,
         ${tasked} AND EXISTS (SELECT 1 FROM tasks k WHERE k.plan_id = p.plan_id
            AND k.domain_id = r.domain_id) AS tasked
       FROM ${by}s r CROSS JOIN plans p WHERE p.${WHOLE}
         ${by === "indicator" ? "AND r.replaced_by IS NULL AND r.plans > 0" : ""})
     SELECT row, plan, count, CASE
       WHEN count > 0 AND doubtful = count THEN 'doubtful' WHEN count > 0 THEN 'set'
       WHEN baselines > 0 THEN 'baseline' WHEN tasked THEN 'qualitative' ELSE 'none' END AS kind
     FROM cells ORDER BY row, plan`
  );
}
