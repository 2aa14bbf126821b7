import {isIntensive} from "./benchmark.js";
import {compare, isRank, panelsOf, type Reason} from "./compare.js";
import type {Denominator} from "./footing.js";
import type {Finding} from "./judgement.js";
import {footedBy, standingOf, type Footed, type Standing} from "./leader.js";
import {momentOf} from "./outcome.js";
import {groupBy, matchTargets} from "./pairs.js";
import {directionOf, joining} from "./periods.js";
import type {Footing, Target} from "./target.js";

/** How several sides stand to each other, in all or on one footing. */
export interface Stood {
  footed?: Footed;
  standing: Standing;
}

/** Whether a later goal of one city asks for more than an earlier statement; `open` where that cannot be said. */
export type Course = "up" | "down" | "same" | "open";

/**
 * What the rows of one indicator prove. `stands`: sides on one axis, one ahead or
 * level; `open`: on one axis, but bounds, or the want of a better direction, leave
 * open who goes further; `apart`: no two goals may share an axis; `judged`: a
 * report was set against a goal; `course`: from an earlier statement of one city
 * to a later goal; `several`: goals of one city that nothing joins; `alone`: a
 * single goal; `start`: a starting figure without a goal; `none`: no row.
 */
export type RowsFinding =
  | {kind: "stands"; rows: Target[]; stood: Stood[]}
  | {kind: "open"; rows: Target[]}
  | {kind: "apart"; rows: Target[]; reasons: Reason[]}
  | {kind: "judged"; target: Target; finding: Finding}
  | {kind: "course"; from: Target; to: Target; course: Course}
  | {kind: "several"; rows: Target[]}
  | {kind: "alone"; target: Target}
  | {kind: "start"; target: Target}
  | {kind: "none"};

/** What sides are set beside each other by. */
export interface Setting {
  per: Footing | "";
  denominators: Denominator[];
  /** Jurisdictions that are part of another: a district and its city. */
  within: readonly [part: string, whole: string][];
}

/**
 * Sides set beside each other where several promise the indicator, else the
 * course of the one: in all and by head where `per` is empty, else on that
 * footing alone.
 */
export function sidesFinding(
  rows: Target[],
  findings: readonly Finding[],
  {per, denominators, within}: Setting
): RowsFinding {
  const [shared] = matchTargets(peersOf(rows, within)).shared;
  if (!shared) return courseFinding(peersOf(rows, within), findings);
  if (shared.verdict === "not-comparable")
    return {kind: "apart", rows: shared.rows, reasons: shared.reasons};
  const stood = (per ? [per] : (["population", ""] as const)).flatMap((footing): Stood[] => {
    const footed = footedBy(shared.rows, footing, denominators);
    // Where a footing cannot be had, the chart shows what was stated.
    if (footing && !footed && !per) return [];
    const standing = standingOf(shared, footed);
    return standing ? [{footed, standing}] : [];
  });
  return stood.length > 0
    ? {kind: "stands", rows: shared.rows, stood}
    : {kind: "open", rows: shared.rows};
}

/** A district's amount is part of its city's and no rival to it; a measure that does not grow with size is. */
function peersOf(rows: Target[], within: Setting["within"]): Target[] {
  const present = new Set(rows.map((t) => t.jurisdiction_id));
  const parts = within.filter(([, whole]) => present.has(whole)).map(([part]) => part);
  return rows.filter((t) => isIntensive(t) || !parts.includes(t.jurisdiction_id));
}

/** What became of the goals of a city: by a report that was set against one, else by its own statements. */
export function courseFinding(rows: Target[], findings: readonly Finding[]): RowsFinding {
  const judged = judgedOf(rows, findings);
  if (judged) return judged;
  const goals = rows.filter((t) => t.role === "target" && t.restates === null && !isRank(t));
  if (goals.length === 0)
    return rows.length > 0 ? {kind: "start", target: latest(rows)} : {kind: "none"};
  for (const own of groupBy(rows, (t) => t.jurisdiction_id).values()) {
    const course = courseOf(own);
    if (course) return course;
  }
  if (goals.length === 1) return {kind: "alone", target: goals[0]};
  const panels = panelsOf(goals);
  if (panels.length < goals.length) return {kind: "several", rows: goals};
  const reasons = panels.slice(1).flatMap(([t]) => compare(panels[0][0], t).reasons);
  return {kind: "apart", rows: goals, reasons: [...new Set(reasons)]};
}

/** Verdicts worth a headline, the most telling first; the others settle nothing. */
export const TELLING = ["passed-before", "below", "met", "interim", "late"] as const;
const REACHED: readonly string[] = ["passed-before", "met"];

/** The most telling judgement on some rows, of the latest goal. */
function judgedOf(rows: Target[], findings: readonly Finding[]): RowsFinding | null {
  const byId = new Map(rows.map((t) => [t.target_id, t]));
  const judged = findings.flatMap((finding) => {
    const target = byId.get(finding.judgement.target_id);
    const place = TELLING.indexOf(finding.judgement.verdict as (typeof TELLING)[number]);
    return target && place >= 0 && !isContested(finding, findings)
      ? [{target, finding, place}]
      : [];
  });
  const moment = ({finding}: (typeof judged)[number]) => momentOf(finding.outcome.as_of);
  const [first] = judged.sort(
    (a, b) =>
      a.place - b.place ||
      b.target.year - a.target.year ||
      (a.place === 0 ? moment(a) - moment(b) : moment(b) - moment(a))
  );
  return first ? {kind: "judged", target: first.target, finding: first.finding} : null;
}

/** Whether one publisher's figure reaches the goal, and another of that time or later does not. */
function isContested({judgement, outcome}: Finding, findings: readonly Finding[]): boolean {
  if (!REACHED.includes(judgement.verdict)) return false;
  return findings.some(
    (other) =>
      other.judgement.target_id === judgement.target_id &&
      (other.judgement.verdict === "interim" || other.judgement.verdict === "below") &&
      momentOf(other.outcome.as_of) >= momentOf(outcome.as_of)
  );
}

/** From the earliest statement that may be joined to the latest goal of one city; null where none may. */
function courseOf(own: Target[]): RowsFinding | null {
  const goals = own.filter(({role}) => role === "target");
  const mayJoin = joining(own);
  for (const to of [...goals].sort((a, b) => b.year - a.year)) {
    const panel = panelsOf(own).find((some) => some.includes(to)) ?? [];
    const [from] = panel
      .filter((t) => t.year < to.year && !(t.basis === "new" && to.basis === "new"))
      .filter((t) => mayJoin(t, to))
      .sort((a, b) => a.year - b.year);
    if (!from) continue;
    const direction = directionOf(from, to);
    const course = direction === "up" || direction === "down" || direction === "same";
    return {kind: "course", from, to, course: course ? direction : "open"};
  }
  return null;
}

function latest(rows: Target[]): Target {
  return rows.reduce((last, t) => (t.year > last.year ? t : last));
}

/** The greatest of some counted things, all of them where several are level; none where nothing is counted. */
export function foremost<T>(list: readonly T[], valueOf: (one: T) => number): T[] {
  const most = Math.max(0, ...list.map(valueOf));
  return most === 0 ? [] : list.filter((one) => valueOf(one) === most);
}
