/** The tables that the reader's engine opens; their names are the names of the views in SQL. */
export const TABLES = [
  "targets",
  "plans",
  "indicators",
  "tasks",
  "responsibilities",
  "projects",
  "instruments",
  "deliverables",
  "coordination",
  "mentions",
  "jurisdictions",
  "units",
  "domains",
  "topics",
  "denominators",
  "outcomes",
  "judgements",
  "agencies",
  "cascade",
  "gaps",
  "dictionary"
];

/** The address of a table's Parquet file. */
export function tableFile(table: string): string {
  return addressOf(table, "parquet");
}

/** The address of what reading a new plan needs: indicators and units. */
export function catalogueFile(): string {
  return addressOf("catalogue", "json");
}

/** The address of the search index. */
export function searchFile(): string {
  return addressOf("search", "json");
}

/** The address of the rows of a table, or of one plan's or one jurisdiction's part of it. */
export function rowsFile(table: string, part?: string): string {
  return addressOf(`rows/${part === undefined ? table : `${table}-${part}`}`, "json");
}

/** Whether this is a page of a build, not of the live preview. */
export function isBuilt(): boolean {
  return document.documentElement.dataset.files !== undefined;
}

/**
 * The page says what the names of the files hold, so that no reader mixes the
 * files of two builds; the live preview has them by their bare names.
 */
function addressOf(name: string, format: string): string {
  const {root = "/", files} = document.documentElement.dataset;
  const path = `${root}_file/data/${name}${files ? `.${files}` : ""}.${format}`;
  return new URL(path, document.baseURI).href;
}
