import {compare, panelsOf, type Reason, type Verdict} from "./compare.js";
import type {Target} from "./target.js";

/** The side on which a row stands where sides are set beside each other; its city where nothing else is said. */
export type SideOf = (row: Target) => string;

const cityOf: SideOf = (row) => row.jurisdiction_id;

/** One indicator as the chosen sides promise it. */
export interface Shared {
  indicator_id: string;
  rows: Target[];
  sideOf: SideOf;
  /** The best verdict between rows of different sides. */
  verdict: Verdict;
  /** Why no pair may share an axis; empty where one may. */
  reasons: Reason[];
}

/** What the chosen sides promise, sorted by what may be said of it. */
export interface Matching {
  shared: Shared[];
  /** Families in which several sides promise look-alikes, but none the same indicator. */
  near: {family: string; rows: Target[]}[];
  /** Indicators that one side alone promises, by side. */
  only: Map<string, Target[]>;
}

/**
 * Matches the promises (targets, first statements) of several sides. Baselines
 * are left out: they were reached, not promised.
 */
export function matchTargets(rows: Target[], sideOf = cityOf): Matching {
  const sides = (group: Target[]) => new Set(group.map(sideOf)).size;
  const promises = rows.filter((row) => row.role === "target" && row.restates === null);
  const shared: Shared[] = [];
  const rest: Target[] = [];
  for (const [indicator_id, group] of groupBy(promises, (row) => row.indicator_id)) {
    if (sides(group) > 1)
      shared.push({indicator_id, rows: group, sideOf, ...bestVerdict(group, sideOf)});
    else rest.push(...group);
  }
  const near = [...groupBy(promises, (row) => row.family ?? "")]
    .filter(([family, group]) => family !== "" && sides(group) > 1)
    .filter(
      ([, group]) => !group.some((row) => shared.some((s) => s.indicator_id === row.indicator_id))
    )
    .map(([family, group]) => ({family, rows: group}));
  return {shared, near, only: groupBy(rest, sideOf)};
}

/** Groups rows by a key, in the order in which the keys first appear. */
export function groupBy<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function bestVerdict(rows: Target[], sideOf: SideOf): {verdict: Verdict; reasons: Reason[]} {
  const order: Verdict[] = ["comparable", "convertible", "not-comparable"];
  const pairs = rows.flatMap((a, i) =>
    rows.slice(i + 1).flatMap((b) => (sideOf(a) === sideOf(b) ? [] : [compare(a, b)]))
  );
  const best = order.find((verdict) => pairs.some((pair) => pair.verdict === verdict))!;
  const reasons =
    best === "not-comparable" ? [...new Set(pairs.flatMap((pair) => pair.reasons))] : [];
  return {verdict: best, reasons};
}

/** The rows of a shared indicator that may share an axis and come from several sides. */
export function comparablePanel({rows, sideOf}: Shared): Target[] | null {
  return panelsOf(rows).find((panel) => new Set(panel.map(sideOf)).size > 1) ?? null;
}

/** The value that stands for a promise when two are set side by side. */
export function pointOf({canonical_low, canonical_high}: Target): number | null {
  return canonical_low ?? canonical_high;
}
