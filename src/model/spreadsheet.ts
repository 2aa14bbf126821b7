/** A cell as a table holds it; null is an empty cell, never zero. */
export type CellValue = string | number | boolean | null;

/**
 * Rows as CSV that spreadsheets open as text: it begins with the UTF-8 mark, so
 * that Chinese is read as Chinese, and no text begins a formula.
 */
export function toCsv(
  columns: string[],
  rows: CellValue[][],
  numeric: boolean[] = columns.map(() => false)
): string {
  const lines = [
    columns.map((name) => csvCell(name)),
    ...rows.map((row) => row.map((value, i) => csvCell(value, numeric[i])))
  ];
  return `\uFEFF${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

/**
 * One cell: numbers plain, also large ones that are kept as text; other text
 * quoted where it must be and never a formula.
 */
export function csvCell(value: CellValue, numeric = false): string {
  if (value === null) return "";
  if (typeof value === "number") return plainNumber(value);
  if (numeric || typeof value !== "string") return String(value);
  const text = BEGINS_FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A number with all its digits: 0.000000001, not 1e-9, because readers of tables disagree about
 * how an exponent is written.
 */
export function plainNumber(value: number): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value));
  if (!parts) return String(value);
  const [, sign, first, rest = "", exponent] = parts;
  const digits = first + rest;
  const point = Number(exponent) + 1;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  const whole = digits.slice(0, point).padEnd(point, "0");
  return `${sign}${whole}${digits.length > point ? `.${digits.slice(point)}` : ""}`;
}

/** Full-width signs begin a formula too where the spreadsheet is set to East Asian input. */
export const BEGINS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
