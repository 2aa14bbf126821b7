import {scaleLinear, type ScaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {symbol, symbolCircle, symbolSquare} from "d3-shape";
import {INK, MUTED, PAPER, type Series} from "./theme.js";
import {drawYears} from "./years.js";

/** One lane of a chart of periods: a span with a point at its deadline, or a starting figure. */
export interface Span {
  kind: "target" | "baseline";
  /** Year-ends: the end of the year before the period, and of its last year. */
  from: number | null;
  at: number;
  series: Series;
  /** Words above the lane; lanes of small charts have none. */
  title?: string;
  subtitle?: string;
  href?: string;
}

export interface SpansOptions {
  /** Read in place of the picture. */
  label: string;
  years: [number, number];
  /** Years named below the lanes, each between its beginning and its end. */
  named?: number[];
  /** Years in which several plans are in force, with the words that say so. */
  overlaps?: {from: number; to: number; text: string}[];
}

const LEFT = 2;
const RIGHT = 97;
/** Left and right of small lanes stand the years themselves. */
const INSET = 22;
/** The narrowest drawing with an axis, in pixels. */
const NARROW = 300;

type Node = Selection<SVGSVGElement, undefined, null, undefined>;
type Scale = ScaleLinear<number, number>;

/**
 * Periods one below the other on one axis of years, each with a point at its
 * deadline. With titles it stands alone, on an axis of years; without, it is a
 * small lane for a table row, and names its own years. Years in which several
 * are in force are shaded and named.
 */
export function spans(
  rows: Span[],
  {label, years, named = [], overlaps = []}: SpansOptions
): SVGSVGElement {
  const titled = rows.some((row) => row.title);
  const lane = titled ? 54 : 14;
  const top = overlaps.length > 0 ? 22 : 2;
  const bottom = top + rows.length * lane;
  const x = scaleLinear(years, titled ? [LEFT, RIGHT] : [INSET, 100 - INSET]);
  const svg = create("svg")
    .attr("class", titled ? "spans" : "spans lane")
    .attr("width", "100%")
    .attr("height", bottom + (titled ? 26 : 2))
    .attr("role", titled ? "group" : "img")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  for (const overlap of overlaps) drawOverlap(svg, overlap, x, bottom);
  if (titled) drawYears(svg, x, named, {ticks: bottom, names: bottom + 19, width: NARROW});
  rows.forEach((row, i) => drawSpan(svg, row, x, top + i * lane, lane));
  return svg.node()!;
}

function drawOverlap(
  svg: Node,
  {from, to, text}: {from: number; to: number; text: string},
  x: Scale,
  bottom: number
): void {
  svg
    .append("rect")
    .attr("class", "overlap")
    .attr("x", `${x(from)}%`)
    .attr("width", `${x(to) - x(from)}%`)
    .attr("y", 0)
    .attr("height", bottom)
    .attr("fill", INK)
    .attr("fill-opacity", 0.06);
  svg
    .append("text")
    .attr("x", `${x(to)}%`)
    .attr("dx", -5)
    .attr("y", 14)
    .attr("text-anchor", "end")
    .attr("font-size", 11)
    .attr("fill", MUTED)
    .text(text);
}

function drawSpan(svg: Node, row: Span, x: Scale, top: number, lane: number): void {
  const y = row.title ? top + lane - 9 : top + lane / 2;
  if (row.title) drawTitle(svg, row, top);
  else drawOwnYears(svg, row, x, y + 4);
  if (row.from !== null)
    svg
      .append("line")
      .attr("class", "span")
      .attr("x1", `${x(row.from)}%`)
      .attr("x2", `${x(row.at)}%`)
      .attr("y1", y)
      .attr("y2", y)
      .attr("stroke", row.series.color)
      .attr("stroke-width", 5)
      .attr("stroke-opacity", 0.35);
  svg
    .append("svg")
    .attr("x", `${x(row.at)}%`)
    .attr("y", y)
    .attr("overflow", "visible")
    .append("path")
    .attr("d", symbol(row.kind === "target" ? symbolCircle : symbolSquare, row.title ? 95 : 50)())
    .attr("fill", row.kind === "target" ? row.series.color : PAPER)
    .attr("stroke", row.series.color)
    .attr("stroke-width", row.title ? 2 : 1.5);
}

/** The first year of a small span left of it, and its last on the right. */
function drawOwnYears(svg: Node, {from, at}: Span, x: Scale, y: number): void {
  const write = (year: number, place: number, dx: number, anchor: string) =>
    svg
      .append("text")
      .attr("x", `${place}%`)
      .attr("dx", dx)
      .attr("y", y)
      .attr("text-anchor", anchor)
      .attr("font-size", 10)
      .attr("fill", MUTED)
      .text(year);
  if (from !== null && at - from > 1) write(from + 1, x(from), -4, "end");
  write(at, x(at), 7, "start");
}

function drawTitle(svg: Node, {title, subtitle, href}: Span, top: number): void {
  const host = href ? (svg.append("a").attr("href", href) as unknown as Node) : svg;
  const text = (dy: number, size: number, fill: string, words: string) =>
    host
      .append("text")
      .attr("class", "spans-text")
      .attr("x", 0)
      .attr("y", top + dy)
      .attr("font-size", size)
      .attr("fill", fill)
      .text(words);
  text(16, 14, INK, title!).attr("font-weight", 600);
  if (subtitle) text(32, 12, MUTED, subtitle);
}
