import {create, type Selection} from "d3-selection";
import {ACCENT, INK, MUTED, PAPER} from "./theme.js";

/** Which of two sides has something: both, the first alone, the second alone, or neither. */
export type Fill = "both" | "first" | "second" | "neither";

/** One thing as one mark, which leads to its place on the page. */
export interface Unit {
  fill: Fill;
  title: string;
  href: string;
}

/** Things of one kind in a row, with how many they are. */
export interface UnitGroup {
  label: string;
  units: Unit[];
}

export interface UnitsOptions {
  label: string;
}

const CELL = 26;
const RADIUS = 9;
const HEAD = 26;
const GAP = 14;
/** As many marks as a phone's width holds. */
const PER_LINE = 12;

type Node = Selection<SVGSVGElement, undefined, null, undefined>;

/** One mark a thing, in labelled rows: what counts as how many can be counted by eye. */
export function units(groups: UnitGroup[], {label}: UnitsOptions): SVGSVGElement {
  const heightOf = (group: UnitGroup) =>
    HEAD + Math.max(Math.ceil(group.units.length / PER_LINE), 1) * CELL + GAP;
  const svg: Node = create("svg")
    .attr("class", "units")
    .attr("width", "100%")
    .attr(
      "height",
      groups.reduce((sum, group) => sum + heightOf(group), 0)
    )
    .attr("role", "group")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  let top = 0;
  for (const group of groups) {
    drawGroup(svg, group, top);
    top += heightOf(group);
  }
  return svg.node()!;
}

function drawGroup(svg: Node, {label, units: rows}: UnitGroup, top: number): void {
  svg
    .append("text")
    .attr("y", top + 16)
    .attr("font-size", 14)
    .attr("font-weight", 600)
    .attr("fill", INK)
    .text(`${label} · ${rows.length}`);
  if (rows.length === 0) {
    svg
      .append("text")
      .attr("y", top + HEAD + 17)
      .attr("font-size", 13)
      .attr("fill", MUTED)
      .text("—");
  }
  rows.forEach(({fill, title, href}, i) => {
    const link = svg.append("a").attr("href", href).attr("aria-label", title);
    link.append("title").text(title);
    const x = (i % PER_LINE) * CELL + CELL / 2;
    const y = top + HEAD + Math.floor(i / PER_LINE) * CELL + CELL / 2;
    drawFill(link as unknown as Node, fill, x, y);
  });
}

/** The mark alone, as a legend or a row shows it. */
export function unitSign(fill: Fill): SVGSVGElement {
  const size = RADIUS * 2 + 4;
  const svg: Node = create("svg")
    .attr("class", "sign")
    .attr("width", size)
    .attr("height", size)
    .attr("aria-hidden", "true");
  drawFill(svg, fill, size / 2, size / 2);
  return svg.node()!;
}

/** The mark around a point. */
export function drawFill(place: Node, fill: Fill, x: number, y: number): void {
  place
    .append("circle")
    .attr("cx", x)
    .attr("cy", y)
    .attr("r", RADIUS)
    .attr("fill", fill === "both" ? ACCENT : PAPER)
    .attr("stroke", fill === "neither" ? MUTED : ACCENT)
    .attr("stroke-width", 1.8);
  if (fill === "both" || fill === "neither") return;
  const side = fill === "first" ? 0 : 1;
  place
    .append("path")
    .attr("d", `M${x},${y - RADIUS}A${RADIUS},${RADIUS} 0 0 ${side} ${x},${y + RADIUS}Z`)
    .attr("fill", ACCENT);
}
