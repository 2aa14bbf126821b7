import {basename, dirname, join, resolve} from "node:path";
import {UsageError} from "../../src/tables/usage.js";
import {DataError, type Problem} from "../tables/csv.js";
import {readDecisions, said, wrong, type Reviewed} from "./decisions.js";
import {csvText} from "../../src/tables/add/files.js";
import type {Files} from "./files.js";
import {REVIEW_COLUMNS, reviewPath} from "../../src/tables/add/review.js";
import {ReviewedTables} from "./reviewed.js";

/**
 * Takes the decisions of a review file into the tables of `folder`: what is
 * accepted stays, what is changed is set, what is dropped goes. A row is no draft
 * any more once nothing that its verdicts rest on is undecided. Writes nothing;
 * returns the files and what to say. Throws a DataError with every place at which
 * a decision cannot be taken in.
 */
export function resumed(review: string, folder: string): {files: Files; said: string[]} {
  const plan_id = basename(dirname(resolve(review)));
  if (resolve(review) !== resolve(join(folder, reviewPath(plan_id))))
    throw new UsageError(`${review}: expected data/plans/<plan_id>/review.csv`);
  const rows = readDecisions(review);
  const decided = rows.filter(({decision}) => decision !== null);
  if (decided.length === 0)
    throw new UsageError(
      `${review}: nothing is decided; expected accept, change or drop in the column decision`
    );
  const tables = new ReviewedTables(folder, plan_id);
  const problems = decided.flatMap((row): Problem[] => {
    const fault = tables.take(row);
    return fault ? [wrong(review, row, fault.column, fault.message)] : [];
  });
  if (problems.length > 0) throw new DataError(problems);
  const open = rows.filter((row) => row.decision === null && tables.holds(row));
  tables.settle(open);
  const files = tables.files();
  files.set(reviewPath(plan_id), open.length === 0 ? null : reviewLeft(open));
  const count = (word: string) => decided.filter(({decision}) => decision === word).length;
  return {
    files,
    said: [
      `${count("accept")} accepted, ${count("change")} changed, ${count("drop")} dropped`,
      open.length === 0
        ? "nothing is left to look at"
        : `${open.length} cells left to look at: data/${reviewPath(plan_id)}`,
      `${tables.drafts()} rows and indicators of ${plan_id} are drafts`
    ]
  };
}

function reviewLeft(rows: readonly Reviewed[]): string {
  return csvText(
    REVIEW_COLUMNS,
    rows.map((row) =>
      Object.fromEntries(REVIEW_COLUMNS.map((column) => [column, said(row, column)]))
    )
  );
}
