import {scaleLinear, type ScaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {symbol, symbolCircle, symbolCross, symbolSquare} from "d3-shape";
import type {Comparator} from "../model/target.js";
import {placeLabels, widthOf, type Label, type Place} from "./place.js";
import {GRID, INK, MUTED, PAPER, type Series} from "./theme.js";

/** One statement on a time axis. Values are in the axis's unit, moments between year-ends. */
export interface TimeMark {
  /** A promise, a starting figure of a plan, or what was later reported. */
  kind: "target" | "baseline" | "outcome";
  /** Beginning of the plan's period, for a promise. */
  from: number | null;
  at: number;
  low: number | null;
  high: number | null;
  comparator: Comparator;
  /** The value as written, sign and unit included. */
  label: string;
  series: Series;
  /** Opens the clause behind the number. */
  href?: string;
}

export interface TimelineOptions {
  /** Read in place of the picture. */
  label: string;
  unit: string;
  /** First and last year-end of the axis. */
  years: [number, number];
  /** Marks that a line may join, by their place among the marks. */
  links?: [number, number][];
  /** Upper end of the axis; by default room above the largest value. */
  max?: number;
  /** The narrowest drawing that labels must not collide on, in pixels; by default a phone's. */
  width?: number;
}

const TOP = 34;
const PLOT = 110;
const FOOT = 44;
const LEFT = 2;
const RIGHT = 97;
/** A card on a phone, in pixels. */
const NARROW = 270;

type Node = Selection<SVGSVGElement, undefined, null, undefined>;
interface Scales {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
}

/**
 * Statements of one footing over time, on an axis that begins at zero: a
 * promise is the span of its plan's period with a point at the deadline, a
 * starting figure is an open square, a later report a cross. Each carries its value,
 * so the axis names zero and the years alone.
 * The width is fluid: horizontal places are percentages.
 */
export function timeline(
  marks: TimeMark[],
  {label, unit, years, links = [], max, width = NARROW}: TimelineOptions
): SVGSVGElement {
  const top = max ?? Math.max(...marks.map((mark) => valueOf(mark) ?? 0)) * 1.05;
  const scales: Scales = {
    x: scaleLinear(years, [LEFT, RIGHT]),
    y: scaleLinear([0, top || 1], [TOP + PLOT, TOP])
  };
  const svg = create("svg")
    .attr("class", "timeline")
    .attr("width", "100%")
    .attr("height", TOP + PLOT + FOOT)
    .attr("role", "group")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  drawAxes(svg, scales, marks, unit);
  for (const [from, to] of links) drawLink(svg, marks[from], marks[to], scales);
  for (const mark of marks) drawSpan(svg, mark, scales);
  for (const mark of marks) drawMark(svg, mark, scales);
  drawLabels(svg, marks, scales, width);
  return svg.node()!;
}

function valueOf({low, high}: TimeMark): number | null {
  return high ?? low;
}

function drawAxes(svg: Node, {x, y}: Scales, marks: TimeMark[], unit: string): void {
  const axis = svg
    .append("g")
    .attr("aria-hidden", "true")
    .attr("font-size", 11)
    .attr("fill", MUTED);
  const rule = (x1: number, x2: number, y1: number, y2: number) =>
    axis
      .append("line")
      .attr("x1", `${x1}%`)
      .attr("x2", `${x2}%`)
      .attr("y1", y1)
      .attr("y2", y2)
      .attr("stroke", GRID);
  rule(0, 100, y(0), y(0));
  axis
    .append("text")
    .attr("x", "100%")
    .attr("y", y(0) - 3)
    .attr("text-anchor", "end")
    .text("0");
  for (const year of yearsOf(marks)) {
    rule(x(year), x(year), y(0), y(0) + 5);
    axis
      .append("text")
      .attr("x", `${x(year)}%`)
      .attr("y", y(0) + 17)
      .attr("text-anchor", x(year) < 6 ? "start" : x(year) > 92 ? "end" : "middle")
      .attr("dx", x(year) < 6 ? -3 : null)
      .text(year);
  }
  axis
    .append("text")
    .attr("x", "100%")
    .attr("y", y(0) + 36)
    .attr("text-anchor", "end")
    .text(unit);
}

/** The year-ends that promises and starting figures stand on; reports carry their own date. */
function yearsOf(marks: TimeMark[]): number[] {
  const stated = marks.filter((mark) => mark.kind !== "outcome");
  return [...new Set(stated.map((mark) => mark.at))];
}

function drawLink(svg: Node, from: TimeMark, to: TimeMark, {x, y}: Scales): void {
  const [a, b] = [valueOf(from), valueOf(to)];
  if (a === null || b === null) return;
  svg
    .append("line")
    .attr("class", "link")
    .attr("x1", `${x(from.at)}%`)
    .attr("x2", `${x(to.at)}%`)
    .attr("y1", y(a))
    .attr("y2", y(b))
    .attr("stroke", to.series.color)
    .attr("stroke-width", 1.5)
    .attr("stroke-dasharray", "2 4");
}

function drawSpan(svg: Node, mark: TimeMark, {x, y}: Scales): void {
  if (mark.from === null) return;
  for (const value of endsOf(mark))
    svg
      .append("line")
      .attr("class", "span")
      .attr("x1", `${x(mark.from)}%`)
      .attr("x2", `${x(mark.at)}%`)
      .attr("y1", y(value))
      .attr("y2", y(value))
      .attr("stroke", mark.series.color)
      .attr("stroke-width", 5)
      .attr("stroke-opacity", 0.28);
}

function endsOf({low, high}: TimeMark): number[] {
  return [low, high].filter((value): value is number => value !== null);
}

function drawMark(svg: Node, mark: TimeMark, {x, y}: Scales): void {
  for (const value of endsOf(mark)) {
    // Shapes keep their size on a fluid axis because they stand in an svg placed by percentage.
    const place = svg
      .append("svg")
      .attr("x", `${x(mark.at)}%`)
      .attr("y", y(value))
      .attr("overflow", "visible")
      .attr("class", mark.kind);
    drawArrow(place as unknown as Node, mark);
    const shape = {target: symbolCircle, baseline: symbolSquare, outcome: symbolCross}[mark.kind];
    place
      .append("path")
      .attr("d", symbol(shape, mark.kind === "target" ? 95 : 60)())
      .attr("transform", mark.kind === "outcome" ? "rotate(45)" : null)
      .attr("fill", fillOf(mark))
      .attr("stroke", mark.kind === "outcome" ? INK : mark.series.color)
      .attr("stroke-width", mark.kind === "outcome" ? 1 : 2)
      .attr("stroke-dasharray", mark.comparator === "approx" ? "2 2" : null);
  }
}

/** Open where the value is excluded or had been reached before the plan. */
function fillOf({kind, comparator, series}: TimeMark): string {
  if (kind === "outcome") return INK;
  return kind === "baseline" || comparator === "gt" || comparator === "lt" ? PAPER : series.color;
}

function drawArrow(place: Node, {comparator, kind, series}: TimeMark): void {
  const up = comparator === "gte" || comparator === "gt";
  if (!up && comparator !== "lte" && comparator !== "lt") return;
  const s = up ? -1 : 1;
  place
    .append("path")
    .attr("d", `M0,${6 * s}V${17 * s}m-4,${-4 * s}l4,${4 * s}l4,${-4 * s}`)
    .attr("fill", "none")
    .attr("stroke", kind === "outcome" ? INK : series.color)
    .attr("stroke-width", 2);
}

/** Values stand above their marks, those of reports below, unless they would cover something. */
function drawLabels(svg: Node, marks: TimeMark[], {x, y}: Scales, width: number): void {
  const written = marks.filter((mark) => valueOf(mark) !== null);
  const labels = written.map((mark): Label => ({
    x: (x(mark.at) / 100) * width,
    y: y(valueOf(mark)!),
    width: widthOf(mark.label, sizeOf(mark)),
    prefer: mark.kind === "outcome" ? "below" : "above",
    above: mark.comparator === "gte" || mark.comparator === "gt" ? 14 : 0
  }));
  const places = placeLabels(labels, {width, top: 0, bottom: TOP + PLOT + 2});
  written.forEach((mark, i) => {
    drawLeader(svg, x(mark.at), labels[i], places[i]);
    drawLabel(svg, mark, x(mark.at), places[i]);
  });
}

/** A label that found no room near its mark is tied to it. */
function drawLeader(svg: Node, at: number, {y, above}: Label, place: Place): void {
  const below = place.y > y;
  const [from, to] = below ? [y + 9, place.y - 13] : [y - 9 - above, place.y + 4];
  if (Math.abs(to - from) < 12 || to > from !== below) return;
  svg
    .append("line")
    .attr("class", "leader")
    .attr("x1", `${at}%`)
    .attr("x2", `${at}%`)
    .attr("y1", from)
    .attr("y2", to)
    .attr("stroke", MUTED)
    .attr("stroke-width", 1);
}

function sizeOf({kind}: TimeMark): number {
  return kind === "outcome" ? 11.5 : 13;
}

function drawLabel(svg: Node, mark: TimeMark, at: number, {y, side}: Place): void {
  const host = mark.href
    ? svg.append("a").attr("href", mark.href).attr("aria-label", mark.label)
    : svg;
  host
    .append("text")
    .attr("class", "timeline-value")
    .attr("x", {left: 0, middle: `${at}%`, right: "100%"}[side])
    .attr("y", y)
    .attr("text-anchor", {left: "start", middle: "middle", right: "end"}[side])
    .attr("font-size", sizeOf(mark))
    .attr("font-weight", mark.kind === "target" ? 700 : 500)
    .attr("fill", mark.kind === "outcome" ? INK : mark.series.color)
    .text(mark.label);
}
