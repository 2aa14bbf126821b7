import {levelsOf, type Level} from "./compare.js";
import {denominatorsFor, onFooting, type Denominator} from "./footing.js";
import {comparablePanel, groupBy, type Shared, type SideOf} from "./pairs.js";
import type {Comparator, Footing, Target} from "./target.js";

/** A footing with the denominator of each row that stands on it. */
export interface Footed {
  footing: Footing;
  denominators: Map<string, Denominator>;
}

/** The footing of some rows; undefined where none is asked for or it cannot be had for all of them. */
export function footedBy(
  rows: Target[],
  per: Footing | "",
  all: Denominator[]
): Footed | undefined {
  if (!per) return undefined;
  const chosen = denominatorsFor(rows, per, all);
  return typeof chosen === "string" ? undefined : {footing: per, denominators: chosen};
}

/** Promises that differ by no more than this share of the smaller are about the same. */
export const ABOUT = 0.05;

/** The latest promise of one side on an axis. */
export interface Point {
  target: Target;
  /** What is assured, in the canonical unit or on the footing. */
  value: number;
  low: number | null;
  high: number | null;
  /** Whether an addition was turned into a level for it. */
  derived: boolean;
}

/**
 * What the values set side by side are: floors (at least), ceilings (at most),
 * plain figures, or a bound beside a figure.
 */
export type Bound = "floor" | "ceiling" | "figure" | "mixed";

/** How the promises of several sides stand to each other on one axis. */
export interface Standing {
  /** One goes further; they are about the same, and none leads; or they are the same. */
  kind: "ahead" | "near" | "equal";
  /** One point a side, the furthest first. */
  points: Point[];
  /** Of `points`, how many from the first on are about the same or the same; 1 where one is ahead. */
  level: number;
  /** The first value as so many times the second. */
  times: number;
  bound: Bound;
}

/**
 * How far the promises on one axis go, from each side's latest statement there.
 * Null where the indicator has no better direction, where an upper bound stands
 * beside a lower one, or where a value is no divisor.
 */
export function standingOf(shared: Shared, footed?: Footed): Standing | null {
  const panel = comparablePanel(shared);
  if (!panel || panel[0].better === "none" || opposed(panel)) return null;
  const points = pointsOf(panel, shared.sideOf, footed).sort((a, b) => b.value - a.value);
  if (panel[0].better === "lower") points.reverse();
  if (points.length < 2) return null;
  const [first, second] = points;
  const bound = boundOf([first, second]);
  const same = points.filter((point) => isSame(point, first)).length;
  if (same > 1) return {kind: "equal", points, level: same, times: 1, bound};
  if (Math.min(first.value, second.value) <= 0) return null;
  const about = points.filter((point) => gapBetween(point, first) <= 1 + ABOUT).length;
  const kind = about > 1 ? "near" : "ahead";
  return {kind, points, level: about, times: first.value / second.value, bound};
}

/** How far apart the first two are, as a ratio of at least 1, to order by. */
export function gapOf(standing: Standing | null): number {
  return standing ? Math.max(standing.times, 1 / standing.times) : 0;
}

/** The same number under another sign (50 and at least 50) is not the same promise. */
function isSame(a: Point, b: Point): boolean {
  return a.value === b.value && a.high === b.high && a.target.comparator === b.target.comparator;
}

function gapBetween(a: Point, b: Point): number {
  return Math.max(a.value, b.value) / Math.min(a.value, b.value);
}

const SIDE: Partial<Record<Comparator, Bound>> = {
  gte: "floor",
  gt: "floor",
  lte: "ceiling",
  lt: "ceiling"
};

/** The end of a range that is assured is a bound like another. */
function sideOf({comparator, better}: Target): Bound {
  if (comparator === "range") return better === "lower" ? "ceiling" : "floor";
  return SIDE[comparator] ?? "figure";
}

function boundOf(points: Point[]): Bound {
  const [first, ...others] = points.map(({target}) => sideOf(target));
  return others.every((side) => side === first) ? first : "mixed";
}

/** "At least" beside "at most" says nothing about who promises more. */
function opposed(panel: Target[]): boolean {
  const sides = panel.map(({comparator}) => SIDE[comparator]);
  return sides.includes("floor") && sides.includes("ceiling");
}

function pointsOf(panel: Target[], sideOf: SideOf, footed?: Footed): Point[] {
  const levels = levelsOf(panel);
  return [...groupBy(panel, sideOf).values()].flatMap((rows) => {
    const target = [...rows].sort((a, b) => b.year - a.year)[0];
    return pointOf(target, levels.get(target)!, footed);
  });
}

/** The floor where higher is better, the ceiling where lower is; none where the row has no value. */
function pointOf(target: Target, level: Level, footed?: Footed): Point[] {
  const {low, high} = footed
    ? onFooting(level, footed.footing, footed.denominators.get(target.target_id)!)
    : level;
  const value = target.better === "lower" ? (high ?? low) : (low ?? high);
  return value === null ? [] : [{target, value, low, high, derived: level.derived !== null}];
}
