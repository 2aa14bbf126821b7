import {create, type Selection} from "d3-selection";
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

/** A share with its words; without a portion where it cannot be told. */
export interface NamedPortion {
  title: string;
  subtitle: string;
  /** The share as written. */
  label: string;
  portion: PortionRow | null;
}

type Node = Selection<SVGSVGElement, undefined, null, undefined>;

const LANE = 58;

/** Shares one below the other, each with its name and its numbers. */
export function portions(rows: NamedPortion[], {label}: PortionOptions): SVGSVGElement {
  const svg: Node = create("svg")
    .attr("class", "portions")
    .attr("width", "100%")
    .attr("height", rows.length * LANE)
    .attr("role", "group")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  rows.forEach(({title, subtitle, label: written, portion: share}, i) => {
    const top = i * LANE;
    const words = (dy: number, size: number, fill: string, content: string) =>
      svg
        .append("text")
        .attr("x", 0)
        .attr("y", top + dy)
        .attr("font-size", size)
        .attr("fill", fill)
        .text(content);
    words(14, 14, INK, title).attr("font-weight", 600);
    words(30, 12, MUTED, subtitle);
    words(14, 14, share ? ACCENT : MUTED, written)
      .attr("x", "100%")
      .attr("text-anchor", "end")
      .attr("font-weight", 700);
    if (!share) return;
    const place: Node = svg.append("svg").attr("y", top + 36) as unknown as Node;
    drawPortion(place, share);
  });
  return svg.node()!;
}

/**
 * A bar from nought to the whole: filled where the strict rule holds, an open
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

function drawPortion(svg: Node, {strict, lenient, whole}: PortionRow): void {
  const percent = (n: number) => `${whole === 0 ? 0 : (n / whole) * 100}%`;
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
}
