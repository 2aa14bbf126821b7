import type {Candidate} from "../../reading/extract.js";
import {NO_UNIT} from "../../model/format.js";

/** The cells of a row that the tables' rules tie together. */
export interface Values {
  comparator: Candidate["comparator"];
  value_low: number | null;
  value_high: number | null;
  unit: string;
  basis: Candidate["basis"];
  stated: Candidate["stated"];
  /** What had to give way, in words; empty where nothing had. */
  changed: string;
}

/**
 * A reading in the form that the tables take: growth and shares are in %, a rank
 * is in 位, a range has two ends. What had to be called otherwise is said.
 */
export function valuesOf(row: Pick<Candidate, Exclude<keyof Values, "changed">>): Values {
  const {basis, changed} = basisOf(row);
  const unit = row.unit === "" ? NO_UNIT : row.unit === "位" && basis !== "rank" ? "人" : row.unit;
  const bounds = boundsOf(row);
  const inWords = row.stated === "words" && (unit !== "%" || bounds.value_low === 100);
  return {
    ...bounds,
    unit: basis === "rank" ? "位" : unit,
    basis,
    stated: inWords ? "words" : "number",
    changed
  };
}

function basisOf({
  basis,
  unit,
  value_low,
  value_high
}: Pick<Candidate, "basis" | "unit" | "value_low" | "value_high">): Pick<
  Values,
  "basis" | "changed"
> {
  const top = Math.max(value_low ?? 0, value_high ?? 0);
  if (basis === "growth" && unit !== "%")
    return {
      basis: unit === "个百分点" ? "new" : "stock",
      changed: `growth in ${unit || "no unit"}`
    };
  if (basis === "share" && unit !== "%") return {basis: "stock", changed: `a share in ${unit}`};
  if (basis === "share" && top > 100) return {basis: "stock", changed: `a share of ${top} %`};
  return {basis, changed: ""};
}

function boundsOf({
  comparator,
  value_low,
  value_high
}: Pick<Candidate, "comparator" | "value_low" | "value_high">): Pick<
  Values,
  "comparator" | "value_low" | "value_high"
> {
  const one = value_low ?? value_high;
  if (comparator === "lte" || comparator === "lt")
    return {comparator, value_low: null, value_high: value_high ?? value_low};
  if (comparator !== "range") return {comparator, value_low: one, value_high: null};
  if (value_low === null || value_high === null || value_low === value_high)
    return {comparator: "eq", value_low: one, value_high: null};
  const [low, high] = [Math.min(value_low, value_high), Math.max(value_low, value_high)];
  return {comparator, value_low: low, value_high: high};
}

/** Where the tables have no place for a row's year, why; else its year and what it was read from. */
export function yearOf(
  {year, year_source, role}: Pick<Candidate, "year" | "year_source" | "role">,
  {period_start, period_end, issued_on}: PlanYears
): {year: number; year_source: Candidate["year_source"] | "issue"} | {leftOut: string} {
  if (role === "target") {
    if (year === null) return {year: period_end, year_source: "plan"};
    if (year < period_start || year > period_end)
      return {leftOut: `${year} is outside the plan's period ${period_start}–${period_end}`};
    return {
      year,
      year_source: year_source === "plan" && year !== period_end ? "section" : year_source
    };
  }
  const issued = issued_on ? Number(issued_on.slice(0, 4)) : null;
  if (year === null)
    return issued === null
      ? {year: period_start - 1, year_source: "plan"}
      : {year: issued, year_source: "issue"};
  return year > period_start
    ? {leftOut: `a level of ${year} in a plan that begins in ${period_start}`}
    : {year, year_source};
}

/** What a row's year is held against. */
export interface PlanYears {
  period_start: number;
  period_end: number;
  issued_on: string | null;
}
