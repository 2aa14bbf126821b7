import {compare, type Comparison} from "./compare.js";
import type {Target} from "./target.js";

/** The two cities that the home page and the notebooks set side by side, in the order in which they are named. */
export const PAIR = ["tianjin", "xiamen"];

/** Two promises, one of each city, that a reader may want to set side by side. */
export interface Candidate extends Comparison {
  a: Target;
  b: Target;
}

/** Every pair of promises of the two cities under one indicator or in one family, with its verdict. */
export function candidatesOf(rows: Target[]): Candidate[] {
  const promises = rows.filter((t) => t.role === "target" && t.restates === null);
  const [left, right] = PAIR.map((city) => promises.filter((t) => t.jurisdiction_id === city));
  return left.flatMap((a) =>
    right
      .filter(
        (b) => a.indicator_id === b.indicator_id || (a.family !== null && a.family === b.family)
      )
      .map((b) => ({a, b, ...compare(a, b)}))
  );
}
