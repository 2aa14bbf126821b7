import {scaleLinear, type ScaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle} from "d3-shape";
import type {Comparator} from "../model/target.js";
import {placesOf, type RowPlace} from "./rows.js";
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
  /** A baseline is drawn in grey: it was reached, not promised. */
  baseline: boolean;
  series: Series;
  /** Opens the clause behind the number. */
  href?: string;
}

export interface StripOptions {
  /** Read in place of the picture. */
  label: string;
  /** The whole that bars are shares of; by default the longest bar fills its room. */
  max?: number;
}

/** How thick a bar is, in pixels. */
const BAR = 15;
/** How far the longest bar reaches, in per cent: an arrow stands behind it. */
const LONGEST = 95;
/** The shapes that tell cities apart on timelines. */
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
 * Promises that may share an axis as solid bars from zero, one below the other,
 * each named and with its value in words; as every value is written, there is no
 * axis. An arrow leads to what a bound allows; a range is paler from its lower
 * end on, a baseline grey. The width is fluid: horizontal places are percentages.
 */
export function strip(rows: StripRow[], {label, max}: StripOptions): SVGSVGElement {
  const most = Math.max(...rows.map((row) => Math.max(row.low ?? 0, row.high ?? 0)));
  const x = scaleLinear([0, max ?? (most || 1)], [0, max === undefined ? LONGEST : 100]);
  const places = placesOf(rows);
  const svg = create("svg")
    .attr("class", "strip")
    .attr("width", "100%")
    .attr(
      "height",
      places.reduce((sum, {height}) => sum + height, 0)
    )
    .attr("role", "group")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  rows.forEach((row, i) => drawRow(svg, row, x, places[i], max !== undefined));
  return svg.node()!;
}

function drawRow(svg: Node, row: StripRow, x: Scale, place: RowPlace, ofWhole: boolean): void {
  const {title, subtitle, top, value: baseline, alone, marks} = place;
  const g = svg.append("g");
  const text = (y: number, size: number, fill: string, words: string) =>
    g
      .append("text")
      .attr("x", 0)
      .attr("y", top + y)
      .attr("font-size", size)
      .attr("fill", fill)
      .attr("class", "strip-text")
      .text(words);
  title.forEach((line, i) => text(16 + i * 17, 14, INK, line).attr("font-weight", 600));
  subtitle.forEach((line, i) => text((title.length + i) * 17 + 16 - i, 12, MUTED, line));
  const value = row.href
    ? g.append("a").attr("href", row.href).attr("aria-label", `${row.title} ${row.label}`)
    : g;
  value
    .append("text")
    .attr("class", "strip-value")
    .attr("x", alone ? 0 : "100%")
    .attr("y", top + baseline)
    .attr("text-anchor", alone ? "start" : "end")
    .attr("font-size", 16)
    .attr("font-weight", 700)
    .attr("fill", row.baseline ? INK : row.series.color)
    .text(row.label);
  drawBar(g as unknown as Node, row, x, top + marks, ofWhole);
}

function drawBar(
  g: Node,
  {low, high, comparator, series, baseline}: StripRow,
  x: Scale,
  middle: number,
  ofWhole: boolean
): void {
  const at = low ?? high;
  const bar = (from: number, to: number, fill: string, opacity = 1) =>
    g
      .append("rect")
      .attr("x", `${from}%`)
      .attr("width", `${to - from}%`)
      .attr("y", middle - BAR / 2)
      .attr("height", BAR)
      .attr("fill", fill)
      .attr("fill-opacity", opacity);
  if (ofWhole) bar(0, 100, GRID, 0.6);
  if (at === null) return;
  const color = baseline ? MUTED : series.color;
  if (at === 0) {
    // None is told from a missing value by the line that it begins at.
    g.append("rect")
      .attr("width", 2)
      .attr("y", middle - BAR / 2)
      .attr("height", BAR)
      .attr("fill", color);
    return;
  }
  bar(0, x(at), color).attr("class", "bar");
  if (comparator === "range" && low !== null && high !== null) bar(x(low), x(high), color, 0.45);
  if (comparator === "gte" || comparator === "gt") drawArrow(g, x(at), middle, color, 1);
  if (comparator === "lte" || comparator === "lt") drawArrow(g, x(at), middle, PAPER, -1);
}

/** Shapes keep their size on a fluid axis because they stand in an svg placed by percentage. */
function drawArrow(g: Node, x: number, y: number, color: string, direction: 1 | -1): void {
  // Where the whole is reached there is nothing beyond to point to.
  if (x >= 99) return;
  g.append("svg")
    .attr("x", `${x}%`)
    .attr("y", y)
    .attr("overflow", "visible")
    .append("path")
    .attr("d", `M${3 * direction},-5l${5 * direction},5l${-5 * direction},5`)
    .attr("fill", "none")
    .attr("stroke", color)
    .attr("stroke-width", 2.5);
}
