import type {Denominator} from "../model/footing.js";
import {readWhole} from "../model/evidence.js";
import {orderedBy} from "../model/order.js";
import type {Row} from "../model/schema/rows.js";
import type {CatalogueIndicator} from "../reading/catalogue.js";
import type {UnitRow} from "../reading/units.js";
import {partsOf, type Corpus, type Listed} from "./corpus.js";

/** A row of the plans table with its jurisdiction's names and its counts of rows; its note is in its part. */
export type PlanRow = Listed<"plans">;

/** A row of the indicators table with its domain's names and its counts of rows. */
export type IndicatorRow = Row<"indicators">;

export type DomainRow = Row<"domains">;

/** A row of the jurisdictions table; `pinyin` holds the syllables of the Chinese name. */
export type JurisdictionRow = Row<"jurisdictions">;

/** A task with its place in the plan. */
export type TaskRow = Row<"tasks">;

/** A named project. */
export type ProjectRow = Row<"projects">;

/** An agency in a responsibility bracket, as printed and as the agency it is. */
export type ResponsibilityRow = Row<"responsibilities">;

/** All jurisdictions, by code. */
export async function allJurisdictions(corpus: Corpus): Promise<JurisdictionRow[]> {
  return orderedBy(await corpus.all("jurisdictions"), "code");
}

/** All plans, those read in part among them, oldest period first. */
export async function allPlans(corpus: Corpus): Promise<PlanRow[]> {
  return orderedBy(await corpus.all("plans"), "period_start", "plan_id");
}

/** The plans that were read whole, oldest period first: what counts, and what is said to be missing, is of these. */
export async function wholePlans(corpus: Corpus): Promise<PlanRow[]> {
  return (await allPlans(corpus)).filter(readWhole);
}

/** The ids of the plans that were read whole, in the order of the ids. */
export async function wholePlanIds(corpus: Corpus): Promise<string[]> {
  return (await wholePlans(corpus)).map(({plan_id}) => plan_id).sort();
}

/** All indicators by the ids of their domains and their own; those that another has taken over are left out. */
export async function allIndicators(corpus: Corpus): Promise<IndicatorRow[]> {
  const live = (await corpus.all("indicators")).filter((row) => row.replaced_by === null);
  return orderedBy(live, "domain_id", "indicator_id");
}

/** Indicators that another has taken over: they have no rows of their own, and their addresses answer. */
export async function retiredIndicators(corpus: Corpus): Promise<IndicatorRow[]> {
  const retired = (await corpus.all("indicators")).filter((row) => row.replaced_by !== null);
  return orderedBy(retired, "domain_id", "indicator_id");
}

/** The indicators that a plan read whole has a row of, in the same order. */
export async function statedIndicators(corpus: Corpus): Promise<IndicatorRow[]> {
  return (await allIndicators(corpus)).filter((row) => row.plans > 0);
}

/** One indicator; undefined where the id is unknown. */
export async function indicatorOf(
  corpus: Corpus,
  indicator_id: string
): Promise<IndicatorRow | undefined> {
  return (await corpus.all("indicators")).find((row) => row.indicator_id === indicator_id);
}

/** All domains in their authored order. */
export async function allDomains(corpus: Corpus): Promise<DomainRow[]> {
  return [...(await corpus.all("domains"))];
}

/** Denominators of jurisdictions; see model/footing for which of them may be used. */
export async function denominatorsOf(
  corpus: Corpus,
  jurisdiction_ids: Iterable<string>
): Promise<Denominator[]> {
  const rows = await partsOf(corpus, "denominators", [...new Set(jurisdiction_ids)]);
  return orderedBy(rows, "denominator_id");
}

/** Denominators of all jurisdictions. */
export async function allDenominators(corpus: Corpus): Promise<Denominator[]> {
  return orderedBy(await corpus.all("denominators"), "denominator_id");
}

/** Counts over the plans read whole: promises (first statements of targets), baselines and what they cover. */
export interface Overview {
  plans: number;
  jurisdictions: number;
  promises: number;
  restated: number;
  baselines: number;
  indicators: number;
  in_words: number;
  tasks: number;
  projects: number;
}

export async function overview(corpus: Corpus): Promise<Overview> {
  const plans = await wholePlans(corpus);
  const ids = plans.map(({plan_id}) => plan_id);
  const targets = await partsOf(corpus, "targets", ids);
  const promises = targets.filter((t) => t.role === "target" && t.restates === null);
  return {
    plans: plans.length,
    jurisdictions: new Set(plans.map((plan) => plan.jurisdiction_id)).size,
    promises: promises.length,
    restated: targets.filter((t) => t.restates !== null).length,
    baselines: targets.filter((t) => t.role === "baseline").length,
    indicators: new Set(targets.map((t) => t.indicator_id)).size,
    in_words: promises.filter((t) => t.stated === "words").length,
    tasks: (await partsOf(corpus, "tasks", ids)).length,
    projects: (await partsOf(corpus, "projects", ids)).length
  };
}

/** What reading a new plan needs of the indicators. */
export async function catalogueIndicators(corpus: Corpus): Promise<CatalogueIndicator[]> {
  return orderedBy(await corpus.all("indicators"), "indicator_id").map(
    ({indicator_id, name_zh, unit, aliases_zh}) => ({indicator_id, name_zh, unit, aliases_zh})
  );
}

/** All units with their dimension and factor. */
export async function allUnits(corpus: Corpus): Promise<UnitRow[]> {
  return [...(await corpus.all("units"))];
}
