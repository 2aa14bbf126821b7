import {create} from "d3-selection";
import {ACCENT, GRID, PAPER} from "./theme.js";

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

/**
 * A bar from nought to the whole: filled where the strict rule holds, an open
 * frame where only the lenient one does, a bare line for the rest. Texture, not
 * colour, tells them apart.
 */
export function portion(
  {strict, lenient, whole}: PortionRow,
  {label}: PortionOptions
): SVGSVGElement {
  const percent = (n: number) => `${whole === 0 ? 0 : (n / whole) * 100}%`;
  const svg = create("svg")
    .attr("class", "portion")
    .attr("width", "100%")
    .attr("height", HEIGHT)
    .attr("role", "img")
    .attr("aria-label", label);
  svg
    .append("line")
    .attr("x2", "100%")
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
  return svg.node()!;
}
