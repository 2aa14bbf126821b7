/** A run of letters with its place on the page; y grows downwards. */
export interface Glyphs {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A line of a page as text. */
export interface Line {
  text: string;
  /** It reaches the right edge of the page's text, so that its sentence goes on. */
  full: boolean;
  indented: boolean;
  table: boolean;
  /** Height of its letters: a title does not go on in a paragraph. */
  size: number;
}

interface Piece {
  text: string;
  left: number;
  right: number;
}

interface Row {
  y: number;
  size: number;
  pieces: Piece[];
}

/** Puts the runs of a page into lines; lines whose pieces stand in columns become rows with bars. */
export function pageLines(glyphs: Glyphs[]): Line[] {
  const rows = rowsOf(glyphs);
  const left = edge(rows.map(({pieces}) => pieces[0].left));
  const right = Math.max(0, ...rows.map(({pieces}) => pieces.at(-1)!.right));
  const lines: Line[] = [];
  for (let i = 0; i < rows.length;) {
    const to = tableEnd(rows, i);
    if (to > i) {
      lines.push(...tableLines(rows.slice(i, to)));
      i = to;
    } else {
      const {pieces, size} = rows[i];
      const text = pieces.map((piece) => piece.text).join(" ");
      // A number that does not fit goes whole to the next line and leaves a gap of some letters.
      const gap = right - pieces.at(-1)!.right;
      const full = gap < 1.6 * size || (gap < 5 * size && !/[。；：！？]$/.test(text));
      const indented = pieces[0].left > left + size;
      lines.push({text, full, indented, table: false, size});
      i += 1;
    }
  }
  return lines;
}

/** The left edge at which most lines begin. */
function edge(lefts: number[]): number {
  const sorted = [...lefts].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? 0;
}

function rowsOf(glyphs: Glyphs[]): Row[] {
  const rows: (Row & {runs: Glyphs[]})[] = [];
  for (const run of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(run.y - row.y) < 0.5 * Math.max(run.size, row.size)) row.runs.push(run);
    else rows.push({y: run.y, size: run.size, pieces: [], runs: [run]});
  }
  return rows.map(({y, size, runs}) => ({y, size, pieces: piecesOf(runs, size)}));
}

/** Runs that touch are one piece; a gap of more than a letter parts two. */
function piecesOf(runs: Glyphs[], size: number): Piece[] {
  const pieces: Piece[] = [];
  for (const {text, x, width} of runs.sort((a, b) => a.x - b.x)) {
    const last = pieces.at(-1);
    const gap = last ? x - last.right : Infinity;
    if (last && gap < 1.1 * size) {
      last.text +=
        (gap > 0.3 * size && /[A-Za-z\d]$/.test(last.text) && /^[A-Za-z\d]/.test(text) ? " " : "") +
        text.trim();
      last.right = Math.max(last.right, x + width);
    } else pieces.push({text: text.trim(), left: x, right: x + width});
  }
  return pieces;
}

/** Where the table that begins at a row ends; the row itself where none begins. */
function tableEnd(rows: Row[], from: number): number {
  if (rows[from].pieces.length < 3) return from;
  let last = from;
  for (let i = from + 1; i < rows.length; i++) {
    // A cell of two lines leaves lines of one or two pieces between the rows; a wide one is prose.
    const near = rows[i].y - rows[i - 1].y < 4 * rows[i].size;
    if (!near) break;
    if (rows[i].pieces.length >= 3) last = i;
    else if (i - last > 3 || rows[i].pieces.some(({text}) => text.length > 28)) break;
  }
  const whole = rows.slice(from, last + 1).filter(({pieces}) => pieces.length >= 3).length;
  return whole >= 2 ? withTail(rows, last) : from;
}

/** The second line of the last row's cells. */
function withTail(rows: Row[], last: number): number {
  const next = rows[last + 1];
  const fits =
    next &&
    next.y - rows[last].y < 1.8 * next.size &&
    next.pieces.every(({text}) => text.length < 16);
  return fits &&
    next.pieces.length < 3 &&
    !/[。：]|^[一二三四五六七八九十（(]/.test(next.pieces[0].text)
    ? last + 2
    : last + 1;
}

function tableLines(rows: Row[]): Line[] {
  const anchors = rows.filter(
    ({pieces}) =>
      pieces.length >= 3 &&
      pieces.slice(1).some(({text}) => /^[[［≥≤＞＜<>]?-?\d|^[—-]+$/.test(text))
  );
  const first = anchors[0]?.y ?? Infinity;
  // Words of the head may span several columns, so the rows below it say where these are.
  const columns = columnsOf(anchors.length > 0 ? rows.filter(({y}) => y >= first) : rows);
  const head = rows.filter(
    ({y, pieces}) => y < first && pieces.length > 0 && !anchors.some((row) => row.y === y)
  );
  const cells = new Map<Row, string[]>(anchors.map((row) => [row, columns.map(() => "")]));
  const top = columns.map(() => "");
  for (const row of rows) {
    const home =
      head.includes(row) && !belongs(row, anchors[0], rows)
        ? top
        : (cells.get(nearest(row, anchors)) ?? top);
    for (const piece of row.pieces)
      for (const k of covered(piece, columns, home === top)) home[k] += piece.text;
  }
  const lines = [top, ...anchors.map((row) => cells.get(row)!)].filter((row) =>
    row.some((text) => text !== "")
  );
  return lines.map((row) => ({
    text: row.join(" | "),
    full: false,
    indented: false,
    table: true,
    size: rows[0].size
  }));
}

/** The upper line of the first row's two-line cell stands closer to it than to the head. */
function belongs(row: Row, anchor: Row | undefined, rows: Row[]): boolean {
  if (!anchor || row.pieces.length > 2) return false;
  const above = rows[rows.indexOf(row) - 1];
  return (
    anchor.y - row.y < 1.1 * row.size &&
    (!above || row.y - above.y > anchor.y - row.y + 0.3 * row.size)
  );
}

function nearest(row: Row, anchors: Row[]): Row {
  return anchors.reduce(
    (best, one) => (Math.abs(one.y - row.y) < Math.abs(best.y - row.y) ? one : best),
    anchors[0]
  );
}

/** Stretches that the pieces of the rows cover, which white space parts. */
function columnsOf(rows: Row[]): {left: number; right: number}[] {
  const spans = rows
    .flatMap(({pieces}) => pieces.map(({left, right}) => ({left, right})))
    .sort((a, b) => a.left - b.left);
  const columns: {left: number; right: number}[] = [];
  for (const span of spans) {
    const last = columns.at(-1);
    if (last && span.left < last.right) last.right = Math.max(last.right, span.right);
    else columns.push({...span});
  }
  return columns;
}

/** The columns below a piece of the head; elsewhere the one that is nearest. */
function covered(piece: Piece, columns: {left: number; right: number}[], wide: boolean): number[] {
  const under = columns.flatMap(({left, right}, k) =>
    piece.left < right && piece.right > left ? [k] : []
  );
  if (under.length > 0) return wide ? under : under.slice(0, 1);
  const middle = (piece.left + piece.right) / 2;
  const away = columns.map(({left, right}) => Math.abs((left + right) / 2 - middle));
  return away.length > 0 ? [away.indexOf(Math.min(...away))] : [];
}
