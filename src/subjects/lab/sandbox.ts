import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {Db} from "../../queries/db.js";
import {isLoadError} from "../../queries/load.js";
import {
  addKept,
  bootEngine,
  engineFiles,
  loadTables,
  together,
  type Engine
} from "../../queries/open.js";
import {openCourier, rowsOf, type Courier} from "./courier.js";
import {LOCK, quoteName, RESULT, type Reading} from "./query.js";

/** A file of the reader's own; it stays in the memory of this page. */
export interface LocalFile {
  /** The table's name in SQL. */
  table: string;
  file: string;
  reading: Reading;
  bytes: Uint8Array;
}

/** A database apart from the site's: nothing that is done to it outlives it or leaves it. */
export interface Sandbox extends Db {
  addFile(file: LocalFile): Promise<void>;
  dropFile(table: string): Promise<void>;
  /** The rows of the last query as a Parquet file. */
  parquet(): Promise<Uint8Array>;
  /** Ends the engine at once, whatever it is doing; what was asked of it is never answered. */
  close(): void;
}

/**
 * Runs the engine's worker behind a lock: the engine itself may be fetched, and
 * nothing else, neither from this site nor from another. A worker made from a blob
 * keeps to the policy of its page too: the browser's own lock on requests to others.
 */
function lockedWorker(wasm: string): Worker {
  const {worker} = engineFiles();
  const source = `import ${JSON.stringify(worker)};
const engine = ${JSON.stringify(wasm)};
const refusal = (url) => new Error("network access is not available: " + url);
const fetchEngine = self.fetch.bind(self);
self.fetch = (request, options) => {
  const url = String(request?.url ?? request);
  return url === engine ? fetchEngine(request, options) : Promise.reject(refusal(url));
};
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (String(url) !== engine) throw refusal(url);
  return open.call(this, method, url, ...rest);
};
for (const name of ["WebSocket", "WebSocketStream", "EventSource", "WebTransport", "importScripts"])
  self[name] = undefined;`;
  const url = URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
  const made = new Worker(url, {type: "module"});
  made.addEventListener("message", () => URL.revokeObjectURL(url), {once: true});
  return made;
}

/** Starts a database of its own with a table for each table of the site. */
export async function openSandbox(progress: (bytes: number) => void): Promise<Sandbox> {
  const [engine, tables] = await together(bootEngine(lockedWorker, progress), loadTables());
  const {db, answer} = engine;
  const connection = await answer(db.connect());
  await answer(connection.query("SET memory_limit = '1GB'"));
  for (const [name, bytes] of tables) {
    const file = `${name}.parquet`;
    await answer(db.registerFileBuffer(file, bytes));
    await answer(connection.query(`CREATE TABLE ${name} AS SELECT * FROM '${file}'`));
    await answer(db.dropFile(file));
  }
  await answer(addKept(db, connection));
  for (const setting of LOCK) await answer(connection.query(setting));
  return sandboxOf(engine, connection);
}

function sandboxOf(engine: Engine, connection: AsyncDuckDBConnection): Sandbox {
  const {db, answer} = engine;
  let opened: Promise<Courier> | undefined;
  const courier = () =>
    (opened ??= openCourier(lockedWorker).catch((error) => {
      opened = undefined;
      throw error;
    }));
  return {
    async rows<T>(sql: string): Promise<T[]> {
      const rows: {toJSON(): unknown}[] = (await answer(connection.query(sql))).toArray();
      return rows.map((row) => row.toJSON() as T);
    },
    async addFile({table, file, reading, bytes}) {
      const rows = await (await courier()).read(bytes, reading).catch((error) => {
        throw isLoadError(error) ? error : new Error(`${file}: ${messageOf(error)}`);
      });
      await answer(connection.query(`DROP TABLE IF EXISTS ${quoteName(table)}`));
      const place = {name: table, create: true};
      await answer(connection.insertArrowFromIPCStream(rows, place));
    },
    async dropFile(table) {
      await answer(connection.query(`DROP TABLE IF EXISTS ${quoteName(table)}`));
    },
    async parquet() {
      const rows = await answer(rowsOf(connection, `SELECT * FROM ${RESULT}`));
      return (await courier()).parquet(rows);
    },
    close() {
      void db.terminate();
      void opened?.then(
        (other) => other.close(),
        () => {}
      );
    }
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
