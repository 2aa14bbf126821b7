import type {Stored} from "../../model/schema/columns.js";
import type {Authored, AuthoredRow} from "../../model/schema/rows.js";
import {goalsOf} from "../../model/benchmark.js";
import {readWhole} from "../../model/evidence.js";
import {groupBy} from "../../model/pairs.js";
import {startOf} from "../../model/scorecard.js";
import type {Target} from "../../model/target.js";
import {agencyOf} from "../agency.js";
import {dictionaryOf, dictionaryRows} from "./dictionary.js";
import {firstDay, precisionOf} from "./dates.js";
import {join, lookup, type Columns, type Lookup} from "./join.js";
import {deriveJudgements, deriveOutcomes} from "./outcomes.js";
import {syllablesOf} from "./pinyin.js";
import {unitForms} from "../../reading/quantities.js";
import {unitSource} from "./printed.js";

/** The rows of a derived table, every column named, and the Parquet type of each column in its order. */
export interface Derived {
  rows: Columns[];
  types: Record<string, Stored>;
}

/** The derived tables by name; each is a function of the authored rows alone. */
export const DERIVED: Record<string, (authored: Authored) => object[]> = {
  targets: deriveTargets,
  plans: derivePlans,
  indicators: deriveIndicators,
  tasks: deriveTasks,
  responsibilities: deriveResponsibilities,
  projects: (authored) => ofPlans(authored.projects, authored),
  instruments: (authored) => ofPlans(authored.instruments, authored),
  deliverables: (authored) => ofPlans(authored.deliverables, authored),
  coordination: (authored) => ofPlans(authored.coordination, authored),
  mentions: ({mentions}) => mentions,
  units: ({units}) => units,
  jurisdictions: ({jurisdictions}) =>
    jurisdictions.map((row) => ({...row, pinyin: syllablesOf(row.name_zh)})),
  domains: ({domains}) => domains,
  topics: ({topics}) => topics,
  denominators: deriveDenominators,
  outcomes: deriveOutcomes,
  judgements: deriveJudgements,
  agencies: ({agencies}) => agencies,
  cascade: ({cascade}) => cascade,
  gaps: ({gaps}) => gaps,
  dictionary: () => dictionaryRows(Object.keys(DERIVED))
};

/**
 * Derives one table, its columns as the schema names, orders and types them.
 * Throws where the name is unknown, or where the columns are not the schema's.
 */
export function derive(name: string, authored: Authored): Derived {
  const make = DERIVED[name];
  if (!make)
    throw new Error(`unknown table "${name}"; expected one of ${Object.keys(DERIVED).join(", ")}`);
  const rows = make(authored) as Columns[];
  const types = Object.fromEntries(dictionaryOf(name).map((entry) => [entry.name, entry.type]));
  const described = Object.keys(types);
  // The rows of a table are made alike: the first shows their columns.
  const [first] = rows;
  const missing = first ? described.filter((column) => !(column in first)) : [];
  const unknown = first ? Object.keys(first).filter((column) => !(column in types)) : [];
  if (missing.length + unknown.length > 0) {
    const faults = [
      ...missing.map((column) => `without ${column}`),
      ...unknown.map((column) => `with ${column} that the schema does not describe`)
    ];
    throw new Error(
      `${name}: derived ${faults.join(", ")}; expected the columns ${described.join(", ")}`
    );
  }
  const whole = (row: Columns) =>
    Object.fromEntries(described.map((column) => [column, row[column] ?? null]));
  return {rows: rows.map(whole), types};
}

/** The ordinal puts the rows of a plan in the order of its text, whatever their ids. */
function withOrdinal(rows: object[]): Columns[] {
  return rows.map((row, i) => ({...row, ordinal: i + 1}));
}

/** A plan's names and place, for the rows that carry its id. */
function planColumns({plans, jurisdictions}: Authored): Lookup {
  return lookup(join(plans, jurisdictionColumns(jurisdictions)), "plan_id", {
    jurisdiction_id: "jurisdiction_id",
    short_zh: "plan_zh",
    short_en: "plan_en",
    period_start: "period_start",
    period_end: "period_end",
    evidence: "evidence",
    jurisdiction_zh: "jurisdiction_zh",
    jurisdiction_en: "jurisdiction_en",
    jurisdiction_short_en: "jurisdiction_short_en"
  });
}

function jurisdictionColumns(jurisdictions: Authored["jurisdictions"]): Lookup {
  return lookup(jurisdictions, "jurisdiction_id", {
    name_zh: "jurisdiction_zh",
    name_en: "jurisdiction_en",
    short_en: "jurisdiction_short_en"
  });
}

function domainColumns({domains}: Authored): Lookup {
  return lookup(domains, "domain_id", {
    name_zh: "domain_zh",
    name_en: "domain_en",
    ndrc_class: "ndrc_class"
  });
}

function deriveTargets(authored: Authored): object[] {
  const {targets, indicators, units, tasks} = authored;
  const unit = new Map(units.map((row) => [row.unit, row]));
  const forms = unitForms(units);
  const indicator = new Map(indicators.map((row) => [row.indicator_id, row]));
  const bySection = groupBy(tasks, (row) => `${row.plan_id} ${row.section}`);
  const starts = startLevels(targets);
  const facts = targets.map((target, i) => {
    // A growth rate is in % whatever its indicator is counted in.
    const canonical =
      target.basis === "growth" ? target.unit : indicator.get(target.indicator_id)!.unit;
    const ratio = unit.get(target.unit)!.factor / unit.get(canonical)!.factor;
    const start =
      target.basis === "new" && target.role === "target" ? starts.get(levelKey(target)) : undefined;
    // Smart-city paragraphs share a section; the task of such a target is not told apart.
    const sameSection = bySection.get(`${target.plan_id} ${target.section}`) ?? [];
    return {
      ...target,
      ordinal: i + 1,
      canonical_low: scale(target.value_low, ratio),
      canonical_high: scale(target.value_high, ratio),
      canonical_unit: canonical,
      canonical_unit_en: unit.get(canonical)!.name_en,
      unit_en: unit.get(target.unit)!.name_en,
      unit_source: unitSource(target, forms),
      dimension: unit.get(canonical)!.dimension,
      task_id: sameSection.length === 1 ? sameSection[0].task_id : null,
      start_value: start ? scale(start.value_low, ratio) : null,
      start_year: start?.year ?? null,
      start_target_id: start?.target_id ?? null
    };
  });
  const rows = join(
    facts,
    planColumns(authored),
    indicatorColumns(authored),
    domainColumns(authored)
  ) as unknown as Target[];
  return withStarts(rows.sort((a, b) => (a.target_id < b.target_id ? -1 : 1)));
}

function indicatorColumns({indicators}: Authored): Lookup {
  const spoken = indicators.map((row) => ({...row, pinyin: syllablesOf(row.name_zh)}));
  return lookup(spoken, "indicator_id", {
    name_zh: "indicator_zh",
    name_en: "indicator_en",
    pinyin: "indicator_pinyin",
    domain_id: "domain_id",
    better: "better",
    normalise: "normalise",
    family: "family",
    topics: "topics",
    status: "indicator_status"
  });
}

/** Where each target of a plan read whole starts; nobody can tell it of others, and baselines are starts. */
function withStarts(rows: Target[]): Target[] {
  const stated = rows.filter((t) => readWhole(t) && t.restates === null);
  const of = (t: Target) => `${t.jurisdiction_id} ${t.indicator_id}`;
  const statements = groupBy(stated, of);
  return rows.map((t) => ({
    ...t,
    start: t.role === "target" && readWhole(t) ? startOf(t, statements.get(of(t)) ?? []) : null
  }));
}

/** 20 Tbps in Gbps is 20000, not 20000.000000000004. */
function scale(value: number | null, ratio: number): number | null {
  return value === null ? null : Number((value * ratio).toPrecision(15));
}

/** The levels from which additions start: baselines of the same plan, indicator and scope, as totals. */
function startLevels(targets: AuthoredRow<"targets">[]): Map<string, AuthoredRow<"targets">> {
  const levels = targets.filter(
    ({role, basis, comparator}) => role === "baseline" && basis === "stock" && comparator === "eq"
  );
  // The first of several in the order of the text: the later ones are overwritten.
  return new Map(levels.reverse().map((row) => [levelKey(row), row]));
}

function levelKey({plan_id, indicator_id, scope}: AuthoredRow<"targets">): string {
  return JSON.stringify([plan_id, indicator_id, scope]);
}

function derivePlans(authored: Authored): object[] {
  const own = groupBy(authored.targets, (row) => row.plan_id);
  const plans = authored.plans.map((plan) => ({
    ...plan,
    issued_on_date: plan.issued_on && firstDay(plan.issued_on),
    issued_on_precision: plan.issued_on && precisionOf(plan.issued_on),
    ...countsOf(own.get(plan.plan_id))
  }));
  return join(plans, jurisdictionColumns(authored.jurisdictions));
}

function deriveIndicators(authored: Authored): object[] {
  const whole = new Set(authored.plans.filter(readWhole).map((plan) => plan.plan_id));
  const ownerOf = new Map(authored.plans.map((plan) => [plan.plan_id, plan.jurisdiction_id]));
  const byIndicator = groupBy(authored.targets, (row) => row.indicator_id);
  const units = new Map(authored.units.map((row) => [row.unit, row]));
  const indicators = authored.indicators.map((row) => {
    const all = byIndicator.get(row.indicator_id) ?? [];
    const own = all.filter((t) => whole.has(t.plan_id));
    return {
      ...row,
      unit_en: units.get(row.unit)!.name_en,
      dimension: units.get(row.unit)!.dimension,
      ...countsOf(own),
      plans: new Set(own.map((t) => t.plan_id)).size,
      peers: all.length - own.length,
      jurisdictions: new Set(goalsOf(all).map((t) => ownerOf.get(t.plan_id))).size
    };
  });
  return join(indicators, domainColumns(authored));
}

/** How many first statements of promises and how many baselines there are. */
function countsOf(rows: AuthoredRow<"targets">[] = []): {targets: number; baselines: number} {
  return {
    targets: rows.filter(({role, restates}) => role === "target" && restates === null).length,
    baselines: rows.filter(({role}) => role === "baseline").length
  };
}

/** A task that names nobody says so only where the plan's assignments are in the corpus. */
function deriveTasks(authored: Authored): object[] {
  const behind = groupBy(authored.responsibilities, (row) => row.task_id);
  const untold = new Set(
    authored.gaps
      .filter(({rows, kind}) => rows === "responsibilities" && kind === "not-in-corpus")
      .map(({plan_id}) => plan_id)
  );
  const assigned = ({task_id, plan_id}: AuthoredRow<"tasks">) => {
    const people = behind.get(task_id);
    if (people) return people.some(({role}) => role === "lead") ? "lead" : "listed";
    return untold.has(plan_id) ? "not-in-corpus" : "none-stated";
  };
  const tasks = withOrdinal(authored.tasks.map((row) => ({...row, assigned: assigned(row)})));
  return join(tasks, planColumns(authored), domainColumns(authored));
}

function deriveResponsibilities(authored: Authored): object[] {
  const plan = new Map(authored.plans.map((row) => [row.plan_id, row]));
  const rows = authored.responsibilities.map((row, i) => {
    const owner = plan.get(row.plan_id)!.jurisdiction_id;
    const agency = agencyOf(row.agency, owner, authored.agencies)!;
    return {
      ...row,
      ordinal: i + 1,
      agency_id: agency.agency_id,
      agency_zh: agency.name_zh,
      agency_en: agency.name_en,
      agency_kind: agency.kind
    };
  });
  return join(rows, planColumns(authored));
}

/** Rows that carry their plan, in their authored order. */
function ofPlans(rows: object[], authored: Authored): object[] {
  return join(withOrdinal(rows), planColumns(authored));
}

/** Canonical values in residents, km² and 亿元. */
function deriveDenominators({denominators, units}: Authored): object[] {
  const base: Record<string, string> = {population: "人", area: "平方公里", gdp: "亿元"};
  const factor = new Map(units.map((row) => [row.unit, row.factor]));
  return denominators.map((row) => ({
    ...row,
    canonical_value: scale(row.value, factor.get(row.unit)! / factor.get(base[row.footing])!)
  }));
}
