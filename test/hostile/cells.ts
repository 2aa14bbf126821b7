/** The cells of a line of CSV as written, with their quotes; read without the parser under test. */
export function cellsOf(line: string): string[] {
  const cells = [""];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    if (character === "," && !quoted) cells.push("");
    else cells[cells.length - 1] += character;
  }
  return cells;
}

/** What a cell says without its quotes. */
export function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** A cell as written. */
export function quote(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
