import type {AuthoredRow} from "../../src/model/schema/rows.js";
import type {Problem} from "./csv.js";
import {at, type Placed, type PlacedTables} from "./read.js";

/** What is wrong with the targets beyond their single cells, in the order of the checks. */
export function targetRules(tables: PlacedTables): Problem[] {
  return [
    ...tables.targets.flatMap((target) => [
      ...valueOrder(target),
      ...unitDimension(target, tables),
      ...yearInPeriod(target, tables),
      ...restatement(target, tables)
    ]),
    ...unmarkedDuplicates(tables)
  ];
}

function valueOrder(target: Placed<AuthoredRow<"targets">>): Problem[] {
  const {comparator, value_low: low, value_high: high, basis, unit, stated} = target.row;
  const upper = comparator === "lte" || comparator === "lt";
  const problems: Problem[] = [];
  if (upper ? high === null : low === null) {
    const column = upper ? "value_high" : "value_low";
    problems.push(
      at(target, column, `empty with comparator ${comparator}; expected the value here`)
    );
  }
  if (upper && low !== null)
    problems.push(at(target, "value_low", `${low} with comparator ${comparator}; expected empty`));
  if (!upper && comparator !== "range" && high !== null) {
    problems.push(
      at(target, "value_high", `${high} with comparator ${comparator}; expected empty`)
    );
  }
  if (comparator === "range" && (low === null || high === null || low >= high)) {
    problems.push(
      at(target, "value_high", `range ${low} to ${high}; expected two values, the lower first`)
    );
  }
  if (basis === "share" || basis === "growth") {
    if (unit !== "%")
      problems.push(at(target, "unit", `"${unit}" with basis ${basis}; expected %`));
  }
  const top = Math.max(low ?? 0, high ?? 0);
  if (basis === "share" && top > 100)
    problems.push(at(target, "value_low", `a share of ${top} %; expected at most 100`));
  if (stated === "words" && unit === "%" && low !== 100) {
    problems.push(
      at(target, "value_low", `${low} % stated in words; expected 100 for complete coverage`)
    );
  }
  return problems;
}

function unitDimension(target: Placed<AuthoredRow<"targets">>, tables: PlacedTables): Problem[] {
  const units = new Map(tables.units.map(({row}) => [row.unit, row.dimension]));
  const indicator = tables.indicators.find(({row}) => row.indicator_id === target.row.indicator_id);
  const own = units.get(target.row.unit);
  const expected = indicator && units.get(indicator.row.unit);
  if (!own || !expected || own === expected) return [];
  return [
    at(
      target,
      "unit",
      `"${target.row.unit}" is ${own}, but ${target.row.indicator_id} is measured as ${expected} (${indicator.row.unit})`
    )
  ];
}

function yearInPeriod(target: Placed<AuthoredRow<"targets">>, tables: PlacedTables): Problem[] {
  const plan = tables.plans.find(({row}) => row.plan_id === target.row.plan_id)?.row;
  if (!plan) return [];
  const {role, year, year_source} = target.row;
  if (role === "baseline") {
    return year > plan.period_start
      ? [
          at(
            target,
            "year",
            `baseline of ${year} in a plan that begins in ${plan.period_start}; expected a year before`
          )
        ]
      : [];
  }
  if (year < plan.period_start || year > plan.period_end) {
    return [
      at(
        target,
        "year",
        `${year} is outside the plan's period; expected ${plan.period_start} to ${plan.period_end}`
      )
    ];
  }
  if (year_source === "plan" && year !== plan.period_end) {
    return [
      at(
        target,
        "year",
        `${year} from the plan's period; expected its last year ${plan.period_end}`
      )
    ];
  }
  return [];
}

function restatement(target: Placed<AuthoredRow<"targets">>, tables: PlacedTables): Problem[] {
  if (target.row.restates === null) return [];
  const first = tables.targets.find(({row}) => row.target_id === target.row.restates);
  if (!first) return [];
  if (
    first.row.plan_id !== target.row.plan_id ||
    first.row.indicator_id !== target.row.indicator_id
  ) {
    return [
      at(
        target,
        "restates",
        `"${target.row.restates}" is of another plan or indicator; expected the same`
      )
    ];
  }
  if (first.row.restates !== null || first.row.target_id >= target.row.target_id) {
    return [
      at(
        target,
        "restates",
        `"${target.row.restates}" is not the first statement; expected an earlier row that restates none`
      )
    ];
  }
  return [];
}

/** Two statements of one quantity for one year and scope are one promise said twice. */
function unmarkedDuplicates(tables: PlacedTables): Problem[] {
  const first = new Map<string, string>();
  return tables.targets.flatMap((target) => {
    const {
      plan_id,
      indicator_id,
      role,
      basis,
      year,
      scope,
      value_low,
      value_high,
      unit,
      restates,
      target_id
    } = target.row;
    if (restates !== null) return [];
    const key = JSON.stringify([
      plan_id,
      indicator_id,
      role,
      basis,
      year,
      scope,
      value_low,
      value_high,
      unit
    ]);
    const before = first.get(key);
    if (before === undefined) first.set(key, target_id);
    return before === undefined
      ? []
      : [
          at(
            target,
            "restates",
            `empty, but the row says the same as ${before}; expected ${before} or a different scope`
          )
        ];
  });
}
