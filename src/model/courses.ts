import {groupBy} from "./pairs.js";
import {changesBetween, type Change} from "./periods.js";
import type {Target} from "./target.js";

/** What became of a promise of an earlier plan in the later ones, by the rule of the periods page. */
export type Fate = "raised" | "lowered" | "same" | "other" | "alike" | "silent";
export const FATES: Fate[] = ["raised", "lowered", "same", "other", "alike", "silent"];

/** One indicator that the earlier plan promises, with what the later plans promise of it. */
export interface Course {
  earlier: Target[];
  later: Target[];
  fate: Fate;
}

/**
 * What became of every indicator that the earlier rows promise. Raised or
 * lowered only where two promises may share an axis; another basis, area or
 * definition is named as such, and silence is no more than that.
 */
export function coursesOf(earlier: Target[], later: Target[]): Course[] {
  const promises = later.filter((t) => t.role === "target");
  return changesBetween(earlier, later)
    .filter(({kind}) => kind !== "new")
    .map((change): Course => {
      const fate = fateOf(change);
      if (fate) return {earlier: change.earlier, later: change.later, fate};
      const {family} = change.earlier[0];
      const alike = promises.filter((t) => t.family !== null && t.family === family);
      return {earlier: change.earlier, later: alike, fate: alike.length > 0 ? "alike" : "silent"};
    });
}

/** A promise carried on unchanged has a pair on one axis and nothing to say against it; null where none carries it on. */
function fateOf({kind, pairs, reasons}: Change): Fate | null {
  if (kind === "raised" || kind === "lowered") return kind;
  if (kind === "carried") return pairs.length > 0 && reasons.length === 0 ? "same" : "other";
  return null;
}

/** Indicators for which the rows state only what had been reached: no promise that could be kept or dropped. */
export function reachedOnly(rows: Target[]): Target[][] {
  return [...groupBy(rows, (t) => t.indicator_id).values()].filter((group) =>
    group.every((t) => t.role === "baseline")
  );
}
