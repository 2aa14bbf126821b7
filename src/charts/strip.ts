import {scaleLinear, type ScaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle
} from "d3-shape";
import type {Comparator, Lang} from "../model/target.js";
import {formatNumber} from "../model/format.js";
import {GRID, INK, MUTED, PAPER, type Series} from "./theme.js";

/** One promise on a strip. Values are in the axis's unit. */
export interface StripRow {
  title: string;
  subtitle: string;
  /** The value as written, sign and unit included. */
  label: string;
  low: number | null;
  high: number | null;
  comparator: Comparator;
  /** A baseline is drawn as a tick, not as a mark: it was reached, not promised. */
  baseline: boolean;
  series: Series;
  /** Opens the clause behind the number. */
  href?: string;
}

export interface StripOptions {
  lang: Lang;
  /** Read in place of the picture. */
  label: string;
  unit: string;
  /** Upper end of the axis; by default a little beyond the largest value. */
  max?: number;
}

const ROW = 64;
const AXIS = 40;
const LEFT = 1.6;
const RIGHT = 96.5;
/** The shapes that tell cities apart. */
export const SYMBOLS = {
  circle: symbolCircle,
  diamond: symbolDiamond,
  square: symbolSquare,
  triangle: symbolTriangle,
  star: symbolStar
};

type Node = Selection<SVGSVGElement, undefined, null, undefined>;
type Scale = ScaleLinear<number, number>;

/**
 * Promises that may share an axis, one below the other on an axis that begins
 * at zero: a filled mark where the value itself counts, an open one where it is
 * excluded (more than, less than), an arrow towards what a bound allows. The
 * width is fluid: horizontal places are percentages.
 */
export function strip(rows: StripRow[], {lang, label, unit, max}: StripOptions): SVGSVGElement {
  const top = max ?? Math.max(...rows.map((row) => Math.max(row.low ?? 0, row.high ?? 0))) * 1.04;
  const x = scaleLinear([0, top || 1], [LEFT, RIGHT]);
  const height = rows.length * ROW + AXIS;
  const svg = create("svg")
    .attr("class", "strip")
    .attr("width", "100%")
    .attr("height", height)
    .attr("role", "group")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  drawAxis(svg, x, rows.length * ROW, unit, lang);
  rows.forEach((row, i) => drawRow(svg, row, x, i * ROW));
  return svg.node()!;
}

function drawAxis(svg: Node, x: Scale, bottom: number, unit: string, lang: Lang): void {
  const axis = svg
    .append("g")
    .attr("aria-hidden", "true")
    .attr("font-size", 11)
    .attr("fill", MUTED);
  for (const tick of x.ticks(3)) {
    const at = `${x(tick)}%`;
    axis
      .append("line")
      .attr("x1", at)
      .attr("x2", at)
      .attr("y1", 0)
      .attr("y2", bottom)
      .attr("stroke", GRID);
    axis
      .append("text")
      .attr("x", at)
      .attr("y", bottom + 14)
      .attr("text-anchor", tick === 0 ? "start" : x(tick) > 92 ? "end" : "middle")
      .text(formatNumber(tick, lang));
  }
  axis
    .append("text")
    .attr("x", "100%")
    .attr("y", bottom + 31)
    .attr("text-anchor", "end")
    .text(unit);
}

function drawRow(svg: Node, row: StripRow, x: Scale, top: number): void {
  const g = svg.append("g");
  const text = (dy: number, size: number, fill: string) =>
    g
      .append("text")
      .attr("y", top + dy)
      .attr("font-size", size)
      .attr("fill", fill)
      .attr("class", "strip-text");
  text(16, 14, INK).attr("x", 0).attr("font-weight", 600).text(row.title);
  text(33, 12, MUTED).attr("x", 0).text(row.subtitle);
  const value = row.href
    ? g.append("a").attr("href", row.href).attr("aria-label", `${row.title} ${row.label}`)
    : g;
  value
    .append("text")
    .attr("class", "strip-value")
    .attr("x", "100%")
    .attr("y", top + 18)
    .attr("text-anchor", "end")
    .attr("font-size", 16)
    .attr("font-weight", 700)
    .attr("fill", row.series.color)
    .text(row.label);
  drawMarks(g as unknown as Node, row, x, top + 48);
}

function drawMarks(g: Node, row: StripRow, x: Scale, y: number): void {
  const {low, high, comparator, series, baseline} = row;
  const at = low ?? high;
  if (at === null) return;
  const line = (from: number, to: number, width: number, opacity: number) =>
    g
      .append("line")
      .attr("x1", `${from}%`)
      .attr("x2", `${to}%`)
      .attr("y1", y)
      .attr("y2", y)
      .attr("stroke", series.color)
      .attr("stroke-width", width)
      .attr("stroke-opacity", opacity);
  line(x(0), x(at), 6, baseline ? 0.16 : 0.28);
  if (comparator === "range" && low !== null && high !== null) line(x(low), x(high), 6, 0.9);
  if (comparator === "gte" || comparator === "gt") drawArrow(g, x(at), y, series.color, 1);
  if (comparator === "lte" || comparator === "lt") drawArrow(g, x(at), y, series.color, -1);
  const ends = comparator === "range" && low !== null && high !== null ? [low, high] : [at];
  for (const end of ends) drawMark(g, row, x(end), y);
}

/** Shapes keep their size on a fluid axis because they stand in an svg placed by percentage. */
function placed(g: Node, x: number, y: number): Node {
  return g
    .append("svg")
    .attr("x", `${x}%`)
    .attr("y", y)
    .attr("overflow", "visible") as unknown as Node;
}

function drawMark(g: Node, {baseline, comparator, series}: StripRow, x: number, y: number): void {
  const place = placed(g, x, y);
  if (baseline) {
    place
      .append("line")
      .attr("y1", -8)
      .attr("y2", 8)
      .attr("stroke", series.color)
      .attr("stroke-width", 3);
    return;
  }
  const open = comparator === "gt" || comparator === "lt";
  place
    .append("path")
    .attr("d", symbol(SYMBOLS[series.symbol], 110)())
    .attr("fill", open ? PAPER : series.color)
    .attr("stroke", series.color)
    .attr("stroke-width", 2)
    .attr("stroke-dasharray", comparator === "approx" ? "2 2" : null);
}

function drawArrow(g: Node, x: number, y: number, color: string, direction: 1 | -1): void {
  placed(g, x, y)
    .append("path")
    .attr(
      "d",
      `M${8 * direction},0H${19 * direction}m${-5 * direction},-5l${5 * direction},5l${-5 * direction},5`
    )
    .attr("fill", "none")
    .attr("stroke", color)
    .attr("stroke-width", 2);
}
