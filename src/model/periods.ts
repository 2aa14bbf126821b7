import {compare, levelsOf, type Level, type Comparable, type Reason} from "./compare.js";
import {groupBy} from "./pairs.js";
import type {Target} from "./target.js";

/** What became of an indicator from one generation of plans to the next. */
export type ChangeKind = "raised" | "carried" | "lowered" | "dropped" | "new";

/** All kinds in the order in which pages list them. */
export const CHANGE_KINDS: ChangeKind[] = ["raised", "carried", "lowered", "dropped", "new"];

/**
 * Why nothing is said about the direction of a promise that was carried on:
 * what keeps two promises off one axis, or `direction` (the indicator has none),
 * `bound` (a floor against a ceiling), `period` (additions over periods of
 * different length), `mixed` (some parts raised, others lowered).
 */
export type ChangeReason = Reason | "direction" | "bound" | "period" | "mixed";

/** What a plan's period needs: its ends. */
export interface Period {
  plan_id: string;
  period_start: number;
  period_end: number;
}

/** The plans of one jurisdiction that share a deadline. */
export interface Generation<P extends Period = Period> {
  period_start: number;
  period_end: number;
  plans: P[];
}

/** Years that several plans of one jurisdiction cover at once. */
export interface Overlap {
  from: number;
  to: number;
  plan_ids: string[];
}

/** One indicator of two consecutive generations. */
export interface Change {
  indicator_id: string;
  kind: ChangeKind;
  earlier: Target[];
  later: Target[];
  /** Pairs that may share an axis, earlier first; those the verdict rests on. */
  pairs: [Target, Target][];
  /** Why a carried promise has no direction; empty where the figure is the same. */
  reasons: ChangeReason[];
  /** What differs beside the numbers without keeping them apart. */
  notes: Reason[];
}

/** Plans by deadline, the earliest first: plans that end together are one generation. */
export function generationsOf<P extends Period>(plans: P[]): Generation<P>[] {
  return [...groupBy(plans, (plan) => String(plan.period_end)).values()]
    .map((group) => ({
      period_start: Math.min(...group.map((plan) => plan.period_start)),
      period_end: group[0].period_end,
      plans: [...group].sort(
        (a, b) => a.period_start - b.period_start || a.plan_id.localeCompare(b.plan_id)
      )
    }))
    .sort((a, b) => a.period_end - b.period_end);
}

/** How much a plan states: promises in their first statement, and the years of its baselines. */
export interface ChartStated {
  plan_id: string;
  promises: number;
  baseline_years: number[];
}

/** How much a plan states, out of the first statements of many. */
export function statedBy({plan_id}: Pick<Period, "plan_id">, rows: Target[]): ChartStated {
  const own = rows.filter((t) => t.plan_id === plan_id);
  const baselines = own.filter((t) => t.role === "baseline");
  return {
    plan_id,
    promises: own.filter(isPromise).length,
    baseline_years: [...new Set(baselines.map((t) => t.year))].sort()
  };
}

/** Runs of years in which the same several plans are in force. */
export function overlapsOf(plans: Period[]): Overlap[] {
  const first = Math.min(...plans.map((plan) => plan.period_start));
  const last = Math.max(...plans.map((plan) => plan.period_end));
  const overlaps: Overlap[] = [];
  for (let year = first; year <= last; year++) {
    const plan_ids = plans
      .filter((plan) => plan.period_start <= year && year <= plan.period_end)
      .map((plan) => plan.plan_id);
    if (plan_ids.length < 2) continue;
    const before = overlaps.at(-1);
    if (before && before.to === year - 1 && before.plan_ids.join() === plan_ids.join())
      before.to = year;
    else overlaps.push({from: year, to: year, plan_ids});
  }
  return overlaps;
}

/** What became of indicators from one generation of plans to the next. */
export interface Step<P extends Period = Period> {
  from: Generation<P>;
  to: Generation<P>;
  changes: Change[];
}

/** The steps between the generations of one jurisdiction's plans; none where there is one alone. */
export function stepsOf<P extends Period>(plans: P[], rows: Target[]): Step<P>[] {
  const generations = generationsOf(plans);
  const of = ({plans: group}: Generation<P>) =>
    rows.filter((row) => group.some((plan) => plan.plan_id === row.plan_id));
  return generations.slice(1).map((to, i) => ({
    from: generations[i],
    to,
    changes: changesBetween(of(generations[i]), of(to))
  }));
}

/**
 * What became of each indicator that either generation promises. Only promises
 * count: targets, each in its first statement.
 */
export function changesBetween(earlier: Target[], later: Target[]): Change[] {
  const before = groupBy(earlier.filter(isPromise), (row) => row.indicator_id);
  const after = groupBy(later.filter(isPromise), (row) => row.indicator_id);
  return [...new Set([...before.keys(), ...after.keys()])].map((indicator_id) =>
    changeOf(indicator_id, before.get(indicator_id) ?? [], after.get(indicator_id) ?? [])
  );
}

/** Whether both generations promise the indicator and no pair of promises may share an axis. */
export function isApart({kind, pairs}: Pick<Change, "kind" | "pairs">): boolean {
  return kind === "carried" && pairs.length === 0;
}

/** A target in its first statement. */
export function isPromise(row: Target): boolean {
  return row.role === "target" && row.restates === null;
}

function changeOf(indicator_id: string, earlier: Target[], later: Target[]): Change {
  const base = {
    indicator_id,
    earlier,
    later,
    pairs: [] as [Target, Target][],
    reasons: [],
    notes: []
  };
  if (later.length === 0) return {...base, kind: "dropped"};
  if (earlier.length === 0) return {...base, kind: "new"};
  const all = earlier.flatMap((from) =>
    later.map((to) => ({from, to, comparison: compare(from, to)}))
  );
  const shared = all.filter(({comparison}) => comparison.verdict !== "not-comparable");
  if (shared.length === 0)
    return {...base, kind: "carried", reasons: unique(all.flatMap((p) => p.comparison.reasons))};
  return {
    ...base,
    ...verdictOf(shared.map(({from, to}) => directionOf(from, to))),
    pairs: shared.map(({from, to}) => [from, to]),
    notes: unique(shared.flatMap((p) => p.comparison.notes))
  };
}

type Direction = "up" | "down" | "same" | ChangeReason;

function verdictOf(directions: Direction[]): {kind: ChangeKind; reasons: ChangeReason[]} {
  const found = new Set(directions);
  if (found.has("up") && found.has("down")) return {kind: "carried", reasons: ["mixed"]};
  if (found.has("up")) return {kind: "raised", reasons: []};
  if (found.has("down")) return {kind: "lowered", reasons: []};
  if (found.has("same")) return {kind: "carried", reasons: []};
  return {kind: "carried", reasons: [...found] as ChangeReason[]};
}

/** Whether the later promise asks for more; a reason where that cannot be said. */
export function directionOf(from: Target, to: Target): Direction {
  if (to.better === "none") return "direction";
  if (from.basis === "new" && to.basis === "new" && lengthOf(from) !== lengthOf(to))
    return "period";
  const levels = levelsOf([from, to]);
  const before = assured(from, levels.get(from)!);
  const after = assured(to, levels.get(to)!);
  if (before === null || after === null) return "bound";
  if (before === after) return "same";
  return after > before === (to.better === "higher") ? "up" : "down";
}

/**
 * What is promised at the least: the floor where higher is better, the ceiling
 * where lower is. 达到2600 promises no less than ≥2600 does, so a point counts
 * as its own bound; a bound of the other kind promises nothing in that direction.
 */
function assured(t: Target, {low, high}: Level): number | null {
  if (t.better === "higher") return t.comparator === "lte" || t.comparator === "lt" ? null : low;
  if (t.comparator === "gte" || t.comparator === "gt") return null;
  return t.comparator === "range" ? high : (high ?? low);
}

function lengthOf(t: Target): number {
  return t.year - t.period_start;
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}

/**
 * Whether a line or a pace may lead from one statement of an indicator to a later
 * one: never between generations of a city whose promises may not be compared,
 * for the page says of these that they are not.
 */
export function joining(rows: Target[]): (from: Target, to: Target) => boolean {
  const generation = (t: Target) => `${t.jurisdiction_id} ${t.indicator_id} ${t.period_end}`;
  const groups = groupBy(rows, generation);
  return (from, to) => {
    const [earlier, later] = [from, to].map((t) => groups.get(generation(t)) ?? [t]);
    return generation(from) === generation(to) || !changesBetween(earlier, later).some(isApart);
  };
}

/**
 * The statements of one panel that a line may join: each with those of the next
 * year. Additions are never joined, for each counts from its own start.
 */
export function linksOf<T extends Comparable>(
  panel: T[],
  mayJoin: (from: T, to: T) => boolean = () => true
): [T, T][] {
  const years = unique(panel.map((row) => row.year)).sort((a, b) => a - b);
  return years.slice(1).flatMap((year, i) =>
    panel
      .filter((row) => row.year === years[i])
      .flatMap((from) =>
        panel
          .filter((to) => to.year === year)
          .filter((to) => from.basis !== "new" || to.basis !== "new")
          .filter((to) => compare(from, to).verdict !== "not-comparable" && mayJoin(from, to))
          .map((to): [T, T] => [from, to])
      )
  );
}

/** Look-alikes of one family that a jurisdiction states for different years. */
export function alikeOverTime(rows: Target[]): Target[][] {
  return [
    ...groupBy(
      rows.filter((row) => row.family),
      (row) => row.family!
    ).values()
  ]
    .filter((group) => unique(group.map((row) => row.indicator_id)).length > 1)
    .filter((group) => unique(group.map((row) => row.year)).length > 1)
    .map((group) => [...group].sort((a, b) => a.year - b.year));
}
