import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Cell, Problem} from "./csv.js";
import type {Authored, AuthoredTarget} from "./authored.js";
import {agencyOf} from "./agency.js";
import {checkGaps} from "./gaps.js";
import {TABLES} from "./schema.js";
import type {Placed, PlacedTables} from "./tables.js";

/**
 * Checks what spans cells, rows and tables, and returns every problem with its
 * place: unique ids, references, folders, units against dimensions, the order
 * and presence of values, years against the plan's period, and duplicates that
 * are not marked as restating.
 */
export function checkRules(tables: PlacedTables, folder: string): Problem[] {
  return [
    ...uniqueKeys(tables),
    ...references(tables),
    ...planFolders(tables, folder),
    ...idPrefixes(tables),
    ...tables.targets.flatMap((target) => [
      ...valueOrder(target),
      ...unitDimension(target, tables),
      ...yearInPeriod(target, tables),
      ...restatement(target, tables)
    ]),
    ...unmarkedDuplicates(tables),
    ...statementOrder(tables),
    ...agencyNames(tables),
    ...cascadeEnds(tables),
    ...checkGaps(tables)
  ];
}

function at(placed: Placed<unknown>, column: string, message: string): Problem {
  const {line, column: character}: Cell = placed.cells[column];
  return {file: placed.file, line, column: character, message: `${column}: ${message}`};
}

/** Rows of a table as text cells, whatever their type. */
function rowsOf(tables: PlacedTables, name: string): Placed<Record<string, unknown>>[] {
  return tables[name as keyof Authored] as unknown as Placed<Record<string, unknown>>[];
}

function uniqueKeys(tables: PlacedTables): Problem[] {
  return TABLES.filter(({key}) => key).flatMap(({name, key}) => {
    const first = new Map<unknown, Placed<Record<string, unknown>>>();
    return rowsOf(tables, name).flatMap((placed) => {
      const id = placed.row[key];
      const before = first.get(id);
      if (!before) first.set(id, placed);
      return before
        ? [
            at(
              placed,
              key,
              `"${id}" is used twice; first at ${before.file}:${before.cells[key].line}; expected a unique id`
            )
          ]
        : [];
    });
  });
}

function references(tables: PlacedTables): Problem[] {
  const ids = new Map(
    TABLES.filter(({key}) => key).map(({name, key}) => [
      name,
      new Set(rowsOf(tables, name).map(({row}) => row[key]))
    ])
  );
  return TABLES.flatMap(({name, columns}) =>
    Object.entries(columns).flatMap(([column, {references: to}]) =>
      to === undefined
        ? []
        : rowsOf(tables, name)
            .filter(({row}) => row[column] !== null && !ids.get(to)!.has(row[column]))
            .map((placed) =>
              at(placed, column, `"${placed.row[column]}" is not in ${to}; expected one of its ids`)
            )
    )
  );
}

function planFolders(tables: PlacedTables, folder: string): Problem[] {
  const known = new Set(tables.plans.map(({row}) => row.plan_id));
  const strays = new Map<string, Problem>();
  for (const name of ["targets", "tasks", "responsibilities", "projects"] as const) {
    for (const {file, plan_id} of tables[name] as Placed<unknown>[]) {
      if (plan_id === null || known.has(plan_id)) continue;
      strays.set(file, {
        file,
        line: 1,
        column: 1,
        message: `folder "${plan_id}" is not a plan_id of data/plans.csv`
      });
    }
  }
  const missing = tables.plans
    .filter(({row}) => !existsSync(join(folder, "plans", row.plan_id)))
    .map((plan) =>
      at(plan, "plan_id", `no folder data/plans/${plan.row.plan_id}; expected its tables there`)
    );
  const reversed = tables.plans
    .filter(({row}) => row.period_start > row.period_end)
    .map((plan) =>
      at(
        plan,
        "period_end",
        `${plan.row.period_end} is before ${plan.row.period_start}; expected the last year`
      )
    );
  return [...strays.values(), ...missing, ...reversed];
}

function idPrefixes(tables: PlacedTables): Problem[] {
  const keys = {targets: "target_id", tasks: "task_id", projects: "project_id"} as const;
  return Object.entries(keys).flatMap(([name, key]) =>
    rowsOf(tables, name)
      .filter(({row, plan_id}) => !String(row[key]).startsWith(`${plan_id}-`))
      .map((placed) =>
        at(placed, key, `"${placed.row[key]}"; expected an id that begins with ${placed.plan_id}-`)
      )
  );
}

function valueOrder(target: Placed<AuthoredTarget>): Problem[] {
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

function unitDimension(target: Placed<AuthoredTarget>, tables: PlacedTables): Problem[] {
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

function yearInPeriod(target: Placed<AuthoredTarget>, tables: PlacedTables): Problem[] {
  const plan = tables.plans.find(({row}) => row.plan_id === target.plan_id)?.row;
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

function restatement(target: Placed<AuthoredTarget>, tables: PlacedTables): Problem[] {
  if (target.row.restates === null) return [];
  const first = tables.targets.find(({row}) => row.target_id === target.row.restates);
  if (!first) return [];
  if (first.plan_id !== target.plan_id || first.row.indicator_id !== target.row.indicator_id) {
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
      target.plan_id,
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

function statementOrder(tables: PlacedTables): Problem[] {
  const last = new Map<string, number>();
  return tables.responsibilities.flatMap((placed) => {
    const before = last.get(placed.file) ?? 0;
    const {statement} = placed.row;
    last.set(placed.file, statement);
    return statement === before || statement === before + 1
      ? []
      : [
          at(
            placed,
            "statement",
            `${statement} after ${before}; expected ${before} or ${before + 1}, in the order of the text`
          )
        ];
  });
}

/** Every printed agency is one agency of the plan's jurisdiction. */
function agencyNames(tables: PlacedTables): Problem[] {
  const agencies = tables.agencies.map(({row}) => row);
  const jurisdiction = new Map(tables.plans.map(({row}) => [row.plan_id, row.jurisdiction_id]));
  return tables.responsibilities.flatMap((placed) => {
    const owner = jurisdiction.get(placed.plan_id!);
    return owner === undefined || agencyOf(placed.row.agency, owner, agencies)
      ? []
      : [
          at(
            placed,
            "agency",
            `"${placed.row.agency}" is not in data/agencies.csv for ${owner}; expected a name or alias there`
          )
        ];
  });
}

/** A link names both tasks, save that a task not taken up has no lower one, and an own task no upper one. */
function cascadeEnds(tables: PlacedTables): Problem[] {
  return tables.cascade.flatMap((placed) => {
    const {relation, upper_task_id, lower_task_id} = placed.row;
    const problems: Problem[] = [];
    if ((upper_task_id === null) !== (relation === "own")) {
      problems.push(
        at(
          placed,
          "upper_task_id",
          `"${upper_task_id ?? ""}" with relation ${relation}; expected empty for own only`
        )
      );
    }
    if ((lower_task_id === null) !== (relation === "not-taken-up")) {
      problems.push(
        at(
          placed,
          "lower_task_id",
          `"${lower_task_id ?? ""}" with relation ${relation}; expected empty for not-taken-up only`
        )
      );
    }
    return problems;
  });
}
