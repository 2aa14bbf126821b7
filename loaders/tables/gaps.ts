import {readWhole} from "../../src/model/evidence.js";
import type {Problem} from "./csv.js";
import {at, type PlacedTables} from "./read.js";

/**
 * A plan read whole without any row of a kind needs a named gap that says why, and a plan
 * with such rows has none, unless the gap says that the rest is not in the
 * corpus: missing is never zero. The kinds are agencies, and sums of money among
 * the instruments.
 */
export function checkGaps(tables: PlacedTables): Problem[] {
  const {plans, responsibilities, instruments} = tables;
  const planned = new Set(plans.filter(({row}) => readWhole(row)).map(({row}) => row.plan_id));
  const financed = new Set(instruments.map(({row}) => row.plan_id));
  return [
    ...gapsOf(
      "responsibilities",
      tables,
      planned,
      new Set(responsibilities.map(({row}) => row.plan_id))
    ),
    ...gapsOf(
      "investment-sums",
      tables,
      financed,
      new Set(instruments.filter(({row}) => row.amount !== null).map(({row}) => row.plan_id))
    )
  ];
}

/** `wanted` are the plans that must have rows or a reason, `filled` those that have rows. */
function gapsOf(
  rows: "responsibilities" | "investment-sums",
  {plans, gaps}: PlacedTables,
  wanted: Set<string>,
  filled: Set<string>
): Problem[] {
  const own = gaps.filter(({row}) => row.rows === rows);
  const named = new Set(own.map(({row}) => row.plan_id));
  const unexplained = plans
    .filter(({row}) => wanted.has(row.plan_id))
    .filter(({row}) => !filled.has(row.plan_id) && !named.has(row.plan_id))
    .map((plan) =>
      at(
        plan,
        "plan_id",
        `"${plan.row.plan_id}" has no ${rows}; expected a row of data/gaps.csv that says why`,
        [`${rows === "responsibilities" ? rows : "instruments"} ?`, "gaps ?"]
      )
    );
  const untrue = own
    .filter(({row}) => filled.has(row.plan_id) && row.kind === "none-stated")
    .map((gap) =>
      at(gap, "plan_id", `"${gap.row.plan_id}" has ${rows}; expected a plan without any`)
    );
  return [...unexplained, ...untrue];
}
