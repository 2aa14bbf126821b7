import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {Db} from "../../queries/db.js";
import {tableFile, TABLES} from "../../queries/files.js";
import {quoteName, saveParquet, viewOfFile} from "./query.js";
import {bootEngine, engineFiles} from "../../queries/open.js";

/** A file of the reader's own; it stays in the memory of this page. */
export interface LocalFile {
  /** The view's name in SQL. */
  table: string;
  file: string;
  kind: "csv" | "parquet";
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
 * nothing else, neither from this site nor from another.
 */
function lockedWorker(): Worker {
  const {worker, wasm} = engineFiles();
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

/** A worker made from a blob keeps to the policy of its page: the browser's own lock on requests. */
function lockPage(): void {
  if (document.querySelector("meta[data-lab-lock]")) return;
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = "connect-src 'self' blob: data:";
  meta.dataset.labLock = "";
  document.head.append(meta);
}

/** Starts a database of its own with a view of each table of the site. */
export async function openSandbox(progress: (bytes: number) => void): Promise<Sandbox> {
  lockPage();
  const [db, tables] = await Promise.all([bootEngine(lockedWorker, progress), siteTables()]);
  const connection = await db.connect();
  await connection.query("SET memory_limit = '1GB'");
  for (const [name, bytes] of tables) {
    await db.registerFileBuffer(`${name}.parquet`, bytes);
    await connection.query(`CREATE VIEW ${name} AS SELECT * FROM '${name}.parquet'`);
  }
  return sandboxOf(db, connection);
}

async function siteTables(): Promise<[string, Uint8Array][]> {
  return Promise.all(
    TABLES.map(async (name): Promise<[string, Uint8Array]> => {
      const response = await fetch(tableFile(name));
      if (!response.ok) throw new Error(`${name}.parquet: ${response.status}`);
      return [name, new Uint8Array(await response.arrayBuffer())];
    })
  );
}

function sandboxOf(db: AsyncDuckDB, connection: AsyncDuckDBConnection): Sandbox {
  return {
    async rows<T>(sql: string): Promise<T[]> {
      const rows: {toJSON(): unknown}[] = (await connection.query(sql)).toArray();
      return rows.map((row) => row.toJSON() as T);
    },
    async addFile({table, file, kind, bytes}) {
      const name = `local/${table}.${kind}`;
      // The worker takes the buffer it is given; the original is kept for the next start.
      await db.registerFileBuffer(name, bytes.slice());
      try {
        await connection.query(viewOfFile(table, name));
      } catch (error) {
        await db.dropFile(name);
        throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
    async dropFile(table) {
      await connection.query(`DROP VIEW IF EXISTS ${quoteName(table)}`);
    },
    async parquet() {
      const name = "result.parquet";
      await connection.query(saveParquet(name));
      const bytes = await db.copyFileToBuffer(name);
      await db.dropFile(name);
      return bytes;
    },
    close: () => void db.terminate()
  };
}
