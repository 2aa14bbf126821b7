import {
  historyId,
  type ChartData,
  type ChartKind,
  type ChartPlan,
  type Own
} from "../model/chart.js";
import {FOOTINGS} from "../model/footing.js";
import {hasHistory} from "../model/outcome.js";
import {groupBy} from "../model/pairs.js";
import type {Footing} from "../model/target.js";
import {
  allDenominators,
  allDomains,
  allIndicators,
  allPlans,
  type DomainRow,
  type IndicatorRow,
  type PlanRow
} from "../queries/catalogue.js";
import type {Db} from "../queries/db.js";
import {firstStatements} from "../queries/targets.js";
import {allOutcomes} from "./periods/query.js";
import {wholeCharts} from "./wholeCharts.js";

/** A chart of the registry: what the gallery needs to know of it. */
export interface ChartEntry {
  chart: string;
  kind: ChartKind;
  title_zh: string;
  title_en: string;
  domain_id: string;
  domain_zh: string;
  domain_en: string;
  /** Footings that make sense for its rows. */
  footings: Footing[];
}

/** The registry of charts, and what each is drawn from. */
export interface Charts {
  /** Charts of the whole corpus first, then the indicators by domain, each followed by its own over the years. */
  entries: ChartEntry[];
  dataOf(entry: ChartEntry): ChartData;
}

interface Named {
  title_zh: string;
  title_en: string;
  domain_id: string;
  domain_zh: string;
  domain_en: string;
}

const WHOLE = {domain_id: "", domain_zh: "整体比较", domain_en: "The whole corpus"};

/**
 * Every chart with an address: those of the whole corpus, of a plan and of a city,
 * then each indicator that has a row, and each with several moments of one city
 * on one axis. `version` is what the data is called on them.
 */
export async function openCharts(db: Db, version: string): Promise<Charts> {
  const plans = await allPlans(db);
  const denominators = await allDenominators(db);
  const rows = await firstStatements(db);
  const made = new Map<string, {entry: ChartEntry; own: Own<ChartData>}>();
  function add(chart: string, named: Named, own: Own<ChartData>, footings: Footing[] = []) {
    const entry = {chart, kind: own.kind, ...named, footings};
    made.set(chart, {entry, own});
  }
  for (const {chart, own, ...titles} of await wholeCharts(db, plans, rows))
    add(chart, {...WHOLE, ...titles}, own);
  const outcomes = groupBy(await allOutcomes(db), (outcome) => outcome.indicator_id);
  const byIndicator = groupBy(rows, (t) => t.indicator_id);
  for (const row of inDomainOrder(await allIndicators(db), await allDomains(db))) {
    const own = byIndicator.get(row.indicator_id);
    if (!own) continue;
    const footings = FOOTINGS.filter((footing) => row.normalise.split(";").includes(footing));
    add(row.indicator_id, namedBy(row), {kind: "indicator", rows: own}, footings);
    const reported = (outcomes.get(row.indicator_id) ?? []).filter((outcome) =>
      own.some((t) => t.jurisdiction_id === outcome.jurisdiction_id)
    );
    if (hasHistory(own, reported))
      add(historyId(row.indicator_id), overTime(namedBy(row)), {
        kind: "history",
        rows: own,
        outcomes: reported
      });
  }
  function dataOf({chart}: ChartEntry): ChartData {
    const {entry, own} = made.get(chart)!;
    const owners = new Set(own.rows.map((t) => t.jurisdiction_id));
    return {
      chart,
      version,
      title_zh: entry.title_zh,
      title_en: entry.title_en,
      denominators: denominators.filter(
        (d) => owners.has(d.jurisdiction_id) && entry.footings.includes(d.footing)
      ),
      plans: plans.map(planOf),
      ...own
    };
  }
  return {entries: [...made.values()].map(({entry}) => entry), dataOf};
}

function inDomainOrder(rows: IndicatorRow[], domains: DomainRow[]): IndicatorRow[] {
  return domains.flatMap(({domain_id}) => rows.filter((row) => row.domain_id === domain_id));
}

function namedBy(row: IndicatorRow): Named {
  return {
    title_zh: row.name_zh,
    title_en: row.name_en,
    domain_id: row.domain_id,
    domain_zh: row.domain_zh,
    domain_en: row.domain_en
  };
}

function overTime(named: Named): Named {
  return {
    ...named,
    title_zh: `${named.title_zh}：各时点`,
    title_en: `${named.title_en} over time`
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
    issuer_en: plan.issuer_en,
    issued_on: plan.issued_on,
    period_start: plan.period_start,
    period_end: plan.period_end
  };
}
