import type {ChartData, ChartPlan} from "../model/chart.js";
import {allDenominators, allIndicators, allPlans, FOOTINGS} from "./catalogue.js";
import type {Db} from "./db.js";
import type {Footing, Target} from "../model/target.js";

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

/**
 * Every chart with an address: each indicator that has a row, by domain, after
 * the overview of what may be compared.
 */
export async function allCharts(db: Db): Promise<ChartEntry[]> {
  const indicators = await allIndicators(db);
  const places = await db.rows<{indicator_id: string; cities: string; rows: number}>(`
    SELECT indicator_id, string_agg(DISTINCT jurisdiction_id, '~' ORDER BY jurisdiction_id) AS cities,
      count(*)::INTEGER AS rows
    FROM targets WHERE restates IS NULL GROUP BY indicator_id`);
  const found = new Map(places.map((row) => [row.indicator_id, row]));
  const charts = indicators
    .filter((row) => found.has(row.indicator_id))
    .map((row): ChartEntry => {
      const {cities, rows} = found.get(row.indicator_id)!;
      return {
        chart: row.indicator_id,
        kind: "indicator",
        title_zh: row.name_zh,
        title_en: row.name_en,
        domain_id: row.domain_id,
        domain_zh: row.domain_zh,
        domain_en: row.domain_en,
        cities: cities.split("~"),
        footings: FOOTINGS.filter((footing) => row.normalise.split(";").includes(footing)),
        rows
      };
    });
  return [await overviewEntry(db), ...charts];
}

async function overviewEntry(db: Db): Promise<ChartEntry> {
  const plans = await allPlans(db);
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

/** What a chart is drawn from. */
export async function chartData(db: Db, entry: ChartEntry, version: string): Promise<ChartData> {
  const {chart, kind, title_zh, title_en} = entry;
  const rows = await rowsOf(db, entry);
  const owners = new Set(rows.map((t) => t.jurisdiction_id));
  const denominators = (await allDenominators(db)).filter(
    (d) => owners.has(d.jurisdiction_id) && entry.footings.includes(d.footing)
  );
  const plans = (await allPlans(db)).map((plan): ChartPlan => ({
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
  }));
  return {chart, kind, version, title_zh, title_en, rows, denominators, plans};
}

function rowsOf(db: Db, {chart, kind}: ChartEntry): Promise<Target[]> {
  const order = "ORDER BY jurisdiction_id, period_start, plan_id, target_id";
  return kind === "overview"
    ? db.rows(`SELECT * FROM targets WHERE restates IS NULL AND role = 'target' ${order}`)
    : db.rows(`SELECT * FROM targets WHERE restates IS NULL AND indicator_id = ? ${order}`, [
        chart
      ]);
}
