import type {CellKind} from "./coverage.js";
import {FOOTINGS, type Denominator} from "./footing.js";
import type {Outcome} from "./outcome.js";
import type {ChangeKind} from "./periods.js";
import type {CascadeCounts, CascadeRow} from "./relation.js";
import type {Criterion} from "./scorecard.js";
import type {Footing, Lang, Target} from "./target.js";

/** How a chart is coloured; `auto` follows the reader's system. */
export type Theme = "light" | "dark" | "auto";

/** What the address of a chart says beside its id; defaults are left out. */
export interface ChartState {
  /** Jurisdictions and plans joined by "~"; empty means all that have a row. */
  cities: string;
  per: Footing | "";
  lang: Lang;
  theme: Theme;
}

/** A plan as a chart names it. */
export interface ChartPlan {
  plan_id: string;
  jurisdiction_id: string;
  jurisdiction_zh: string;
  jurisdiction_en: string;
  short_zh: string;
  short_en: string;
  title_zh: string;
  title_en: string;
  issuer: string | null;
  issued_on: string | null;
  period_start: number;
  period_end: number;
}

/** A domain as a chart names it. */
export interface ChartDomain {
  domain_id: string;
  name_zh: string;
  name_en: string;
  ndrc_class: string;
}

/** In how many of n rows a criterion holds; null where the corpus cannot tell, which is not zero. */
export interface ChartScore {
  criterion: Criterion;
  of: "tasks" | "promises";
  n: number;
  strict: number | null;
  lenient: number | null;
}

/** What a plan says on a domain: counts of rows, and the kind of cell that they make. */
export interface ChartCell {
  plan_id: string;
  domain_id: string;
  cell: CellKind;
  promises: number;
  /** Of the promises, those whose reading is open to doubt. */
  doubtful: number;
  baselines: number;
  tasks: number;
}

/** How many rows a plan has on a domain for a year, baselines and restatements included. */
export interface ChartYear {
  plan_id: string;
  domain_id: string;
  year: number;
  rows: number;
}

/** How much a plan states: promises in their first statement, and the years of its baselines. */
export interface ChartStated {
  plan_id: string;
  promises: number;
  baseline_years: number[];
}

/** What became of promises from one generation of a jurisdiction's plans to the next. */
export interface ChartStep {
  jurisdiction_id: string;
  from: {period_start: number; period_end: number; plan_ids: string[]};
  to: {period_start: number; period_end: number; plan_ids: string[]};
  changes: {
    indicator_id: string;
    indicator_zh: string;
    indicator_en: string;
    change: ChangeKind;
    /** Ids of the promises on either side. */
    earlier: string[];
    later: string[];
  }[];
}

/** An agency with the number of its tasks, in all and by role. */
export interface ChartAgency {
  agency_id: string;
  agency_zh: string;
  agency_en: string;
  /** Distinct tasks, whatever the role. */
  tasks: number;
  lead: number;
  responsible: number;
  support: number;
}

interface Common {
  chart: string;
  version: string;
  title_zh: string;
  title_en: string;
  /** First statements that are drawn; empty where counts are drawn and not rows. */
  rows: Target[];
  denominators: Denominator[];
  /** Every plan of the corpus, so that a city without a row can be named. */
  plans: ChartPlan[];
}

/**
 * What a chart is drawn from: it can be written as JSON and drawn anywhere.
 * `indicator`: promises of one indicator; `history`: the same over the years,
 * with what was later reported; `overview`: how much may be compared;
 * `periods`: plans by period and what became of their promises; `coverage`:
 * domains by plan; `years`: rows by domain and year; `cascade`: a district's plan beside its city's;
 * `agencies`: on whom a city's tasks fall; `scorecard`: what one plan settles.
 */
export type ChartData = Common &
  (
    | {kind: "indicator"}
    | {kind: "overview"}
    | {kind: "periods"; stated: ChartStated[]; steps: ChartStep[]}
    | {kind: "history"; outcomes: Outcome[]}
    | {kind: "coverage"; domains: ChartDomain[]; cells: ChartCell[]}
    | {kind: "agencies"; jurisdiction_id: string; plan_ids: string[]; agencies: ChartAgency[]}
    | {kind: "years"; domains: ChartDomain[]; counts: ChartYear[]}
    | {kind: "cascade"; links: CascadeRow[]; counts: CascadeCounts}
    | {
        kind: "scorecard";
        plan_id: string;
        scores: ChartScore[];
        gap: {reason_zh: string; reason_en: string} | null;
      }
  );

export type ChartKind = ChartData["kind"];

/** Charts that no indicator names. */
export const OVERVIEW = "compare-overview";
export const PLAN_PERIODS = "plan-periods";
export const COVERAGE = "coverage";
export const CASCADE = "cascade";
export const ROWS_BY_YEAR = "rows-by-year";

/** The chart of an indicator over the years. */
export function historyId(indicator_id: string): string {
  return `${indicator_id}-over-time`;
}

/** The chart of a jurisdiction's agencies and their tasks. */
export function agenciesId(jurisdiction_id: string): string {
  return `agencies-${jurisdiction_id}`;
}

/** The chart of what a plan settles. */
export function scorecardId(plan_id: string): string {
  return `scorecard-${plan_id}`;
}

/** The data of one kind of chart. */
export type ChartOf<K extends ChartKind> = Extract<ChartData, {kind: K}>;

const THEMES: Theme[] = ["light", "dark", "auto"];

/** Reads a chart's address. What is no known word counts as left out; cities are left for drawing to name. */
export function readState(query: URLSearchParams, lang: Lang = "zh"): ChartState {
  const asked = query.get("lang");
  return {
    cities: query
      .getAll("cities")
      .flatMap((text) => text.split(/[~\s,]+/))
      .filter(Boolean)
      .join("~"),
    per: FOOTINGS.find((footing) => footing === query.get("per")) ?? "",
    lang: asked === "en" || asked === "zh" ? asked : lang,
    theme: THEMES.find((theme) => theme === query.get("theme")) ?? "light"
  };
}

/** Writes a chart's state as a query with its "?", empty where all is default; the inverse of readState. */
export function writeState(state: Partial<ChartState>, lang: Lang = "zh"): string {
  const query = new URLSearchParams();
  if (state.cities) query.set("cities", state.cities);
  if (state.per) query.set("per", state.per);
  if (state.lang && state.lang !== lang) query.set("lang", state.lang);
  if (state.theme && state.theme !== "light") query.set("theme", state.theme);
  const text = query.toString().replaceAll("%7E", "~");
  return text ? `?${text}` : "";
}
