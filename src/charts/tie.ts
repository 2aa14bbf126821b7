import {create} from "d3-selection";
import {ACCENT, MUTED} from "./theme.js";

/** How firmly two things hang together: a whole line, a broken one, dots, none. */
export type Tie = "whole" | "broken" | "dotted" | "none";

const DASH: Record<Tie, string | null> = {
  whole: null,
  broken: "7 5",
  dotted: "1.5 6",
  none: null
};

/** A line from one side to the other; without a tie it ends at a bar. Beside it stands the word. */
export function tie(kind: Tie): SVGSVGElement {
  const end = kind === "none" ? 18 : 42;
  const color = kind === "whole" || kind === "broken" ? ACCENT : MUTED;
  const svg = create("svg")
    .attr("class", "tie")
    .attr("width", 48)
    .attr("height", 14)
    .attr("aria-hidden", "true");
  svg
    .append("line")
    .attr("x1", 2)
    .attr("x2", end)
    .attr("y1", 7)
    .attr("y2", 7)
    .attr("stroke", color)
    .attr("stroke-width", 2.2)
    .attr("stroke-linecap", "round")
    .attr("stroke-dasharray", DASH[kind]);
  svg
    .append("path")
    .attr("d", kind === "none" ? "M18,1V13" : kind === "dotted" ? "" : "M38,2l6,5l-6,5")
    .attr("fill", "none")
    .attr("stroke", color)
    .attr("stroke-width", 2.2)
    .attr("stroke-linecap", "round")
    .attr("stroke-linejoin", "round");
  return svg.node()!;
}
