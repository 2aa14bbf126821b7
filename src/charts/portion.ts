import {create, type Selection} from "d3-selection";
import {breakText, widthOf} from "./place.js";
import {NARROW} from "./rows.js";
import {ACCENT, GRID, INK, MUTED, PAPER} from "./theme.js";

/** A share of a whole under two rules; the lenient part holds the strict one. */
export interface PortionRow {
  strict: number;
  lenient: number;
  whole: number;
}

export interface PortionOptions {
  /** Read in place of the picture. */
  label: string;
}

const HEIGHT = 16;
/** The narrowest wide drawing, in pixels. */
const WIDE = 512;
/** How much wider bold text is. */
const BOLD = 1.1;

/** A share with its words; without a portion where it cannot be told. */
export interface NamedPortion {
  title: string;
  subtitle: string;
  /** The share as written. */
  label: string;
  portion: PortionRow | null;
}

type Node = Selection<SVGSVGElement, undefined, null, undefined>;

/** Shares one below the other, each with its name and its numbers, which a narrow drawing puts below. */
export function portions(
  rows: NamedPortion[],
  {label, narrow = false}: PortionOptions & {narrow?: boolean}
): SVGSVGElement {
  // A name and its numbers stand on one line only where that holds for every row.
  const beside =
    !narrow &&
    rows.every((row) => (widthOf(row.title, 14) + widthOf(row.label, 14)) * BOLD + 16 <= WIDE);
  const room = narrow ? NARROW : WIDE;
  const written = rows.map((row) =>
    beside ? [row.label] : breakText(row.label, room / BOLD, narrow ? 13 : 14)
  );
  // Names are bold, and wider than the measure of plain text.
  const names = rows.map((row) => (narrow ? breakText(row.title, NARROW * 0.92, 14) : [row.title]));
  const belowName = (i: number) => names[i].length * 17 + (rows[i].subtitle ? 16 : 0);
  const heights = written.map((lines, i) => 29 + belowName(i) + (beside ? 0 : lines.length * 17));
  const svg: Node = create("svg")
    .attr("class", "portions")
    .attr("width", "100%")
    .attr(
      "height",
      heights.reduce((sum, height) => sum + height, 0)
    )
    .attr("role", "group")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  let top = 0;
  rows.forEach(({subtitle, portion: share}, i) => {
    const words = (dy: number, size: number, fill: string, content: string) =>
      svg
        .append("text")
        .attr("x", 0)
        .attr("y", top + dy)
        .attr("font-size", size)
        .attr("fill", fill)
        .text(content);
    names[i].forEach((line, n) => words(14 + n * 17, 14, INK, line).attr("font-weight", 600));
    if (subtitle) words(names[i].length * 17 + 13, 12, MUTED, subtitle);
    written[i].forEach((line, n) => {
      const color = share ? ACCENT : MUTED;
      const value = words(beside ? 14 : belowName(i) + 14 + n * 17, narrow ? 13 : 14, color, line);
      value.attr("font-weight", 700);
      if (beside) value.attr("x", "100%").attr("text-anchor", "end");
    });
    top += heights[i];
    if (!share) return;
    drawPortion(svg.append("svg").attr("y", top - 26) as unknown as Node, share);
  });
  return svg.node()!;
}

/**
 * A bar from nought to the whole, shorter where the whole is few: filled where the strict rule holds, an open
 * frame where only the lenient one does, a bare line for the rest. Texture, not
 * colour, tells them apart.
 */
export function portion(row: PortionRow, {label}: PortionOptions): SVGSVGElement {
  const svg: Node = create("svg")
    .attr("class", "portion")
    .attr("width", "100%")
    .attr("height", HEIGHT)
    .attr("role", "img")
    .attr("aria-label", label);
  drawPortion(svg, row);
  return svg.node()!;
}

/** From so many rows on a bar takes the whole width. */
const FULL = 10;

/** A row of few is a tenth of the width, so that 1 of 1 does not look like 42 of 42. */
function drawPortion(svg: Node, {strict, lenient, whole}: PortionRow): void {
  const of = Math.max(whole, FULL);
  const percent = (n: number) => `${(n / of) * 100}%`;
  svg
    .append("line")
    .attr("x2", percent(whole))
    .attr("y1", HEIGHT / 2)
    .attr("y2", HEIGHT / 2)
    .attr("stroke", GRID)
    .attr("stroke-width", 2);
  if (lenient > strict) {
    svg
      .append("rect")
      .attr("x", percent(strict))
      .attr("width", percent(lenient - strict))
      .attr("y", 2)
      .attr("height", HEIGHT - 4)
      .attr("fill", PAPER)
      .attr("stroke", ACCENT)
      .attr("stroke-width", 1.5);
  }
  if (strict > 0) {
    svg
      .append("rect")
      .attr("width", percent(strict))
      .attr("y", 1)
      .attr("height", HEIGHT - 2)
      .attr("fill", ACCENT);
  }
}
