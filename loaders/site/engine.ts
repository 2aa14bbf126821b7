import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {plainRow, type Db} from "../../src/queries/db.js";
import {loadAuthored} from "../tables/load.js";
import {DERIVED, derive} from "../../src/tables/derive/derive.js";
import {toParquet} from "../derive/parquet.js";

const require = createRequire(import.meta.url);

/** What this module uses of DuckDB's blocking build for Node. */
interface Blocking {
  instantiate(progress: () => void): Promise<unknown>;
  registerFileBuffer(name: string, buffer: Uint8Array): void;
  connect(): Connection;
}
interface Connection {
  query(sql: string): Result;
  prepare(sql: string): {query(...params: unknown[]): Result; close(): void};
}
interface Result {
  toArray(): {toJSON(): unknown}[];
}

/**
 * The reader's engine in Node: DuckDB-wasm over the same Parquet bytes that the
 * site serves, with one view a table.
 */
export async function openEngine(files: Map<string, Uint8Array> = derivedFiles()): Promise<Db> {
  const duckdb = require("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const dist = dirname(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs"));
  const bundles = {
    mvp: {mainModule: join(dist, "duckdb-mvp.wasm"), mainWorker: ""},
    eh: {mainModule: join(dist, "duckdb-eh.wasm"), mainWorker: ""}
  };
  const db: Blocking = await duckdb.createDuckDB(
    bundles,
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME
  );
  await db.instantiate(() => {});
  const connection = db.connect();
  for (const [name, bytes] of files) {
    db.registerFileBuffer(`${name}.parquet`, bytes);
    connection.query(`CREATE VIEW ${name} AS SELECT * FROM '${name}.parquet'`);
  }
  return {
    async rows<T>(sql: string, params: unknown[] = []): Promise<T[]> {
      if (params.length === 0)
        return connection
          .query(sql)
          .toArray()
          .map((row) => plainRow<T>(row));
      const statement = connection.prepare(sql);
      try {
        return statement
          .query(...params)
          .toArray()
          .map((row) => plainRow<T>(row));
      } finally {
        statement.close();
      }
    }
  };
}

/** The Parquet bytes of every derived table, from the authored ones. */
export function derivedFiles(): Map<string, Uint8Array> {
  const authored = loadAuthored();
  return new Map(Object.keys(DERIVED).map((name) => [name, toParquet(derive(name, authored))]));
}
