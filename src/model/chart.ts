import type {Rung} from "./benchmark.js";
import type {CellKind} from "./coverage.js";
import type {Denominator} from "./footing.js";
import type {Finding} from "./judgement.js";
import type {Outcome} from "./outcome.js";
import type {ChangeKind, ChartStated} from "./periods.js";
import type {CascadeCounts, CascadeRow} from "./relation.js";
import type {Row} from "./schema/rows.js";
import type {Criterion} from "./scorecard.js";
import type {Selectable} from "./selection.js";
import type {Target} from "./target.js";

/** A plan as a chart names it. */
export type ChartPlan = Pick<
  Row<"plans">,
  | "plan_id"
  | "jurisdiction_id"
  | "jurisdiction_zh"
  | "jurisdiction_en"
  | "jurisdiction_short_en"
  | "short_zh"
  | "short_en"
  | "title_zh"
  | "title_en"
  | "issuer"
  | "issuer_en"
  | "issued_on"
  | "period_start"
  | "period_end"
  | "evidence"
>;

/** A domain as a chart names it. */
export type ChartDomain = Row<"domains">;

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

/** An indicator as a chart names it. */
export type ChartIndicator = Pick<
  Row<"indicators">,
  "indicator_id" | "domain_id" | "name_zh" | "name_en"
>;

/** What a plan says on an indicator, where it says anything: a count of promises, and the kind of cell. */
export interface ChartIndicatorCell {
  plan_id: string;
  indicator_id: string;
  cell: CellKind;
  promises: number;
  doubtful: number;
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
    domain_id: string;
    change: ChangeKind;
    /** In both generations, but no pair of promises may share an axis. */
    apart: boolean;
    /** Ids of the promises on either side. */
    earlier: string[];
    later: string[];
  }[];
}

/** An agency in one role for one task of a plan. */
export type ChartAgencyTask = Pick<
  Row<"responsibilities">,
  | "agency_id"
  | "agency_zh"
  | "agency_en"
  | "agency_kind"
  | "jurisdiction_zh"
  | "jurisdiction_en"
  | "plan_id"
  | "task_id"
  | "role"
> &
  Pick<Row<"tasks">, "domain_id">;

/** How many tasks a plan has on a domain, and how many of them name somebody. */
export interface ChartNamed {
  plan_id: string;
  domain_id: string;
  tasks: number;
  /** Tasks with an agency named as lead. */
  lead: number;
  /** Tasks without a lead whose bracket lists responsible or supporting agencies. */
  listed: number;
}

/** Why a plan names nobody, or not everybody. */
export interface ChartGap {
  plan_id: string;
  gap: Row<"gaps">["kind"];
  gap_zh: string;
  gap_en: string;
}

/** A thing that is counted, with one bar for each of its parts; a single part has no name of its own. */
export interface ChartTally {
  name_zh: string;
  name_en: string;
  bars: {jurisdiction_id: string; name_zh: string; name_en: string; value: number}[];
}

interface Common {
  chart: string;
  version: string;
  title_zh: string;
  title_en: string;
  /** The rows that are drawn or counted; empty where other counts are drawn. */
  rows: Target[];
  denominators: Denominator[];
  /** Every plan read whole, so that a city without a row can be named. */
  plans: ChartPlan[];
}

/**
 * What a chart is drawn from: it can be written as JSON and drawn anywhere.
 * `indicator`: promises of one indicator; `benchmark`: goals of many
 * jurisdictions on one indicator, tier by tier; `history`: the same over the years,
 * with what was later reported; `reported`: goals beside the figures that were set
 * against them; `overview`: how much may be compared;
 * `periods`: plans by period and what became of their promises; `coverage`:
 * domains or indicators by plan; `years`: rows by domain and year, baselines and
 * restatements among them; `cascade`: a district's plan beside its city's;
 * `agencies`: on whom tasks fall; `named`: how many tasks name anybody;
 * `scorecard`: what one plan settles; `tally`: other counts, each with its unit.
 */
export type ChartData = Common &
  (
    | {
        kind: "indicator";
        /** Judgements on its goals; released data has none. */
        findings?: Finding[];
        /** Its jurisdictions that are part of another of them, each with that one. */
        within?: [part: string, whole: string][];
      }
    | {kind: "overview"}
    | {kind: "benchmark"; rungs: Rung[]}
    | {
        kind: "periods";
        domains: ChartDomain[];
        stated: (ChartStated & {domain_id: string})[];
        steps: ChartStep[];
      }
    | {kind: "history"; outcomes: Outcome[]; findings?: Finding[]}
    | {kind: "reported"; findings: Finding[]}
    | {
        kind: "coverage";
        domains: ChartDomain[];
        cells: ChartCell[];
        indicators: ChartIndicator[];
        indicator_cells: ChartIndicatorCell[];
      }
    | {kind: "agencies"; domains: ChartDomain[]; plan_ids: string[]; tasks: ChartAgencyTask[]}
    | {kind: "named"; domains: ChartDomain[]; named: ChartNamed[]; gaps: ChartGap[]}
    | {kind: "years"; domains: ChartDomain[]; counted: (Selectable & {target_id: string})[]}
    | {kind: "cascade"; links: CascadeRow[]; counts: CascadeCounts}
    | {
        kind: "scorecard";
        plan_id: string;
        scores: ChartScore[];
        gap: {reason_zh: string; reason_en: string} | null;
      }
    | {
        kind: "tally";
        /** What is counted; the unit says it as a line below the title. */
        counted_zh: string;
        counted_en: string;
        unit_zh: string;
        unit_en: string;
        note_zh: string;
        note_en: string;
        /** What the counts are shares of; null where they are not. */
        whole: number | null;
        /** How a part that counts nothing is written. */
        none_zh: string;
        none_en: string;
        tallies: ChartTally[];
        plan_ids: string[];
        /** The page that tells of it, without the language. */
        home: string;
      }
  );

export type ChartKind = ChartData["kind"];

/** Charts that no indicator names. */
export const OVERVIEW = "compare-overview";
export const PLAN_PERIODS = "plan-periods";
export const COVERAGE = "coverage";
export const CASCADE = "cascade";
export const ROWS_BY_YEAR = "rows-by-year";
export const REPORTED = "promised-and-reported";

/** The chart of an indicator over the years. */
export function historyId(indicator_id: string): string {
  return `${indicator_id}-over-time`;
}

/** The chart of an indicator's goals in many jurisdictions. */
export function benchmarkId(indicator_id: string): string {
  return `benchmark-${indicator_id}`;
}

/** The agencies of all plans. */
export const AGENCIES = "agencies";
/** How many tasks name a lead. */
export const NAMED = "named-leads";

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

/** What tells one chart's data from another's; the rest all charts have alike. */
export type Own<D> = D extends ChartData
  ? Omit<D, "chart" | "version" | "title_zh" | "title_en" | "denominators" | "plans">
  : never;
