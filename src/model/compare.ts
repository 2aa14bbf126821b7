import type {Target} from "./target.js";

/** Whether two targets may share an axis. */
export type Verdict = "comparable" | "convertible" | "not-comparable";

/** What a verdict rests on. `year` and `comparator` never block: they are named beside the numbers. */
export type Reason =
  "draft" | "definition" | "unit" | "scope" | "basis" | "rank" | "year" | "comparator";

/** What compare needs of a target; every row of the targets table has it. */
export type Comparable = Pick<
  Target,
  | "indicator_id"
  | "dimension"
  | "unit"
  | "scope"
  | "basis"
  | "year"
  | "period_start"
  | "comparator"
  | "value_low"
  | "value_high"
  | "canonical_low"
  | "canonical_high"
  | "start_value"
> &
  Reviewable;

/** What says whether a row or its indicator has been reviewed; a row without it is no draft. */
export type Reviewable = Partial<Pick<Target, "status" | "indicator_status">>;

/** A verdict with what blocks it or had to be converted, and what is named beside it. */
export interface Comparison {
  verdict: Verdict;
  reasons: Reason[];
  notes: Reason[];
}

/**
 * May the two targets share an axis? Pure, symmetric and total. Not comparable:
 * another indicator, another dimension, a part against the whole, another
 * basis (stock against new, a condition against a level), a rank, or a draft. Convertible: another
 * unit of the same dimension, or an addition whose known start gives a level.
 */
export function compare(a: Comparable, b: Comparable): Comparison {
  const blocking: Reason[] = [];
  const converted: Reason[] = [];
  if (isDraft(a) || isDraft(b)) blocking.push("draft");
  if (a.indicator_id !== b.indicator_id) blocking.push("definition");
  if (a.dimension !== b.dimension) blocking.push("unit");
  else if (needsConversion(a, b)) converted.push("unit");
  if (a.scope !== b.scope) blocking.push("scope");
  if (isRank(a) || isRank(b)) blocking.push("rank");
  if (a.basis !== b.basis) (reachesLevel(a, b) ? converted : blocking).push("basis");
  const notes: Reason[] = [];
  if (a.year !== b.year || addedSinceAnotherYear(a, b)) notes.push("year");
  if (a.comparator !== b.comparator) notes.push("comparator");
  if (blocking.length > 0) return {verdict: "not-comparable", reasons: blocking, notes};
  return {verdict: converted.length > 0 ? "convertible" : "comparable", reasons: converted, notes};
}

/** A rank is a place in an order: it stands on no axis, beside another rank as little as beside a value. */
export function isRank({basis}: Pick<Comparable, "basis">): boolean {
  return basis === "rank";
}

/** Whether nobody has reviewed the row, or the indicator that it is of: until then no verdict rests on it. */
export function isDraft({status, indicator_status}: Reviewable): boolean {
  return status === "draft" || indicator_status === "draft";
}

/** Additions over different periods differ in their first year too. */
function addedSinceAnotherYear(a: Comparable, b: Comparable): boolean {
  return a.basis === "new" && b.basis === "new" && a.period_start !== b.period_start;
}

/** Counting words (个, 家, 台) differ without any conversion; 20 Tbps beside 4680 Gbps needs one. */
function needsConversion(a: Comparable, b: Comparable): boolean {
  if (a.unit === b.unit) return false;
  const [first, second] = [factorOf(a), factorOf(b)];
  return first !== null && second !== null && first !== second;
}

/** Null where the value is unknown or zero: nothing is converted then. */
function factorOf(t: Comparable): number | null {
  const value = t.value_low ?? t.value_high;
  const canonical = t.canonical_low ?? t.canonical_high;
  return value === null || canonical === null || value === 0
    ? null
    : Number((canonical / value).toPrecision(12));
}

function reachesLevel(a: Comparable, b: Comparable): boolean {
  const [added, level] = a.basis === "new" ? [a, b] : [b, a];
  return added.basis === "new" && level.basis === "stock" && added.start_value !== null;
}

/** A value on one axis, in the canonical unit; `derived` where a start was added. */
export interface Level {
  low: number | null;
  high: number | null;
  derived: {start: number; added_low: number | null; added_high: number | null} | null;
}

/**
 * The values of rows that share an axis: where totals stand beside additions,
 * an addition is drawn as the level that it leads to from its known start.
 */
export function levelsOf<T extends Comparable>(panel: T[]): Map<T, Level> {
  const asLevel = panel.some(({basis}) => basis === "stock");
  return new Map(panel.map((t) => [t, levelOf(t, asLevel)]));
}

/** A row's values as they stand, or as the level its addition leads to. */
export function levelOf(t: Comparable, asLevel: boolean): Level {
  const {canonical_low: low, canonical_high: high, start_value: start} = t;
  if (!asLevel || t.basis !== "new" || start === null) return {low, high, derived: null};
  return {
    low: low === null ? null : start + low,
    high: high === null ? null : start + high,
    derived: {start, added_low: low, added_high: high}
  };
}

/**
 * Groups rows so that within a group every pair may share an axis. Order is
 * kept; the first row of a group decides which rows join it. Ranks are in none.
 */
export function panelsOf<T extends Comparable>(rows: T[]): T[][] {
  const panels: T[][] = [];
  for (const row of rows.filter((row) => !isRank(row))) {
    const home = panels.find((panel) =>
      panel.every((other) => compare(row, other).verdict !== "not-comparable")
    );
    if (home) home.push(row);
    else panels.push([row]);
  }
  return panels;
}
