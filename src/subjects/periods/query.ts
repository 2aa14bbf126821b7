import type {Outcome} from "../../model/outcome.js";
import type {Target} from "../../model/target.js";
import type {Db} from "../../queries/db.js";

/** First statements of all plans of a jurisdiction, oldest plan first. */
export function targetsOfJurisdiction(db: Db, jurisdiction_id: string): Promise<Target[]> {
  return db.rows<Target>(
    `SELECT * FROM targets WHERE jurisdiction_id = ? AND restates IS NULL
     ORDER BY period_end, period_start, plan_id, target_id`,
    [jurisdiction_id]
  );
}

/** What was later reported on a jurisdiction, oldest first. */
export function outcomesOfJurisdiction(db: Db, jurisdiction_id: string): Promise<Outcome[]> {
  return db.rows<Outcome>(
    "SELECT * FROM outcomes WHERE jurisdiction_id = ? ORDER BY year, outcome_id",
    [jurisdiction_id]
  );
}

/** Everything that was later reported, oldest first. */
export function allOutcomes(db: Db): Promise<Outcome[]> {
  return db.rows<Outcome>("SELECT * FROM outcomes ORDER BY year, outcome_id");
}
