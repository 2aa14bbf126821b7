import {scaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {breakText, widthOf} from "./place.js";
import {ACCENT, INK, MUTED} from "./theme.js";

/** A part of a bar; the counts beside the name say each in words. */
export interface Part {
  color: string;
  opacity: number;
  value: number;
}

/** A named bar in parts. */
export interface StackedRow {
  title: string;
  counts: string;
  parts: Part[];
}

export interface StackedOptions {
  /** Read in place of the picture. */
  label: string;
  /** The sum at which a bar has its full length. */
  max: number;
  /** The narrowest drawing that names are broken for, in pixels. */
  width: number;
}

const NAME = 13;
const BAR = 14;
/** How much wider bold text is; names are broken with room to spare. */
const BOLD = 0.86;

/** How the first, second and third of several parts are filled. */
export const FILLS: Omit<Part, "value">[] = [
  {color: ACCENT, opacity: 1},
  {color: INK, opacity: 0.75},
  {color: MUTED, opacity: 0.45}
];

/**
 * Counts as bars from zero, each in parts, one below the other; as every count is
 * written there is no axis. A bar's counts stand beside its name, or below it
 * where not both fit. The width is fluid: horizontal places are percentages.
 */
export function stacked(rows: StackedRow[], {label, max, width}: StackedOptions): SVGSVGElement {
  const heads = rows.map(({title, counts}) => {
    const beside = width - widthOf(counts, NAME) - 12;
    return widthOf(title, NAME) <= beside * BOLD
      ? {lines: [title], below: []}
      : {lines: breakText(title, width * BOLD, NAME), below: breakText(counts, width, 12)};
  });
  const headOf = (i: number) => (heads[i].lines.length + heads[i].below.length) * 17 + 4;
  const svg = create("svg")
    .attr("class", "stacked")
    .attr("width", "100%")
    .attr(
      "height",
      rows.reduce((sum, _, i) => sum + headOf(i) + BAR + 10, 0)
    )
    .attr("role", "group")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  let top = 0;
  rows.forEach(({counts, parts}, i) => {
    const {lines, below} = heads[i];
    const text = (line: number, size: number, fill: string, words: string) =>
      svg
        .append("text")
        .attr("x", 0)
        .attr("y", top + 14 + line * 17)
        .attr("font-size", size)
        .attr("fill", fill)
        .text(words);
    lines.forEach((line, n) => text(n, NAME, INK, line).attr("font-weight", 600));
    below.forEach((line, n) => text(lines.length + n, 12, MUTED, line));
    if (below.length === 0) text(0, 12, MUTED, counts).attr("x", "100%").attr("text-anchor", "end");
    drawParts(svg, parts, max, top + headOf(i));
    top += headOf(i) + BAR + 10;
  });
  return svg.node()!;
}

/** The bar alone, for a line that says its name and its counts itself. */
export function stackedBar(
  parts: Part[],
  {label, max}: Pick<StackedOptions, "label" | "max">
): SVGSVGElement {
  const svg = create("svg")
    .attr("class", "stacked")
    .attr("width", "100%")
    .attr("height", BAR)
    .attr("role", "img")
    .attr("aria-label", label);
  drawParts(svg, parts, max, 0);
  return svg.node()!;
}

function drawParts(
  svg: Selection<SVGSVGElement, undefined, null, undefined>,
  parts: Part[],
  max: number,
  top: number
): void {
  const x = scaleLinear([0, max || 1], [0, 100]);
  let from = 0;
  for (const {color, opacity, value} of parts) {
    svg
      .append("rect")
      .attr("x", `${x(from)}%`)
      .attr("width", `${x(value)}%`)
      .attr("y", top)
      .attr("height", BAR)
      .attr("fill", color)
      .attr("fill-opacity", opacity);
    from += value;
  }
}
