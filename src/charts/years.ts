import type {ScaleLinear} from "d3-scale";
import type {Selection} from "d3-selection";
import {widthOf} from "./place.js";
import {MUTED} from "./theme.js";

const SIZE = 11;

type Node = Selection<SVGSVGElement, undefined, null, undefined>;

/**
 * Years below an axis on which a whole number is the end of that year: a tick
 * where one year ends and the next begins, and the names between them. Where
 * neighbours have no room side by side on the narrowest drawing, one is written
 * short.
 */
export function drawYears(
  svg: Node,
  x: ScaleLinear<number, number>,
  named: number[],
  {ticks, names, width}: {ticks: number; names: number; width: number}
): void {
  const [first, last] = x.domain();
  const axis = svg
    .append("g")
    .attr("class", "years")
    .attr("aria-hidden", "true")
    .attr("font-size", SIZE)
    .attr("fill", MUTED);
  for (let year = first; year <= last; year++)
    axis
      .append("line")
      .attr("x1", `${x(year)}%`)
      .attr("x2", `${x(year)}%`)
      .attr("y1", ticks)
      .attr("y2", ticks + 4)
      .attr("stroke", MUTED)
      .attr("stroke-opacity", 0.5);
  for (const {year, text} of writtenYears(named, ((x(1) - x(0)) / 100) * width))
    axis
      .append("text")
      .attr("x", `${x(year - 0.5)}%`)
      .attr("y", names)
      .attr("text-anchor", "middle")
      .text(text);
}

/** Years as they are written where one is so many pixels wide: 2017, ’18; narrower still, ’17, ’18. */
export function writtenYears(years: number[], wide: number): {year: number; text: string}[] {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const [full, short] = [widthOf("2000", SIZE), widthOf("’00", SIZE)];
  return sorted.map((year, i) => {
    const after = sorted[i - 1] === year - 1 && wide < full + 3;
    const before = sorted[i + 1] === year + 1 && wide < (full + short) / 2 + 3;
    const tight = after || before;
    return {year, text: tight ? `’${String(year).slice(2)}` : String(year)};
  });
}
