import {scaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {breakText} from "./place.js";
import {NARROW} from "./rows.js";
import {INK, MUTED} from "./theme.js";

/** One thing counted; the label holds its number in words. */
export interface Tally {
  value: number;
  label: string;
  color: string;
}

/** A named thing with a bar for each of its parts. */
export interface TallyRow {
  title: string;
  bars: Tally[];
}

export interface TallyOptions {
  /** Read in place of the picture. */
  label: string;
  /** Value at which a bar has its full length. */
  max: number;
}

const ROW = 20;
/** How much of its room the longest bar takes: its label stands behind it. */
const LONGEST = 0.62;
/** Where bars begin beside their names, in per cent, and how far a name may reach, in pixels. */
const BESIDE = 46;
const NAME = 225;

type Node = Selection<SVGSVGElement, undefined, null, undefined>;

/**
 * Counts as bars from zero, one below the other, each with its number behind
 * it. The width is fluid: horizontal places are percentages.
 */
export function tallies(rows: Tally[], {label, max}: TallyOptions): SVGSVGElement {
  const svg = frame("tallies", rows.length * ROW, label).attr("role", "img");
  drawBars(svg, rows, {max, left: 0, top: 0});
  return svg.node()!;
}

/** Named counts one below the other; names stand beside their bars, or above them on narrow screens. */
export function tallyRows(
  rows: TallyRow[],
  {label, max, narrow = false}: TallyOptions & {narrow?: boolean}
): SVGSVGElement {
  const drawn = rows.map(({title, bars}) => {
    const lines = breakText(title, narrow ? NARROW : NAME, 13);
    const named = lines.length * 17;
    const counted = bars.length * ROW;
    return {
      lines,
      bars,
      below: narrow ? named + 4 : 0,
      height: (narrow ? named + 4 + counted : Math.max(named, counted)) + 10
    };
  });
  const svg = frame(
    "tally-rows",
    drawn.reduce((sum, {height}) => sum + height, 0),
    label
  ).attr("role", "group");
  let top = 0;
  for (const {lines, bars, below, height} of drawn) {
    lines.forEach((line, i) =>
      svg
        .append("text")
        .attr("x", 0)
        .attr("y", top + 14 + i * 17)
        .attr("font-size", 13)
        .attr("fill", INK)
        .text(line)
    );
    drawBars(svg, bars, {max, left: narrow ? 0 : BESIDE, top: top + below});
    top += height;
  }
  return svg.node()!;
}

function frame(name: string, height: number, label: string): Node {
  return create("svg")
    .attr("class", name)
    .attr("width", "100%")
    .attr("height", height)
    .attr("aria-label", label)
    .attr("font-family", "inherit");
}

function drawBars(
  svg: Node,
  bars: Tally[],
  {max, left, top}: {max: number; left: number; top: number}
): void {
  const x = scaleLinear([0, max || 1], [0, (100 - left) * LONGEST]);
  bars.forEach(({value, label, color}, i) => {
    const middle = top + i * ROW + ROW / 2;
    svg
      .append("rect")
      .attr("x", `${left}%`)
      .attr("y", middle - 6)
      .attr("width", `${x(value)}%`)
      .attr("height", 12)
      .attr("fill", color);
    svg
      .append("text")
      .attr("x", `${left + x(value)}%`)
      .attr("dx", value > 0 ? 6 : 0)
      .attr("y", middle + 4)
      .attr("font-size", 12)
      .attr("fill", MUTED)
      .text(label);
  });
}
