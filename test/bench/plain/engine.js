import {AsyncDuckDB, VoidLogger} from "@duckdb/duckdb-wasm";

/** Starts the engine as a page does that asks it at load; answers are plain objects. */
export async function openEngine(files) {
  const worker = new Worker(
    import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"),
    {type: "module"}
  );
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  await db.instantiate(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  for (const [name, href] of Object.entries(files)) await db.registerFileURL(name, href, 4, false);
  const connection = await db.connect();
  return async (sql) => (await connection.query(sql)).toArray().map((row) => row.toJSON());
}
