import {levelsOf} from "./compare.js";
import {denominatorsFor, onFooting, type Denominator} from "./footing.js";
import {comparablePanel, groupBy, type Shared} from "./pairs.js";
import type {Footing, Target} from "./target.js";

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

/** Which city's promise goes further, and how many times as far as the other's. */
export interface Leader {
  target: Target;
  ratio: number;
}

/**
 * The city whose promise goes furthest on one axis, from each city's latest
 * statement there. Null where the indicator has no better direction, where the
 * promises are equal, or where an upper bound stands beside a lower one.
 */
export function leaderOf(shared: Shared, footed?: Footed): Leader | null {
  const panel = comparablePanel(shared);
  if (!panel || panel[0].better === "none" || opposed(panel)) return null;
  const sorted = points(panel, footed).sort((a, b) => b.value - a.value);
  if (panel[0].better === "lower") sorted.reverse();
  const [first, second] = sorted;
  if (!first || !second || first.value === second.value) return null;
  const small = Math.min(first.value, second.value);
  return small <= 0
    ? null
    : {target: first.target, ratio: Math.max(first.value, second.value) / small};
}

/** "At least" beside "at most" says nothing about who promises more. */
function opposed(panel: Target[]): boolean {
  const lower = panel.some(({comparator}) => comparator === "gte" || comparator === "gt");
  const upper = panel.some(({comparator}) => comparator === "lte" || comparator === "lt");
  return lower && upper;
}

function points(panel: Target[], footed?: Footed): {target: Target; value: number}[] {
  const levels = levelsOf(panel);
  return [...groupBy(panel, (t) => t.jurisdiction_id).values()].flatMap((rows) => {
    const target = [...rows].sort((a, b) => b.year - a.year)[0];
    const level = levels.get(target)!;
    const {low, high} = footed
      ? onFooting(level, footed.footing, footed.denominators.get(target.target_id)!)
      : level;
    const value = low ?? high;
    return value === null ? [] : [{target, value}];
  });
}
