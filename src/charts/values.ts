import type {ScaleLinear} from "d3-scale";
import type {Selection} from "d3-selection";
import {boxOf, placeLabels, STEP, widthOf, type Label, type Line, type Place} from "./place.js";
import {INK, MUTED, type Series} from "./theme.js";
import type {Comparator} from "../model/target.js";

type Node = Selection<SVGSVGElement, undefined, null, undefined>;

/** One statement on a time axis. Values are in the axis's unit, moments between year-ends. */
export interface TimeMark {
  /** A promise, a starting figure of a plan, or what was later reported. */
  kind: "target" | "baseline" | "outcome";
  /** Beginning of the plan's period, for a promise. */
  from: number | null;
  at: number;
  low: number | null;
  high: number | null;
  comparator: Comparator;
  /** The value as written, sign and unit included. */
  label: string;
  /** When it was reported, beside the value. */
  date?: string;
  /** What the mark shows, in a few words, on a line of its own. */
  note?: string;
  series: Series;
  /** Opens the clause behind the number. */
  href?: string;
}

/** Where marks stand, and between which heights their values may be written. */
export interface Field {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  /** The narrowest drawing, in pixels. */
  width: number;
  top: number;
  bottom: number;
}

/** A mark's value; of two ends the upper one. */
export function valueOf({low, high}: TimeMark): number | null {
  return high ?? low;
}

/** Values stand above their marks, those of reports below, unless they would cover something. */
export function drawLabels(
  svg: Node,
  marks: TimeMark[],
  links: [number, number][],
  {x, y, width, top, bottom}: Field
): void {
  const across = (at: number) => (x(at) / 100) * width;
  const left = across(x.domain()[0]) + 4;
  const written = marks.filter((mark) => valueOf(mark) !== null);
  const lines = links.map(([from, to]): Line => ({
    x1: across(marks[from].at),
    y1: y(valueOf(marks[from]) ?? 0),
    x2: across(marks[to].at),
    y2: y(valueOf(marks[to]) ?? 0)
  }));
  const placed = (some: TimeMark[]) => {
    const texts = some.map((mark) => linesOf(mark, width - left));
    const labels = some.map((mark, i): Label => ({
      x: across(mark.at),
      y: y(valueOf(mark)!),
      width: Math.max(...texts[i].map((text) => wideness(mark, text))),
      lines: texts[i].length,
      prefer: mark.kind === "outcome" ? "below" : "above",
      above: mark.comparator === "gte" || mark.comparator === "gt" ? 14 : 0
    }));
    return {texts, labels, ...placeLabels(labels, {width, left, top, bottom, lines})};
  };
  // What a mark shows gives way where it would push a value away from its own mark.
  const [full, bare] = [written, written.map((mark) => ({...mark, note: undefined}))].map(placed);
  const pushed = full.crowded > 0 || strayed(full) > strayed(bare) + STEP;
  const {texts, labels, places} = pushed ? bare : full;
  written.forEach((mark, i) => {
    const clear = SCALES.every((scale) =>
      places.every((place, n) => {
        if (n === i) return true;
        const box = boxOf(labels[n], place, width, left, scale);
        const at = across(mark.at) * scale;
        const [from, to] = [labels[i].y, places[i].y].sort((a, b) => a - b);
        return at < box.left - 1 || at > box.right + 1 || to < box.top || from > box.bottom;
      })
    );
    if (clear) drawLeader(svg, x(mark.at), labels[i], places[i]);
    drawLabel(svg, mark, texts[i], x, places[i]);
  });
}

/** How far values stand from their marks, in all, in pixels. */
function strayed({labels, places}: {labels: Label[]; places: Place[]}): number {
  return places.reduce((sum, {y}, i) => {
    const {y: at, above, lines = 1} = labels[i];
    const foot = y + (lines - 1) * STEP;
    return sum + Math.max(0, y > at ? y - at : at - above - foot);
  }, 0);
}

/** Drawings so many times as wide as the narrowest are looked at, so that no tie runs through a value. */
const SCALES = [1, 1.2, 1.45, 1.7, 2, 2.3, 2.6];

/** A value with its date on one line, or below each other where they are half as wide as the plot. */
function linesOf(mark: TimeMark, room: number): string[] {
  const {label, date, note} = mark;
  const below = note ? [note] : [];
  if (!date) return [label, ...below];
  const one = `${label} · ${date}`;
  return wideness(mark, one) > room / 2 ? [label, date, ...below] : [one, ...below];
}

function wideness(mark: TimeMark, text: string): number {
  return widthOf(text, sizeOf(mark)) * (mark.kind === "target" ? 1.1 : 1);
}

function sizeOf({kind}: TimeMark): number {
  return kind === "outcome" ? 11.5 : 13;
}

/** A label that found no room near its mark is tied to it. */
function drawLeader(svg: Node, at: number, {y, above, lines = 1}: Label, place: Place): void {
  const below = place.y > y;
  const foot = place.y + (lines - 1) * STEP + 4;
  const [from, to] = below ? [y + 9, place.y - 13] : [y - 9 - above, foot];
  if (Math.abs(to - from) < 12 || to > from !== below) return;
  svg
    .append("line")
    .attr("class", "leader")
    .attr("x1", `${at}%`)
    .attr("x2", `${at}%`)
    .attr("y1", from)
    .attr("y2", to)
    .attr("stroke", MUTED)
    .attr("stroke-width", 1);
}

const ANCHORS = {left: "start", middle: "middle", right: "end", after: "start", before: "end"};

function drawLabel(
  svg: Node,
  mark: TimeMark,
  texts: string[],
  x: Field["x"],
  {y, side, dx}: Place
): void {
  const at = `${x(mark.at)}%`;
  const left = `${x.range()[0]}%`;
  const host = mark.href
    ? svg.append("a").attr("href", mark.href).attr("aria-label", mark.label)
    : svg;
  texts.forEach((text, i) =>
    host
      .append("text")
      .attr("class", "timeline-value")
      .attr("x", {left, middle: at, right: "100%", after: at, before: at}[side])
      .attr("dx", side === "left" ? 4 : dx || null)
      .attr("y", y + i * STEP)
      .attr("text-anchor", ANCHORS[side])
      .attr("font-size", sizeOf(mark))
      .attr("font-weight", mark.kind === "target" ? 700 : 500)
      .attr("fill", mark.kind === "outcome" ? INK : mark.series.color)
      .text(text)
  );
}
