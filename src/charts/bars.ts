import {create} from "d3-selection";
import {GRID, INK, MUTED} from "./theme.js";

/** A named number; null is drawn as nothing, and said. */
export interface Bar {
  name: string;
  value: number | null;
  /** The value as written. */
  written: string;
}

const ROW = 40;

/**
 * Numbers as horizontal bars from zero, one below the other, each under its
 * name; negative ones go to the left of the zero line. The width is fluid.
 */
export function bars(rows: Bar[], {label}: {label: string}): SVGSVGElement {
  const values = rows.map(({value}) => value ?? 0);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const x = (value: number) => (high === low ? 0 : ((value - low) / (high - low)) * 100);
  const svg = create("svg")
    .attr("class", "bars")
    .attr("width", "100%")
    .attr("height", rows.length * ROW + 4)
    .attr("role", "img")
    .attr("aria-label", label)
    .attr("font-family", "inherit")
    .attr("font-size", 13);
  rows.forEach(({name, value, written}, i) => {
    const top = i * ROW;
    const text = svg.append("text").attr("y", top + 15);
    text.attr("x", 0).attr("fill", INK).text(name);
    svg
      .append("text")
      .attr("x", "100%")
      .attr("y", top + 15)
      .attr("text-anchor", "end")
      .attr("font-weight", 700)
      .attr("fill", value === null ? MUTED : INK)
      .attr("class", "strip-value")
      .text(written);
    if (value === null) return;
    svg
      .append("rect")
      .attr("x", `${x(Math.min(0, value))}%`)
      .attr("y", top + 22)
      .attr("width", `${Math.abs(x(value) - x(0))}%`)
      .attr("height", 9)
      .attr("fill", "var(--accent, #1d5c96)");
  });
  svg
    .append("line")
    .attr("x1", `${x(0)}%`)
    .attr("x2", `${x(0)}%`)
    .attr("y2", rows.length * ROW)
    .attr("stroke", GRID);
  return svg.node()!;
}
