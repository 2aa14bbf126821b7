import {readWhole} from "../../model/evidence.js";
import {
  followed,
  horizonOf,
  isArithmetic,
  isDue,
  isSilent,
  verdictsOf,
  type Followed,
  type Judged,
  type Judgement
} from "../../model/judgement.js";
import {groupBy} from "../../model/pairs.js";
import {isRank} from "../../model/compare.js";
import {placeOutcomes, type Outcome, type Placed} from "../../model/outcome.js";
import type {Target} from "../../model/target.js";
import {
  allDomains,
  allIndicators,
  allJurisdictions,
  allPlans,
  type DomainRow,
  type IndicatorRow,
  type JurisdictionRow
} from "../../queries/catalogue.js";
import {partsOf, type Corpus} from "../../queries/corpus.js";
import {firstOf} from "../../queries/targets.js";
import {allOutcomes} from "../periods/data.js";

/** Every jurisdiction, in an address. */
export const EVERYWHERE = "all";

type Named = Pick<Target, "jurisdiction_id" | "plan_id">;

/** Whether one of some words of an address names a goal or plan, or its jurisdiction. */
export function chosen({jurisdiction_id, plan_id}: Named, words: string[]): boolean {
  return words.includes(jurisdiction_id) || words.includes(plan_id);
}

/** The jurisdictions and plans that an address of the chart names; all where it names none or says so. */
export function namedIn(
  plans: readonly Named[],
  cities: string
): {all: boolean; named: string[]; unknown: string[]} {
  const asked = cities.split("~").filter(Boolean);
  const known = (word: string) => plans.some((plan) => chosen(plan, [word]));
  const named = asked.filter(known);
  return {
    all: named.length === 0 || asked.includes(EVERYWHERE),
    named,
    unknown: asked.filter((word) => word !== EVERYWHERE && !known(word))
  };
}

/** What the address asks for; empty words stand for the default. */
export interface OutcomesParams {
  /** "" for the jurisdictions with a plan read whole, "all", or one. */
  city: string;
  domain: string;
  /** "" for every verdict, one of them, or "none" for goals without a figure. */
  verdict: Judged | "none" | "";
  /** Whether only goals of whole documents are shown. */
  wholeOnly: boolean;
}

/** What the rows of the corpus answer. */
export interface OutcomesData {
  domains: DomainRow[];
  indicators: IndicatorRow[];
  jurisdictions: JurisdictionRow[];
  /** The jurisdictions whose goals are shown, and whether those are all. */
  cities: string[];
  everywhere: boolean;
  /** Jurisdictions that the reader may choose: with a report. */
  reported: string[];
  /** Goals of those jurisdictions in their first statement; of every jurisdiction only those that were judged. */
  goals: Target[];
  judgements: Judgement[];
  /** Every report, oldest figure first. */
  outcomes: Outcome[];
  unknown: string[];
}

/** Asks for the goals of some jurisdictions and for every report. */
export async function loadOutcomes(
  corpus: Corpus,
  {city, domain}: Pick<OutcomesParams, "city" | "domain">
): Promise<OutcomesData> {
  const [plans, domains, jurisdictions, indicators, outcomes, all] = await Promise.all([
    allPlans(corpus),
    allDomains(corpus),
    allJurisdictions(corpus),
    allIndicators(corpus),
    allOutcomes(corpus),
    corpus.all("judgements")
  ]);
  const judgements = [...all];
  const reported = new Set(outcomes.map(({jurisdiction_id}) => jurisdiction_id));
  const usual = new Set(plans.filter(readWhole).map(({jurisdiction_id}) => jurisdiction_id));
  const everywhere = city === EVERYWHERE;
  const known = reported.has(city) || usual.has(city);
  const inOrder = (ids: Set<string>) =>
    jurisdictions.map(({jurisdiction_id}) => jurisdiction_id).filter((id) => ids.has(id));
  const cities = everywhere ? inOrder(reported) : known ? [city] : inOrder(usual);
  const judged = new Set(judgements.map(({plan_id}) => plan_id));
  const own = plans.filter(({plan_id, jurisdiction_id}) =>
    everywhere ? judged.has(plan_id) : cities.includes(jurisdiction_id)
  );
  const rows = await partsOf(
    corpus,
    "targets",
    own.map(({plan_id}) => plan_id)
  );
  const set = new Set(judgements.map(({target_id}) => target_id));
  const goals = firstOf(rows).filter(
    (t) => t.role === "target" && !isRank(t) && (!everywhere || set.has(t.target_id))
  );
  const within = domains.some((row) => row.domain_id === domain);
  return {
    domains,
    indicators,
    jurisdictions,
    cities,
    everywhere,
    reported: inOrder(new Set([...usual, ...reported])),
    goals,
    judgements,
    outcomes,
    unknown: [
      ...(city && !everywhere && !known ? [city] : []),
      ...(domain && !within ? [domain] : [])
    ]
  };
}

/** One indicator of one jurisdiction: its goals with what was reported. */
export interface Case {
  jurisdiction_id: string;
  indicator_id: string;
  followed: Followed[];
}

/** What the page shows of an answer. */
export interface Overview {
  /** Indicators with a judged goal; jurisdictions in their order, domains in theirs. */
  cases: Case[];
  /** Goals of which the table holds no figure at all. */
  silent: Followed[];
  /** Goals with a report of their indicator that was not set against them. */
  unjudged: Followed[];
  /** Goals whose deadline lies within the time that reports reach, and those of them without any figure. */
  due: number;
  dueSilent: number;
  /** Pairs of a goal and a report, by verdict. */
  counts: Map<Judged, number>;
  /** The moment of the latest report. */
  horizon: number;
  /** Reports for the table at the end. */
  outcomes: Outcome[];
}

/** Narrows an answer to what the address asks, and counts it. */
export function overviewOf(data: OutcomesData, params: OutcomesParams): Overview {
  const {domain, verdict, wholeOnly} = params;
  const known = data.domains.some((row) => row.domain_id === domain);
  const within = new Set(
    data.indicators
      .filter((row) => !known || row.domain_id === domain)
      .map(({indicator_id}) => indicator_id)
  );
  const goals = data.goals.filter(
    (t) => within.has(t.indicator_id) && (!wholeOnly || readWhole(t))
  );
  const all = followed(inOrder(goals, data), data.judgements, data.outcomes);
  const judged = all.filter(({findings}) => findings.length > 0);
  const shown = judged.filter(
    (one) => verdict === "" || verdictsOf(one).some((v) => v === verdict)
  );
  const silent = all.filter(isSilent);
  const horizon = horizonOf(data.outcomes);
  const counts = new Map<Judged, number>();
  for (const {findings} of judged)
    for (const {judgement} of findings)
      counts.set(judgement.verdict, (counts.get(judgement.verdict) ?? 0) + 1);
  const named = new Set(judged.flatMap(({findings}) => findings.map((f) => f.outcome.outcome_id)));
  const asked = params.city !== "" && !data.everywhere && !data.unknown.includes(params.city);
  return {
    cases: casesOf(shown),
    silent,
    unjudged: all.filter((one) => one.findings.length === 0 && one.beside.length > 0),
    due: all.filter(({target}) => isDue(target, horizon)).length,
    dueSilent: silent.filter(({target}) => isDue(target, horizon)).length,
    counts,
    horizon,
    // A goal may be set against a figure of an indicator in another domain: its row stays.
    outcomes: data.outcomes.filter(
      (o) =>
        named.has(o.outcome_id) ||
        (within.has(o.indicator_id) && (!asked || data.cities.includes(o.jurisdiction_id)))
    )
  };
}

/** Goals by jurisdiction, domain and indicator, then by deadline. */
function inOrder(goals: Target[], {cities, domains}: OutcomesData): Target[] {
  const domain = new Map(domains.map(({domain_id}, i) => [domain_id, i]));
  return [...goals].sort(
    (a, b) =>
      cities.indexOf(a.jurisdiction_id) - cities.indexOf(b.jurisdiction_id) ||
      domain.get(a.domain_id)! - domain.get(b.domain_id)! ||
      compareText(a.indicator_id, b.indicator_id) ||
      a.year - b.year ||
      compareText(a.target_id, b.target_id)
  );
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Goals of one indicator and jurisdiction with the reports whose verdict is arithmetic, axis by axis. */
export function axesOf(all: Pick<Followed, "target" | "findings">[]): Placed[] {
  const drawn = all.map(({target, findings}) => ({
    target,
    reports: findings.filter(({judgement}) => isArithmetic(judgement.verdict))
  }));
  const reports = new Map(
    drawn.flatMap((one) => one.reports.map(({outcome}) => [outcome.outcome_id, outcome]))
  );
  const goals = drawn.filter((one) => one.reports.length > 0).map(({target}) => target);
  return placeOutcomes(goals, [...reports.values()]).placed.filter(
    ({outcomes}) => outcomes.length > 0
  );
}

/** Goals case by case: one indicator of one jurisdiction each. */
export function casesOf(all: Followed[]): Case[] {
  const groups = groupBy(all, ({target}) => `${target.jurisdiction_id} ${target.indicator_id}`);
  return [...groups.values()].map((own) => ({
    jurisdiction_id: own[0].target.jurisdiction_id,
    indicator_id: own[0].target.indicator_id,
    followed: own
  }));
}

/** The words of the page's address; defaults are left out. */
export function addressOf(
  {unknown}: Pick<OutcomesData, "unknown">,
  {city, domain, verdict, wholeOnly}: OutcomesParams
): Record<string, string> {
  return {
    ...(city && !unknown.includes(city) ? {city} : {}),
    ...(domain && !unknown.includes(domain) ? {domain} : {}),
    ...(verdict ? {verdict} : {}),
    ...(wholeOnly ? {evidence: "document"} : {})
  };
}
