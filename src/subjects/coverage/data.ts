import type {Target} from "../../model/target.js";
import type {DomainRow, IndicatorRow, JurisdictionRow, PlanRow} from "../../queries/catalogue.js";
import type {TaskRow} from "../plans/query.js";
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
  indicators: IndicatorRow[];
  rows: Target[];
  tasks: TaskRow[];
}
