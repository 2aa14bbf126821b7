import {compare} from "./compare.js";
import {joining} from "./periods.js";
import type {Target} from "./target.js";

/** The change that a promise asks for, from a start on the same footing. */
export interface Pace {
  from: Target;
  to: Target;
  years: number;
  /** Per year, in the canonical unit. */
  change: number;
  /** Compound rate per year as a fraction; null where the start is not above zero. */
  rate: number | null;
}

/**
 * The pace from the latest comparable statement of the same city before the
 * target (a baseline, or an earlier plan's target). Null where there is none:
 * only statements of one basis that may share an axis, and that name a value,
 * give a pace.
 */
export function paceOf(to: Target, earlier: Target[]): Pace | null {
  const mayJoin = joining([...new Set([...earlier, to])]);
  const start = [...earlier]
    .filter((from) => from.jurisdiction_id === to.jurisdiction_id && from.year < to.year)
    .filter((from) => from.restates === null && from.basis === to.basis)
    .filter((from) => compare(from, to).verdict !== "not-comparable" && mayJoin(from, to))
    .filter((from) => from.canonical_low !== null && from.comparator !== "range")
    .sort((a, b) => b.year - a.year)[0];
  const goal = to.canonical_low ?? to.canonical_high;
  if (
    !start ||
    goal === null ||
    to.basis === "new" ||
    to.basis === "threshold" ||
    to.basis === "growth"
  )
    return null;
  const years = to.year - start.year;
  const origin = start.canonical_low!;
  return {
    from: start,
    to,
    years,
    change: (goal - origin) / years,
    rate: origin > 0 && goal > 0 ? (goal / origin) ** (1 / years) - 1 : null
  };
}
