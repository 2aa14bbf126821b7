import {create} from "d3-selection";
import {breakText, widthOf} from "./place.js";
import {NARROW} from "./rows.js";
import {INK, MUTED, type Series} from "./theme.js";

/** A statement that stands alone: nothing to be held against, so no bar and no axis. */
export interface LoneNumber {
  title: string;
  subtitle: string;
  /** The value as written, bound and unit included. */
  label: string;
  /** The clause that proves it; null where its words were not taken down. */
  quote: string | null;
  series: Series;
  /** Opens the clause behind the number. */
  href?: string;
}

const LARGEST = 34;
/** The narrowest wide drawing, in pixels. */
const WIDE = 560;
/** Bold digits are wider than the measure of plain text. */
const BOLD = 1.1;

/** A number, whose it is, and its clause; the value is as large as its width allows. */
export function loneNumber(
  {title, subtitle, label, quote, series, href}: LoneNumber,
  {label: read, narrow = false}: {label: string; narrow?: boolean}
): SVGSVGElement {
  const room = narrow ? NARROW : WIDE;
  const size = Math.min(LARGEST, (room / (widthOf(label, 1) * BOLD || 1)) | 0);
  const clause = quote ? breakText(quote, room - 14, 13) : [];
  const names = breakText(title, room / 1.15, 14);
  const plan = breakText(subtitle, room, 12);
  const value = names.length * 18 + size + 4;
  const below = value + 22;
  const from = below + plan.length * 16;
  const svg = create("svg")
    .attr("class", "number")
    .attr("width", "100%")
    .attr("height", clause.length > 0 ? from + clause.length * 19 + 8 : from - 4)
    .attr("role", "group")
    .attr("aria-label", read)
    .attr("font-family", "inherit");
  const text = (words: string, y: number, font: number, fill: string, x = 0) =>
    svg
      .append("text")
      .attr("class", "strip-text")
      .attr("x", x)
      .attr("y", y)
      .attr("font-size", font)
      .attr("fill", fill)
      .text(words);
  names.forEach((line, i) => text(line, 15 + i * 18, 14, INK).attr("font-weight", 600));
  const holder = href
    ? svg.append("a").attr("href", href).attr("aria-label", `${title} ${label}`)
    : svg;
  holder
    .append("text")
    .attr("class", "strip-value")
    .attr("x", 0)
    .attr("y", value)
    .attr("font-size", size)
    .attr("font-weight", 700)
    .attr("fill", series.color)
    .text(label);
  plan.forEach((line, i) => text(line, below + i * 16, 12, MUTED));
  clause.forEach((line, i) => text(line, from + 14 + i * 19, 13, INK, 14));
  if (clause.length > 0)
    svg
      .append("line")
      .attr("x1", 2)
      .attr("x2", 2)
      .attr("y1", from)
      .attr("y2", from + clause.length * 19)
      .attr("stroke", series.color)
      .attr("stroke-width", 3);
  return svg.node()!;
}
