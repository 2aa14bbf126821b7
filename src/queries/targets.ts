import {SELECTABLE, type Selectable} from "../model/selection.js";
import type {Target} from "../model/target.js";
import type {Db} from "./db.js";

/** Rows of one indicator, in the order of plans and of the text. */
export function targetsOfIndicator(db: Db, indicator_id: string): Promise<Target[]> {
  return db.rows<Target>(`SELECT * FROM targets WHERE indicator_id = ? ORDER BY ${ORDER}`, [
    indicator_id
  ]);
}

/** Rows of the indicators of one family, which look alike but count different things. */
export function targetsOfFamily(db: Db, family: string): Promise<Target[]> {
  return db.rows<Target>(`SELECT * FROM targets WHERE family = ? ORDER BY ${ORDER}`, [family]);
}

/** Rows of one plan in the order of its text, restatements included. */
export function targetsOfPlan(db: Db, plan_id: string): Promise<Target[]> {
  return db.rows<Target>("SELECT * FROM targets WHERE plan_id = ? ORDER BY ordinal", [plan_id]);
}

/** First statements of the named plans: what they promise, and what they say had been reached. */
export async function targetsOfPlans(db: Db, plan_ids: string[]): Promise<Target[]> {
  if (plan_ids.length === 0) return [];
  const places = plan_ids.map(() => "?").join(", ");
  return db.rows<Target>(
    `SELECT * FROM targets WHERE restates IS NULL AND plan_id IN (${places}) ORDER BY ${ORDER}`,
    plan_ids
  );
}

/** First statements of all plans. */
export function firstStatements(db: Db): Promise<Target[]> {
  return db.rows<Target>(`SELECT * FROM targets WHERE restates IS NULL ORDER BY ${ORDER}`);
}

/** Every row of all plans, baselines and restatements included, as far as a selection reads it. */
export function everyRow(db: Db): Promise<(Selectable & {target_id: string})[]> {
  return db.rows(`SELECT target_id, ${SELECTABLE.join(", ")} FROM targets ORDER BY ${ORDER}`);
}

/** Rows by their ids, in the order of the ids; ids that no row has are left out. */
export async function targetsById(db: Db, ids: string[]): Promise<Target[]> {
  const rows = await db.rows<Target>(
    `SELECT * FROM targets WHERE target_id IN (${ids.map(() => "?").join(", ")})`,
    ids
  );
  return ids.flatMap((id) => rows.find((row) => row.target_id === id) ?? []);
}

/** First statements of one jurisdiction, earliest year first: where a later promise may start from. */
export function statementsOfCity(db: Db, jurisdiction_id: string): Promise<Target[]> {
  return db.rows<Target>(
    "SELECT * FROM targets WHERE jurisdiction_id = ? AND restates IS NULL ORDER BY year, target_id",
    [jurisdiction_id]
  );
}

const ORDER = "jurisdiction_id, period_start, plan_id, ordinal";
