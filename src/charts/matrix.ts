import {create, type Selection} from "d3-selection";
import {GRID, INK, MUTED} from "./theme.js";

/** A row or column heading: choosing it filters by it. */
export interface MatrixHead {
  id: string;
  name: string;
  href: string;
  chosen: boolean;
}

/** How many rows of data stand where a row and a column meet. */
export interface MatrixMark {
  row: string;
  column: string;
  count: number;
  href: string;
  /** What is read out: names and count. */
  label: string;
  /** False where the filters leave the mark out; it is then faint. */
  on: boolean;
}

export interface MatrixOptions {
  label: string;
  /** Names stand above their rows instead of beside them, for narrow screens. */
  narrow?: boolean;
}

const HEAD = 30;
const RADIUS = 13;

type Node = Selection<SVGSVGElement, undefined, null, undefined>;

/** Where rows and columns stand; horizontal places are percentages, so that the width is fluid. */
interface Layout {
  left: number;
  step: number;
  height: number;
  /** From the top of a row to the middle of its marks, and to the baseline of its name. */
  middle: number;
  baseline: number;
  prefix: string;
}

/**
 * Counts by row and column as circles whose area is the count, each with its
 * number and each a link. Marks carry `data-row` and `data-column` for brushing.
 */
export function matrix(
  rows: MatrixHead[],
  columns: MatrixHead[],
  marks: MatrixMark[],
  {label, narrow = false}: MatrixOptions
): SVGSVGElement {
  const left = narrow ? 0 : 42;
  const layout: Layout = {
    left,
    step: (100 - left) / Math.max(1, columns.length),
    height: narrow ? 52 : 32,
    middle: narrow ? 34 : 16,
    baseline: narrow ? 14 : 21,
    prefix: narrow ? "narrow-" : ""
  };
  const svg = create("svg")
    .attr("class", `matrix ${narrow ? "narrow" : "wide"}`)
    .attr("width", "100%")
    .attr("height", HEAD + rows.length * layout.height)
    .attr("role", "group")
    .attr("aria-label", label)
    .attr("font-family", "inherit")
    .attr("font-size", 13);
  drawHeads(svg, rows, columns, layout);
  const most = Math.max(1, ...marks.map(({count}) => count));
  for (const mark of marks) {
    const row = rows.findIndex(({id}) => id === mark.row);
    const column = columns.findIndex(({id}) => id === mark.column);
    if (row < 0 || column < 0) continue;
    drawMark(svg, mark, {row, column}, Math.sqrt(mark.count / most) * RADIUS, layout);
  }
  return svg.node()!;
}

function drawHeads(svg: Node, rows: MatrixHead[], columns: MatrixHead[], layout: Layout): void {
  const {left, step, height, baseline, prefix} = layout;
  columns.forEach((column, i) =>
    headLink(svg, column, `${prefix}column-${column.id}`)
      .attr("x", `${left + (i + 0.5) * step}%`)
      .attr("y", 18)
      .attr("text-anchor", "middle")
  );
  rows.forEach((row, i) => {
    const top = HEAD + i * height;
    svg
      .append("line")
      .attr("x2", "100%")
      .attr("y1", top)
      .attr("y2", top)
      .attr("stroke", GRID)
      .attr("aria-hidden", "true");
    headLink(svg, row, `${prefix}row-${row.id}`)
      .attr("x", 0)
      .attr("y", top + baseline);
  });
}

function headLink(svg: Node, head: MatrixHead, focus: string) {
  const link = svg
    .append("a")
    .attr("href", head.href)
    .attr("class", "matrix-head")
    .attr("data-ask", "")
    .attr("data-focus", focus);
  if (head.chosen) link.attr("aria-current", "true");
  return link
    .append("text")
    .attr("fill", INK)
    .attr("font-weight", head.chosen ? 700 : 400)
    .text(head.chosen ? `✓ ${head.name}` : head.name);
}

function drawMark(
  svg: Node,
  mark: MatrixMark,
  at: {row: number; column: number},
  radius: number,
  {left, step, height, middle, prefix}: Layout
): void {
  const top = HEAD + at.row * height;
  const link = svg
    .append("a")
    .attr("href", mark.href)
    .attr("class", mark.on ? "matrix-mark" : "matrix-mark off")
    .attr("aria-label", mark.label)
    .attr("data-ask", "")
    .attr("data-focus", `${prefix}mark-${mark.row}-${mark.column}`)
    .attr("data-row", mark.row)
    .attr("data-column", mark.column);
  link
    .append("rect")
    .attr("x", `${left + at.column * step}%`)
    .attr("y", top + middle - 15)
    .attr("width", `${step}%`)
    .attr("height", 30)
    .attr("fill", "transparent");
  // Circles keep their size on a fluid width because they stand in an svg placed by percentage.
  const place = link
    .append("svg")
    .attr("x", `${left + (at.column + 0.5) * step}%`)
    .attr("y", top + middle)
    .attr("overflow", "visible");
  place
    .append("circle")
    .attr("r", radius)
    .attr("fill", "var(--accent, #1d5c96)")
    .attr("fill-opacity", mark.on ? 0.75 : 0.15);
  place
    .append("text")
    .attr("x", RADIUS + 4)
    .attr("y", 5)
    .attr("fill", mark.on ? INK : MUTED)
    .text(mark.count);
}
