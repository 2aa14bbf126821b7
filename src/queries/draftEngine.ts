import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {DraftRows} from "../tables/add/published.js";
import {draftHere, keptDraft} from "./kept.js";

/** Stands in a cell for what is unknown; an empty cell is an empty text. */
const NULL = "\\N";

/** The rows of the draft that stands beside the published plans in this browser; null where none does. */
export async function draftRows(): Promise<DraftRows | null> {
  return draftHere() ? ((await keptDraft())?.rows ?? null) : null;
}

/** Adds a draft's rows to the engine's tables; a table with rows of a draft is a copy, and no view. */
export async function addDraft(
  db: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  draft: DraftRows
): Promise<void> {
  for (const [name, rows] of Object.entries(draft) as [string, Record<string, unknown>[]][]) {
    if (rows.length === 0) continue;
    const file = `draft-${name}.csv`;
    await db.registerFileText(file, csvOf(rows));
    await connection.query(`CREATE TEMP TABLE drafted AS SELECT * FROM ${name}`);
    await connection.query(
      `COPY drafted FROM '${file}' (FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '${NULL}')`
    );
    const kinds = await connection.query(
      `SELECT table_type FROM information_schema.tables WHERE table_name = '${name}'`
    );
    const isView = String(kinds.getChildAt(0)?.get(0)) === "VIEW";
    await connection.query(`DROP ${isView ? "VIEW" : "TABLE"} ${name}`);
    await connection.query(`CREATE TABLE ${name} AS SELECT * FROM drafted`);
    await connection.query("DROP TABLE drafted");
    await db.dropFile(file);
  }
}

function csvOf(rows: Record<string, unknown>[]): string {
  const columns = Object.keys(rows[0]);
  const cell = (value: unknown) =>
    value === null ? NULL : `"${String(value).replaceAll('"', '""')}"`;
  return [columns.join(","), ...rows.map((row) => columns.map((name) => cell(row[name])).join(","))]
    .map((line) => `${line}\n`)
    .join("");
}
