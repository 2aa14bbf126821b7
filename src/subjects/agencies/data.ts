import type {DomainRow, PlanRow} from "../../queries/catalogue.js";
import type {AgencyFilter, AgencyTask, NamedPlan} from "./query.js";

export interface AgenciesParams {
  city: string;
  plan: string;
  domain: string;
  role: string;
}

export interface AgenciesData {
  /** What the address asks for, without the words that name nothing. */
  filter: AgencyFilter;
  unknown: string[];
  plans: PlanRow[];
  domains: DomainRow[];
  tasks: AgencyTask[];
  named: NamedPlan[];
}
