import {
  APART,
  BY_INDICATOR,
  PARTED,
  WHOLE,
  type Corpus,
  type Listed,
  type PartedTable,
  type WholeTable
} from "../../src/queries/corpus.js";
import {packRows} from "../../src/queries/rows.js";
import type {Row} from "../../src/model/schema/rows.js";
import {publishedTables, type Published} from "./published.js";

type Tables = Pick<Published, "name" | "rows">[];
type Rows = Published["rows"];

/** The rows that pages read, in memory: of every table that is read whole, and of every part of the others. */
export function corpusOf(tables: Tables = publishedTables()): Corpus {
  const files = partsOf(tables);
  const rowsOf = <T>(name: string): Promise<T[]> => {
    const rows = files.get(name);
    return rows
      ? Promise.resolve(rows as unknown as T[])
      : Promise.reject(new Error(`rows "${name}" are not among those of the corpus`));
  };
  return {
    all: <T extends WholeTable>(table: T) => rowsOf<Listed<T>>(table),
    part: <T extends PartedTable>(table: T, id: string) => rowsOf<Row<T>>(`${table}-${id}`),
    ofIndicator: (id) => rowsOf<Row<"targets">>(`${BY_INDICATOR}-${id}`)
  };
}

/** The files that a reader's browser fetches, by their names. */
export function rowFiles(tables: Tables): Map<string, string> {
  return new Map(
    [...partsOf(tables)].map(([name, rows]) => [name, JSON.stringify(packRows(rows))])
  );
}

/** A plan or a jurisdiction without rows has an empty part: it is known, and has none. */
function partsOf(tables: Tables): Map<string, Rows> {
  const rowsOf = (name: string) => tables.find((table) => table.name === name)!.rows;
  const ids = {
    plan_id: rowsOf("plans").map((row) => String(row.plan_id)),
    jurisdiction_id: rowsOf("jurisdictions").map((row) => String(row.jurisdiction_id))
  };
  const parts = new Map<string, Rows>(WHOLE.map((name) => [name, listed(name, rowsOf(name))]));
  for (const [name, column] of Object.entries(PARTED)) {
    for (const id of ids[column]) parts.set(`${name}-${id}`, []);
    for (const row of rowsOf(name)) parts.get(`${name}-${row[column]}`)!.push(row);
  }
  for (const {indicator_id} of rowsOf("indicators"))
    parts.set(`${BY_INDICATOR}-${indicator_id}`, []);
  for (const row of rowsOf("targets")) parts.get(`${BY_INDICATOR}-${row.indicator_id}`)!.push(row);
  return parts;
}

/** Rows of a table that is read whole, without the texts that are kept apart. */
function listed(name: WholeTable, rows: Rows): Rows {
  const apart: readonly string[] = name in APART ? APART[name as keyof typeof APART] : [];
  if (apart.length === 0) return rows;
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !apart.includes(column)))
  );
}
