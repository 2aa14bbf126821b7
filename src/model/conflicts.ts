import {groupBy} from "./pairs.js";
import type {Target} from "./target.js";

/**
 * Two goals of one jurisdiction that cannot both be met as written: `year`: two
 * levels for one year; `order`: more by the earlier year than the later goal
 * lets stand. Neither is taken for the truth.
 */
export interface Conflict {
  kind: "year" | "order";
  /** The one for the earlier year, or of the plan that comes first. */
  a: Target;
  b: Target;
}

/** Pairs of goals in different plans of one jurisdiction, on one indicator, basis and area, that contradict each other. */
export function conflictsOf(rows: readonly Target[]): Conflict[] {
  const levels = rows.filter(
    (t) =>
      t.role === "target" && t.restates === null && (t.basis === "stock" || t.basis === "share")
  );
  const groups = groupBy(levels, (t) =>
    [t.jurisdiction_id, t.indicator_id, t.basis, t.scope ?? ""].join(" ")
  );
  return [...groups.values()].flatMap((own) =>
    own.flatMap((one, i) =>
      own.slice(i + 1).flatMap((other) => {
        const [a, b] = other.year < one.year ? [other, one] : [one, other];
        const kind = a.plan_id === b.plan_id ? null : kindOf(a, b);
        return kind ? [{kind, a, b}] : [];
      })
    )
  );
}

function kindOf(a: Target, b: Target): Conflict["kind"] | null {
  if (a.year === b.year) return floor(a) > ceiling(b) || floor(b) > ceiling(a) ? "year" : null;
  // What falls where lower is better contradicts nothing.
  return a.better === "higher" && floor(a) > ceiling(b) ? "order" : null;
}

/** The least that a goal lets stand. */
function floor({comparator, canonical_low}: Target): number {
  return comparator === "lte" || comparator === "lt" ? -Infinity : (canonical_low ?? -Infinity);
}

/** The most that a goal lets stand. */
function ceiling({comparator, canonical_low, canonical_high}: Target): number {
  if (comparator === "gte" || comparator === "gt") return Infinity;
  return canonical_high ?? canonical_low ?? Infinity;
}
