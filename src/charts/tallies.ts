import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import {MUTED} from "./theme.js";

/** One thing counted; the label holds its number in words. */
export interface Tally {
  value: number;
  label: string;
  color: string;
}

export interface TallyOptions {
  /** Read in place of the picture. */
  label: string;
  /** Value at which a bar has its full length. */
  max: number;
}

const ROW = 20;
/** Where the longest bar ends, in per cent: its label stands behind it. */
const RIGHT = 62;

/**
 * Counts as bars from zero, one below the other, each with its number behind
 * it. The width is fluid: horizontal places are percentages.
 */
export function tallies(rows: Tally[], {label, max}: TallyOptions): SVGSVGElement {
  const x = scaleLinear([0, max || 1], [0, RIGHT]);
  const svg = create("svg")
    .attr("class", "tallies")
    .attr("width", "100%")
    .attr("height", rows.length * ROW)
    .attr("role", "img")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  rows.forEach(({value, label: text, color}, i) => {
    const middle = i * ROW + ROW / 2;
    svg
      .append("rect")
      .attr("y", middle - 6)
      .attr("width", `${x(value)}%`)
      .attr("height", 12)
      .attr("fill", color);
    svg
      .append("text")
      .attr("x", `${x(value)}%`)
      .attr("dx", value > 0 ? 6 : 0)
      .attr("y", middle + 4)
      .attr("font-size", 12)
      .attr("fill", MUTED)
      .text(text);
  });
  return svg.node()!;
}
