import {groupBy} from "../../model/pairs.js";
import {yearsOf, type Outcome} from "../../model/outcome.js";
import {
  generationsOf,
  stepsOf,
  type Change,
  type ChangeKind,
  type Generation,
  type Step as StepOf
} from "../../model/periods.js";
import type {Target} from "../../model/target.js";
import {orderedBy} from "../../model/order.js";
import {wholePlans, type DomainRow, type PlanRow} from "../../queries/catalogue.js";
import {partsOf, type Corpus} from "../../queries/corpus.js";
import {firstOf} from "../../queries/targets.js";

/** What the address asks for. */
export interface PeriodsParams {
  city: string;
  domain: string;
  change: ChangeKind | "";
}

/** What the queries answer. */
export interface PeriodsData {
  plans: PlanRow[];
  domains: DomainRow[];
  /** The jurisdiction shown; the default where the address names none that has a plan. */
  city: string;
  unknown: string[];
  /** First statements of its plans, of the chosen domain where there is one. */
  rows: Target[];
  outcomes: Outcome[];
}

/** What became of indicators from one generation of plans to the next. */
export type Step = StepOf<PlanRow>;

/** One indicator with all its statements, what became of it, and what was later reported. */
export interface History {
  indicator_id: string;
  rows: Target[];
  changes: {step: Step; change: Change}[];
  outcomes: Outcome[];
}

/** What the parts of the page share. */
export interface Outlook {
  own: PlanRow[];
  generations: Generation<PlanRow>[];
  steps: Step[];
  histories: History[];
  /** Year-ends from the one before the first statement to the last deadline or report. */
  years: [number, number];
}

/** The jurisdiction shown where the address names none. */
export const DEFAULT_CITY = "tianjin";

/** First statements of a jurisdiction's plans read whole, oldest plan first. */
export async function targetsOfJurisdiction(
  corpus: Corpus,
  jurisdiction_id: string
): Promise<Target[]> {
  const plans = await wholePlans(corpus);
  const own = plans.filter((plan) => plan.jurisdiction_id === jurisdiction_id);
  const ids = own.map(({plan_id}) => plan_id);
  const rows = firstOf(await partsOf(corpus, "targets", ids));
  return orderedBy(rows, "period_end", "period_start", "plan_id", "target_id");
}

/** What was later reported on a jurisdiction, oldest first. */
export async function outcomesOfJurisdiction(
  corpus: Corpus,
  jurisdiction_id: string
): Promise<Outcome[]> {
  return orderedBy(await corpus.part("outcomes", jurisdiction_id), "year", "outcome_id");
}

/** Everything that was later reported, oldest first. */
export async function allOutcomes(corpus: Corpus): Promise<Outcome[]> {
  return orderedBy(await corpus.all("outcomes"), "year", "outcome_id");
}

/** What the rows of a city say, put in the order of the page. */
export function outlookOf({plans, domains, city, rows, outcomes}: PeriodsData): Outlook {
  const own = plans.filter((plan) => plan.jurisdiction_id === city);
  const generations = generationsOf(own);
  const steps = stepsOf(own, rows);
  const order = new Map(domains.map((row, i) => [row.domain_id, i]));
  const histories = [...groupBy(rows, (row) => row.indicator_id)]
    .map(([indicator_id, group]) => ({
      indicator_id,
      rows: [...group].sort((a, b) => a.year - b.year),
      changes: steps.flatMap((step) =>
        step.changes
          .filter((change) => change.indicator_id === indicator_id)
          .map((change) => ({step, change}))
      ),
      outcomes: outcomes.filter((outcome) => outcome.indicator_id === indicator_id)
    }))
    .sort(
      (a, b) =>
        order.get(a.rows[0].domain_id)! - order.get(b.rows[0].domain_id)! ||
        a.indicator_id.localeCompare(b.indicator_id)
    );
  return {own, generations, steps, histories, years: yearsOf(rows, outcomes)};
}

/** The words of the page's address; defaults are left out. */
export function addressQuery({city, domain, change}: PeriodsParams): Record<string, string> {
  return {
    ...(city === DEFAULT_CITY ? {} : {city}),
    ...(domain ? {domain} : {}),
    ...(change ? {change} : {})
  };
}

/** A link to the page with another choice. */
export function periodsAddress(params: PeriodsParams, city: string): string {
  return `?${new URLSearchParams(addressQuery({...params, city}))}`;
}
