import type {ChartData, ChartPlan} from "../model/chart.js";
import {groupBy} from "../model/pairs.js";
import type {Footing, Target} from "../model/target.js";
import {
  allDenominators,
  allIndicators,
  allPlans,
  FOOTINGS,
  type IndicatorRow,
  type PlanRow
} from "./catalogue.js";
import type {Db} from "./db.js";

/** A chart of the registry: what the gallery needs to know of it. */
export interface ChartEntry {
  chart: string;
  kind: ChartData["kind"];
  title_zh: string;
  title_en: string;
  domain_id: string;
  domain_zh: string;
  domain_en: string;
  /** Jurisdictions that have a row, in the order of the table. */
  cities: string[];
  footings: Footing[];
  rows: number;
}

/** The chart that counts what may be compared; every other chart is an indicator. */
export const OVERVIEW = "compare-overview";

/** The registry of charts, and what each is drawn from. */
export interface Charts {
  /** The overview first, then the indicators by domain. */
  entries: ChartEntry[];
  dataOf(entry: ChartEntry): ChartData;
}

/**
 * Every chart with an address: the overview of what may be compared, and each
 * indicator that has a row. `version` is what the data is called on them.
 */
export async function openCharts(db: Db, version: string): Promise<Charts> {
  const plans = await allPlans(db);
  const denominators = await allDenominators(db);
  const rows = await db.rows<Target>(
    "SELECT * FROM targets WHERE restates IS NULL ORDER BY jurisdiction_id, period_start, plan_id, target_id"
  );
  const byIndicator = groupBy(rows, (t) => t.indicator_id);
  const indicators = (await allIndicators(db)).filter((row) => byIndicator.has(row.indicator_id));
  const entries = [
    overviewEntry(plans),
    ...indicators.map((row) => indicatorEntry(row, byIndicator.get(row.indicator_id)!))
  ];
  function dataOf({chart, kind, title_zh, title_en, footings}: ChartEntry): ChartData {
    const own =
      kind === "overview" ? rows.filter((t) => t.role === "target") : byIndicator.get(chart)!;
    const owners = new Set(own.map((t) => t.jurisdiction_id));
    return {
      chart,
      kind,
      version,
      title_zh,
      title_en,
      rows: own,
      denominators: denominators.filter(
        (d) => owners.has(d.jurisdiction_id) && footings.includes(d.footing)
      ),
      plans: plans.map(planOf)
    };
  }
  return {entries, dataOf};
}

function indicatorEntry(row: IndicatorRow, rows: Target[]): ChartEntry {
  return {
    chart: row.indicator_id,
    kind: "indicator",
    title_zh: row.name_zh,
    title_en: row.name_en,
    domain_id: row.domain_id,
    domain_zh: row.domain_zh,
    domain_en: row.domain_en,
    cities: [...new Set(rows.map((t) => t.jurisdiction_id))],
    footings: FOOTINGS.filter((footing) => row.normalise.split(";").includes(footing)),
    rows: rows.length
  };
}

function overviewEntry(plans: PlanRow[]): ChartEntry {
  return {
    chart: OVERVIEW,
    kind: "overview",
    title_zh: "城市承诺有多少可以比较",
    title_en: "How much of what cities promise may be compared",
    domain_id: "",
    domain_zh: "比较",
    domain_en: "Comparison",
    cities: [...new Set(plans.map((plan) => plan.jurisdiction_id))].sort(),
    footings: [],
    rows: plans.reduce((sum, plan) => sum + plan.targets, 0)
  };
}

function planOf(plan: PlanRow): ChartPlan {
  return {
    plan_id: plan.plan_id,
    jurisdiction_id: plan.jurisdiction_id,
    jurisdiction_zh: plan.jurisdiction_zh,
    jurisdiction_en: plan.jurisdiction_en,
    short_zh: plan.short_zh,
    short_en: plan.short_en,
    title_zh: plan.title_zh,
    title_en: plan.title_en,
    issuer: plan.issuer,
    issued_on: plan.issued_on
  };
}
