import type {AuthoredRow} from "../../model/schema/rows.js";
import type {Draft} from "../../tables/add/draft.js";
import type {Show} from "./words.js";

type Target = AuthoredRow<"targets">;

/** The rows that a choice lists, in the order of the text. */
export function rowsOf(draft: Draft, show: Show): Target[] {
  const {targets, indicators} = draft.tables;
  const read = new Map(draft.read.map((one) => [one.target_id, one]));
  const codes = ({target_id}: Target) => read.get(target_id)!.codes;
  const created = new Set(indicators.map(({indicator_id}) => indicator_id));
  const doubted = new Set(
    draft.doubts
      .filter(({table, cell}) => table === "targets" && !cell.endsWith("_en"))
      .map(({id}) => id)
  );
  const levels = new Set(
    targets.filter(({role}) => role === "baseline").map(({indicator_id}) => indicator_id)
  );
  const led = new Set(
    draft.tables.responsibilities
      .filter(({role}) => role !== "support")
      .map(({statement}) => statement)
  );
  const isPromise = ({role, restates}: Target) => role === "target" && restates === null;
  const holds: Record<Show, (row: Target) => boolean> = {
    all: () => true,
    open: ({target_id}) => !read.get(target_id)!.decided,
    doubt: (row) => row.status === "draft" || doubted.has(row.target_id),
    new: ({indicator_id}) => created.has(indicator_id),
    year: (row) =>
      isPromise(row) &&
      (row.year_source === "plan" || codes(row).some((code) => code.startsWith("year-"))),
    // What is added or grows has no level of its own to start from.
    baseline: (row) =>
      isPromise(row) &&
      ["stock", "share", "annual"].includes(row.basis) &&
      !levels.has(row.indicator_id),
    lead: (row) => isPromise(row) && (row.statement === null || !led.has(row.statement))
  };
  return targets.filter(holds[show]);
}

/** Rows about which the program had no doubt: accepting them needs no look at each. */
export function sureRows(draft: Draft): string[] {
  const doubted = new Set(rowsOf(draft, "doubt"));
  return rowsOf(draft, "open")
    .filter((row) => !doubted.has(row))
    .map(({target_id}) => target_id);
}
