import type {Target} from "../model/target.js";
import type {Db} from "./db.js";
import type {TaskRow} from "./plan.js";

/** A row of the jurisdictions table. */
export interface JurisdictionRow {
  jurisdiction_id: string;
  name_zh: string;
  name_en: string;
  level: string;
  parent_id: string | null;
}

/** All jurisdictions, whether or not the corpus holds a plan of theirs. */
export function allJurisdictions(db: Db): Promise<JurisdictionRow[]> {
  return db.rows<JurisdictionRow>(
    "SELECT jurisdiction_id, name_zh, name_en, level, parent_id FROM jurisdictions"
  );
}

/** First statements of all plans in the order of plans and of the text. */
export function allTargets(db: Db): Promise<Target[]> {
  return db.rows<Target>(
    "SELECT * FROM targets WHERE restates IS NULL ORDER BY plan_id, target_id"
  );
}

/** Tasks of all plans in the order of plans and of the text. */
export function allTasks(db: Db): Promise<TaskRow[]> {
  return db.rows<TaskRow>("SELECT * FROM tasks ORDER BY plan_id, task_id");
}
