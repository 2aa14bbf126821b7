import {AsyncDuckDB, ConsoleLogger, LogLevel} from "@duckdb/duckdb-wasm";
import type {Db} from "./db.js";
import {FILES} from "./files.js";

let opened: Promise<Db> | undefined;

/**
 * The reader's database, started once and only when a question needs it.
 * `progress` hears how many bytes of the engine have arrived. Rejects, and may
 * be tried again, where WebAssembly or workers are not to be had.
 */
export function openDatabase(progress: (bytes: number) => void): Promise<Db> {
  opened ??= start(progress).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function start(progress: (bytes: number) => void): Promise<Db> {
  if (typeof WebAssembly === "undefined")
    throw new Error("WebAssembly is not available in this browser");
  const worker = new Worker(
    import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"),
    {type: "module"}
  );
  const db = new AsyncDuckDB(new ConsoleLogger(LogLevel.WARNING), worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) =>
      reject(new Error(event.message || "the query worker did not start"))
    );
  });
  const wasm = import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  await Promise.race([
    db.instantiate(wasm, null, ({bytesLoaded}) => progress(bytesLoaded)),
    failed
  ]);
  const connection = await db.connect();
  for (const [name, url] of Object.entries(FILES)) {
    await db.registerFileURL(
      `${name}.parquet`,
      new URL(await url(), document.baseURI).href,
      4,
      false
    );
    await connection.query(`CREATE VIEW ${name} AS SELECT * FROM '${name}.parquet'`);
  }
  const plain = <T>(result: {toArray(): {toJSON(): unknown}[]}): T[] =>
    result.toArray().map((row) => row.toJSON() as T);
  return {
    async rows<T>(sql: string, params: unknown[] = []): Promise<T[]> {
      if (params.length === 0) return plain<T>(await connection.query(sql));
      const statement = await connection.prepare(sql);
      try {
        return plain<T>(await statement.query(...params));
      } finally {
        await statement.close();
      }
    }
  };
}
