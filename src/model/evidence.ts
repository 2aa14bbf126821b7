import type {Row} from "./schema/rows.js";
import type {Target} from "./target.js";

/** Whether a plan was read whole: only then may be said what it does not hold. */
export function readWhole({evidence}: Pick<Row<"plans">, "evidence">): boolean {
  return evidence === "document";
}

/** The signs of figures that do not come from a whole document. */
export const EVIDENCE_MARKS = {excerpt: "†", secondary: "‡"} as const;
export type Marked = keyof typeof EVIDENCE_MARKS;

/** What stands behind a row that was not read in a whole document; undefined for one that was. */
export function markedAs({source_kind}: Pick<Target, "source_kind">): Marked | undefined {
  if (source_kind === null) return undefined;
  return source_kind === "official" ? "excerpt" : "secondary";
}

/** The sign behind such a figure; empty for one of a whole document. */
export function evidenceMark(t: Pick<Target, "source_kind">): string {
  const marked = markedAs(t);
  return marked ? EVIDENCE_MARKS[marked] : "";
}
