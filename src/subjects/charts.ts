import {type ChartData, type ChartKind, type ChartPlan} from "../model/chart.js";
import {groupBy} from "../model/pairs.js";
import type {Footing} from "../model/target.js";
import {
  allDenominators,
  allDomains,
  allIndicators,
  allJurisdictions,
  wholePlans,
  retiredIndicators,
  type IndicatorRow,
  type PlanRow
} from "../queries/catalogue.js";
import type {Corpus} from "../queries/corpus.js";
import {firstStatements} from "../queries/targets.js";
import {findingsOf} from "../model/judgement.js";
import {KINDS} from "./kinds.js";
import type {Made, Stock} from "../ui/kind.js";
import {allOutcomes} from "./periods/data.js";

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

const WHOLE = {domain_id: "", domain_zh: "整体比较", domain_en: "The whole corpus"};

/** What the data of a chart is called, by the data. */
export type Naming = (data: Omit<ChartData, "version">) => string;

/** Every chart with an address, kind by kind. */
export async function openCharts(corpus: Corpus, versionOf: Naming): Promise<Charts> {
  const stock = await openStock(corpus);
  const denominators = await allDenominators(corpus);
  const plans = stock.plans.map(planOf);
  const made = inOrder(await makeCharts(stock), stock.indicators);
  const data = new Map(made.map((one) => [one.chart, one.own]));
  function dataOf({chart, title_zh, title_en, footings}: ChartEntry): ChartData {
    const own = data.get(chart)!;
    const owners = new Set(own.rows.map((t) => t.jurisdiction_id));
    const unnamed = {
      chart,
      title_zh,
      title_en,
      denominators: denominators.filter(
        (d) => owners.has(d.jurisdiction_id) && footings.includes(d.footing)
      ),
      plans,
      ...own
    };
    return {...unnamed, version: versionOf(unnamed)};
  }
  return {entries: made.map(entryOf), dataOf};
}

type Any = {[K in ChartKind]: Made<K>}[ChartKind];

async function openStock(corpus: Corpus): Promise<Stock> {
  const domains = await allDomains(corpus);
  const known = [...(await allIndicators(corpus)), ...(await retiredIndicators(corpus))];
  const outcomes = await allOutcomes(corpus);
  const catalogue = groupBy(known, (row) => row.domain_id);
  return {
    corpus,
    plans: await wholePlans(corpus),
    domains,
    indicators: domains.flatMap(({domain_id}) => catalogue.get(domain_id) ?? []),
    rows: await firstStatements(corpus),
    outcomes,
    findings: findingsOf(await corpus.all("judgements"), outcomes),
    parents: new Map(
      (await allJurisdictions(corpus)).map((row) => [row.jurisdiction_id, row.parent_id])
    )
  };
}

async function makeCharts(stock: Stock): Promise<Any[]> {
  const made: Any[] = [];
  for (const kind of Object.values(KINDS)) {
    const make: (stock: Stock) => Any[] | Promise<Any[]> = await kind.charts();
    made.push(...(await make(stock)));
  }
  return made;
}

/** Charts of one indicator stand side by side, after those of none. */
function inOrder(made: Any[], indicators: IndicatorRow[]): Any[] {
  const place = new Map(indicators.map((row, i) => [row.indicator_id, i]));
  const placeOf = ({indicator}: Any) => (indicator ? place.get(indicator.indicator_id)! : -1);
  return [...made].sort((a, b) => placeOf(a) - placeOf(b));
}

function entryOf({chart, title_zh, title_en, indicator, footings = [], own}: Any): ChartEntry {
  const {domain_id, domain_zh, domain_en} = indicator ?? WHOLE;
  return {chart, kind: own.kind, title_zh, title_en, domain_id, domain_zh, domain_en, footings};
}

function planOf(plan: PlanRow): ChartPlan {
  return {
    plan_id: plan.plan_id,
    jurisdiction_id: plan.jurisdiction_id,
    jurisdiction_zh: plan.jurisdiction_zh,
    jurisdiction_en: plan.jurisdiction_en,
    jurisdiction_short_en: plan.jurisdiction_short_en,
    short_zh: plan.short_zh,
    short_en: plan.short_en,
    title_zh: plan.title_zh,
    title_en: plan.title_en,
    issuer: plan.issuer,
    issuer_en: plan.issuer_en,
    issued_on: plan.issued_on,
    period_start: plan.period_start,
    period_end: plan.period_end,
    evidence: plan.evidence
  };
}
