import {toCsv} from "../model/csv.js";

/** Hands the reader a CSV file of some rows. */
export function saveRows(name: string, rows: object[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const text = toCsv(columns, rows as Record<string, unknown>[]);
  const url = URL.createObjectURL(new Blob([text], {type: "text/csv;charset=utf-8"}));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
