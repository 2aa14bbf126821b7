import {create} from "d3-selection";
import {symbol} from "d3-shape";
import {SYMBOLS} from "./strip.js";
import {INK, PAPER, type Series} from "./theme.js";

/** What a legend explains: a city's colour and shape, or a way of drawing. */
export type LegendMark = Series | "bound" | "open" | "baseline" | "approx";

/** A mark of a legend, 22 by 16, drawn as on the strips. */
export function legendMark(mark: LegendMark): SVGSVGElement {
  const svg = create("svg")
    .attr("class", "legend-mark")
    .attr("width", 22)
    .attr("height", 16)
    .attr("viewBox", "-11 -8 22 16")
    .attr("aria-hidden", "true");
  if (typeof mark === "object") {
    svg.append("path").attr("d", symbol(SYMBOLS[mark.symbol], 90)()).attr("fill", mark.color);
  } else if (mark === "bound" || mark === "baseline") {
    svg
      .append("path")
      .attr("d", mark === "bound" ? "M-8,0H7m-5,-5l5,5l-5,5" : "M0,-7V7")
      .attr("fill", "none")
      .attr("stroke", INK)
      .attr("stroke-width", mark === "bound" ? 2 : 3);
  } else {
    svg
      .append("path")
      .attr("d", symbol(SYMBOLS.circle, 90)())
      .attr("fill", PAPER)
      .attr("stroke", INK)
      .attr("stroke-width", 2)
      .attr("stroke-dasharray", mark === "approx" ? "2 2" : null);
  }
  return svg.node()!;
}
