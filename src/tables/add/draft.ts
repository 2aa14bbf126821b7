import type {AuthoredRow} from "../../model/schema/rows.js";
import {provingForms, unproved} from "../proof.js";
import type {Doubt} from "./doubts.js";
import {gloss} from "./gloss.js";
import type {Made, PlanTables, Read} from "./plan.js";
import type {Standing} from "./standing.js";
import {restatements} from "./targets.js";
import {unitRow} from "./units.js";
import {valuesOf, yearOf} from "./values.js";

type Target = AuthoredRow<"targets">;

/** A plan that somebody works at: its text, the rows made of it, and which of them were looked at. */
export interface Draft extends Omit<Made, "read"> {
  /** The plan's text as given. */
  text: string;
  /** One for each of the targets, in their order. */
  read: (Read & {decided: boolean})[];
}

/** The cells of a target that a person may set. */
export type Cells = Pick<
  Target,
  "role" | "comparator" | "value_low" | "value_high" | "unit" | "basis" | "year" | "scope"
>;

/** Why a decision cannot be taken in. */
export type Fault =
  /** Nobody knows how large the unit is. */
  | "unit"
  /** The indicator counts something of another dimension. */
  | "dimension"
  /** The tables have no such indicator. */
  | "indicator"
  /** The basis asks for another unit. */
  | "basis"
  /** No value is given. */
  | "value"
  /** The clause says another value, comparator or unit. */
  | "quote"
  /** The year has no place in the plan's period, or before it. */
  | "year";

/** What was made of a text as a draft at which nothing has been decided. */
export function draftOf(text: string, {read, ...made}: Made): Draft {
  return {...made, text, read: read.map((one) => ({...one, decided: false}))};
}

/** The draft with some rows taken as they stand, and their new indicators with them. */
export function accepted(draft: Draft, ids: readonly string[]): Draft {
  const own = new Set(ids);
  const named = new Set(
    draft.tables.targets.flatMap((row) => (own.has(row.target_id) ? [row.indicator_id] : []))
  );
  const settled = ({table, id, cell}: Doubt) =>
    !cell.endsWith("_en") &&
    ((table === "targets" && own.has(id)) || (table === "indicators" && named.has(id)));
  return {
    ...draft,
    tables: {
      ...draft.tables,
      targets: draft.tables.targets.map((row) =>
        own.has(row.target_id) ? {...row, status: null} : row
      ),
      indicators: draft.tables.indicators.map((row) =>
        named.has(row.indicator_id) ? {...row, status: null} : row
      )
    },
    doubts: draft.doubts.filter((doubt) => !settled(doubt)),
    read: draft.read.map((one) => (own.has(one.target_id) ? {...one, decided: true} : one))
  };
}

/** The draft without a row, and without what only that row needed. */
export function dropped(draft: Draft, id: string): Draft {
  return tidy({
    ...draft,
    tables: {
      ...draft.tables,
      targets: draft.tables.targets.filter(({target_id}) => target_id !== id)
    },
    read: draft.read.filter(({target_id}) => target_id !== id)
  });
}

/** The draft with a row as a person has set it, which decides it; or what stands against that. */
export function changed(draft: Draft, id: string, cells: Cells, standing: Standing): Draft | Fault {
  const {tables, plan} = draft;
  const row = tables.targets.find(({target_id}) => target_id === id)!;
  const {changed: refused, ...values} = valuesOf({...row, ...cells});
  if (refused || values.unit !== cells.unit || values.basis !== cells.basis) return "basis";
  if (values.value_low === null && values.value_high === null) return "value";
  const years = yearOf({...cells, year_source: "sentence"}, plan);
  if ("leftOut" in years) return "year";
  const known = [...standing.units, ...tables.units].some(({unit}) => unit === cells.unit);
  const {known: measured, ...described} = unitRow(cells.unit);
  if (!known && !measured) return "unit";
  const units = known ? tables.units : [...tables.units, described];
  const next: Target = {...row, ...cells, ...values, ...years, scope_en: row.scope_en};
  if (cells.scope !== row.scope) next.scope_en = cells.scope && gloss(cells.scope);
  // A new indicator that this row alone states is measured as the row is.
  const alone = tables.targets.filter((one) => one.indicator_id === row.indicator_id).length === 1;
  const indicators = tables.indicators.map((one) =>
    alone && one.indicator_id === row.indicator_id && cells.basis !== "growth"
      ? {...one, unit: cells.unit}
      : one
  );
  if (unproved(next, provingForms([...standing.units, ...units]))) return "quote";
  const set = withTarget({...draft, tables: {...tables, units, indicators}}, next);
  return fits(set, next, standing) ? accepted(tidy(set), [id]) : "dimension";
}

/**
 * The draft with a row given to an indicator of the tables; rows that share its
 * new indicator go with it, because they bear the same name.
 */
export function merged(
  draft: Draft,
  id: string,
  indicator_id: string,
  standing: Standing
): Draft | Fault {
  const {targets, indicators} = draft.tables;
  const known = [...standing.indicators, ...indicators];
  if (!known.some((one) => one.indicator_id === indicator_id)) return "indicator";
  const row = targets.find(({target_id}) => target_id === id)!;
  const isNew = indicators.some((one) => one.indicator_id === row.indicator_id);
  const moved = targets.filter(
    (one) => one === row || (isNew && one.indicator_id === row.indicator_id)
  );
  if (!moved.every((one) => fits(draft, {...one, indicator_id}, standing))) return "dimension";
  const set = moved.reduce((all, one) => withTarget(all, {...one, indicator_id}), draft);
  return accepted(
    tidy(set),
    moved.map(({target_id}) => target_id)
  );
}

function withTarget(draft: Draft, row: Target): Draft {
  const targets = draft.tables.targets.map((one) => (one.target_id === row.target_id ? row : one));
  return {...draft, tables: {...draft.tables, targets}};
}

/** Whether a row's unit is of the dimension of its indicator's; a rate of change may be of anything. */
function fits({tables}: Draft, {indicator_id, unit, basis}: Target, standing: Standing): boolean {
  const units = [...standing.units, ...tables.units];
  const dimensionOf = (name: string) => units.find((one) => one.unit === name)?.dimension;
  const indicator = [...standing.indicators, ...tables.indicators].find(
    (one) => one.indicator_id === indicator_id
  );
  return basis === "growth" || dimensionOf(unit) === dimensionOf(indicator?.unit ?? "");
}

/** Takes out lines of shared tables that no row needs any more, with their doubts, and says anew what repeats what. */
function tidy(draft: Draft): Draft {
  const {tables} = draft;
  const targets = restated(tables.targets);
  const has = <T>(rows: readonly T[], key: (row: T) => string) => new Set(rows.map(key));
  const stated = has(targets, (row) => row.indicator_id);
  const indicators = tables.indicators.filter((row) => stated.has(row.indicator_id));
  const measured = has([...targets, ...indicators], (row) => row.unit);
  const placed = has([...indicators, ...tables.tasks], (row) => row.domain_id);
  const left: PlanTables = {
    ...{...tables, targets, indicators},
    units: tables.units.filter(({unit}) => measured.has(unit)),
    domains: tables.domains.filter(({domain_id}) => placed.has(domain_id))
  };
  const ids = has(targets, (row) => row.target_id);
  const gone = (table: string, id: string) =>
    (table === "targets" && id !== "" && !ids.has(id)) ||
    (table === "indicators" && !stated.has(id));
  return {...draft, tables: left, doubts: draft.doubts.filter(({table, id}) => !gone(table, id))};
}

function restated(targets: readonly Target[]): Target[] {
  const first = restatements(targets);
  return targets.map((row, i) => ({...row, restates: first[i]}));
}
