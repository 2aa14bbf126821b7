import {create, type Selection} from "d3-selection";
import {symbol, symbolCross, symbolSquare} from "d3-shape";
import {SYMBOLS} from "./strip.js";
import {ACCENT, INK, MUTED, PAPER, type Series} from "./theme.js";
import {drawFill, type Fill} from "./units.js";

/**
 * What a legend explains: a city's colour and shape, a sign, the filling of a
 * disc, a part of a bar, or a way of drawing.
 */
export type LegendMark = Series | {sign: string} | {fill: Fill} | {bar: Ground} | Way;

/** How a part of a bar is filled. */
interface Ground {
  color: string;
  opacity: number;
}

/** Ways of drawing: on strips, over time, and as parts of a whole. */
type Way =
  | "bound"
  | "open"
  | "baseline"
  | "approx"
  | "span"
  | "link"
  | "start"
  | "report"
  | "strict"
  | "lenient";

type Node = Selection<SVGSVGElement, undefined, null, undefined>;

/** A mark of a legend, 22 by 16, drawn as on the strips. */
export function legendMark(mark: LegendMark): SVGSVGElement {
  const svg = create("svg")
    .attr("class", "legend-mark")
    .attr("width", 22)
    .attr("height", 16)
    .attr("viewBox", "-11 -8 22 16")
    .attr("overflow", "visible")
    .attr("aria-hidden", "true");
  if (typeof mark === "string") drawWay(svg, mark);
  else if ("fill" in mark) drawFill(svg, mark.fill, 0, 0);
  else if ("bar" in mark)
    svg
      .append("rect")
      .attr("x", -8)
      .attr("y", -6)
      .attr("width", 16)
      .attr("height", 12)
      .attr("fill", mark.bar.color)
      .attr("fill-opacity", mark.bar.opacity);
  else if ("sign" in mark)
    svg
      .append("text")
      .attr("y", 5)
      .attr("text-anchor", "middle")
      .attr("font-size", 14)
      .attr("fill", INK)
      .text(mark.sign);
  else svg.append("path").attr("d", symbol(SYMBOLS[mark.symbol], 90)()).attr("fill", mark.color);
  return svg.node()!;
}

function drawWay(svg: Node, way: Way): void {
  const path = (d: string | null, fill: string, stroke: string, width: number) =>
    svg
      .append("path")
      .attr("d", d)
      .attr("fill", fill)
      .attr("stroke", stroke)
      .attr("stroke-width", width);
  const dot = symbol(SYMBOLS.circle, 90)();
  switch (way) {
    case "bound":
      return void path("M-8,0H7m-5,-5l5,5l-5,5", "none", INK, 2);
    case "baseline":
      return void path("M-8,-6H8V6H-8Z", MUTED, MUTED, 0);
    case "open":
      return void path(dot, PAPER, INK, 2);
    case "approx":
      return void path(dot, PAPER, INK, 2).attr("stroke-dasharray", "2 2");
    case "span":
      return void path("M-10,0H10M-10,-3V3M10,-3V3", "none", INK, 2).attr("stroke-opacity", 0.55);
    case "link":
      return void path("M-10,0H10", "none", INK, 1.5).attr("stroke-dasharray", "2 4");
    case "start":
      return void path(symbol(symbolSquare, 60)(), PAPER, INK, 2);
    case "report":
      return void path(symbol(symbolCross, 60)(), INK, INK, 1).attr("transform", "rotate(45)");
    case "strict":
      return void path("M-8,-6H8V6H-8Z", ACCENT, ACCENT, 1.5);
    case "lenient":
      return void path("M-8,-6H8V6H-8Z", PAPER, ACCENT, 1.5);
  }
}
