import {existsSync} from "node:fs";
import {UsageError} from "../../src/tables/usage.js";
import {DataError, readSheet, type Cell, type Problem} from "../tables/csv.js";
import {DECISIONS, REVIEW_COLUMNS, type Decision} from "../../src/tables/add/review.js";

/** A row of a review file with the places of its cells. */
export interface Reviewed {
  cells: Record<(typeof REVIEW_COLUMNS)[number], Cell>;
  /** Null where a person has not decided yet. */
  decision: Decision | null;
}

/** The text of a cell of a review file. */
export function said({cells}: Reviewed, column: (typeof REVIEW_COLUMNS)[number]): string {
  return cells[column].value.trim();
}

/** A problem at a cell of a review file. */
export function wrong(
  file: string,
  row: Reviewed,
  column: keyof Reviewed["cells"],
  message: string
): Problem {
  const {line, column: at} = row.cells[column];
  return {file, line, column: at, message: `${column}: ${message}`};
}

/**
 * Reads a review file. Throws a UsageError where it is missing, and a DataError
 * with the place of every decision that is none, or lacks what it needs.
 */
export function readDecisions(file: string): Reviewed[] {
  if (!existsSync(file))
    throw new UsageError(`${file}: file is missing; expected data/plans/<plan_id>/review.csv`);
  const sheet = readSheet(file, file);
  const names = sheet.header.map(({value}) => value);
  const missing = REVIEW_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new DataError([
      {
        ...{file, line: 1, column: 1},
        message: `column ${missing.join(", ")} is missing; expected ${REVIEW_COLUMNS.join(",")}`
      }
    ]);
  const problems: Problem[] = [];
  const rows = sheet.rows.map((cells): Reviewed => {
    const own = Object.fromEntries(
      REVIEW_COLUMNS.map((column) => [column, cells[names.indexOf(column)]])
    ) as Reviewed["cells"];
    const text = own.decision.value.trim().toLowerCase();
    const decision = DECISIONS.find((one) => one === text) ?? null;
    const row = {cells: own, decision};
    const value = own.new_value.value.trim();
    if (text !== "" && decision === null)
      problems.push(
        wrong(
          file,
          row,
          "decision",
          `invalid value "${text}"; expected ${DECISIONS.join(", ")}, or empty for later`
        )
      );
    else if (decision === "change" && value === "")
      problems.push(
        wrong(file, row, "new_value", "empty with decision change; expected the value")
      );
    else if (decision !== "change" && value !== "")
      problems.push(
        wrong(file, row, "decision", `"${text}" with new_value "${value}"; expected change`)
      );
    return row;
  });
  if (problems.length > 0) throw new DataError(problems);
  return rows;
}
