import {AsyncDuckDB, ConsoleLogger, LogLevel} from "@duckdb/duckdb-wasm";
import type {Db} from "./db.js";
import {tableFile, TABLES} from "./files.js";

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

/** The addresses of the engine's two files, absolute. */
export function engineFiles(): {worker: string; wasm: string} {
  return {
    worker: import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"),
    wasm: import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm")
  };
}

/** Starts an engine of its own in the worker that `makeWorker` gives. */
export async function bootEngine(
  makeWorker: () => Worker,
  progress: (bytes: number) => void
): Promise<AsyncDuckDB> {
  if (typeof WebAssembly === "undefined")
    throw new Error("WebAssembly is not available in this browser");
  const worker = makeWorker();
  const db = new AsyncDuckDB(new ConsoleLogger(LogLevel.WARNING), worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) =>
      reject(new Error(event.message || "the query worker did not start"))
    );
  });
  await Promise.race([
    db.instantiate(engineFiles().wasm, null, ({bytesLoaded}) => progress(bytesLoaded)),
    failed
  ]);
  return db;
}

async function start(progress: (bytes: number) => void): Promise<Db> {
  const db = await bootEngine(() => new Worker(engineFiles().worker, {type: "module"}), progress);
  const connection = await db.connect();
  for (const name of TABLES) {
    await db.registerFileURL(`${name}.parquet`, tableFile(name), 4, false);
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
