import {
  arithmeticOf,
  isArithmetic,
  type Promised,
  type Reported
} from "../../src/model/judgement.js";
import type {AuthoredRow} from "../../src/model/schema/rows.js";
import type {Problem} from "./csv.js";
import {at, type Placed, type PlacedTables} from "./read.js";

/** What is wrong with later reports, and with what was found of goals and reports. */
export function judgementRules(tables: PlacedTables): Problem[] {
  return [
    ...tables.outcomes.flatMap((outcome) => [
      ...unitOfOutcome(outcome, tables),
      ...reportedAfter(outcome)
    ]),
    ...pairsOnce(tables),
    ...verdicts(tables)
  ];
}

function unitOfOutcome(
  outcome: Placed<AuthoredRow<"outcomes">>,
  {indicators, units}: PlacedTables
): Problem[] {
  const dimension = new Map(units.map(({row}) => [row.unit, row.dimension]));
  const indicator = indicators.find(({row}) => row.indicator_id === outcome.row.indicator_id);
  const own = dimension.get(outcome.row.unit);
  // An unknown id or unit is a problem of its own, which another rule tells.
  if (!indicator || own === undefined || outcome.row.basis === "growth") return [];
  const expected = dimension.get(indicator.row.unit);
  return own === expected
    ? []
    : [
        at(outcome, "unit", `"${outcome.row.unit}" measures ${own}; expected a unit of ${expected}`)
      ];
}

/** Nothing is reported before the day it is of, as far as both dates are known. */
function reportedAfter(outcome: Placed<AuthoredRow<"outcomes">>): Problem[] {
  const {as_of, reported_on, dated} = outcome.row;
  if (reported_on === null || dated === "inferred") return [];
  const known = Math.min(as_of.length, reported_on.length);
  return reported_on.slice(0, known) < as_of.slice(0, known)
    ? [at(outcome, "reported_on", `${reported_on} is before ${as_of}; expected as_of or later`)]
    : [];
}

/** A goal and a report are judged once. */
function pairsOnce({judgements}: PlacedTables): Problem[] {
  const seen = new Map<string, Placed<AuthoredRow<"judgements">>>();
  return judgements.flatMap((placed) => {
    const {target_id, outcome_id} = placed.row;
    const before = seen.get(`${target_id} ${outcome_id}`);
    if (!before) seen.set(`${target_id} ${outcome_id}`, placed);
    return before
      ? [
          at(
            placed,
            "outcome_id",
            `"${outcome_id}" is judged twice for ${target_id}; first as ${before.row.judgement_id}`
          )
        ]
      : [];
  });
}

/**
 * A judgement is of one jurisdiction's own first statement of a goal; a verdict
 * that is arithmetic is what the two rows give, and no other.
 */
function verdicts(tables: PlacedTables): Problem[] {
  const goals = promised(tables);
  const reports = reported(tables);
  return tables.judgements.flatMap((placed) => {
    const {target_id, outcome_id, verdict} = placed.row;
    const [goal, report] = [goals.get(target_id), reports.get(outcome_id)];
    if (!goal || !report) return [];
    if (!goal.first)
      return [at(placed, "target_id", `"${target_id}" is no first statement of a goal`)];
    if (goal.jurisdiction_id !== report.jurisdiction_id)
      return [
        at(
          placed,
          "outcome_id",
          `"${outcome_id}" is of ${report.jurisdiction_id}; expected a report of ${goal.jurisdiction_id}`
        )
      ];
    if (!isArithmetic(verdict)) return [];
    const found = arithmeticOf(goal, report);
    if (found === verdict) return [];
    const expected = found ?? "partial or not-comparable, as the two share no axis";
    return [
      at(placed, "verdict", `${verdict} for ${target_id} by ${outcome_id}; expected ${expected}`)
    ];
  });
}

/** Goals by id, as far as their plan, indicator and unit are known. */
function promised(tables: PlacedTables): Map<string, Promised & {first: boolean}> {
  const {plan, indicator, ratio, dimension} = lookups(tables);
  return new Map(
    tables.targets.flatMap(({row}) => {
      const [owner, own] = [plan.get(row.plan_id), indicator.get(row.indicator_id)];
      if (!owner || !own || dimension(row.unit) === undefined) return [];
      const scaled = (value: number | null) =>
        value === null ? null : scale(value, ratio(row.unit, own.unit));
      return [
        [
          row.target_id,
          {
            ...row,
            jurisdiction_id: owner.jurisdiction_id,
            period_start: owner.period_start,
            better: own.better,
            dimension: dimension(row.unit)!,
            canonical_low: scaled(row.value_low),
            canonical_high: scaled(row.value_high),
            start_value: null,
            first: row.role === "target" && row.restates === null
          }
        ] as const
      ];
    })
  );
}

function reported(tables: PlacedTables): Map<string, Reported> {
  const {indicator, ratio, dimension} = lookups(tables);
  return new Map(
    tables.outcomes.flatMap(({row}) => {
      const own = indicator.get(row.indicator_id);
      if (!own || dimension(row.unit) === undefined) return [];
      return [
        [
          row.outcome_id,
          {
            ...row,
            dimension: dimension(row.unit)!,
            canonical_value: scale(row.value, ratio(row.unit, own.unit)),
            year: Number(row.as_of.slice(0, 4))
          }
        ] as const
      ];
    })
  );
}

function lookups({plans, indicators, units}: PlacedTables) {
  const unit = new Map(units.map(({row}) => [row.unit, row]));
  return {
    plan: new Map(plans.map(({row}) => [row.plan_id, row])),
    indicator: new Map(indicators.map(({row}) => [row.indicator_id, row])),
    dimension: (name: string) => unit.get(name)?.dimension,
    ratio: (from: string, to: string) => (unit.get(from)?.factor ?? 1) / (unit.get(to)?.factor ?? 1)
  };
}

function scale(value: number, ratio: number): number {
  return Number((value * ratio).toPrecision(15));
}
