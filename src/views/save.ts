import {toCsv, type CellValue} from "../model/spreadsheet.js";

/** Hands the reader a CSV file of some rows. */
export function saveRows(name: string, rows: object[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => {
    const values = row as Record<string, CellValue>;
    return columns.map((name) => values[name] ?? null);
  });
  const text = toCsv(columns, cells);
  const url = URL.createObjectURL(new Blob([text], {type: "text/csv;charset=utf-8"}));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
