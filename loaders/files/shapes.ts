import {groupBy} from "../../src/model/pairs.js";
import {plainNumber, toCsv} from "../../src/model/spreadsheet.js";
import type {Row} from "../../src/model/schema/rows.js";
import type {Published} from "../derive/published.js";

/** Names of the files that hold targets in another shape. */
export const WIDE = "targets-wide.csv";
export const SDMX = "targets-sdmx.csv";

type TargetRow = Row<"targets">;

/** How a comparator is written before a number; a plain figure bears none. */
const SIGN: Record<string, string> = {gte: ">=", gt: ">", lte: "<=", lt: "<", approx: "~"};

/**
 * Indicators by plans: each cell holds what a plan states first for an indicator, in
 * its canonical unit, with comparator, year and basis, because a number alone would
 * be set beside others that it cannot be compared with. An empty cell: nothing stated.
 */
export function wideTargets(targets: Published, plans: Published, indicators: Published): string {
  const rows = (targets.rows as unknown as TargetRow[]).filter(
    ({role, restates}) => role === "target" && restates === null
  );
  const cells = groupBy(rows, (t) => `${t.indicator_id} ${t.plan_id}`);
  const columns = plans.rows.map(({plan_id}) => String(plan_id));
  const stated = new Set(rows.map(({indicator_id}) => indicator_id));
  const lines = indicators.rows.filter(({indicator_id}) => stated.has(String(indicator_id)));
  return toCsv(
    ["indicator_id", "name_zh", "name_en", "canonical_unit", ...columns],
    lines.map((row) => [
      String(row.indicator_id),
      String(row.name_zh),
      String(row.name_en),
      String(row.unit),
      ...columns.map((plan) => cellOf(cells.get(`${row.indicator_id} ${plan}`), String(row.unit)))
    ])
  );
}

function cellOf(rows: TargetRow[] | undefined, unit: string): string | null {
  return rows ? rows.map((t) => statedIn(t, unit)).join("; ") : null;
}

/** ">=50000 (2023 stock)", and the unit where it is not the row's: growth is a share, ">=30 % (2020 growth)". */
function statedIn(t: TargetRow, unit: string): string {
  const number = (value: number | null) => (value === null ? "" : plainNumber(value));
  const low = number(t.canonical_low);
  const high = number(t.canonical_high);
  const value =
    low && high && low !== high
      ? `${low} to ${high}`
      : `${SIGN[t.comparator] ?? ""}${low || high || "in words"}`;
  const own = t.canonical_unit === unit ? "" : ` ${t.canonical_unit}`;
  return `${value}${own} (${[t.year, t.basis, t.scope].filter((part) => part !== null).join(" ")})`;
}

/** Columns of the SDMX file: the structure, the dimensions, the observation, its attributes. */
const SDMX_COLUMNS = [
  "STRUCTURE",
  "STRUCTURE_ID",
  "ACTION",
  "FREQ",
  "REF_AREA",
  "PLAN",
  "INDICATOR",
  "STATEMENT",
  "TIME_PERIOD",
  "OBS_VALUE",
  "UPPER_VALUE",
  "UNIT_MEASURE",
  "COMPARATOR",
  "BASIS",
  "ROLE",
  "RESTATES",
  "COMMENT"
];

/**
 * Targets and baselines as SDMX-CSV 2.0: a statement of a plan is an observation,
 * named by its id, because a plan may state one indicator several times for a year.
 */
export function sdmxTargets(targets: Published, jurisdictions: Published, version: string): string {
  const code = new Map(
    jurisdictions.rows.map((row) => [String(row.jurisdiction_id), String(row.code)])
  );
  const rows = (targets.rows as unknown as TargetRow[]).map((t) => [
    "dataflow",
    `DUIBIAO:TARGETS(${version})`,
    "I",
    "A",
    code.get(t.jurisdiction_id)!,
    t.plan_id,
    t.indicator_id,
    t.target_id,
    t.year,
    t.canonical_low ?? t.canonical_high,
    t.canonical_low === null || t.canonical_high === t.canonical_low ? null : t.canonical_high,
    t.canonical_unit,
    t.comparator,
    t.basis,
    t.role,
    t.restates,
    t.quote
  ]);
  return toCsv(SDMX_COLUMNS, rows);
}
