import {toCsv, type CellValue} from "../model/spreadsheet.js";
import {download} from "./download.js";

/** Hands the reader a CSV file of some rows. */
export function saveRows(name: string, rows: object[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => {
    const values = row as Record<string, CellValue>;
    return columns.map((column) => values[column] ?? null);
  });
  download(name, new Blob([toCsv(columns, cells)], {type: "text/csv;charset=utf-8"}));
}
