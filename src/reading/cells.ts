/** A cell with how many rows and columns it covers. */
export interface Cell {
  text: string;
  rows: number;
  columns: number;
  /** It holds a table of its own, so that its table only lays out the page. */
  block: boolean;
  /** It goes on the cell above (Word's way of covering rows). */
  above?: boolean;
}

/** A table while it is read; `open` is the cell that text goes to, null between cells. */
export interface Table {
  rows: Cell[][];
  open: Cell | null;
}

const LONGEST_CELL = 160;

/** A table as lines with bars between cells; one that lays out a page gives the text of its cells. */
export function tableText({rows}: Table): string {
  const cells = rows.flat();
  const layout =
    cells.some(({block, text}) => block || text.trim().length > LONGEST_CELL) ||
    rows.every((row) => row.length < 2);
  if (layout) return cells.map(({text}) => text).join("\n");
  return spread(rows)
    .map((row) => row.map(plain).join(" | "))
    .join("\n");
}

// A bar of the cell's own would part it.
function plain(text: string): string {
  return text
    .replace(/\s*\n\s*/g, "")
    .replaceAll("|", "／")
    .trim();
}

/** Repeats what covers several rows or columns in each of them. */
function spread(rows: Cell[][]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    let c = 0;
    for (const cell of row) {
      while (grid[r][c] !== undefined) c += 1;
      const text = cell.above && r > 0 ? (grid[r - 1][c] ?? "") : cell.text;
      for (let i = 0; i < cell.rows && r + i < grid.length; i++)
        for (let j = 0; j < cell.columns; j++) grid[r + i][c + j] = text;
      c += cell.columns;
    }
  });
  return grid.map((row) => Array.from(row, (text) => text ?? ""));
}
