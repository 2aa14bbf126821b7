import type {Basis, Comparator, Doubt, Footing, Role, YearSource} from "../../src/model/target.js";

/** A typed row of any authored table. */
export type AuthoredRow = Record<string, unknown>;

/** The authored tables as typed rows; the meaning of each column is in schema.ts. */
export interface Authored {
  domains: Domain[];
  units: Unit[];
  jurisdictions: Jurisdiction[];
  indicators: Indicator[];
  plans: Plan[];
  tasks: Task[];
  targets: AuthoredTarget[];
  responsibilities: Responsibility[];
  projects: Project[];
  instruments: Instrument[];
  deliverables: Deliverable[];
  coordination: Coordination[];
  denominators: Denominator[];
  outcomes: Outcome[];
  agencies: Agency[];
  cascade: CascadeLink[];
  gaps: Gap[];
}

export interface Domain {
  domain_id: string;
  name_zh: string;
  name_en: string;
  ndrc_class: string;
}

export interface Unit {
  unit: string;
  dimension: string;
  factor: number;
  name_en: string | null;
  aliases: string | null;
}

export interface Jurisdiction {
  jurisdiction_id: string;
  code: string;
  name_zh: string;
  name_en: string;
  level: string;
  parent_id: string | null;
}

export interface Indicator {
  indicator_id: string;
  name_zh: string;
  name_en: string;
  domain_id: string;
  unit: string;
  better: "higher" | "lower" | "none";
  normalise: Footing[];
  definition_zh: string;
  definition_en: string;
  aliases_zh: string | null;
  family: string | null;
  replaced_by: string | null;
}

export interface Plan {
  plan_id: string;
  jurisdiction_id: string;
  title_zh: string;
  title_en: string;
  short_zh: string;
  short_en: string;
  issuer: string | null;
  issuer_en: string | null;
  doc_number: string | null;
  issued_on: string | null;
  period_start: number;
  period_end: number;
  kind: string;
  evidence: "document" | "secondary";
  official_url: string | null;
  document: string;
  note: string | null;
  note_zh: string | null;
}

export interface Task {
  task_id: string;
  section: string;
  number: number;
  title_zh: string;
  title_en: string;
  domain_id: string;
}

export interface AuthoredTarget {
  target_id: string;
  indicator_id: string;
  role: Role;
  comparator: Comparator;
  value_low: number | null;
  value_high: number | null;
  unit: string;
  basis: Basis;
  year: number;
  year_source: YearSource;
  scope: string | null;
  scope_en: string | null;
  section: string;
  statement: number | null;
  quote: string;
  restates: string | null;
  sum_of: string | null;
  stated: "number" | "words";
  doubt: Doubt | null;
  note: string | null;
  note_zh: string | null;
}

export interface Responsibility {
  task_id: string;
  statement: number;
  role: "lead" | "support" | "responsible";
  agency: string;
  agency_note: string | null;
  clause: string;
}

export interface Project {
  project_id: string;
  task_id: string | null;
  name_zh: string;
  name_en: string;
  kind: string;
  shared_id: string | null;
  place: string | null;
  quote: string;
}

export interface Instrument {
  instrument_id: string;
  plan_id: string;
  task_id: string | null;
  kind: string;
  name_zh: string;
  name_en: string;
  /** In 亿元; null where the plan states no sum. */
  amount: number | null;
  section: string;
  quote: string;
}

export interface Deliverable {
  deliverable_id: string;
  plan_id: string;
  task_id: string | null;
  kind: string;
  name_zh: string;
  name_en: string;
  due: string;
  due_source: "sentence" | "section" | "plan";
  section: string;
  quote: string;
}

export interface Coordination {
  coordination_id: string;
  plan_id: string;
  task_id: string | null;
  kind: "body" | "report" | "review" | "register";
  name_zh: string;
  name_en: string;
  lead_zh: string | null;
  lead_en: string | null;
  office_zh: string | null;
  office_en: string | null;
  cadence: "half-yearly" | "quarterly" | "yearly" | "rolling" | null;
  section: string;
  quote: string;
}

export interface Denominator {
  denominator_id: string;
  jurisdiction_id: string;
  footing: Footing;
  metric: string;
  value: number;
  unit: string;
  year: number | null;
  series: "revised" | "unrevised" | "fixed";
  kind: "published" | "derived";
  publisher: string;
  publisher_en: string;
  url: string | null;
  confidence: "high" | "medium" | "low";
  note: string | null;
}

export interface Outcome {
  outcome_id: string;
  jurisdiction_id: string;
  indicator_id: string;
  comparator: Comparator;
  value: number;
  unit: string;
  basis: Basis;
  scope: string | null;
  scope_en: string | null;
  as_of: string;
  dated: "figure" | "report" | "inferred";
  publisher: string;
  publisher_en: string;
  url: string | null;
  confidence: "high" | "medium";
  note: string | null;
}

export interface Agency {
  agency_id: string;
  name_zh: string;
  name_en: string;
  kind: string;
  jurisdiction_id: string;
  aliases_zh: string | null;
}

export interface CascadeLink {
  link_id: string;
  upper_task_id: string | null;
  lower_task_id: string | null;
  relation: "takes-up" | "partly" | "wording-only" | "not-taken-up" | "own";
  reason_zh: string;
  reason_en: string;
}

export interface Gap {
  gap_id: string;
  plan_id: string;
  rows: "responsibilities" | "investment-sums";
  kind: "not-in-corpus" | "none-stated";
  reason_zh: string;
  reason_en: string;
}
