import {compare, type Reason} from "./compare.js";
import {joining} from "./periods.js";
import type {Target} from "./target.js";

/** Why a promise has no required pace. */
export type NoPaceCode =
  "addition" | "condition" | "growth" | "no-start" | "not-comparable" | "apart" | "bound";

export interface NoPace {
  code: NoPaceCode;
  /** What keeps the earlier statements off the promise's axis. */
  reasons: Reason[];
}

/**
 * Why paceOf gives null for a promise: it is no level, nothing earlier is
 * stated, or what is stated earlier stands on another footing or names no value.
 */
export function whyNoPace(to: Target, earlier: Target[]): NoPace {
  if (to.basis === "new") return {code: "addition", reasons: []};
  if (to.basis === "threshold") return {code: "condition", reasons: []};
  if (to.basis === "growth") return {code: "growth", reasons: []};
  const before = earlier.filter(
    (from) =>
      from.jurisdiction_id === to.jurisdiction_id &&
      from.indicator_id === to.indicator_id &&
      from.restates === null &&
      from.year < to.year
  );
  if (before.length === 0) return {code: "no-start", reasons: []};
  const comparisons = before.map((from) => compare(from, to));
  const fit = before.filter((_, i) => comparisons[i].verdict !== "not-comparable");
  const mayJoin = joining([...new Set([...earlier, to])]);
  if (fit.length > 0)
    return {code: fit.some((from) => mayJoin(from, to)) ? "bound" : "apart", reasons: []};
  return {
    code: "not-comparable",
    reasons: [...new Set(comparisons.flatMap(({reasons}) => reasons))]
  };
}
