import * as aq from "arquero";
import {parquetReadObjects, type AsyncBuffer} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {readParquet} from "parquet-wasm";
import {openEngine} from "../../loaders/site/engine.js";
import type {Question, Row} from "./million.js";

/** Something that answers questions about the rows of one Parquet file. */
export type Ask = (question: Question) => Promise<object[]>;

/** The reader's engine in Node, over the whole file in memory. */
export async function askWasm(bytes: Uint8Array): Promise<Ask> {
  const db = await openEngine(new Map([["million", bytes]]));
  return ({sql}) => db.rows<object>(sql);
}

/** Arquero over all columns in memory. */
export async function askArquero(bytes: Uint8Array): Promise<Ask> {
  const table = aq.fromArrow(readParquet(bytes).intoIPCStream());
  return async ({where, answer}) =>
    answer(table.filter(aq.escape((row: Row) => where(row))).objects() as Row[]);
}

/** Another reader of Parquet, independent of ours, over the columns that a question names. */
export async function askHyparquet(file: AsyncBuffer): Promise<Ask> {
  return async ({columns, where, answer}) => {
    const rows = (await parquetReadObjects({file, columns, compressors})) as Row[];
    return answer(rows.filter(where));
  };
}

/** A file in memory as hyparquet reads it, which counts the bytes that are read. */
export function counted(bytes: Uint8Array): {file: AsyncBuffer; read(): number} {
  const buffer = bytes.slice().buffer;
  let read = 0;
  return {
    read: () => read,
    file: {
      byteLength: buffer.byteLength,
      slice(start, end) {
        const part = buffer.slice(start, end);
        read += part.byteLength;
        return part;
      }
    }
  };
}

/** What is used of native DuckDB, which only this benchmark installs. */
interface Native {
  DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        run(sql: string): Promise<unknown>;
        runAndReadAll(sql: string): Promise<{getRowObjects(): object[]}>;
      }>;
    }>;
  };
}

const NATIVE = join(import.meta.dirname, "native");

/** Installs native DuckDB, by its own lockfile, where it is missing: nothing else needs its 70 MB. */
export function installNative(): void {
  if (existsSync(join(NATIVE, "node_modules/@duckdb/node-api"))) return;
  const {status, stderr} = spawnSync("npm", ["ci"], {cwd: NATIVE, encoding: "utf8"});
  if (status !== 0) throw new Error(`native DuckDB was not installed:\n${stderr}`);
}

/** Native DuckDB, once installed, over `million.parquet` in a folder. */
export async function askNative(folder: string): Promise<Ask> {
  const entry = createRequire(join(NATIVE, "package.json")).resolve("@duckdb/node-api");
  const {DuckDBInstance} = (await import(pathToFileURL(entry).href)) as Native;
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
  return async ({sql}) => (await connection.runAndReadAll(sql)).getRowObjects();
}

/** Throws where two engines give different answers; means may differ in their last digits. */
export function expectEqual(
  question: Question,
  name: string,
  own: object[],
  other: object[]
): void {
  const plain = (rows: object[]) =>
    JSON.stringify(rows, (_, value: unknown) =>
      typeof value === "number" ? Number(value.toPrecision(12)) : value
    );
  if (own.length === 0) throw new Error(`${question.name}: no rows`);
  if (plain(own) !== plain(other))
    throw new Error(`${question.name}: ${name} answers otherwise than the reader's engine`);
}
