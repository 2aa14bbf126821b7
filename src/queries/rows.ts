import type {Row} from "../model/schema/rows.js";
import {
  BY_INDICATOR,
  type Corpus,
  type Listed,
  type PartedTable,
  type WholeTable
} from "./corpus.js";
import {rowsFile} from "./files.js";
import {checkJson, loadFile} from "./load.js";

/** Rows as their files hold them: the names of the columns once, then a list a row. */
export interface Packed {
  columns: string[];
  rows: unknown[][];
}

/** Rows without the names that each would repeat. */
export function packRows(rows: readonly Record<string, unknown>[]): Packed {
  const columns = Object.keys(rows[0] ?? {});
  return {columns, rows: rows.map((row) => columns.map((column) => row[column]))};
}

/** The inverse of packRows. */
export function unpackRows<T>({columns, rows}: Packed): T[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])) as T);
}

/** The rows of the site in the reader's browser: each file is fetched when it is asked for, and once. */
export function siteCorpus(): Corpus {
  const files = new Map<string, Promise<unknown[]>>();
  const rowsOf = <T>(table: string, part?: string): Promise<T[]> => {
    const address = rowsFile(table, part);
    const known = files.get(address);
    if (known) return known as Promise<T[]>;
    const fetched = fetchRows<T>(address);
    files.set(address, fetched);
    // What could not be had is asked for anew the next time.
    fetched.catch(() => files.delete(address));
    return fetched;
  };
  return {
    all: <T extends WholeTable>(table: T) => rowsOf<Listed<T>>(table),
    part: <T extends PartedTable>(table: T, id: string) => rowsOf<Row<T>>(table, id),
    ofIndicator: (id) => rowsOf<Row<"targets">>(BY_INDICATOR, id)
  };
}

async function fetchRows<T>(address: string): Promise<T[]> {
  const bytes = await loadFile(address, checkJson);
  return unpackRows<T>(JSON.parse(new TextDecoder().decode(bytes)) as Packed);
}
