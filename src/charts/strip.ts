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
import {widthOf} from "./place.js";
import {NARROW, placesOf, type RowPlace} from "./rows.js";
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
  /** Things that are counted: the axis names no halves of them. */
  whole?: boolean;
}

const AXIS = 40;
const LEFT = 1.6;
const RIGHT = 96.5;
/** How far gridlines reach above and below the bars. */
const BAND = 11;
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
 * excluded (more than, less than), one with a dashed edge where it is about
 * so, an arrow towards what a bound allows. The width is fluid: horizontal places are percentages.
 */
export function strip(rows: StripRow[], options: StripOptions): SVGSVGElement {
  const {lang, label, unit, max, whole = false} = options;
  const top = max ?? Math.max(...rows.map((row) => Math.max(row.low ?? 0, row.high ?? 0))) * 1.04;
  const axis = axisOf(top || 1, whole, lang);
  const places = placesOf(rows);
  const bottom = places.reduce((sum, {height}) => sum + height, 0);
  const svg = create("svg")
    .attr("class", "strip")
    .attr("width", "100%")
    .attr("height", bottom + AXIS)
    .attr("role", "group")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  drawAxis(svg, axis, places, unit);
  rows.forEach((row, i) => drawRow(svg, row, axis.x, places[i]));
  return svg.node()!;
}

interface Axis {
  x: Scale;
  ticks: {value: number; text: string}[];
}

/** An axis whose last number has room on both sides of its line, on the narrowest screen, too. */
function axisOf(top: number, whole: boolean, lang: Lang): Axis {
  const ticks = scaleLinear([0, top], [0, 1])
    .ticks(3)
    .filter((value) => !whole || Number.isInteger(value))
    .map((value) => ({value, text: formatNumber(value, lang)}));
  const {value, text} = ticks[ticks.length - 1];
  const half = (widthOf(text, 11) / 2 / NARROW) * 100;
  const right = value > 0 ? LEFT + ((100 - LEFT - half) * top) / value : RIGHT;
  return {x: scaleLinear([0, top], [LEFT, Math.min(RIGHT, right)]), ticks};
}

/** Gridlines stand behind the bars alone: none runs through words. */
function drawAxis(svg: Node, {x, ticks}: Axis, places: RowPlace[], unit: string): void {
  const bottom = places.reduce((sum, {height}) => sum + height, 0);
  const axis = svg
    .append("g")
    .attr("aria-hidden", "true")
    .attr("font-size", 11)
    .attr("fill", MUTED);
  for (const {value, text} of ticks) {
    const at = `${x(value)}%`;
    places.forEach(({top, marks}, i) =>
      axis
        .append("line")
        .attr("x1", at)
        .attr("x2", at)
        .attr("y1", top + marks - BAND)
        .attr("y2", i === places.length - 1 ? bottom : top + marks + BAND)
        .attr("stroke", GRID)
    );
    axis
      .append("text")
      .attr("x", at)
      .attr("y", bottom + 14)
      .attr("text-anchor", "middle")
      .text(text);
  }
  axis
    .append("text")
    .attr("x", "100%")
    .attr("y", bottom + 31)
    .attr("text-anchor", "end")
    .text(unit);
}

function drawRow(svg: Node, row: StripRow, x: Scale, place: RowPlace): void {
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
    .attr("fill", row.series.color)
    .text(row.label);
  drawMarks(g as unknown as Node, row, x, top + marks);
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
  const open = comparator === "gt" || comparator === "lt" || comparator === "approx";
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
