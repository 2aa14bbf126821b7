import {scaleLinear, type ScaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {symbol, symbolCircle, symbolCross, symbolSquare} from "d3-shape";
import {formatNumber} from "../model/format.js";
import type {Lang} from "../model/target.js";
import {breakText, widthOf} from "./place.js";
import {NARROW} from "./rows.js";
import {GRID, INK, MUTED, PAPER} from "./theme.js";
import {drawLabels, valueOf, type TimeMark} from "./values.js";
import {drawYears} from "./years.js";

export interface TimelineOptions {
  lang: Lang;
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

const TOP = 50;
const PLOT = 116;
const FOOT = 32;
const RIGHT = 98;
/** Above the marks and their labels: the unit. */
const HEAD = 16;

type Node = Selection<SVGSVGElement, undefined, null, undefined>;
interface Scales {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
}

/**
 * Statements of one footing over time, on an axis that begins at zero: a
 * promise is a point at its deadline, and its plan's period a bar along the
 * axis, so that nothing seems to hold a value before it is due. A starting
 * figure is an open square, a later report a cross. Each carries its value.
 * The width is fluid: horizontal places are percentages.
 */
export function timeline(marks: TimeMark[], options: TimelineOptions): SVGSVGElement {
  const {lang, label, unit, years, links = [], max, width = NARROW} = options;
  const top = max ?? Math.max(...marks.map((mark) => valueOf(mark) ?? 0)) * 1.05;
  const y = scaleLinear([0, top || 1], [TOP + PLOT, TOP]);
  const ticks = y.ticks(2).map((value) => ({value, text: formatNumber(value, lang)}));
  const gutter = Math.max(...ticks.map(({text}) => widthOf(text, 11))) + 8;
  const x = scaleLinear(years, [(gutter / width) * 100, RIGHT]);
  const svg = create("svg")
    .attr("class", "timeline")
    .attr("width", "100%")
    .attr("height", TOP + PLOT + FOOT)
    .attr("role", "group")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  const units = breakText(unit, width, 11);
  drawValues(svg, {x, y}, ticks, units);
  drawYears(svg, x, marks.flatMap(yearsOf), {ticks: y(0), names: y(0) + 25, width});
  drawPeriods(svg, marks, {x, y});
  for (const [from, to] of links) drawLink(svg, marks[from], marks[to], {x, y});
  for (const mark of marks) drawMark(svg, mark, {x, y});
  drawLabels(svg, marks, links, {
    x,
    y,
    width,
    top: HEAD + (units.length - 1) * 12,
    bottom: TOP + PLOT
  });
  return svg.node()!;
}

/** The axis of values, left of the first year, under its unit. */
function drawValues(
  svg: Node,
  {x, y}: Scales,
  ticks: {value: number; text: string}[],
  units: string[]
): void {
  const axis = svg
    .append("g")
    .attr("class", "values")
    .attr("aria-hidden", "true")
    .attr("font-size", 11)
    .attr("fill", MUTED);
  const left = x.range()[0];
  const rule = (x2: string, y1: number, y2: number) =>
    axis
      .append("line")
      .attr("x1", `${left}%`)
      .attr("x2", x2)
      .attr("y1", y1)
      .attr("y2", y2)
      .attr("stroke", GRID);
  rule(`${left}%`, TOP - 10, y(0));
  for (const {value, text} of ticks) {
    rule(value === 0 ? "100%" : `${left + 1.2}%`, y(value), y(value));
    axis
      .append("text")
      .attr("x", `${left}%`)
      .attr("dx", -5)
      .attr("y", y(value) + 4)
      .attr("text-anchor", "end")
      .text(text);
  }
  units.forEach((line, i) =>
    axis
      .append("text")
      .attr("y", 11 + i * 12)
      .text(line)
  );
}

/** The years that a mark stands in, and the first of its period. */
function yearsOf({from, at}: TimeMark): number[] {
  return [...(from === null ? [] : [from + 1]), Math.ceil(at)];
}

/** The periods of plans as bars with ends below the axis, each once; those that overlap below each other. */
function drawPeriods(svg: Node, marks: TimeMark[], {x, y}: Scales): void {
  const periods = new Map(
    marks
      .filter((mark) => mark.from !== null)
      .map((mark) => [`${mark.from} ${mark.at}`, {...mark, from: mark.from!}])
  );
  const drawn: {from: number; at: number}[] = [];
  for (const {from, at, series} of periods.values()) {
    const lane = drawn.filter((other) => other.from < at && from < other.at).length;
    const middle = y(0) + 8 + lane * 3;
    const line = (x1: number, x2: number, half: number, width: number) =>
      svg
        .append("line")
        .attr("class", half === 0 ? "span" : "end")
        .attr("x1", `${x1}%`)
        .attr("x2", `${x2}%`)
        .attr("y1", middle - half)
        .attr("y2", middle + half)
        .attr("stroke", series.color)
        .attr("stroke-width", width)
        .attr("stroke-opacity", 0.55);
    line(x(from), x(at), 0, 2);
    for (const end of [from, at]) line(x(end), x(end), 3, 1.5);
    drawn.push({from, at});
  }
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

/** Open where the value is excluded, about so, or had been reached before the plan. */
function fillOf({kind, comparator, series}: TimeMark): string {
  if (kind === "outcome") return INK;
  const open = kind === "baseline" || ["gt", "lt", "approx"].includes(comparator);
  return open ? PAPER : series.color;
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
