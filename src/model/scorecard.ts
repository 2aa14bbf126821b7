import {compare} from "./compare.js";
import type {Row} from "./schema/rows.js";
import type {Target} from "./target.js";

/** What a plan's own text settles about its tasks and promises. */
export type Criterion = "quantified" | "dated" | "baseline" | "lead" | "unit";

/** In k of n under two rules; every row that keeps the strict rule keeps the lenient one. */
export interface Score {
  criterion: Criterion;
  of: "tasks" | "promises";
  n: number;
  /** Ids of the rows that are counted over. */
  all: string[];
  /** Ids of the rows that keep the rule; null where the corpus cannot tell, which is not zero. */
  strict: string[] | null;
  lenient: string[] | null;
}

/** The rows of one plan that a scorecard reads, and what else its city stated. */
export interface Scored {
  targets: Target[];
  tasks: Pick<Row<"tasks">, "task_id" | "section">[];
  responsibilities: Pick<Row<"responsibilities">, "task_id" | "role">[];
  /** First statements of the plan's jurisdiction, the plan's own among them. */
  statements: Target[];
  /** True where the part that names the agencies is not in the corpus. */
  agenciesUnknown: boolean;
}

/** What a scorecard leaves open, row by row, so that it can be filled in. */
export interface Lacking {
  criterion: Criterion;
  /** The rows that keep the lenient rule only, and those that keep neither. */
  lenient: string[];
  neither: string[];
}

/** The rows that do not keep a criterion's strict rule; none where the corpus cannot tell. */
export function lackingOf({criterion, strict, lenient, all}: Score): Lacking {
  if (strict === null || lenient === null) return {criterion, lenient: [], neither: []};
  const [kept, half] = [new Set(strict), new Set(lenient)];
  return {
    criterion,
    lenient: lenient.filter((id) => !kept.has(id)),
    neither: all.filter((id) => !half.has(id))
  };
}

/** The criteria in the order in which they are shown; there is no total. */
export function scorecard(rows: Scored): Score[] {
  return [quantified(rows), dated(rows), baseline(rows), unit(rows), lead(rows)];
}

/** What the plan promises: first statements of its targets. */
export function promisesOf<T extends Pick<Target, "role" | "restates">>(targets: T[]): T[] {
  return targets.filter((t) => t.role === "target" && t.restates === null);
}

/**
 * Whether a row is a number that a plan asks for, repeats included. Words such as
 * 应上尽上 are none, whatever value they are read as.
 */
export function asksNumber({role, stated}: Pick<Target, "role" | "stated">): boolean {
  return role === "target" && stated === "number";
}

/**
 * The one definition of tasks with a number. Strict: a number in the task itself.
 * Lenient: also coverage in words, or a number its section shares.
 */
export function quantified({targets, tasks}: Pick<Scored, "targets" | "tasks">): Score & {
  strict: string[];
  lenient: string[];
} {
  const promised = targets.filter((t) => t.role === "target");
  const own = new Set(promised.filter(asksNumber).map((t) => t.task_id));
  const sections = new Set(promised.map((t) => t.section));
  return {
    criterion: "quantified",
    of: "tasks",
    n: tasks.length,
    all: tasks.map((k) => k.task_id),
    strict: tasks.filter((k) => own.has(k.task_id)).map((k) => k.task_id),
    lenient: tasks.filter((k) => sections.has(k.section)).map((k) => k.task_id)
  };
}

/** Strict: the year stands in the clause. Lenient: or in the heading or paragraph it belongs to. */
function dated({targets}: Scored): Score {
  return ofPromises(
    "dated",
    targets,
    (t) => t.year_source === "sentence",
    (t) => t.year_source !== "plan"
  );
}

/**
 * Where a promise starts: from a baseline of its own plan that may share an axis
 * with it, from anything its city stated of the indicator before, or nowhere.
 */
export function startOf(t: Target, statements: Target[]): "plan" | "city" | "none" {
  const earlier = statements.filter((s) => s.indicator_id === t.indicator_id && s.year < t.year);
  const own = earlier.some(
    (s) =>
      s.role === "baseline" && s.plan_id === t.plan_id && compare(s, t).verdict !== "not-comparable"
  );
  return own ? "plan" : earlier.length > 0 ? "city" : "none";
}

/** Strict: the plan states a start that may share an axis. Lenient: the city stated the indicator before. */
function baseline({targets, statements}: Scored): Score {
  return ofPromises(
    "baseline",
    targets,
    (t) => startOf(t, statements) === "plan",
    (t) => startOf(t, statements) !== "none"
  );
}

/** Strict: the clause prints the unit. Lenient: or says complete coverage in words, which needs none. */
function unit({targets}: Scored): Score {
  return ofPromises(
    "unit",
    targets,
    (t) => t.unit_source === "printed",
    (t) => t.unit_source === "printed" || t.stated === "words"
  );
}

/** Strict: an agency is named as lead (牵头). Lenient: any agency is named, in whatever role. */
function lead({tasks, responsibilities, agenciesUnknown}: Scored): Score {
  const led = new Set(responsibilities.filter((r) => r.role === "lead").map((r) => r.task_id));
  const named = new Set(responsibilities.map((r) => r.task_id));
  const keep = (ids: Set<string>) =>
    agenciesUnknown ? null : tasks.filter((k) => ids.has(k.task_id)).map((k) => k.task_id);
  return {
    criterion: "lead",
    of: "tasks",
    n: tasks.length,
    all: tasks.map((k) => k.task_id),
    strict: keep(led),
    lenient: keep(named)
  };
}

function ofPromises(
  criterion: Criterion,
  targets: Target[],
  strict: (t: Target) => boolean,
  lenient: (t: Target) => boolean
): Score {
  const promises = promisesOf(targets);
  return {
    criterion,
    of: "promises",
    n: promises.length,
    all: promises.map((t) => t.target_id),
    strict: promises.filter(strict).map((t) => t.target_id),
    lenient: promises.filter(lenient).map((t) => t.target_id)
  };
}
