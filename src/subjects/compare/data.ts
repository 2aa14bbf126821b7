import type {Denominator} from "../../model/footing.js";
import type {Outcome} from "../../model/outcome.js";
import {matchTargets, type Matching} from "../../model/pairs.js";
import type {Row} from "../../model/schema/rows.js";
import type {Footing, Target} from "../../model/target.js";
import type {Stated} from "../../model/topics.js";
import type {DomainRow, JurisdictionRow, PlanRow} from "../../queries/catalogue.js";
import type {TopicRow} from "../../queries/topics.js";
import type {Choice, Side} from "../../ui/choice.js";
import {sideByPlan} from "../../ui/sides.js";

/** What the page shows of the matching. */
export type Show = "all" | "both" | "comparable" | "one";

/** How shared indicators are ordered; there is no rank of cities. */
export type Sort = "domain" | "gap";

export interface CompareParams {
  /** What the query asks for; empty where it leaves the choice to the path. */
  cities: string;
  /** How the form cuts the chosen plans into sides; empty where the words of the address do. */
  side: "city" | "plan" | "";
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
  /** What is set side by side: cities, plans, or some of both. */
  sides: Side[];
  /** The choice that needs no word in the query. */
  usual: string;
  /** Rows of the chosen plans and domain. */
  rows: Target[];
  /** Those of the chosen cities. */
  denominators: Denominator[];
  topics: TopicRow[];
  /** All that the chosen plans state, whatever domain is chosen. */
  stated: Stated;
  /** What was later reported on the chosen cities, oldest figure first. */
  outcomes: Outcome[];
}

/** The same with the full rows of its plans, for a paper. */
export type PaperData = CompareData & {sources: readonly Row<"plans">[]};

/** What the sides promise, each beside the others. */
export function matchingOf({rows, sides}: Pick<CompareData, "rows" | "sides">): Matching {
  return matchTargets(rows, sideByPlan(sides));
}
