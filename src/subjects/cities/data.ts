import {ranked, type AgencyRow} from "../../model/agency.js";
import {FIELD, type Goal, type Rung} from "../../model/benchmark.js";
import {readWhole} from "../../model/evidence.js";
import type {Denominator} from "../../model/footing.js";
import {momentOf, type Outcome} from "../../model/outcome.js";
import {orderedBy} from "../../model/order.js";
import {groupBy} from "../../model/pairs.js";
import type {Row} from "../../model/schema/rows.js";
import type {Target} from "../../model/target.js";
import {
  allDenominators,
  allIndicators,
  allJurisdictions,
  allPlans,
  denominatorsOf,
  type IndicatorRow,
  type JurisdictionRow,
  type PlanRow
} from "../../queries/catalogue.js";
import {partsOf, type Corpus} from "../../queries/corpus.js";
import {targetsOfIndicator} from "../../queries/targets.js";
import {
  agencyRows,
  agencyTasks,
  EVERYTHING,
  namedByPlan,
  type AgencyTask,
  type NamedPlan
} from "../agencies/data.js";
import {NOTHING_ASKED, shownOf, type Shown} from "../benchmark/data.js";

/** How many indicators are set beside the peers'. */
export const MULTIPLES = 6;
/** How many more are looked at, as some have no peer of the tier for the year. */
const LOOKED_AT = 12;

const CENSUS = "resident-population-census";

/** What the corpus holds on a jurisdiction, for lists. */
export interface CityCounts {
  city: JurisdictionRow;
  /** Plans read whole, and plans read in part. */
  whole: PlanRow[];
  part: PlanRow[];
  outcomes: number;
}

/** Jurisdictions with a plan or a reported figure, by code: each has a page. */
export function citiesWithRows(
  jurisdictions: readonly JurisdictionRow[],
  plans: readonly PlanRow[],
  outcomes: readonly Pick<Outcome, "jurisdiction_id">[]
): CityCounts[] {
  return jurisdictions
    .map((city) => {
      const own = plans.filter((plan) => plan.jurisdiction_id === city.jurisdiction_id);
      return {
        city,
        whole: own.filter(readWhole),
        part: own.filter((plan) => !readWhole(plan)),
        outcomes: outcomes.filter((o) => o.jurisdiction_id === city.jurisdiction_id).length
      };
    })
    .filter(({whole, part, outcomes: n}) => whole.length + part.length + n > 0);
}

/** Goals of one domain: promises of plans read whole, and figures seen in plans read in part, which are no count of a plan. */
export interface DomainGoals {
  domain_id: string;
  domain_zh: string;
  domain_en: string;
  promises: number;
  seen: number;
}

/** Goals by domain, the most first; first statements of targets only. */
export function goalsByDomain(rows: readonly Target[]): DomainGoals[] {
  const goals = rows.filter((t) => t.role === "target" && t.restates === null);
  return [...groupBy(goals, (t) => t.domain_id).values()]
    .map((own) => ({
      domain_id: own[0].domain_id,
      domain_zh: own[0].domain_zh,
      domain_en: own[0].domain_en,
      promises: own.filter(readWhole).length,
      seen: own.filter((t) => !readWhole(t)).length
    }))
    .sort((a, b) => b.promises - a.promises || b.seen - a.seen);
}

/** The latest report of each indicator, basis and part of the area; what several publishers say of one date stands as several. */
export function latestOutcomes(outcomes: readonly Outcome[]): Outcome[] {
  const groups = groupBy([...outcomes], (o) => `${o.indicator_id} ${o.basis} ${o.scope ?? ""}`);
  return [...groups.values()]
    .flatMap((own) => {
      const last = Math.max(...own.map((o) => momentOf(o.as_of)));
      return own.filter((o) => momentOf(o.as_of) === last);
    })
    .sort(
      (a, b) => momentOf(b.as_of) - momentOf(a.as_of) || (a.outcome_id < b.outcome_id ? -1 : 1)
    );
}

/** One indicator among the goals of the same tier. */
export interface Multiple {
  indicator: IndicatorRow;
  shown: Shown;
}

/** Everything that a jurisdiction's page shows. */
export interface City {
  city: JurisdictionRow;
  parent: JurisdictionRow | undefined;
  /** Whether the one above has a page. */
  parentKnown: boolean;
  /** Jurisdictions below it that have a page. */
  below: JurisdictionRow[];
  plans: PlanRow[];
  targets: Target[];
  residents: Denominator | undefined;
  multiples: Multiple[];
  outcomes: Outcome[];
  /** Agencies by the number of tasks that they lead; of plans read whole. */
  leads: AgencyRow<AgencyTask>[];
  named: NamedPlan[];
  gaps: Row<"gaps">[];
}

/** Asks for a jurisdiction; undefined where the corpus holds no plan and no report of one of the name. */
export async function cityOf(corpus: Corpus, id: string): Promise<City | undefined> {
  const [jurisdictions, plans, reports] = await Promise.all([
    allJurisdictions(corpus),
    allPlans(corpus),
    corpus.all("outcomes")
  ]);
  const known = citiesWithRows(jurisdictions, plans, reports).map(({city}) => city);
  const city = known.find((row) => row.jurisdiction_id === id);
  if (!city) return undefined;
  const own = plans.filter((plan) => plan.jurisdiction_id === id);
  const ids = own.map(({plan_id}) => plan_id);
  const [targets, denominators, gaps, agencies] = await Promise.all([
    partsOf(corpus, "targets", ids),
    denominatorsOf(corpus, [id]),
    corpus.all("gaps"),
    agencyRows(corpus, {city: id, plan: ""})
  ]);
  return {
    city,
    parent: jurisdictions.find((row) => row.jurisdiction_id === city.parent_id),
    parentKnown: known.some((row) => row.jurisdiction_id === city.parent_id),
    below: known.filter((row) => row.parent_id === id),
    plans: own,
    targets,
    residents: residentsOf(denominators),
    multiples: await multiplesOf(corpus, id, targets, jurisdictions),
    outcomes: latestOutcomes(reports.filter((o) => o.jurisdiction_id === id)),
    leads: ranked(agencyTasks(agencies, {...EVERYTHING, role: "lead"})),
    named: namedByPlan(agencies),
    gaps: gaps.filter((row) => ids.includes(row.plan_id))
  };
}

/** The latest census that may be used, which most jurisdictions have; else the latest number of residents. */
function residentsOf(denominators: Denominator[]): Denominator | undefined {
  const usable = denominators.filter(
    (d) => d.footing === "population" && d.series !== "unrevised" && d.confidence !== "low"
  );
  const ordered = orderedBy(usable, "year", "denominator_id");
  return ordered.filter(({metric}) => metric === CENSUS).at(-1) ?? ordered.at(-1);
}

/**
 * The indicators on which most jurisdictions have goals, this one among them,
 * those where most of its tier have a goal for the same year first.
 */
async function multiplesOf(
  corpus: Corpus,
  id: string,
  targets: Target[],
  rungs: readonly Rung[]
): Promise<Multiple[]> {
  const stated = new Set(targets.map((t) => t.indicator_id));
  const candidates = (await allIndicators(corpus))
    .filter((row) => stated.has(row.indicator_id) && row.jurisdictions > 1)
    .sort((a, b) => b.jurisdictions - a.jurisdictions)
    .slice(0, LOOKED_AT);
  if (candidates.length === 0) return [];
  const denominators = await allDenominators(corpus);
  const asked = await Promise.all(
    candidates.map(async (indicator) => {
      const rows = await targetsOfIndicator(corpus, indicator.indicator_id);
      return {indicator, shown: amongPeers(id, {rows, rungs, denominators})};
    })
  );
  const multiples = asked.flatMap(({indicator, shown}) => (shown ? [{indicator, shown}] : []));
  return multiples.sort((a, b) => fieldOf(b) - fieldOf(a)).slice(0, MULTIPLES);
}

/**
 * The benchmark for the year of the jurisdiction's latest goal, where enough of
 * its tier have one for that year; else the latest goals of each, whose years
 * differ. Null where it has no goal that can stand, or its tier has no other.
 */
function amongPeers(id: string, rows: Parameters<typeof shownOf>[1]): Shown | null {
  const latest = shownOf({...NOTHING_ASKED, own: [id]}, rows);
  const mine = ofTier(latest).find(({rung}) => rung.jurisdiction_id === id);
  if (!latest || !mine) return null;
  const year = shownOf({...NOTHING_ASKED, own: [id], year: String(mine.target.year)}, rows);
  if (year && year.positions[0].field >= FIELD) return year;
  // Additions over periods of different length do not stand side by side.
  if (latest.choice.basis === "new") return null;
  return new Set(ofTier(latest).map(({rung}) => rung.jurisdiction_id)).size > 1 ? latest : null;
}

/** The goals of the tier of the one that stands out. */
export function ofTier(shown: Shown | null): Goal[] {
  return shown?.tiers.find(({tier}) => tier === shown.own[0].level)?.goals ?? [];
}

/** How many jurisdictions of the tier have a goal for the year, this one among them. */
function fieldOf({shown}: Multiple): number {
  return shown.positions[0].field;
}
