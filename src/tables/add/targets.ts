import type {AuthoredRow} from "../../model/schema/rows.js";
import type {Standing} from "./standing.js";
import {doubtWords, type DoubtCode} from "../../reading/doubts.js";
import type {Candidate} from "../../reading/extract.js";
import type {Found, Sought} from "../../reading/match.js";
import {CELL_OF, MATTERS, type Doubt} from "./doubts.js";
import {gloss} from "./gloss.js";
import {indicatorChooser, type Chooser} from "./indicators.js";
import {provingForms, unproved} from "../proof.js";
import {unitRow} from "./units.js";
import {valuesOf, yearOf, type PlanYears} from "./values.js";

type Target = AuthoredRow<"targets">;

/** The rows that a plan's numbers give, and what the tables must have for them. */
export interface Rows {
  targets: Target[];
  indicators: AuthoredRow<"indicators">[];
  domains: AuthoredRow<"domains">[];
  units: AuthoredRow<"units">[];
  doubts: Doubt[];
  /** How each of the targets was read. */
  read: {target_id: string; start: number; end: number; codes: DoubtCode[]; found: Found}[];
}

interface Context {
  plan: PlanYears & {plan_id: string};
  authored: Standing;
  /** Running number of the responsibility bracket that closes over a candidate; null for none. */
  statementOf(row: Candidate): number | null;
}

/** Makes rows of the tables of what was read, each with its indicator; what has no place is a doubt. */
export function targetRows(candidates: readonly Candidate[], context: Context): Rows {
  const {authored, plan} = context;
  const units = new Map(authored.units.map((row) => [row.unit, row]));
  const added = new Map<string, AuthoredRow<"units">>();
  const dimensions = new Map(authored.units.map(({unit, dimension}) => [unit, dimension]));
  /** Units that the tables lack, and whose size is known all the same. */
  const measured = new Set<string>();
  const doubts: Doubt[] = [];
  const placed = candidates.flatMap((row) => {
    const years = yearOf(row, plan);
    if (!("leftOut" in years)) return [{row, years, values: valuesOf(row)}];
    doubts.push(leftOut(row, years.leftOut));
    return [];
  });
  const proves = provedBy(
    placed.map(({values}) => values.unit),
    authored
  );
  // What the check would refuse is no row, and no reason to refuse the plan.
  const whole = placed.filter(({row, values}) => {
    const why = proves(row, values);
    if (why) doubts.push(leftOut(row, why));
    return !why;
  });
  for (const {values} of whole) {
    if (units.has(values.unit) || added.has(values.unit)) continue;
    const {known, ...described} = unitRow(values.unit);
    if (known) measured.add(values.unit);
    added.set(values.unit, described);
    dimensions.set(values.unit, described.dimension);
  }
  const chooser = indicatorChooser(authored, dimensions);
  const read: Rows["read"] = [];
  const digits = Math.max(3, String(whole.length).length);
  const targets = whole.map(({row, years, values}, i): Target => {
    const {changed, ...cells} = values;
    const sought: Sought = {
      ...{name: row.indicator, unit: values.unit, dimension: dimensions.get(values.unit)!},
      ...{basis: values.basis, comparator: values.comparator, clause: row.clause}
    };
    const chosen = chooser.choose(sought);
    const id = `${plan.plan_id}-t${String(i + 1).padStart(digits, "0")}`;
    doubts.push(
      ...doubtsOf(id, row, {...chosen, changed, years, values, measured: measured.has(values.unit)})
    );
    const {start, end, doubts: codes} = row;
    read.push({target_id: id, start, end, codes, found: chosen.found});
    const unsure = row.doubts.some((code) => code === "name-inherited" || code === "name-missing");
    return {
      ...{plan_id: plan.plan_id, target_id: id, indicator_id: chosen.indicator_id, role: row.role},
      ...{...cells, ...years, scope: row.scope, scope_en: row.scope && gloss(row.scope)},
      ...{section: row.section || "—", statement: context.statementOf(row), quote: row.clause},
      ...{restates: null, sum_of: null, doubt: null, note: null, note_zh: null},
      ...{source_kind: null, publisher: null, publisher_en: null, source_url: null},
      confidence: null,
      binding: row.binding,
      status: chosen.found.kind === "likely" || unsure ? "draft" : null
    };
  });
  const first = restatements(targets);
  return {
    targets: targets.map((row, i) => ({...row, restates: first[i]})),
    indicators: chooser.drafts,
    domains: chooser.domains,
    units: [...added.values()],
    doubts: [...chooser.doubts, ...doubts],
    read
  };
}

/** Tells why a clause does not give its row's value; null where it does. */
function provedBy(printed: string[], {units}: Standing) {
  const known = new Set(units.map(({unit}) => unit));
  const added = [...new Set(printed)].filter((unit) => !known.has(unit)).map(unitRow);
  const forms = provingForms([...units, ...added]);
  return ({clause, stated}: Candidate, values: ReturnType<typeof valuesOf>) =>
    unproved({...values, stated, quote: clause}, forms);
}

/** What tells one promise from another, typed or as a file has it. */
type Stated = {target_id: string} & {
  [
    K in "indicator_id" | "role" | "basis" | "year" | "scope" | "value_low" | "value_high" | "unit"
  ]: string | number | null;
};

/** For each row the earlier one that says the same, which makes it one promise said twice; null for none. */
export function restatements(targets: readonly Stated[]): (string | null)[] {
  const first = new Map<string, string>();
  return targets.map((row) => {
    const {indicator_id, role, basis, year, scope, value_low, value_high, unit} = row;
    const said = [indicator_id, role, basis, year, scope, value_low, value_high, unit];
    const key = JSON.stringify(said);
    const before = first.get(key) ?? null;
    if (before === null) first.set(key, row.target_id);
    return before;
  });
}

interface Decided extends Pick<
  ReturnType<Chooser["choose"]>,
  "indicator_id" | "drafted" | "found"
> {
  changed: string;
  measured: boolean;
  years: {year: number};
  values: {unit: string; basis: string; value_low: number | null; value_high: number | null};
}

function doubtsOf(id: string, row: Candidate, decided: Decided): Doubt[] {
  const {found, drafted, indicator_id, changed, years, values} = decided;
  const about = {table: "targets", id, clause: row.clause, runner_up: "", score: null} as const;
  const chosen: Record<string, string> = {
    ...{indicator_id, year: String(years.year), unit: values.unit, basis: values.basis},
    ...{value_low: String(values.value_low ?? values.value_high ?? ""), quote: row.clause}
  };
  const doubts: Doubt[] = [];
  if (found.kind === "likely")
    doubts.push({
      ...{...about, cell: "indicator_id", value: indicator_id, matter: MATTERS.match},
      ...{runner_up: found.runnerUp?.indicator_id ?? "", score: found.best!.score},
      reason: `“${row.indicator}” matched by likeness`
    });
  if (changed)
    doubts.push({
      ...{...about, cell: "basis", value: values.basis, matter: MATTERS.basis},
      reason: `${changed} has no place in the tables`
    });
  for (const [cell, codes] of byCell(row.doubts, decided.measured)) {
    // A draft's own name is reviewed with the indicator, unless nothing named it here.
    if (cell === "indicator_id" && found.kind === "likely" && !drafted) continue;
    const matter = CELL_OF[codes[0]]![1];
    doubts.push({...about, cell, value: chosen[cell], matter, reason: doubtWords(codes)});
  }
  if (row.scope !== null)
    doubts.push({
      ...{...about, cell: "scope_en", value: gloss(row.scope), matter: MATTERS.english},
      reason: `gloss of ${row.scope}`
    });
  return doubts;
}

function byCell(codes: readonly DoubtCode[], measured: boolean): Map<string, DoubtCode[]> {
  const cells = new Map<string, DoubtCode[]>();
  for (const code of codes) {
    const cell = CELL_OF[code]?.[0];
    // A year taken from the plan's end is what most rows of a plan mean.
    if (cell === undefined || code === "year-plan") continue;
    if (code === "unit-unknown" && measured) continue;
    cells.set(cell, [...(cells.get(cell) ?? []), code]);
  }
  return cells;
}

function leftOut(row: Candidate, reason: string): Doubt {
  const value = [row.indicator, row.role, row.year, row.value_low ?? row.value_high, row.unit];
  return {
    ...{table: "targets", id: "", cell: "row", value: value.filter((one) => one !== "").join(" ")},
    ...{runner_up: "", score: null, clause: row.clause, matter: MATTERS.leftOut},
    reason: `left out: ${reason}`
  };
}
