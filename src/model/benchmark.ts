import {isRank, levelOf, type Level} from "./compare.js";
import {readWhole} from "./evidence.js";
import {divides, measureOf, onFooting, type Denominator} from "./footing.js";
import {groupBy} from "./pairs.js";
import type {Row} from "./schema/rows.js";
import {BASES} from "./schema/words.js";
import type {Basis, Footing, Target} from "./target.js";

/** A jurisdiction as a benchmark needs it. */
export type Rung = Pick<
  Row<"jurisdictions">,
  "jurisdiction_id" | "level" | "parent_id" | "name_zh" | "name_en" | "short_en"
>;

/** Administrative level: jurisdictions of different ones are set side by side only where that is asked for. */
export type Tier = Row<"jurisdictions">["level"];

/** The order in which tiers stand below each other. */
export const TIERS: readonly Tier[] = [
  "municipality",
  "sub-provincial",
  "province",
  "prefecture",
  "county",
  "district",
  "nation"
];

/** One goal in a benchmark: its value in the canonical unit, or on a footing. */
export interface Goal {
  target: Target;
  rung: Rung;
  low: number | null;
  high: number | null;
  /** The sum behind a level that an addition leads to; null where the value is stated. */
  derived: Level["derived"];
  denominator: Denominator | null;
}

/** Which goals of a jurisdiction stand: its latest, all, or those for one year. */
export type Years = "latest" | "all" | number;

export interface BenchmarkChoice {
  basis: Basis;
  years: Years;
  per: Footing | "";
  /** Only what was read in whole documents. */
  wholeOnly: boolean;
}

/** The goals side by side, and what could not stand there. */
export interface Benchmark {
  /** By tier, in the order of TIERS; in each the furthest goal first. */
  tiers: {tier: Tier; goals: Goal[]}[];
  /** Jurisdictions whose denominator is not in the corpus. */
  undivided: Rung[];
}

/** What tells a goal from other rows. */
type Statement = Pick<Target, "role" | "restates" | "scope" | "basis">;

/** What may stand in a benchmark: first statements of goals for the whole jurisdiction; a rank is none. */
export function goalsOf<T extends Statement>(rows: readonly T[]): T[] {
  return rows.filter(
    (t) => t.role === "target" && t.restates === null && t.scope === null && !isRank(t)
  );
}

/** The bases on which goals stand, each with how many jurisdictions it has; the most first. */
export function basesOf(rows: readonly Target[]): {basis: Basis; jurisdictions: number}[] {
  const goals = goalsOf(rows);
  return BASES.map((basis) => ({
    basis,
    jurisdictions: new Set(onBasis(goals, basis).map((t) => t.jurisdiction_id)).size
  }))
    .filter(({jurisdictions}) => jurisdictions > 0)
    .sort((a, b) => b.jurisdictions - a.jurisdictions);
}

/** The years of goals on a basis, each with how many jurisdictions it has; the earliest first. */
export function goalYears(
  rows: readonly Target[],
  basis: Basis
): {year: number; jurisdictions: number}[] {
  const byYear = groupBy(onBasis(goalsOf(rows), basis), (t) => String(t.year));
  return [...byYear.values()]
    .map((own) => ({
      year: own[0].year,
      jurisdictions: new Set(own.map((t) => t.jurisdiction_id)).size
    }))
    .sort((a, b) => a.year - b.year);
}

/** Goals of one basis; an addition whose start is known leads to a level and stands among the levels. */
function onBasis(goals: Target[], basis: Basis): Target[] {
  return goals.filter(
    (t) => t.basis === basis || (basis === "stock" && t.basis === "new" && t.start_value !== null)
  );
}

/** Sets the goals of one indicator side by side, tier by tier. Pure; `rows` are of one indicator. */
export function benchmarkOf(
  rows: readonly Target[],
  rungs: readonly Rung[],
  denominators: readonly Denominator[],
  {basis, years, per, wholeOnly}: BenchmarkChoice
): Benchmark {
  const known = new Map(rungs.map((rung) => [rung.jurisdiction_id, rung]));
  const goals = onBasis(goalsOf(rows), basis).filter((t) => !wholeOnly || readWhole(t));
  const chosen = [...groupBy(goals, (t) => t.jurisdiction_id).values()].flatMap((own) =>
    ofYears(own, years)
  );
  const divisors = per ? commonDenominators(chosen, per, denominators) : null;
  const undivided = new Map<string, Rung>();
  const made = chosen.flatMap((target): Goal[] => {
    const rung = known.get(target.jurisdiction_id)!;
    const level = levelOf(target, basis === "stock");
    if (!per || !divisors) return [{target, rung, ...level, denominator: null}];
    const denominator = divisors.get(rung.jurisdiction_id);
    if (!denominator) {
      undivided.set(rung.jurisdiction_id, rung);
      return [];
    }
    const {low, high} = onFooting(level, per, denominator);
    return [{target, rung, low, high, derived: level.derived, denominator}];
  });
  const byTier = groupBy(made, ({rung}) => rung.level);
  return {
    tiers: TIERS.flatMap((tier) => {
      const own = byTier.get(tier);
      return own ? [{tier, goals: furthestFirst(own)}] : [];
    }),
    undivided: [...undivided.values()]
  };
}

function ofYears(own: Target[], years: Years): Target[] {
  if (years === "all") return own;
  const year = years === "latest" ? Math.max(...own.map((t) => t.year)) : years;
  return own.filter((t) => t.year === year);
}

/**
 * One denominator a jurisdiction, all measuring the same: those of the metric
 * and year that the most jurisdictions have, the later year where several do;
 * for a jurisdiction without it the one of the nearest year. A jurisdiction
 * without any has none.
 */
export function commonDenominators(
  goals: readonly Target[],
  per: Footing,
  all: readonly Denominator[]
): Map<string, Denominator> {
  const owners = new Set(
    goals.filter((t) => divides(t.normalise, per)).map((t) => t.jurisdiction_id)
  );
  const usable = all.filter(
    (d) =>
      d.footing === per &&
      d.series !== "unrevised" &&
      d.confidence !== "low" &&
      owners.has(d.jurisdiction_id)
  );
  const groups = [...groupBy(usable, (d) => `${d.metric} ${d.year}`).values()];
  const [best] = groups.sort((a, b) => b.length - a.length || yearOf(b[0]) - yearOf(a[0]));
  if (!best) return new Map();
  const distance = (d: Denominator) => Math.abs(yearOf(d) - yearOf(best[0]));
  const alike = usable
    .filter((d) => measureOf(d) === measureOf(best[0]))
    .sort((a, b) => distance(b) - distance(a));
  // The later entries of a map win: the nearest years, and the common group itself.
  return new Map([...alike, ...best].map((d) => [d.jurisdiction_id, d]));
}

function yearOf({year}: Denominator): number {
  return year ?? 0;
}

/** What a goal assures: its floor where higher is better, its ceiling where lower is; null where it assures none. */
export function assured({target, low, high}: Goal): number | null {
  const {comparator, better} = target;
  if (better === "lower") return comparator === "gte" || comparator === "gt" ? null : (high ?? low);
  return comparator === "lte" || comparator === "lt" ? null : low;
}

function furthestFirst(goals: Goal[]): Goal[] {
  const sign = goals[0].target.better === "lower" ? 1 : -1;
  const value = (goal: Goal) => goal.low ?? goal.high ?? 0;
  return [...goals].sort(
    (a, b) =>
      sign * (value(a) - value(b)) ||
      a.target.year - b.target.year ||
      (a.target.target_id < b.target.target_id ? -1 : 1)
  );
}

/** A place among the goals of one tier for one year. */
export interface Position {
  year: number;
  /** From 1, by what each goal assures. */
  place: number;
  /** Others that assure the same. */
  tied: number;
  /** How many jurisdictions have a goal for the year, this one among them. */
  of: number;
  /** The jurisdiction's goal. */
  goal: Goal;
}

/** Fewer than this many are no field to have a place in. */
export const FIELD = 3;

/**
 * The place of a jurisdiction among the goals of its tier for the year of its
 * own goal. Null where it cannot be said: the indicator has no better direction,
 * fewer than FIELD have a goal for the year, one of them assures no value, or a
 * jurisdiction has several goals for the year that stand on both sides.
 */
export function positionOf(jurisdiction_id: string, goals: readonly Goal[]): Position | null {
  const own = goals.filter(({rung}) => rung.jurisdiction_id === jurisdiction_id);
  const [goal] = own;
  if (!goal || goal.target.better === "none") return null;
  const {year, better} = goal.target;
  const peers = goals.filter(({target}) => target.year === year);
  const field = groupBy(peers, ({rung}) => rung.jurisdiction_id);
  if (field.size < FIELD || own.some(({target}) => target.year !== year)) return null;
  const values = new Map([...field].map(([id, some]) => [id, some.map(assured)]));
  if ([...values.values()].flat().includes(null)) return null;
  const mine = new Set(values.get(jurisdiction_id) as number[]);
  if (mine.size > 1) return null;
  const [value] = mine;
  const further = (other: number) => (better === "lower" ? other < value : other > value);
  let [ahead, tied] = [0, 0];
  for (const [id, some] of values) {
    if (id === jurisdiction_id) continue;
    const sides = new Set(
      (some as number[]).map((v) => (v === value ? "same" : String(further(v))))
    );
    if (sides.size > 1) return null;
    if (sides.has("true")) ahead += 1;
    if (sides.has("same")) tied += 1;
  }
  return {year, place: ahead + 1, tied, of: field.size, goal};
}

/** Dimensions of measures that say how good, not how much. */
const INTENSIVE = ["power-usage-effectiveness", "time", "data-per-person-month", "score"];

/** Measures that do not grow with the size of a place, so that a nation's or a province's may stand beside a city's. */
export function isIntensive({dimension, basis}: Pick<Target, "dimension" | "basis">): boolean {
  return (
    basis === "share" ||
    basis === "growth" ||
    dimension === "share" ||
    dimension.startsWith("per-") ||
    INTENSIVE.includes(dimension)
  );
}

/** The jurisdictions above some others, the nation among them. */
export function aboveOf(ids: readonly string[], rungs: readonly Rung[]): Set<string> {
  const parent = new Map(rungs.map((rung) => [rung.jurisdiction_id, rung.parent_id]));
  const above = new Set<string>();
  for (const id of ids)
    for (let next = parent.get(id); next && !above.has(next); next = parent.get(next))
      above.add(next);
  return above;
}
