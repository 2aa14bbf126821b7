import type {Basis} from "../model/target.js";
import type {Denominator} from "../model/footing.js";
import type {Row} from "../model/schema/rows.js";
import type {CatalogueIndicator} from "../reading/catalogue.js";
import type {UnitRow} from "../reading/units.js";
import type {Db} from "./db.js";

/** A row of the plans table with its jurisdiction's names and its counts of rows. */
export type PlanRow = Row<"plans">;

/** A row of the indicators table with its domain's names and its counts of rows. */
export type IndicatorRow = Row<"indicators">;

export type DomainRow = Row<"domains">;

/** A row of the jurisdictions table; `pinyin` holds the syllables of the Chinese name. */
export type JurisdictionRow = Row<"jurisdictions">;

/** All jurisdictions, by code. */
export function allJurisdictions(db: Db): Promise<JurisdictionRow[]> {
  return db.rows<JurisdictionRow>("SELECT * FROM jurisdictions ORDER BY code");
}

/** All plans, oldest period first. */
export function allPlans(db: Db): Promise<PlanRow[]> {
  return db.rows<PlanRow>("SELECT * FROM plans ORDER BY period_start, plan_id");
}

/** All indicators by the ids of their domains and their own. */
export function allIndicators(db: Db): Promise<IndicatorRow[]> {
  return db.rows<IndicatorRow>("SELECT * FROM indicators ORDER BY domain_id, indicator_id");
}

/** One indicator; undefined where the id is unknown. */
export async function indicatorOf(db: Db, indicator_id: string): Promise<IndicatorRow | undefined> {
  return (
    await db.rows<IndicatorRow>("SELECT * FROM indicators WHERE indicator_id = ?", [indicator_id])
  )[0];
}

/** All domains in their authored order. */
export function allDomains(db: Db): Promise<DomainRow[]> {
  return db.rows<DomainRow>("SELECT * FROM domains");
}

/** All denominators; see model/footing for which of them may be used. */
export function allDenominators(db: Db): Promise<Denominator[]> {
  return db.rows<Denominator>("SELECT * FROM denominators ORDER BY denominator_id");
}

/** Counts over all rows: promises (first statements of targets), baselines and what they cover. */
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

export async function overview(db: Db): Promise<Overview> {
  const [row] = await db.rows<Overview>(`
    SELECT
      (SELECT count(*) FROM plans)::INTEGER AS plans,
      (SELECT count(DISTINCT jurisdiction_id) FROM plans)::INTEGER AS jurisdictions,
      count(*) FILTER (role = 'target' AND restates IS NULL)::INTEGER AS promises,
      count(*) FILTER (restates IS NOT NULL)::INTEGER AS restated,
      count(*) FILTER (role = 'baseline')::INTEGER AS baselines,
      count(DISTINCT indicator_id)::INTEGER AS indicators,
      count(*) FILTER (stated = 'words' AND role = 'target' AND restates IS NULL)::INTEGER AS in_words,
      (SELECT count(*) FROM tasks)::INTEGER AS tasks,
      (SELECT count(*) FROM projects)::INTEGER AS projects
    FROM targets`);
  return row;
}

/** Promises of a plan by basis, most first. */
export function basesOfPlan(db: Db, plan_id: string): Promise<{basis: Basis; count: number}[]> {
  return db.rows(
    `SELECT basis, count(*)::INTEGER AS count FROM targets
     WHERE plan_id = ? AND role = 'target' AND restates IS NULL GROUP BY basis ORDER BY count DESC, basis`,
    [plan_id]
  );
}

/** What reading a new plan needs of the indicators. */
export function catalogueIndicators(db: Db): Promise<CatalogueIndicator[]> {
  return db.rows<CatalogueIndicator>(
    "SELECT indicator_id, name_zh, unit, aliases_zh FROM indicators ORDER BY indicator_id"
  );
}

/** All units with their dimension and factor. */
export function allUnits(db: Db): Promise<UnitRow[]> {
  return db.rows<UnitRow>("SELECT * FROM units");
}
