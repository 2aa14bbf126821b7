/** Words of the field, used in every layer. */
export type Role = "target" | "baseline";
export type Comparator = "eq" | "gte" | "gt" | "lte" | "lt" | "approx" | "range";
export type Basis = "stock" | "new" | "annual" | "share" | "growth" | "threshold" | "rank";
export type Footing = "population" | "area" | "gdp";
/** Where a row's year comes from; `issue` is the year of a plan whose baseline bears no date. */
export type YearSource = "sentence" | "section" | "plan" | "issue";
/** A reading was chosen among several, or the text leaves open what exactly is meant. */
export type Doubt = "reading" | "silent";
export type Lang = "zh" | "en";

/**
 * One row of the derived `targets` table: an authored fact with its plan,
 * jurisdiction, indicator and domain, and its value in the indicator's
 * canonical unit. Null means unknown or not applicable, never zero.
 */
export interface Target {
  target_id: string;
  plan_id: string;
  plan_zh: string;
  plan_en: string;
  period_start: number;
  period_end: number;
  evidence: "document" | "secondary";
  jurisdiction_id: string;
  jurisdiction_zh: string;
  jurisdiction_en: string;
  indicator_id: string;
  indicator_zh: string;
  indicator_en: string;
  family: string | null;
  better: "higher" | "lower" | "none";
  /** Footings that make sense, joined by ";". */
  normalise: string;
  domain_id: string;
  domain_zh: string;
  domain_en: string;
  ndrc_class: string;
  role: Role;
  comparator: Comparator;
  /** As written, in `unit`. */
  value_low: number | null;
  value_high: number | null;
  unit: string;
  unit_en: string | null;
  /** In `canonical_unit`, the indicator's own. */
  canonical_low: number | null;
  canonical_high: number | null;
  canonical_unit: string;
  canonical_unit_en: string | null;
  dimension: string;
  basis: Basis;
  year: number;
  year_source: YearSource;
  scope: string | null;
  /** The scope in English; null where the scope is. */
  scope_en: string | null;
  section: string;
  /** Running number of the responsibility bracket over the clause; null where none closes over it. */
  statement: number | null;
  task_id: string | null;
  quote: string;
  restates: string | null;
  /** Ids of the rows that this one sums up, joined by ";": whoever adds values up leaves it out. */
  sum_of: string | null;
  stated: "number" | "words";
  doubt: Doubt | null;
  note: string | null;
  note_zh: string | null;
  /**
   * A known level of the same jurisdiction, indicator and scope, on the stock
   * basis, from which an addition starts; in the canonical unit.
   */
  start_value: number | null;
  start_year: number | null;
  start_target_id: string | null;
}

/** A row as its own plan's page needs it: whether the clause prints the unit, or the reading supplied it. */
export interface PlanTarget extends Target {
  unit_source: "printed" | "supplied";
}
