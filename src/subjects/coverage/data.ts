import {orderedBy} from "../../model/order.js";
import type {Target} from "../../model/target.js";
import type {
  DomainRow,
  IndicatorRow,
  JurisdictionRow,
  PlanRow,
  TaskRow
} from "../../queries/catalogue.js";
import {partsOf, type Corpus} from "../../queries/corpus.js";
import {firstOf} from "../../queries/targets.js";
import type {Column} from "./rows.js";

/** What the rows of the matrix are. */
export type By = "domain" | "indicator";

/** What the address asks for. */
export interface CoverageParams {
  by: By;
  cities: string;
  domain: string;
}

/** What the queries answer. */
export interface CoverageData {
  plans: PlanRow[];
  domains: DomainRow[];
  /** Jurisdictions of which the corpus holds no plan. */
  absent: JurisdictionRow[];
  columns: Column[];
  unknown: string[];
  /** Domains of the matrix: the chosen one, or all. */
  shown: DomainRow[];
  /** Empty where the rows of the matrix are domains. */
  indicators: IndicatorRow[];
  /** First statements of the plans that are columns, and their tasks. */
  rows: Target[];
  tasks: TaskRow[];
}

/** First statements and tasks of plans, in the order of plans and of the text. */
export async function coverageRows(
  corpus: Corpus,
  plan_ids: string[]
): Promise<Pick<CoverageData, "rows" | "tasks">> {
  const [targets, tasks] = await Promise.all([
    partsOf(corpus, "targets", plan_ids),
    partsOf(corpus, "tasks", plan_ids)
  ]);
  return {
    rows: orderedBy(firstOf(targets), "plan_id", "target_id"),
    tasks: orderedBy(tasks, "plan_id", "task_id")
  };
}
