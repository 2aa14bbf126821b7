import {
  AsyncDuckDB,
  ConsoleLogger,
  LogLevel,
  type AsyncDuckDBConnection
} from "@duckdb/duckdb-wasm";
import {plainRow, type Db} from "./db.js";
import {isBuilt, tableFile, TABLES} from "./files.js";
import {draftHere} from "./kept.js";
import {checkParquet, checkWasm, loadFile, LoadError, PACKED, within} from "./load.js";

let opened: Promise<Db> | undefined;
const listeners = new Set<(bytes: number) => void>();

/**
 * The reader's database, started once and only when a question needs it.
 * `progress` hears how many bytes of the engine have arrived. Rejects with a
 * `LoadError` where a part cannot be had, and may be asked again at once.
 */
export function openDatabase(progress: (bytes: number) => void): Promise<Db> {
  listeners.add(progress);
  opened ??= start((bytes) => listeners.forEach((listener) => listener(bytes))).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened.finally(() => listeners.delete(progress));
}

/** The addresses of the engine's two files, absolute. A build ships the larger one packed alone. */
export function engineFiles(): {worker: string; wasm: string} {
  const wasm = import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  return {
    worker: import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"),
    wasm: isBuilt() ? `${wasm}${PACKED}` : wasm
  };
}

/** An engine in its worker. */
export interface Engine {
  db: AsyncDuckDB;
  /** What a promise of the engine's gives; rejects too when the engine ends before. */
  answer<T>(promise: Promise<T>): Promise<T>;
  /** Rejects when the engine ends of itself; never resolves. */
  ended: Promise<never>;
}

/** What WebAssembly says when the engine has broken down; nothing that it is asked afterwards is answered. */
const TRAP =
  /memory access out of bounds|unreachable|index is out of bounds|null function|call stack size exceeded|Aborted\(/i;

/** How long the engine may take to begin once its bytes are here, in seconds. */
const BEGIN = 60;

/** Starts an engine of its own in the worker that `makeWorker` gives, which may fetch the address named. */
export async function bootEngine(
  makeWorker: (wasm: string) => Worker,
  progress: (bytes: number) => void
): Promise<Engine> {
  if (typeof WebAssembly === "undefined" || typeof Worker === "undefined")
    throw new LoadError("WebAssembly", {kind: "unsupported"});
  const bytes = await loadFile(engineFiles().wasm, checkWasm, progress);
  // The engine's own fetch would not tell of a fault; it reads bytes that are known to be whole.
  const wasm = URL.createObjectURL(new Blob([bytes], {type: "application/wasm"}));
  const worker = makeWorker(wasm);
  const db = new AsyncDuckDB(new ConsoleLogger(LogLevel.WARNING), worker);
  let end!: (said: string) => void;
  const ended = new Promise<never>((_, reject) => {
    end = (said) => reject(new LoadError("DuckDB", {kind: "ended", said}));
  });
  // A script that could not be had is reported without a message.
  worker.addEventListener("error", ({message}) => end(message ?? ""));
  // Whoever waits for an answer hears of it; nobody may be waiting.
  ended.catch(() => {});
  const answer = <T>(promise: Promise<T>) =>
    Promise.race([
      promise.catch((error: Error) => {
        if (!TRAP.test(error.message)) throw error;
        worker.terminate();
        end(error.message);
        return ended;
      }),
      ended
    ]);
  try {
    await within(BEGIN, "DuckDB", answer(db.instantiate(wasm, null)));
    return {db, answer, ended};
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(wasm);
  }
}

/** An engine and what it is to read; where that cannot be had, the engine is ended too. */
export async function together<T>(boot: Promise<Engine>, load: Promise<T>): Promise<[Engine, T]> {
  try {
    return await Promise.all([boot, load]);
  } catch (error) {
    void boot.then(
      ({db}) => db.terminate(),
      () => {}
    );
    throw error;
  }
}

/** The bytes of every table of the site, by name; all are asked for at once. */
export function loadTables(): Promise<[name: string, bytes: Uint8Array][]> {
  return Promise.all(
    TABLES.map(async (name): Promise<[string, Uint8Array]> => [
      name,
      await loadFile(tableFile(name), checkParquet)
    ])
  );
}

/** Adds the rows of the draft that this browser keeps, on pages that show it. */
export async function addKept(db: AsyncDuckDB, connection: AsyncDuckDBConnection): Promise<void> {
  if (!draftHere()) return;
  const {addDraft, draftRows} = await import("./draftEngine.js");
  const rows = await draftRows();
  if (rows) await addDraft(db, connection, rows);
}

async function start(progress: (bytes: number) => void): Promise<Db> {
  const {worker} = engineFiles();
  const boot = bootEngine(() => new Worker(worker, {type: "module"}), progress);
  const [{db, answer, ended}, tables] = await together(boot, loadTables());
  ended.catch(() => (opened = undefined));
  const connection = await answer(db.connect());
  for (const [name, bytes] of tables) {
    await answer(db.registerFileBuffer(`${name}.parquet`, bytes));
    await answer(connection.query(`CREATE VIEW ${name} AS SELECT * FROM '${name}.parquet'`));
  }
  await answer(addKept(db, connection));
  const plain = <T>(result: {toArray(): {toJSON(): unknown}[]}): T[] =>
    result.toArray().map((row) => plainRow<T>(row));
  return {
    async rows<T>(sql: string, params: unknown[] = []): Promise<T[]> {
      if (params.length === 0) return plain<T>(await answer(connection.query(sql)));
      const statement = await answer(connection.prepare(sql));
      try {
        return plain<T>(await answer(statement.query(...params)));
      } finally {
        await answer(statement.close());
      }
    }
  };
}
