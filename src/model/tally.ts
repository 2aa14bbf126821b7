import {compare, type Reason, type Verdict} from "./compare.js";
import type {Target} from "./target.js";

/** How often each verdict and each reason is given among pairs of promises. */
export interface Tally {
  pairs: number;
  verdicts: Record<Verdict, number>;
  /** Reasons that block, or that a conversion met. */
  reasons: Record<Reason, number>;
}

/**
 * Every pair of rows from different plans that measure the same indicator, or
 * indicators of one family, counted by its verdict.
 */
export function tallyOf(rows: Target[]): Tally {
  const tally: Tally = {
    pairs: 0,
    verdicts: {comparable: 0, convertible: 0, "not-comparable": 0},
    reasons: {
      draft: 0,
      definition: 0,
      unit: 0,
      scope: 0,
      basis: 0,
      rank: 0,
      year: 0,
      comparator: 0
    }
  };
  rows.forEach((a, i) => {
    for (const b of rows.slice(i + 1)) {
      if (a.plan_id === b.plan_id || !alike(a, b)) continue;
      const {verdict, reasons, notes} = compare(a, b);
      tally.pairs += 1;
      tally.verdicts[verdict] += 1;
      for (const reason of [...reasons, ...notes]) tally.reasons[reason] += 1;
    }
  });
  return tally;
}

function alike(a: Target, b: Target): boolean {
  return a.indicator_id === b.indicator_id || (a.family !== null && a.family === b.family);
}
