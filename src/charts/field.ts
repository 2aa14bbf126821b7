import {scaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {symbol} from "d3-shape";
import type {RankedRow, Reference} from "./ranked.js";
import {SYMBOLS} from "./strip.js";
import {GRID, INK, MUTED, PAPER} from "./theme.js";

const HEIGHT = 46;
const AXIS = 26;
const LEFT = 2;
const RIGHT = 97;

type Node = Selection<SVGSVGElement, undefined, null, undefined>;

/**
 * A field of goals of one measure as marks on one line, from zero to `top` in the
 * unit of the values: peers as rings, the own ones filled, larger and with their
 * value. Small on purpose: names are in the titles of the marks and in `label`,
 * and the same goals row by row are drawn by `ranked`. A value that is a bound
 * has an arrow on its open side; a range is a line between two marks.
 */
export function field(
  rows: readonly RankedRow[],
  {label, top, references = []}: {label: string; top: number; references?: Reference[]}
): SVGSVGElement {
  const x = scaleLinear([0, top || 1], [LEFT, RIGHT]);
  const svg = create("svg")
    .attr("class", "field")
    .attr("width", "100%")
    .attr("height", HEIGHT)
    .attr("role", "img")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  line(svg, x(0), x(top), GRID, 1);
  svg
    .append("text")
    .attr("x", `${x(0)}%`)
    .attr("y", AXIS + 18)
    .attr("text-anchor", "middle")
    .attr("font-size", 10)
    .attr("fill", MUTED)
    .text("0");
  for (const {value, name} of references) drawReference(svg, x(value), name);
  const own = rows.filter((row) => row.own !== null);
  for (const row of rows.filter((one) => !own.includes(one))) drawMark(svg, row, x);
  for (const row of own) drawMark(svg, row, x);
  for (const row of own.slice(0, 1)) drawValue(svg, row, x);
  return svg.node()!;
}

function line(svg: Node, from: number, to: number, stroke: string, width: number): void {
  svg
    .append("line")
    .attr("x1", `${from}%`)
    .attr("x2", `${to}%`)
    .attr("y1", AXIS)
    .attr("y2", AXIS)
    .attr("stroke", stroke)
    .attr("stroke-width", width);
}

function drawReference(svg: Node, at: number, name: string): void {
  svg
    .append("line")
    .attr("x1", `${at}%`)
    .attr("x2", `${at}%`)
    .attr("y1", AXIS - 9)
    .attr("y2", AXIS + 9)
    .attr("stroke", INK)
    .attr("stroke-dasharray", "3 2")
    .append("title")
    .text(name);
}

function drawValue(svg: Node, {label, low, high, own}: RankedRow, x: (v: number) => number): void {
  const at = x(low ?? high ?? 0);
  svg
    .append("text")
    .attr("class", "field-value")
    .attr("x", `${at}%`)
    .attr("y", 12)
    // The words stay inside, whichever end the mark is at.
    .attr("text-anchor", at > 66 ? "end" : at < 33 ? "start" : "middle")
    .attr("font-size", 13)
    .attr("font-weight", 700)
    .attr("fill", own?.color ?? INK)
    .text(label);
}

function drawMark(
  svg: Node,
  {title, label, low, high, comparator, own}: RankedRow,
  x: (v: number) => number
): void {
  const color = own?.color ?? MUTED;
  if (low !== null && high !== null) line(svg, x(low), x(high), color, 3);
  for (const value of new Set([low, high])) {
    if (value === null) continue;
    const placed = svg
      .append("svg")
      .attr("x", `${x(value)}%`)
      .attr("y", AXIS)
      .attr("overflow", "visible");
    const side = comparator === "gte" || comparator === "gt" ? 1 : -1;
    if (comparator !== "eq" && comparator !== "approx" && comparator !== "range")
      placed
        .append("path")
        .attr("d", `M${4 * side},0h${6 * side}m${-3 * side},-3l${3 * side},3l${-3 * side},3`)
        .attr("fill", "none")
        .attr("stroke", color);
    placed
      .append("path")
      .attr("d", symbol(SYMBOLS[own?.symbol ?? "circle"], own ? 110 : 36)())
      .attr("fill", own ? color : PAPER)
      .attr("stroke", color)
      .attr("stroke-width", 1.5)
      .append("title")
      .text(`${title} ${label}`);
  }
}
