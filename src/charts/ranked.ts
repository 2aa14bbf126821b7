import {scaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import type {Comparator} from "../model/target.js";
import {breakText, widthOf} from "./place.js";
import {NARROW} from "./rows.js";
import {INK, MUTED, PAPER, type Series} from "./theme.js";

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
  /** What is said below the name, a line or more each. */
  details?: string[];
}

/** A value that all rows are read against, such as the nation's. */
export interface Reference {
  name: string;
  value: number;
}

const ROW = 44;
/** How thick a bar is, in pixels. */
const BAR = 14;
const HEAD = 18;
const RIGHT = 95;
const LINE = 16;
/** The size of what is said below a name. */
const DETAIL = 12;
/** Grey that is told from the colours and from the paper. */
const OTHER = "var(--muted, #5d6675)";

type Node = Selection<SVGSVGElement, undefined, null, undefined>;

/**
 * Many goals of one measure, one below the other in the order given, on one axis from
 * zero up to `top`, in the unit of the values: name and year, value, and a solid
 * bar, with an arrow to what a bound allows, as on strips. References are dashed lines
 * across the bars. The width is fluid: horizontal places are percentages.
 */
export function ranked(
  rows: RankedRow[],
  {label, top, references = []}: {label: string; top: number; references?: Reference[]}
): SVGSVGElement {
  const x = scaleLinear([0, top || 1], [0, RIGHT]);
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
    drawReference(svg, reference, x(reference.value), i, places)
  );
  rows.forEach((row, i) => drawRow(svg, row, x, places[i]));
  return svg.node()!;
}

interface Place {
  top: number;
  lines: string[];
  details: string[];
  /** Whether the value stands on a line of its own, below the name. */
  alone: boolean;
  height: number;
}

/** A name keeps at least so much room beside its value, in pixels. */
const LEAST = 110;

/** A name that has no room beside its value on the narrowest screen goes to more lines. */
function placesOf(rows: RankedRow[], start: number): Place[] {
  let top = start;
  return rows.map(({title, label, details: said = []}) => {
    const room = NARROW - widthOf(label, 13) * 1.15 - 12;
    const alone = room < LEAST;
    const lines = breakText(title, (alone ? NARROW : room) / 1.1, 13);
    const details = said.flatMap((words) => breakText(words, NARROW / 1.1, DETAIL));
    const more = lines.length - 1 + Number(alone) + details.length;
    const place = {top, lines, details, alone, height: ROW + more * LINE};
    top += place.height;
    return place;
  });
}

/** A line across the bars alone, so that it runs through no words, under its name. */
function drawReference(svg: Node, {name}: Reference, at: number, i: number, places: Place[]): void {
  const y = i * HEAD + 13;
  for (const {top, height} of places)
    svg
      .append("line")
      .attr("x1", `${at}%`)
      .attr("x2", `${at}%`)
      .attr("y1", top + height - 13 - BAR / 2 - 3)
      .attr("y2", top + height - 13 + BAR / 2 + 3)
      .attr("stroke", INK)
      .attr("stroke-width", 1.5)
      .attr("stroke-dasharray", "4 2");
  const [place, anchor] = besideLine(at, widthOf(name, 12));
  svg
    .append("text")
    .attr("x", place)
    .attr("y", y)
    .attr("text-anchor", anchor)
    .attr("font-size", 12)
    .attr("fill", INK)
    .text(name);
}

/** Words of a width stay inside, at their line: right of it, left of it, or across it. */
function besideLine(at: number, wide: number): [place: string, anchor: string] {
  const left = (at / 100) * NARROW;
  const right = NARROW - left;
  if (right >= wide) return [`${at}%`, "start"];
  if (left >= wide) return [`${at}%`, "end"];
  if (Math.min(left, right) >= wide / 2) return [`${at}%`, "middle"];
  return right > left ? ["0%", "start"] : ["100%", "end"];
}

function drawRow(svg: Node, row: RankedRow, x: (value: number) => number, place: Place): void {
  const {own, label, href, title} = row;
  const g = svg.append("g");
  const color = own?.color ?? OTHER;
  place.lines.forEach((line, i) =>
    g
      .append("text")
      .attr("x", 0)
      .attr("y", place.top + 14 + i * LINE)
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
    .attr("x", place.alone ? 0 : "100%")
    .attr("y", place.top + 14 + (place.alone ? place.lines.length * LINE : 0))
    .attr("text-anchor", place.alone ? "start" : "end")
    .attr("font-size", 13)
    .attr("font-weight", 700)
    .attr("fill", own ? color : INK)
    .text(label);
  const below = place.top + 14 + (place.lines.length + Number(place.alone)) * LINE;
  place.details.forEach((line, i) =>
    g
      .append("text")
      .attr("x", 0)
      .attr("y", below + i * LINE)
      .attr("font-size", DETAIL)
      .attr("fill", MUTED)
      .text(line)
  );
  drawBar(g as unknown as Node, row, x, place.top + place.height - 13);
}

function drawBar(
  g: Node,
  {low, high, comparator, own}: RankedRow,
  x: (value: number) => number,
  y: number
): void {
  const at = low ?? high;
  if (at === null) return;
  const color = own?.color ?? OTHER;
  const bar = (from: number, to: number, opacity: number) =>
    g
      .append("rect")
      .attr("x", `${from}%`)
      .attr("width", `${to - from}%`)
      .attr("y", y - BAR / 2)
      .attr("height", BAR)
      .attr("fill", color)
      .attr("fill-opacity", opacity);
  const solid = own ? 1 : 0.5;
  bar(0, x(at), solid);
  if (high !== null && low !== null) bar(x(low), x(high), solid / 2);
  if (!["gte", "gt", "lte", "lt"].includes(comparator)) return;
  const arrow = comparator === "gte" || comparator === "gt" ? 1 : -1;
  g.append("svg")
    .attr("x", `${x(at)}%`)
    .attr("y", y)
    .attr("overflow", "visible")
    .append("path")
    .attr("d", `M${3 * arrow},-5l${5 * arrow},5l${-5 * arrow},5`)
    .attr("fill", "none")
    .attr("stroke", arrow > 0 ? color : PAPER)
    .attr("stroke-width", 2);
}
