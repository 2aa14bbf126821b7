import type {AuthoredRow} from "../../src/model/schema/rows.js";
import type {Problem} from "./csv.js";
import {isAbove, parentsOf} from "./placeRules.js";
import {at, type Placed, type PlacedTables} from "./read.js";

type Denominator = Placed<AuthoredRow<"denominators">>;
type Outcome = Placed<AuthoredRow<"outcomes">>;

/** The dimension of what each footing divides by. */
const FOOTED = {population: "person", area: "area", gdp: "money"} as const;
/** How much faster than tenfold in ten years two figures of one place may differ is nothing a place does. */
const PER_YEAR = 10 ** 0.1;
/** Two years are never nearer than this, so that revised figures may stand beside first ones. */
const APART = 2;

/** What figures of places are: of their footing's dimension, above zero, no part above its whole. */
export function denominatorRules(tables: PlacedTables, today: string): Problem[] {
  const units = new Map(tables.units.map(({row}) => [row.unit, row]));
  const whole = tables.denominators.filter(({row}) => {
    const unit = units.get(row.unit);
    return unit?.dimension === FOOTED[row.footing] && unit.factor > 0 && row.value > 0;
  });
  const size = ({row}: Denominator) => row.value * units.get(row.unit)!.factor;
  return [
    ...tables.denominators.flatMap((placed) => denominatorFaults(placed, units, today)),
    ...tables.denominators.flatMap((placed) => tooEarly(placed, "year", placed.row.year, tables)),
    ...metrics(tables),
    ...leaps(whole, size),
    ...partsAbove(whole, size, tables)
  ];
}

/** What was measured serves one footing; a row that says another than most of its metric is wrong. */
function metrics({denominators}: PlacedTables): Problem[] {
  return groups(denominators, ({row}) => row.metric).flatMap((own) => {
    const footings = groups(own, ({row}) => row.footing).toSorted((a, b) => b.length - a.length);
    const [{row: usual}] = footings[0];
    return footings
      .slice(1)
      .flat()
      .map((placed) =>
        at(
          placed,
          "metric",
          `${usual.metric} with footing ${placed.row.footing}; expected ${usual.footing}, as of others`
        )
      );
  });
}

/** The years that figures may be of: none before any plan's baselines, none that has not begun. */
function firstYear({plans}: PlacedTables): number {
  return Math.min(...plans.map(({row}) => row.period_start)) - BEFORE;
}

function denominatorFaults(
  placed: Denominator,
  units: Map<string, AuthoredRow<"units">>,
  today: string
): Problem[] {
  const {footing, value, unit, year, series} = placed.row;
  const problems: Problem[] = [];
  const dimension = units.get(unit)?.dimension;
  if (dimension !== undefined && dimension !== FOOTED[footing])
    problems.push(
      at(placed, "unit", `"${unit}" is ${dimension}; expected ${FOOTED[footing]} for ${footing}`, [
        `units ${unit} dimension`
      ])
    );
  if (value <= 0) problems.push(at(placed, "value", `${value}; expected more than zero`));
  if ((series === "fixed") !== (footing === "area"))
    problems.push(
      at(placed, "series", `${series} with footing ${footing}; expected fixed for an area only`)
    );
  if (year === null && series !== "fixed")
    problems.push(at(placed, "year", `empty with series ${series}; expected the figure's year`));
  if (year !== null && String(year) > today.slice(0, 4))
    problems.push(at(placed, "year", `${year} is yet to come; expected a year that has begun`));
  return problems;
}

/** A figure that no figure of the same place and footing, before or after, bears out. */
function leaps(rows: Denominator[], size: (placed: Denominator) => number): Problem[] {
  const far = (a: Denominator, b: Denominator) => {
    const years = Math.abs((a.row.year ?? 0) - (b.row.year ?? 0));
    const bound = a.row.footing === "area" ? APART : APART * PER_YEAR ** years;
    const ratio = size(a) / size(b);
    return Math.max(ratio, 1 / ratio) > bound;
  };
  return groups(rows, ({row}) => `${row.jurisdiction_id} ${row.footing}`).flatMap((own) => {
    const sorted = own.toSorted((a, b) => (a.row.year ?? 0) - (b.row.year ?? 0));
    const alone = sorted.filter((placed, i) => {
      const near = [sorted[i - 1], sorted[i + 1]].filter((other) => other !== undefined);
      return near.length > 0 && near.every((other) => far(placed, other));
    });
    // Of two that contradict each other, either may be wrong; the later is named.
    return (sorted.length === 2 ? alone.slice(1) : alone).map((placed) =>
      at(
        placed,
        "value",
        `${placed.row.value} ${placed.row.unit} is far from the other figures of ${placed.row.jurisdiction_id}; expected one near them`
      )
    );
  });
}

/** A part has no more people, land or product than the largest figure of what it is a part of. */
function partsAbove(
  rows: Denominator[],
  size: (placed: Denominator) => number,
  tables: PlacedTables
): Problem[] {
  const parents = parentsOf(tables);
  const largest = new Map<string, number>();
  for (const placed of rows) {
    const key = `${placed.row.jurisdiction_id} ${placed.row.footing}`;
    largest.set(key, Math.max(largest.get(key) ?? 0, size(placed)));
  }
  return rows.flatMap((placed) => {
    const {jurisdiction_id, footing, value, unit} = placed.row;
    const parent = parents.get(jurisdiction_id);
    const whole = parent ? largest.get(`${parent} ${footing}`) : undefined;
    return whole === undefined ||
      size(placed) <= whole ||
      isAbove(jurisdiction_id, parent!, parents)
      ? []
      : [at(placed, "value", `${value} ${unit} is more than ${parent} has; expected a part of it`)];
  });
}

/** What outcomes are: of their indicator's dimension and basis, within bounds, and past. */
export function outcomeRules(tables: PlacedTables, today: string): Problem[] {
  const units = new Map(tables.units.map(({row}) => [row.unit, row.dimension]));
  const indicators = new Map(tables.indicators.map(({row}) => [row.indicator_id, row.unit]));
  return tables.outcomes.flatMap((placed) => [
    ...outcomeFaults(placed, units, indicators, today),
    ...tooEarly(placed, "as_of", Number(placed.row.as_of.slice(0, 4)), tables)
  ]);
}

function tooEarly(
  placed: Placed<unknown>,
  column: string,
  year: number | null,
  tables: PlacedTables
): Problem[] {
  const first = firstYear(tables);
  // Without plans there is nothing to be before.
  if (year === null || year >= first || !Number.isFinite(first)) return [];
  return [
    at(placed, column, `${year} is long before any plan; expected ${first} or later`, ["plans *"])
  ];
}

function outcomeFaults(
  placed: Outcome,
  units: Map<string, string>,
  indicators: Map<string, string>,
  today: string
): Problem[] {
  const {indicator_id, value, unit, basis, as_of, reported_on} = placed.row;
  const problems = measureFaults(placed, "value", [value]);
  const own = indicators.get(indicator_id);
  const [found, expected] = [units.get(unit), units.get(own ?? "")];
  if (basis !== "growth" && found && expected && found !== expected)
    problems.push(
      at(
        placed,
        "unit",
        `"${unit}" is ${found}, but ${indicator_id} is measured as ${expected} (${own})`,
        [`indicators ${indicator_id} unit`, `units ${unit} dimension`]
      )
    );
  if (as_of > today.slice(0, as_of.length))
    problems.push(at(placed, "as_of", `${as_of} is yet to come; expected a day that has been`));
  if (reported_on !== null && reported_on > today.slice(0, reported_on.length))
    problems.push(
      at(placed, "reported_on", `${reported_on} is yet to come; expected a day that has been`)
    );
  return problems;
}

/**
 * What no measure is, on any basis: a share or rank in another unit than its own, a
 * share above the whole, a rank before the first, anything but growth below zero.
 */
export function measureFaults(
  placed: Placed<{basis: string; unit: string}>,
  column: string,
  values: (number | null)[]
): Problem[] {
  const {basis, unit} = placed.row;
  const problems: Problem[] = [];
  if ((basis === "share" || basis === "growth") && unit !== "%")
    problems.push(at(placed, "unit", `"${unit}" with basis ${basis}; expected %`));
  if ((basis === "rank") !== (unit === "位"))
    problems.push(at(placed, "unit", `"${unit}" with basis ${basis}; expected 位 for a rank only`));
  const given = values.filter((value) => value !== null);
  const [low, top] = [Math.min(...given), Math.max(...given)];
  if (basis === "share" && top > 100)
    problems.push(at(placed, column, `a share of ${top} %; expected at most 100`));
  if (basis !== "growth" && low < 0)
    problems.push(at(placed, column, `${low} with basis ${basis}; expected zero or more`));
  if (basis === "growth" && low < -100)
    problems.push(at(placed, column, `a growth of ${low} %; expected no less than -100`));
  if (basis === "rank" && given.some((value) => value < 1 || !Number.isInteger(value)))
    problems.push(at(placed, column, `a rank of ${low}; expected a whole number from 1`));
  return problems;
}

/** How many years before its plan a baseline may lie. */
export const BEFORE = 20;
/** How long a plan runs at most, and how long before its period it is issued. */
const PERIOD = 30;
const AHEAD = 5;

/** Dates of plans: issued before the period ends, no day that is yet to come, a period of some years. */
export function planDates({plans}: PlacedTables, today: string): Problem[] {
  return plans.flatMap((plan) => {
    const {issued_on, period_start, period_end, title_zh} = plan.row;
    const problems: Problem[] = [];
    if (period_start > period_end)
      problems.push(
        at(plan, "period_end", `${period_end} is before ${period_start}; expected the last year`)
      );
    else if (period_end - period_start >= PERIOD)
      problems.push(
        at(
          plan,
          "period_end",
          `${period_end} is ${period_end - period_start} years after ${period_start}; expected fewer than ${PERIOD}`
        )
      );
    const titled = /[（(](\d{4})年?[-—–－~～至到]+(\d{4})年?[）)]/.exec(title_zh);
    const [first, last] = [titled?.[1], titled?.[2]];
    if (titled && (first !== String(period_start) || last !== String(period_end)))
      problems.push(
        at(
          plan,
          first === String(period_start) ? "period_end" : "period_start",
          `${period_start} to ${period_end}, but the title says ${first} to ${last}; expected the same`
        )
      );
    const year = Number(issued_on?.slice(0, 4) ?? period_start);
    if (year > period_end || year < period_start - AHEAD)
      problems.push(
        at(
          plan,
          "issued_on",
          `${issued_on} is no date for a plan of ${period_start} to ${period_end}; expected ${period_start - AHEAD} to ${period_end}`,
          [`${plan.name} period_end`, `${plan.name} period_start`]
        )
      );
    else if (issued_on !== null && issued_on > today.slice(0, issued_on.length))
      problems.push(
        at(plan, "issued_on", `${issued_on} is yet to come; expected a day that has been`)
      );
    return problems;
  });
}

function groups<T>(rows: T[], keyOf: (row: T) => string): T[][] {
  const by = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const own = by.get(key);
    if (own) own.push(row);
    else by.set(key, [row]);
  }
  return [...by.values()];
}
