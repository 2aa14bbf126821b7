import {toCsv, type CellValue} from "../../model/spreadsheet.js";
import type {Db} from "../../queries/db.js";
import {facetValues, selectedRows} from "./query.js";
import {dropUnknown, readAddress, writeAddress} from "./data.js";

/** A file of a selection. */
export interface SelectionFile {
  name: string;
  type: string;
  text: string;
}

/** Every row of the selection that an address asks for, whole, in its order. */
export async function selectionFile(
  db: Db,
  query: URLSearchParams,
  format: "csv" | "json",
  source: string
): Promise<SelectionFile> {
  const asked = readAddress(query);
  const known = dropUnknown(asked.selection, await facetValues(db, asked.selection));
  const rows = await selectedRows(db, known.selection, {
    sort: asked.sort === "value" ? "plan" : asked.sort,
    descending: asked.descending
  });
  const name = writeAddress({...asked, selection: known.selection}) ? "selection" : "targets";
  if (format === "json") {
    const file = {source, licence: "CC BY 4.0", rows};
    return {
      name: `duibiao-${name}.json`,
      type: "application/json",
      text: `${JSON.stringify(file, null, 2)}\n`
    };
  }
  const columns = rows.length > 0 ? Object.keys(rows[0]) : [];
  const cells = rows.map((row) =>
    columns.map((column) => (row as unknown as Record<string, CellValue>)[column])
  );
  return {
    name: `duibiao-${name}.csv`,
    type: "text/csv;charset=utf-8",
    text: toCsv(columns, cells)
  };
}
