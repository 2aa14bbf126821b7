import {isPromise} from "./periods.js";
import type {Target} from "./target.js";

/**
 * What a plan says on an indicator or a domain. `set` and `doubtful` have
 * promises; the others are kinds of missing, none of which is zero.
 */
export type CellKind =
  "set" | "doubtful" | "baseline" | "qualitative" | "none" | "no-plan" | "not-applicable";

/** All kinds in the order in which legends list them. */
export const CELL_KINDS: CellKind[] = [
  "set",
  "doubtful",
  "baseline",
  "qualitative",
  "none",
  "no-plan",
  "not-applicable"
];

/** What the rule needs of a task. */
export interface DomainTask {
  task_id: string;
  plan_id: string;
  domain_id: string;
}

/** One crossing of the matrix with the rows behind it. */
export interface Cell<T extends DomainTask = DomainTask> {
  kind: CellKind;
  /** Promises: targets, each in its first statement. */
  targets: Target[];
  /** Of the promises, those whose reading is open to doubt. */
  doubtful: Target[];
  baselines: Target[];
  /** Tasks of the domain; for an indicator only where its domain has no number at all. */
  tasks: T[];
}

/** Whether the row is marked as open to doubt; its note says what the doubt is. */
export function isDoubtful({doubt}: Pick<Target, "doubt">): boolean {
  return doubt !== null;
}

/**
 * A domain in a plan: promises, else only starting figures, else tasks without
 * a number, else nothing.
 */
export function domainCell<T extends DomainTask>(
  domain_id: string,
  plan_id: string,
  rows: Target[],
  tasks: T[]
): Cell<T> {
  const own = rows.filter((row) => row.plan_id === plan_id && row.domain_id === domain_id);
  const tasked = tasks.filter((task) => task.plan_id === plan_id && task.domain_id === domain_id);
  return cellOf(own, tasked);
}

/**
 * An indicator in a plan. Its domain's tasks say `qualitative` only where the
 * plan puts no number on that domain at all: beside numbers for other
 * indicators, the plan set none for this one.
 */
export function indicatorCell<T extends DomainTask>(
  indicator: {indicator_id: string; domain_id: string},
  plan_id: string,
  rows: Target[],
  tasks: T[]
): Cell<T> {
  const plan = rows.filter((row) => row.plan_id === plan_id);
  const numbered = plan.some((row) => row.domain_id === indicator.domain_id && isPromise(row));
  const tasked = numbered
    ? []
    : tasks.filter((task) => task.plan_id === plan_id && task.domain_id === indicator.domain_id);
  return cellOf(
    plan.filter((row) => row.indicator_id === indicator.indicator_id),
    tasked
  );
}

/** A jurisdiction of which the corpus holds no plan. */
export function absentCell<T extends DomainTask>(): Cell<T> {
  return {kind: "no-plan", targets: [], doubtful: [], baselines: [], tasks: []};
}

function cellOf<T extends DomainTask>(rows: Target[], tasks: T[]): Cell<T> {
  const targets = rows.filter(isPromise);
  const doubtful = targets.filter(isDoubtful);
  const baselines = rows.filter((row) => row.role === "baseline" && row.restates === null);
  return {kind: kindOf(targets, doubtful, baselines, tasks), targets, doubtful, baselines, tasks};
}

// `not-applicable` is never given: no table says which indicator a jurisdiction
// cannot have (a port, a metro), and the rows alone cannot tell it from `none`.
function kindOf(
  targets: Target[],
  doubtful: Target[],
  baselines: Target[],
  tasks: DomainTask[]
): CellKind {
  if (targets.length > 0) return doubtful.length === targets.length ? "doubtful" : "set";
  if (baselines.length > 0) return "baseline";
  return tasks.length > 0 ? "qualitative" : "none";
}
