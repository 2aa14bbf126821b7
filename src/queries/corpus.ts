import type {Row} from "../model/schema/rows.js";

/**
 * Tables that pages read part by part, and the column whose value is the part:
 * what a comparison of two plans reads does not grow with the other plans.
 */
export const PARTED = {
  plans: "plan_id",
  targets: "plan_id",
  tasks: "plan_id",
  responsibilities: "plan_id",
  projects: "plan_id",
  instruments: "plan_id",
  deliverables: "plan_id",
  coordination: "plan_id",
  mentions: "plan_id",
  denominators: "jurisdiction_id",
  outcomes: "jurisdiction_id"
} as const;

/** Tables that pages read whole; denominators and outcomes by those that set many jurisdictions side by side. */
export const WHOLE = [
  "plans",
  "indicators",
  "domains",
  "topics",
  "jurisdictions",
  "units",
  "cascade",
  "gaps",
  "denominators",
  "outcomes",
  "judgements"
] as const;

/**
 * Long texts that the rows of a table read whole leave out, because every
 * choice on a page would fetch them: a plan's part has its note, the published
 * table the definitions of topics.
 */
export const APART = {
  plans: [
    "note",
    "note_zh",
    "issued_on_date",
    "issued_on_precision",
    "doc_number",
    "official_url",
    "document",
    "part_seen",
    "publisher",
    "publisher_en",
    "confidence"
  ],
  topics: ["definition_zh", "definition_en"]
} as const;

export type PartedTable = keyof typeof PARTED;
export type WholeTable = (typeof WHOLE)[number];

type Apart<T extends keyof typeof APART> = (typeof APART)[T][number];

/** A row of a table that is read whole. */
export type Listed<T extends WholeTable> = T extends "plans"
  ? Omit<Row<"plans">, Apart<"plans">>
  : T extends "topics"
    ? Omit<Row<"topics">, Apart<"topics">>
    : Row<T>;

/**
 * The published rows as pages read them, without an engine: in the browser they
 * are fetched, at build and in tests they stand in memory. A table has the order
 * of its file; whoever reads rows leaves them as they are.
 */
export interface Corpus {
  /** Every row of a small table. */
  all<T extends WholeTable>(table: T): Promise<readonly Listed<T>[]>;
  /** Rows of one plan, or of one jurisdiction; rejects where the id is unknown. */
  part<T extends PartedTable>(table: T, id: string): Promise<readonly Row<T>[]>;
  /** Targets of one indicator in every plan, in the order of their ids; rejects where the id is unknown. */
  ofIndicator(indicator_id: string): Promise<readonly Row<"targets">[]>;
}

/** The name of the part that holds one indicator's targets. */
export const BY_INDICATOR = "indicator";

/** Rows of several plans or jurisdictions, one after another in the order of the ids. */
export async function partsOf<T extends PartedTable>(
  corpus: Corpus,
  table: T,
  ids: readonly string[]
): Promise<Row<T>[]> {
  return (await Promise.all(ids.map((id) => corpus.part(table, id)))).flat();
}
