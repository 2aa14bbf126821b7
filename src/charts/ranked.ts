import {scaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {symbol} from "d3-shape";
import type {Comparator} from "../model/target.js";
import {breakText, widthOf} from "./place.js";
import {NARROW} from "./rows.js";
import {SYMBOLS} from "./strip.js";
import {GRID, INK, PAPER, type Series} from "./theme.js";

/** One goal on a ranked strip. Values are in the axis's unit. */
export interface RankedRow {
  /** Whose goal, and for which year. */
  title: string;
  /** The value as written, sign and unit included. */
  label: string;
  low: number | null;
  high: number | null;
  comparator: Comparator;
  /** The reader's own jurisdictions stand out by colour, shape and bold text; null for the others. */
  own: Series | null;
  href?: string;
}

/** A value that all rows are read against, such as the nation's. */
export interface Reference {
  name: string;
  value: number;
}

const ROW = 38;
const HEAD = 18;
const LEFT = 1.6;
const RIGHT = 96.5;
/** Grey that is told from the colours and from the paper. */
const OTHER = "var(--muted, #5d6675)";

type Node = Selection<SVGSVGElement, undefined, null, undefined>;

/**
 * Many goals of one measure, one below the other in the order given, on one axis from
 * zero up to `top`, in the unit of the values: name and year, value, and a mark
 * whose form says what bound it is, as on strips. References are dashed lines
 * through all rows. The width is fluid: horizontal places are percentages.
 */
export function ranked(
  rows: RankedRow[],
  {label, top, references = []}: {label: string; top: number; references?: Reference[]}
): SVGSVGElement {
  const x = scaleLinear([0, top || 1], [LEFT, RIGHT]);
  const heads = references.length * HEAD;
  const places = placesOf(rows, heads);
  const bottom = places.reduce((sum, {height}) => sum + height, heads);
  const svg = create("svg")
    .attr("class", "ranked")
    .attr("width", "100%")
    .attr("height", bottom + 4)
    .attr("role", "group")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  references.forEach((reference, i) =>
    drawReference(svg, reference, x(reference.value), i, bottom)
  );
  rows.forEach((row, i) => drawRow(svg, row, x, places[i]));
  return svg.node()!;
}

interface Place {
  top: number;
  lines: string[];
  height: number;
}

/** A name that has no room beside its value on the narrowest screen goes to more lines. */
function placesOf(rows: RankedRow[], start: number): Place[] {
  let top = start;
  return rows.map(({title, label}) => {
    const room = NARROW - widthOf(label, 13) * 1.15 - 12;
    const lines = breakText(title, Math.max(room, 90), 13);
    const place = {top, lines, height: ROW + (lines.length - 1) * 16};
    top += place.height;
    return place;
  });
}

function drawReference(svg: Node, {name}: Reference, at: number, i: number, bottom: number): void {
  const y = i * HEAD + 13;
  svg
    .append("line")
    .attr("x1", `${at}%`)
    .attr("x2", `${at}%`)
    .attr("y1", y + 3)
    .attr("y2", bottom)
    .attr("stroke", INK)
    .attr("stroke-opacity", 0.55)
    .attr("stroke-dasharray", "4 3");
  svg
    .append("text")
    .attr("x", `${at}%`)
    .attr("y", y)
    // The words stay inside, whichever side of the picture the line is on.
    .attr("text-anchor", at > 50 ? "end" : "start")
    .attr("font-size", 12)
    .attr("fill", INK)
    .text(name);
}

function drawRow(svg: Node, row: RankedRow, x: (value: number) => number, place: Place): void {
  const {own, label, href, title} = row;
  const g = svg.append("g");
  const color = own?.color ?? OTHER;
  place.lines.forEach((line, i) =>
    g
      .append("text")
      .attr("x", 0)
      .attr("y", place.top + 14 + i * 16)
      .attr("font-size", 13)
      .attr("font-weight", own ? 700 : 400)
      .attr("fill", INK)
      .attr("class", "strip-text")
      .text(line)
  );
  const holder = href
    ? g.append("a").attr("href", href).attr("aria-label", `${title} ${label}`)
    : g;
  holder
    .append("text")
    .attr("class", "strip-value")
    .attr("x", "100%")
    .attr("y", place.top + 14)
    .attr("text-anchor", "end")
    .attr("font-size", 13)
    .attr("font-weight", 700)
    .attr("fill", own ? color : INK)
    .text(label);
  drawMarks(g as unknown as Node, row, x, place.top + place.height - 13);
}

function drawMarks(
  g: Node,
  {low, high, comparator, own}: RankedRow,
  x: (value: number) => number,
  y: number
): void {
  const at = low ?? high;
  if (at === null) return;
  const color = own?.color ?? OTHER;
  const line = (from: number, to: number, stroke: string, width: number) =>
    g
      .append("line")
      .attr("x1", `${from}%`)
      .attr("x2", `${to}%`)
      .attr("y1", y)
      .attr("y2", y)
      .attr("stroke", stroke)
      .attr("stroke-width", width);
  line(LEFT, RIGHT, GRID, 1);
  line(x(0), x(at), color, own ? 4 : 2);
  if (high !== null && low !== null) line(x(low), x(high), color, 5);
  for (const value of new Set([low, high])) {
    if (value === null) continue;
    const placed = g
      .append("svg")
      .attr("x", `${x(value)}%`)
      .attr("y", y)
      .attr("overflow", "visible");
    const arrow = comparator === "gte" || comparator === "gt" ? 1 : -1;
    if (comparator !== "eq" && comparator !== "approx" && comparator !== "range")
      placed
        .append("path")
        .attr("d", `M${5 * arrow},0h${9 * arrow}m${-4 * arrow},-4l${4 * arrow},4l${-4 * arrow},4`)
        .attr("fill", "none")
        .attr("stroke", color)
        .attr("stroke-width", 1.5);
    const open = comparator === "gt" || comparator === "lt" || comparator === "approx";
    placed
      .append("path")
      .attr("d", symbol(SYMBOLS[own?.symbol ?? "circle"], own ? 90 : 46)())
      .attr("fill", open ? PAPER : color)
      .attr("stroke", color)
      .attr("stroke-width", 1.5)
      .attr("stroke-dasharray", comparator === "approx" ? "2 2" : null);
  }
}
