import type {Target} from "../../model/target.js";
import type {Db} from "../../queries/db.js";
import type {TaskRow} from "../plans/query.js";

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
