import {inOrder, type Doubt} from "./doubts.js";
import {csvText, type Cells} from "./files.js";

/** Columns of a review file; a person fills the last two. */
export const REVIEW_COLUMNS = [
  ...["table", "id", "cell", "value", "runner_up", "score", "doubt", "clause"],
  ...["decision", "new_value"]
] as const;

/** What a person may decide of a cell. */
export const DECISIONS = ["accept", "change", "drop"] as const;
export type Decision = (typeof DECISIONS)[number];

/** Where a plan's review file stands below data/. */
export function reviewPath(plan_id: string): string {
  return `plans/${plan_id}/review.csv`;
}

/** Everything that a person should look at, as a table that a spreadsheet opens. */
export function reviewText(doubts: readonly Doubt[]): string {
  const rows = inOrder(doubts).map(
    ({table, id, cell, value, runner_up, score, reason, clause}): Cells => ({
      ...{table, id, cell, value, runner_up, score},
      ...{doubt: reason, clause, decision: null, new_value: null}
    })
  );
  return csvText(REVIEW_COLUMNS, rows);
}
