import {readWhole} from "./evidence.js";
import {groupBy} from "./pairs.js";
import type {Row} from "./schema/rows.js";

/** What tells whether two plans may be counted against each other. */
export type Countable = Pick<
  Row<"plans">,
  "plan_id" | "jurisdiction_id" | "subject" | "period_start" | "period_end" | "evidence"
>;

/** Plans by jurisdiction, in the order in which they come. */
export function sidesOf<P extends Pick<Countable, "jurisdiction_id">>(plans: readonly P[]): P[][] {
  return [...groupBy([...plans], (plan) => plan.jurisdiction_id).values()];
}

/** Whether one side of a comparison brings more plans than another, so that counts of theirs are not like for like. */
export function isUneven(sides: readonly {plan_ids: readonly string[]}[]): boolean {
  return new Set(sides.map(({plan_ids}) => plan_ids.length)).size > 1;
}

/**
 * One plan a side that may be counted against each other: read whole, of one
 * subject, their periods sharing at least a year; where several sets do, the one
 * that shares the most years, then the earliest. Null where there is no such
 * set, or a single side.
 */
export function likePlans<P extends Countable>(plans: readonly P[]): P[] | null {
  const sides = sidesOf(plans);
  if (sides.length < 2) return null;
  const sets = sides.reduce<P[][]>(
    (some, side) =>
      some.flatMap((set) =>
        side.filter((plan) => readWhole(plan) && fits(plan, set)).map((plan) => [...set, plan])
      ),
    [[]]
  );
  const [best] = sets.sort((a, b) => yearsShared(b) - yearsShared(a) || startOf(a) - startOf(b));
  return best ?? null;
}

function fits(plan: Countable, set: Countable[]): boolean {
  return set.every(({subject}) => subject === plan.subject) && yearsShared([...set, plan]) > 0;
}

/** Years in which every plan is in force. */
function yearsShared(plans: Countable[]): number {
  const from = Math.max(...plans.map((plan) => plan.period_start));
  const to = Math.min(...plans.map((plan) => plan.period_end));
  return Math.max(0, to - from + 1);
}

function startOf(plans: Countable[]): number {
  return Math.max(...plans.map((plan) => plan.period_start));
}
