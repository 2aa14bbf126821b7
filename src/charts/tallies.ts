import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import {INK, MUTED} from "./theme.js";

/** One thing that is counted, with a bar for each of its parts. */
export interface TallyRow {
  title: string;
  bars: {value: number; label: string; color: string}[];
}

export interface TallyOptions {
  /** Read in place of the picture. */
  label: string;
  /** Longest bar of the axis; by default the largest value. */
  max?: number;
}

const TITLE = 24;
const BAR = 20;
const GAP = 10;
/** Where the longest bar ends, in per cent: its label stands behind it. */
const RIGHT = 62;

/**
 * Counts as bars on an axis that begins at zero, one below the other, each with
 * its number in words. The width is fluid: horizontal places are percentages.
 */
export function tallies(rows: TallyRow[], {label, max}: TallyOptions): SVGSVGElement {
  const top = max ?? Math.max(1, ...rows.flatMap((row) => row.bars.map((bar) => bar.value)));
  const x = scaleLinear([0, top], [0, RIGHT]);
  const height = rows.reduce((sum, row) => sum + heightOf(row), 0);
  const svg = create("svg")
    .attr("class", "tallies")
    .attr("width", "100%")
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  let y = 0;
  for (const row of rows) {
    svg
      .append("text")
      .attr("y", y + 16)
      .attr("font-size", 13)
      .attr("fill", INK)
      .text(row.title);
    row.bars.forEach((bar, i) => {
      const middle = y + TITLE + i * BAR + BAR / 2;
      svg
        .append("rect")
        .attr("y", middle - 6)
        .attr("width", `${x(bar.value)}%`)
        .attr("height", 12)
        .attr("fill", bar.color);
      svg
        .append("text")
        .attr("x", `${x(bar.value)}%`)
        .attr("dx", bar.value > 0 ? 6 : 0)
        .attr("y", middle + 4)
        .attr("font-size", 12)
        .attr("fill", MUTED)
        .text(bar.label);
    });
    y += heightOf(row);
  }
  return svg.node()!;
}

function heightOf({bars}: TallyRow): number {
  return TITLE + bars.length * BAR + GAP;
}
