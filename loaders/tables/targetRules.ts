import type {AuthoredRow} from "../../src/model/schema/rows.js";
import type {UnitForm} from "../../src/reading/quantities.js";
import type {Problem} from "./csv.js";
import {BEFORE, measureFaults} from "./figureRules.js";
import {provingForms, unproved} from "../../src/tables/proof.js";
import {at, type Placed, type PlacedTables} from "./read.js";

/** What is wrong with the targets beyond their single cells, in the order of the checks. */
export function targetRules(tables: PlacedTables): Problem[] {
  const forms = provingForms(tables.units.map(({row}) => row));
  return [
    ...tables.targets.flatMap((target) => {
      const problems = [
        ...valueOrder(target),
        ...unitDimension(target, tables),
        ...yearInPeriod(target, tables),
        ...restatement(target, tables),
        ...sumOf(target, tables)
      ];
      return problems.length > 0 ? problems : unprovedRow(target, tables, forms);
    }),
    ...unmarkedDuplicates(tables)
  ];
}

/** The quote of a row that was read from a whole document gives its value, comparator and unit. */
function unprovedRow(
  target: Placed<AuthoredRow<"targets">>,
  tables: PlacedTables,
  forms: Map<string, UnitForm>
): Problem[] {
  const plan = rowBy(tables.plans, "plan_id", target.row.plan_id)?.row;
  if (plan?.evidence !== "document" || !forms.has(target.row.unit)) return [];
  const reason = unproved(target.row, forms);
  const column = target.row.value_low === null ? "value_high" : "value_low";
  return reason === null
    ? []
    : [at(target, column, `${reason}; expected what the quote says`, ["units ?"])];
}

function valueOrder(target: Placed<AuthoredRow<"targets">>): Problem[] {
  const {comparator, value_low: low, value_high: high, unit, stated} = target.row;
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
  problems.push(...measureFaults(target, low === null ? "value_high" : "value_low", [low, high]));
  if (stated === "words" && unit === "%" && low !== 100) {
    problems.push(
      at(target, "value_low", `${low} % stated in words; expected 100 for complete coverage`)
    );
  }
  return problems;
}

function unitDimension(target: Placed<AuthoredRow<"targets">>, tables: PlacedTables): Problem[] {
  // The growth of a quantity is no quantity of its unit; its own unit is checked above.
  if (target.row.basis === "growth") return [];
  const dimension = (unit: string) => rowBy(tables.units, "unit", unit)?.row.dimension;
  const indicator = rowBy(tables.indicators, "indicator_id", target.row.indicator_id);
  const own = dimension(target.row.unit);
  const expected = indicator && dimension(indicator.row.unit);
  if (!own || !expected || own === expected) return [];
  return [
    at(
      target,
      "unit",
      `"${target.row.unit}" is ${own}, but ${target.row.indicator_id} is measured as ${expected} (${indicator.row.unit})`,
      [`${indicator.name} unit`, `units ${target.row.unit} dimension`]
    )
  ];
}

function yearInPeriod(target: Placed<AuthoredRow<"targets">>, tables: PlacedTables): Problem[] {
  const placed = rowBy(tables.plans, "plan_id", target.row.plan_id);
  if (!placed) return [];
  const plan = placed.row;
  const period = [`${placed.name} period_end`, `${placed.name} period_start`];
  const {role, year, year_source} = target.row;
  if (year_source === "issue") return undated(target, plan.issued_on, placed.name);
  if (role === "baseline") {
    return year > plan.period_start || year < plan.period_start - BEFORE
      ? [
          at(
            target,
            "year",
            `baseline of ${year} in a plan that begins in ${plan.period_start}; expected a year before`,
            [`${placed.name} period_start`]
          )
        ]
      : [];
  }
  if (year < plan.period_start || year > plan.period_end) {
    return [
      at(
        target,
        "year",
        `${year} is outside the plan's period; expected ${plan.period_start} to ${plan.period_end}`,
        period
      )
    ];
  }
  if (year_source === "plan" && year !== plan.period_end) {
    return [
      at(
        target,
        "year",
        `${year} from the plan's period; expected its last year ${plan.period_end}`,
        [`${placed.name} period_end`]
      )
    ];
  }
  return [];
}

/** Only a baseline may lack a date in its text; it bears the year in which the plan was issued. */
function undated(
  target: Placed<AuthoredRow<"targets">>,
  issued_on: string | null,
  plan: string
): Problem[] {
  const {row} = target;
  if (row.role !== "baseline")
    return [
      at(target, "year_source", `issue with role ${row.role}; expected issue for baselines only`)
    ];
  const issued = issued_on?.slice(0, 4);
  return issued === String(row.year)
    ? []
    : [
        at(
          target,
          "year",
          `${row.year} from the year of issue; expected ${issued ?? "issued_on"}`,
          [`${plan} issued_on`]
        )
      ];
}

function restatement(target: Placed<AuthoredRow<"targets">>, tables: PlacedTables): Problem[] {
  if (target.row.restates === null) return [];
  const first = rowBy(tables.targets, "target_id", target.row.restates);
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
  if (first.row.basis !== target.row.basis) {
    return [
      at(
        target,
        "restates",
        `"${target.row.restates}" is ${first.row.basis}, this row ${target.row.basis}; expected one basis`
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

/** A sum is of other rows of its plan, on its basis and for its year, and they add up to it. */
function sumOf(target: Placed<AuthoredRow<"targets">>, tables: PlacedTables): Problem[] {
  const {sum_of, target_id, basis, year, unit, value_low} = target.row;
  if (sum_of === null) return [];
  const ids = sum_of.split(";");
  const parts = ids.flatMap((id) => {
    const part = rowBy(tables.targets, "target_id", id);
    return part && id !== target_id ? [part] : [];
  });
  const alike = parts.filter(
    ({row}) =>
      row.plan_id === target.row.plan_id &&
      row.basis === basis &&
      row.year === year &&
      row.unit === unit &&
      row.sum_of === null
  );
  if (alike.length !== ids.length || new Set(ids).size !== ids.length)
    return [
      at(
        target,
        "sum_of",
        `"${sum_of}"; expected rows of this plan with the same basis, year and unit, none itself a sum`,
        [...ids.map((id) => `targets ${id}`), "targets *"]
      )
    ];
  const total = alike.reduce((sum, {row}) => sum + (row.value_low ?? NaN), 0);
  return total === value_low
    ? []
    : [at(target, "sum_of", `the rows add up to ${total}; expected ${value_low}`)];
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

const indexes = new WeakMap<Placed<unknown>[], Map<unknown, Placed<unknown>>>();

/** The first row with an id: every table is looked into once for each target. */
function rowBy<T>(rows: Placed<T>[], key: keyof T, id: unknown): Placed<T> | undefined {
  let index = indexes.get(rows);
  if (!index) {
    index = new Map([...rows].reverse().map((placed) => [placed.row[key], placed]));
    indexes.set(rows, index);
  }
  return index.get(id) as Placed<T> | undefined;
}
