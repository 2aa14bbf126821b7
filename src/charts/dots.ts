import {scaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {symbol, symbolCircle, symbolDiamond, symbolSquare, type SymbolType} from "d3-shape";
import type {Lang} from "../model/target.js";
import {formatNumber} from "../model/format.js";
import {ACCENT, GRID, INK, MUTED, PAPER} from "./theme.js";

/** How a count is drawn: its shape says what is counted. */
export type Mark = "disc" | "square" | "ring";

/** One count on a row of dots. */
export interface Dot {
  mark: Mark;
  value: number;
}

export interface DotsOptions {
  /** Upper end of the axis, shared by all rows. */
  max: number;
  label: string;
}

const LANE = 14;
const LEFT = 1.5;
const RIGHT = 97;
const STYLE: Record<Mark, {type: SymbolType; open: boolean; color: string}> = {
  disc: {type: symbolCircle, open: false, color: ACCENT},
  square: {type: symbolSquare, open: false, color: INK},
  ring: {type: symbolDiamond, open: true, color: MUTED}
};

type Node = Selection<SVGSVGElement, undefined, null, undefined>;

/** Counts of one row, each in a lane of its own on an axis from nought; fluid in width. */
export function dots(row: Dot[], {max, label}: DotsOptions): SVGSVGElement {
  const svg: Node = create("svg")
    .attr("class", "dots")
    .attr("width", "100%")
    .attr("height", Math.max(row.length, 1) * LANE)
    .attr("role", "img")
    .attr("aria-label", label);
  drawDots(svg, row, max, 0);
  return svg.node()!;
}

function drawDots(svg: Node, row: Dot[], max: number, top: number): void {
  const x = scaleLinear([0, max || 1], [LEFT, RIGHT]);
  row.forEach(({mark, value}, i) => {
    const y = top + i * LANE + LANE / 2;
    const {color} = STYLE[mark];
    svg
      .append("line")
      .attr("x1", `${x(0)}%`)
      .attr("x2", `${x(value)}%`)
      .attr("y1", y)
      .attr("y2", y)
      .attr("stroke", color)
      .attr("stroke-opacity", 0.4)
      .attr("stroke-width", 2)
      .attr("stroke-dasharray", mark === "ring" ? "2 3" : null);
    drawMark(
      svg
        .append("svg")
        .attr("x", `${x(value)}%`)
        .attr("y", y),
      mark
    );
  });
}

/** The mark alone, as a legend shows it. */
export function dotSign(mark: Mark): SVGSVGElement {
  const svg = create("svg")
    .attr("class", "sign")
    .attr("width", 14)
    .attr("height", 14)
    .attr("aria-hidden", "true");
  drawMark(svg.append("svg").attr("x", 7).attr("y", 7), mark);
  return svg.node()!;
}

/** The axis above rows of dots: how many, with its unit. */
export function dotsAxis(max: number, unit: string, lang: Lang): SVGSVGElement {
  const x = scaleLinear([0, max || 1], [LEFT, RIGHT]);
  const svg = create("svg")
    .attr("class", "dots-axis")
    .attr("width", "100%")
    .attr("height", 34)
    .attr("aria-hidden", "true")
    .attr("font-size", 11)
    .attr("fill", MUTED);
  svg.append("text").attr("x", "100%").attr("y", 10).attr("text-anchor", "end").text(unit);
  for (const tick of x.ticks(4).filter(Number.isInteger)) {
    svg
      .append("text")
      .attr("x", `${x(tick)}%`)
      .attr("y", 24)
      .attr("text-anchor", tick === 0 ? "start" : x(tick) > 92 ? "end" : "middle")
      .text(formatNumber(tick, lang));
    svg
      .append("line")
      .attr("x1", `${x(tick)}%`)
      .attr("x2", `${x(tick)}%`)
      .attr("y1", 28)
      .attr("y2", 34)
      .attr("stroke", GRID)
      .attr("stroke-width", 2);
  }
  return svg.node()!;
}

/** The mark around the origin of its place. */
export function drawMark(place: Node, mark: Mark): void {
  const {type, open, color} = STYLE[mark];
  place.attr("overflow", "visible");
  place
    .append("path")
    .attr("d", symbol(type, 64)())
    .attr("fill", open ? PAPER : color)
    .attr("stroke", color)
    .attr("stroke-width", 1.8);
}
