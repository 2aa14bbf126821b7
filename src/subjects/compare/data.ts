import type {Denominator} from "../../model/footing.js";
import type {Outcome} from "../../model/outcome.js";
import {groupBy} from "../../model/pairs.js";
import type {Footing, Target} from "../../model/target.js";
import type {DomainRow, JurisdictionRow, PlanRow} from "../../queries/catalogue.js";
import type {Choice} from "../../ui/choice.js";

/** What the page shows of the matching. */
export type Show = "all" | "both" | "comparable" | "one";

/** How shared indicators are ordered; there is no rank of cities. */
export type Sort = "domain" | "gap";

export interface CompareParams {
  /** What the query asks for; empty where it leaves the choice to the path. */
  cities: string;
  /** The pair of cities in the path, such as tianjin-xiamen. */
  pair: string;
  domain: string;
  per: Footing | "";
  show: Show;
  sort: Sort;
}

export interface CompareData {
  plans: PlanRow[];
  jurisdictions: JurisdictionRow[];
  domains: DomainRow[];
  choice: Choice;
  /** The choice that needs no word in the query. */
  usual: string;
  /** Rows of the chosen plans and domain. */
  rows: Target[];
  /** Those of the chosen cities. */
  denominators: Denominator[];
  /** What was later reported on the chosen cities, oldest figure first. */
  outcomes: Outcome[];
}

/** The first plan of each chosen city, which carries its names. */
export function citiesOf({plans, choice}: CompareData): PlanRow[] {
  const chosen = plans.filter((plan) => choice.plan_ids.includes(plan.plan_id));
  return [...groupBy(chosen, (plan) => plan.jurisdiction_id).values()].map(([first]) => first);
}
