import type {Problem} from "./csv.js";
import type {PlacedTables} from "./read.js";

/**
 * A plan without any row of a kind needs a named gap that says why, and a plan
 * with such rows has none: missing is never zero.
 */
export function checkGaps({plans, responsibilities, gaps}: PlacedTables): Problem[] {
  const filled = new Set(responsibilities.map(({row}) => row.plan_id));
  const named = new Set(gaps.map(({row}) => row.plan_id));
  const unexplained = plans
    .filter(({row}) => !filled.has(row.plan_id) && !named.has(row.plan_id))
    .map(({row, file, cells}) => ({
      file,
      line: cells.plan_id.line,
      column: cells.plan_id.column,
      message: `plan_id: "${row.plan_id}" has no responsibilities; expected a row of data/gaps.csv that says why`
    }));
  const untrue = gaps
    .filter(({row}) => filled.has(row.plan_id))
    .map(({row, file, cells}) => ({
      file,
      line: cells.plan_id.line,
      column: cells.plan_id.column,
      message: `plan_id: "${row.plan_id}" has ${row.rows}; expected a plan without any`
    }));
  return [...unexplained, ...untrue];
}
