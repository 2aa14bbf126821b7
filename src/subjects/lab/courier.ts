import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {bootEngine} from "../../queries/open.js";
import {readingOf, saveParquet, type Reading} from "./query.js";

/**
 * Carries rows between files and the laboratory's engine, which is locked and can
 * touch no file: an engine of its own that never sees a statement of the reader's.
 */
export interface Courier {
  /** The rows of a file's bytes, as a stream of Arrow. Rejects with what is wrong in the file. */
  read(bytes: Uint8Array, reading: Reading): Promise<Uint8Array>;
  /** Rows that came as a stream of Arrow as the bytes of a Parquet file. */
  parquet(rows: Uint8Array): Promise<Uint8Array>;
  close(): void;
}

/** Starts the engine that reads and writes files. */
export async function openCourier(makeWorker: (wasm: string) => Worker): Promise<Courier> {
  const {db, answer} = await bootEngine(makeWorker, () => {});
  const connection = await answer(db.connect());
  return {
    async read(bytes, reading) {
      const name = `local.${reading.kind}`;
      // The worker takes the buffer it is given; the original is kept for the next start.
      await answer(db.registerFileBuffer(name, bytes.slice()));
      try {
        // Only where rows are stored does the engine report what it cannot read.
        const sql = `CREATE OR REPLACE TABLE read AS ${readingOf(name, reading)}`;
        await answer(connection.query(sql));
        return await answer(rowsOf(connection, "SELECT * FROM read"));
      } finally {
        await answer(connection.query("DROP TABLE IF EXISTS read"));
        await answer(db.dropFile(name));
      }
    },
    async parquet(rows) {
      const name = "result.parquet";
      await answer(connection.query("DROP TABLE IF EXISTS carried"));
      await answer(connection.insertArrowFromIPCStream(rows, {name: "carried", create: true}));
      await answer(connection.query(saveParquet("carried", name)));
      const bytes = await answer(db.copyFileToBuffer(name));
      await answer(db.dropFile(name));
      return bytes;
    },
    close: () => void db.terminate()
  };
}

/** What a statement gives, as a stream of Arrow that another engine takes in. */
export async function rowsOf(connection: AsyncDuckDBConnection, sql: string): Promise<Uint8Array> {
  const file = await connection.useUnsafe((db, id) => db.runQuery(id, sql));
  // The engine writes Arrow's file form: eight bytes of its name, and then the stream.
  return file.slice(8);
}
