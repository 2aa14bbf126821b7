import type {Comparable} from "./compare.js";
import {compareOutcome, momentOf, type Measured, type Outcome} from "./outcome.js";
import type {Reason} from "./compare.js";
import type {Row} from "./schema/rows.js";
import type {Target} from "./target.js";

/** A row of the judgements table: a goal, a later report, and what a reader found of the two. */
export type Judgement = Row<"judgements">;

/** What became of a goal by a report. */
export type Judged = Judgement["verdict"];

/** The verdicts that follow from the values and dates of the two rows. */
export type Arithmetic = Exclude<Judged, "partial" | "not-comparable">;

/** What arithmetic needs of a goal; every row of the targets table has it. */
export type Promised = Comparable & Pick<Target, "jurisdiction_id" | "better">;

/** What arithmetic needs of a report; every row of the outcomes table has it. */
export type Reported = Measured & Pick<Outcome, "jurisdiction_id" | "as_of" | "dated">;

/** Whether a verdict may be drawn: the figure stands on the goal's axis. */
export function isArithmetic(verdict: Judged): verdict is Arithmetic {
  return verdict !== "partial" && verdict !== "not-comparable";
}

/**
 * What the two rows say by themselves. `met`: in the year of the deadline the
 * figure reaches the goal; `passed-before`: a figure of an earlier year does;
 * `interim`: it does not, before the deadline; `below`: it does not, at the
 * deadline; `late`: the figure, or where its own date is unknown the report of
 * it, is of a later year, whatever its value. Null where no arithmetic is to be
 * done: another jurisdiction, definition, unit of measure, area or basis, a
 * bound open on the wrong side, or an addition over another period.
 */
export function arithmeticOf(goal: Promised, report: Reported): Arithmetic | null {
  if (goal.jurisdiction_id !== report.jurisdiction_id || goal.basis !== report.basis) return null;
  if (compareOutcome(report, goal).verdict === "not-comparable") return null;
  if (goal.basis === "new" && goal.period_start !== goal.year) return null;
  const reached = reaches(goal, report);
  if (reached === null) return null;
  if (report.year > goal.year) return "late";
  if (report.year < goal.year) return reached ? "passed-before" : "interim";
  if (reached) return "met";
  return isYearEnd(report) ? "below" : "interim";
}

/** A figure of a whole year, or of its last month. */
function isYearEnd({as_of, dated}: Reported): boolean {
  return dated !== "report" && (as_of.length === 4 || as_of.slice(5, 7) === "12");
}

/** Whether the printed figure reaches what the goal assures at least; null where its bound leaves that open. */
function reaches(goal: Promised, report: Reported): boolean | null {
  const bounded = report.comparator;
  const ceiling = goal.comparator === "lte" || goal.comparator === "lt" || goal.better === "lower";
  const open = ceiling ? ["gte", "gt"] : ["lte", "lt"];
  if (open.includes(bounded)) return null;
  const wanted = ceiling
    ? (goal.canonical_high ?? goal.canonical_low)
    : (goal.canonical_low ?? goal.canonical_high);
  if (wanted === null) return null;
  const more = (report.canonical_value - wanted) * (ceiling ? -1 : 1);
  const strict = goal.comparator === "gt" || goal.comparator === "lt";
  return more > 0 || (more === 0 && (!strict || bounded === "gt" || bounded === "lt"));
}

/** A report that was set against a goal, with what was found. */
export interface Finding {
  judgement: Judgement;
  outcome: Outcome;
}

/** Judgements with their reports. */
export function findingsOf(
  judgements: readonly Judgement[],
  outcomes: readonly Outcome[]
): Finding[] {
  const byId = new Map(outcomes.map((outcome) => [outcome.outcome_id, outcome]));
  return judgements.flatMap((judgement) => {
    const outcome = byId.get(judgement.outcome_id);
    return outcome ? [{judgement, outcome}] : [];
  });
}

/** A goal with every report on it. */
export interface Followed {
  target: Target;
  /** Oldest figure first; two publishers stand as two. */
  findings: Finding[];
  /** Reports of the same indicator that nobody set against this goal, and what differs. */
  beside: {outcome: Outcome; reasons: Reason[]}[];
}

/** Goals with their reports, in the order of the goals. */
export function followed(
  goals: readonly Target[],
  judgements: readonly Judgement[],
  outcomes: readonly Outcome[]
): Followed[] {
  const all = findingsOf(judgements, outcomes);
  return goals.map((target) => {
    const findings = all
      .filter(({judgement}) => judgement.target_id === target.target_id)
      .sort((a, b) => momentOf(a.outcome.as_of) - momentOf(b.outcome.as_of));
    const set = new Set(findings.map(({outcome}) => outcome.outcome_id));
    const beside = outcomes
      .filter(
        (outcome) =>
          outcome.jurisdiction_id === target.jurisdiction_id &&
          outcome.indicator_id === target.indicator_id &&
          !set.has(outcome.outcome_id)
      )
      .map((outcome) => ({outcome, reasons: compareOutcome(outcome, target).reasons}));
    return {target, findings, beside};
  });
}

/** Whether nothing at all was found on a goal: no figure is no failure. */
export function isSilent({findings, beside}: Followed): boolean {
  return findings.length + beside.length === 0;
}

/** How far the reports reach: the moment of the latest figure or report. */
export function horizonOf(outcomes: readonly Outcome[]): number {
  return Math.max(
    ...outcomes.map(({as_of, reported_on}) =>
      Math.max(momentOf(as_of), momentOf(reported_on ?? as_of))
    )
  );
}

/** Whether a goal's deadline lies within the time that reports reach. */
export function isDue({year}: Pick<Target, "year">, horizon: number): boolean {
  return year <= horizon;
}

/** What became of a goal, for the count of goals: each verdict that a report gave it. */
export function verdictsOf({findings}: Followed): Judged[] {
  return [...new Set(findings.map(({judgement}) => judgement.verdict))];
}
