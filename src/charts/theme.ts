/** A city's colour and shape; colour never stands alone. */
export interface Series {
  color: string;
  symbol: "circle" | "diamond" | "square" | "triangle" | "star";
}

/**
 * Every colour is a custom property with a literal behind it, so that a chart
 * follows the page's theme and still stands alone as a file.
 */
export const INK = "var(--ink, #1d2430)";
export const MUTED = "var(--muted, #5d6675)";
export const GRID = "var(--grid, #dcdfe4)";
export const PAPER = "var(--paper, #fcfbf8)";
export const ACCENT = "var(--accent, #1d5c96)";
export const GOOD = "var(--good, #2c6b45)";
export const WARN = "var(--warn, #8a4b00)";

const SERIES: Series[] = [
  {color: "var(--series-1, #1d5c96)", symbol: "circle"},
  {color: "var(--series-2, #b5471b)", symbol: "diamond"},
  {color: "var(--series-3, #4b7a2b)", symbol: "square"},
  {color: "var(--series-4, #7a4a9c)", symbol: "triangle"},
  {color: "var(--series-5, #8a6a00)", symbol: "star"}
];

/** Cities that have had their place from the start; others take theirs from their id. */
const PLACES = ["tianjin", "xiamen", "nankai"];

/** The colour and shape of a jurisdiction, the same on every page. */
export function seriesOf(jurisdiction_id: string): Series {
  const place = PLACES.indexOf(jurisdiction_id);
  if (place >= 0) return SERIES[place];
  const hash = Array.from(jurisdiction_id).reduce(
    (sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0,
    7
  );
  const free = SERIES.slice(PLACES.length);
  return free[hash % free.length];
}
