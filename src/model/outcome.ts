import {compare, panelsOf, type Comparable, type Comparison, type Reason} from "./compare.js";
import {groupBy} from "./pairs.js";
import type {Row} from "./schema/rows.js";
import type {Target} from "./target.js";

/**
 * A row of the derived outcomes table: what was later reported, by whom. It is
 * no promise and no statement of a plan, and is never mixed with them.
 */
export type Outcome = Row<"outcomes">;

/**
 * Where a date stands between year-ends: 2018 is the end of 2018, and 2018-01
 * a twelfth after the end of 2017.
 */
export function momentOf(date: string): number {
  const [year, month] = date.split("-").map(Number);
  return month ? year - 1 + month / 12 : year;
}

/** What comparing needs of an outcome. */
export type Measured = Pick<
  Outcome,
  | "indicator_id"
  | "comparator"
  | "value"
  | "canonical_value"
  | "unit"
  | "dimension"
  | "basis"
  | "scope"
  | "year"
>;

/** May the outcome stand on the target's axis? The same rule as between targets. */
export function compareOutcome(outcome: Measured, target: Comparable): Comparison {
  return compare(asComparable(outcome), target);
}

/**
 * The report that shows a goal already passed before its deadline: on the goal's
 * axis, of its city, dated as a figure, and beyond the value promised; the
 * earliest such. Undefined where there is none, or no better direction.
 */
export function passedBefore(to: Target, outcomes: Outcome[]): Outcome | undefined {
  const goal = to.better === "lower" ? (to.canonical_high ?? to.canonical_low) : to.canonical_low;
  if (to.better === "none" || to.role !== "target" || goal === null || to.basis === "new")
    return undefined;
  return [...outcomes]
    .filter((outcome) => outcome.jurisdiction_id === to.jurisdiction_id)
    .filter(({dated, as_of}) => dated === "figure" && momentOf(as_of) < to.year)
    .filter((outcome) => compareOutcome(outcome, to).verdict !== "not-comparable")
    .filter(({canonical_value, comparator}) =>
      to.better === "lower"
        ? canonical_value < goal && comparator !== "gte" && comparator !== "gt"
        : canonical_value > goal && comparator !== "lte" && comparator !== "lt"
    )
    .sort((a, b) => momentOf(a.as_of) - momentOf(b.as_of))[0];
}

/** From the end of the year before the first that is spoken of to the end of the last: promised, reached or reported. */
export function yearsOf(rows: Target[], outcomes: Outcome[]): [number, number] {
  const stated = rows.flatMap((row) =>
    row.role === "baseline" ? [row.year - 1, row.year] : [row.period_start - 1, row.year]
  );
  const reported = outcomes.flatMap(({as_of}) => [
    Math.ceil(momentOf(as_of)) - 1,
    Math.ceil(momentOf(as_of))
  ]);
  return [Math.min(...stated, ...reported), Math.max(...stated, ...reported)];
}

/** Statements that share an axis, with the reports that may stand on it. */
export interface Placed {
  panel: Target[];
  outcomes: Outcome[];
}

/** Puts each report with the panel whose every row it may share an axis with; else apart, with the reasons. */
export function placeOutcomes(
  rows: Target[],
  outcomes: Outcome[]
): {placed: Placed[]; apart: {outcome: Outcome; reasons: Reason[]}[]} {
  const placed: Placed[] = panelsOf(rows).map((panel) => ({panel, outcomes: []}));
  const apart = outcomes.flatMap((outcome) => {
    const home = placed.find(({panel}) =>
      panel.every((row) => compareOutcome(outcome, row).verdict !== "not-comparable")
    );
    if (home) home.outcomes.push(outcome);
    const reasons = new Set(rows.flatMap((row) => compareOutcome(outcome, row).reasons));
    return home ? [] : [{outcome, reasons: [...reasons]}];
  });
  placed.sort((a, b) => sizeOf(b) - sizeOf(a));
  return {placed, apart};
}

/** Whether a city states or reports figures of one axis at more than one moment. */
export function hasHistory(rows: Target[], outcomes: Outcome[]): boolean {
  return [...groupBy(rows, (row) => row.jurisdiction_id)].some(([city, own]) =>
    placeOutcomes(
      own,
      outcomes.filter((outcome) => outcome.jurisdiction_id === city)
    ).placed.some(({panel, outcomes: beside}) => {
      const moments = [...panel.map(({year}) => year), ...beside.map((o) => momentOf(o.as_of))];
      return new Set(moments).size > 1;
    })
  );
}

function sizeOf({panel, outcomes}: Placed): number {
  return panel.length + outcomes.length;
}

function asComparable(outcome: Measured): Comparable {
  const upper = outcome.comparator === "lte" || outcome.comparator === "lt";
  return {
    indicator_id: outcome.indicator_id,
    dimension: outcome.dimension,
    unit: outcome.unit,
    scope: outcome.scope,
    basis: outcome.basis,
    year: outcome.year,
    period_start: outcome.year,
    comparator: outcome.comparator,
    value_low: upper ? null : outcome.value,
    value_high: upper ? outcome.value : null,
    canonical_low: upper ? null : outcome.canonical_value,
    canonical_high: upper ? outcome.canonical_value : null,
    start_value: null
  };
}
