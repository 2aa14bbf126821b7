/** A cell of a published file. */
export type CsvCell = string | number | boolean | null | undefined;

/** Excel takes a file for UTF-8 by this mark. */
const MARK = "\ufeff";

/**
 * Rows as CSV (RFC 4180, UTF-8 with mark, CRLF). Null is an empty cell. A text
 * that a spreadsheet would run as a formula gets an apostrophe before it; numbers
 * are never touched.
 */
export function toCsv(columns: string[], rows: Record<string, unknown>[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] as CsvCell))];
  return MARK + lines.map((line) => `${line.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(value: CsvCell): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
