import {create, type Selection} from "d3-selection";
import {breakText} from "./place.js";
import {ACCENT, GRID, INK, MUTED} from "./theme.js";

/** What one column stands for: a name below the name of its group, which may be empty. */
export interface GridColumn {
  group: string;
  name: string;
}

/** A cell's number or sign; `heat` from 0 to 1 shades it, null leaves it bare. */
export interface GridCell {
  text: string;
  heat: number | null;
}

/** A row of cells; without cells, the name of the rows below it. */
export interface GridRow {
  name: string;
  cells: GridCell[];
}

export interface GridOptions {
  /** Read in place of the picture. */
  label: string;
  /** Names stand above their rows, and letters for the columns, for narrow screens. */
  narrow?: boolean;
}

const LINE = 13;
/** Width of the names where they stand beside their rows, in percent. */
const NAMES = 37;
/** The narrowest of all, in pixels. */
const NARROW = 248;
/** The narrowest wide drawing that heads are broken for, in pixels. */
const WIDE = 600;

type Node = Selection<SVGSVGElement, undefined, null, undefined>;

/**
 * Numbers or signs where rows and columns meet, as text on a shaded ground, so
 * that shade never stands alone. The width is fluid: horizontal places are percentages.
 */
export function grid(
  columns: GridColumn[],
  rows: GridRow[],
  {label, narrow = false}: GridOptions
): SVGSVGElement {
  const left = narrow ? 0 : NAMES;
  const step = (100 - left) / Math.max(1, columns.length);
  const room = narrow ? NARROW : (NAMES / 100) * WIDE - 14;
  const names = rows.map(({name, cells}) =>
    narrow || cells.length > 0 ? breakText(name, room, 12.5) : [name]
  );
  const heights = rows.map(({cells}, i) =>
    cells.length === 0 ? 21 : narrow ? 26 + names[i].length * 16 : 7 + names[i].length * 15
  );
  const key = narrow ? keyOf(columns) : [];
  const head = narrow ? key.length * 17 + 26 : headHeight(columns, step);
  const svg = create("svg")
    .attr("class", "grid")
    .attr("width", "100%")
    .attr("height", head + heights.reduce((sum, height) => sum + height, 4))
    .attr("role", "img")
    .attr("aria-label", label)
    .attr("font-family", "inherit");
  if (narrow) drawKey(svg, columns, key, step, head);
  else drawHeads(svg, columns, step, head);
  let top = head;
  rows.forEach((row, i) => {
    drawRow(svg, row, {top, height: heights[i], left, step, narrow, lines: names[i]});
    top += heights[i];
  });
  return svg.node()!;
}

function text(svg: Node, words: string | number, x: number, y: number, size: number) {
  return svg
    .append("text")
    .attr("x", x === 0 ? 0 : `${x}%`)
    .attr("y", y)
    .attr("font-size", size)
    .attr("text-anchor", x === 0 ? "start" : "middle")
    .attr("fill", INK)
    .text(words);
}

function headHeight(columns: GridColumn[], step: number): number {
  const lines = Math.max(...columns.map(({name}) => linesOf(name, step, 10.5).length));
  return groupHeight(columns, step) + LINE * lines + 8;
}

/** The columns of one group, and how wide they are together. */
function groupsOf(columns: GridColumn[], step: number) {
  return columns.flatMap(({group}, i) => {
    if (group === "" || columns[i - 1]?.group === group) return [];
    const own = columns.filter((column) => column.group === group).length;
    return [{group, from: NAMES + i * step, width: own * step}];
  });
}

function groupHeight(columns: GridColumn[], step: number): number {
  const lines = groupsOf(columns, step).map(({group, width}) => linesOf(group, width, 12).length);
  return 4 + 15 * Math.max(0, ...lines);
}

function linesOf(name: string, percent: number, size: number): string[] {
  return breakText(name, (percent / 100) * WIDE - 6, size);
}

function drawHeads(svg: Node, columns: GridColumn[], step: number, head: number): void {
  const rule = groupHeight(columns, step);
  for (const {group, from, width} of groupsOf(columns, step)) {
    const lines = linesOf(group, width, 12);
    lines.forEach((line, n) =>
      text(svg, line, from + width / 2, rule - 6 - (lines.length - 1 - n) * 15, 12).attr(
        "font-weight",
        600
      )
    );
    svg
      .append("line")
      .attr("x1", `${from + 0.6}%`)
      .attr("x2", `${from + width - 0.6}%`)
      .attr("y1", rule)
      .attr("y2", rule)
      .attr("stroke", MUTED);
  }
  columns.forEach(({name}, i) => {
    const lines = linesOf(name, step, 10.5);
    lines.forEach((line, n) =>
      text(
        svg,
        line,
        NAMES + (i + 0.5) * step,
        head - 7 - (lines.length - 1 - n) * LINE,
        10.5
      ).attr("fill", MUTED)
    );
  });
}

/** What the letters of a narrow drawing mean, in lines. */
function keyOf(columns: GridColumn[]): string[] {
  return columns.flatMap(({group, name}, i) =>
    breakText([letterOf(i), group, name].filter(Boolean).join(" "), NARROW, 11.5)
  );
}

function letterOf(i: number): string {
  return String.fromCharCode(65 + i);
}

/** Letters head the columns of a narrow drawing; above them stands what each means. */
function drawKey(
  svg: Node,
  columns: GridColumn[],
  key: string[],
  step: number,
  head: number
): void {
  key.forEach((line, i) => text(svg, line, 0, 12 + i * 17, 11.5).attr("fill", MUTED));
  columns.forEach((_, i) =>
    text(svg, letterOf(i), (i + 0.5) * step, head - 6, 12).attr("font-weight", 700)
  );
}

interface Place {
  top: number;
  height: number;
  left: number;
  step: number;
  narrow: boolean;
  /** The name, broken where it is wider than its place. */
  lines: string[];
}

function drawRow(svg: Node, {name, cells}: GridRow, place: Place): void {
  const {top, height, left, step, narrow, lines} = place;
  svg
    .append("line")
    .attr("x1", 0)
    .attr("x2", "100%")
    .attr("y1", top)
    .attr("y2", top)
    .attr("stroke", GRID);
  if (cells.length === 0) {
    text(svg, name, 0, top + 15, 11.5)
      .attr("font-weight", 600)
      .attr("fill", MUTED);
    return;
  }
  lines.forEach((line, i) =>
    text(svg, line, 0, top + (narrow ? 14 + i * 16 : 15.5 + i * 15), 12.5)
  );
  const ground = narrow ? top + 3 + lines.length * 16 : top + 1.5;
  // Beside a name of several lines a number stands in the middle.
  const baseline = ground + (narrow ? 15 : 14 + (lines.length - 1) * 7.5);
  cells.forEach(({text: words, heat}, i) => {
    if (heat !== null)
      svg
        .append("rect")
        .attr("x", `${left + i * step + 0.4}%`)
        .attr("width", `${step - 0.8}%`)
        .attr("y", ground)
        .attr("height", top + height - 1.5 - ground)
        .attr("fill", ACCENT)
        .attr("fill-opacity", (0.1 + 0.35 * heat).toFixed(2));
    text(svg, words, left + (i + 0.5) * step, baseline, 12.5)
      .attr("fill", heat === null ? MUTED : INK)
      .attr("font-weight", heat === null ? 400 : 600);
  });
}
