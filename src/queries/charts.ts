import {
  agenciesId,
  CASCADE,
  COVERAGE,
  historyId,
  OVERVIEW,
  PLAN_PERIODS,
  scorecardId,
  type ChartCell,
  type ChartData,
  type ChartKind,
  type ChartPlan,
  type ChartStep
} from "../model/chart.js";
import {FOOTINGS} from "../model/footing.js";
import {domainCell, type DomainTask} from "../model/coverage.js";
import {hasHistory} from "../model/outcome.js";
import {groupBy} from "../model/pairs.js";
import {statedBy, stepsOf, type Step} from "../model/periods.js";
import {scorecard, type Score} from "../model/scorecard.js";
import type {Footing, Target} from "../model/target.js";
import {
  allDenominators,
  allDomains,
  allIndicators,
  allPlans,
  type DomainRow,
  type IndicatorRow,
  type PlanRow
} from "./catalogue.js";
import {agencyTasks, EVERYTHING, ranked, type AgencyTask} from "./agencies.js";
import {cascadeCounts, cascadeLinks} from "./cascade.js";
import {allTasks} from "./coverage.js";
import type {Db} from "./db.js";
import {allOutcomes} from "./periods.js";
import {scoredRows} from "./plan.js";

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

/** What tells one chart's data from another's; the rest all charts have alike. */
type Own<D> = D extends ChartData
  ? Omit<D, "chart" | "version" | "title_zh" | "title_en" | "denominators" | "plans">
  : never;

interface Named {
  title_zh: string;
  title_en: string;
  domain_id: string;
  domain_zh: string;
  domain_en: string;
}

const WHOLE = {domain_id: "", domain_zh: "整体比较", domain_en: "The whole corpus"};

/**
 * Every chart with an address: what may be compared, plans by period, coverage,
 * the cascade, what each plan settles, each indicator that has a row, and each
 * that a city states for several dates. `version` is what the data is called on them.
 */
export async function openCharts(db: Db, version: string): Promise<Charts> {
  const plans = await allPlans(db);
  const denominators = await allDenominators(db);
  const rows = await db.rows<Target>(
    "SELECT * FROM targets WHERE restates IS NULL ORDER BY jurisdiction_id, period_start, plan_id, ordinal"
  );
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

interface Whole {
  chart: string;
  title_zh: string;
  title_en: string;
  own: Own<ChartData>;
}

async function wholeCharts(db: Db, plans: PlanRow[], rows: Target[]): Promise<Whole[]> {
  const domains = await allDomains(db);
  const tasks = await allTasks(db);
  const links = await cascadeLinks(db);
  return [
    {
      chart: OVERVIEW,
      title_zh: "城市承诺有多少可以比较",
      title_en: "How much of what cities promise may be compared",
      own: {kind: "overview", rows: rows.filter((t) => t.role === "target")}
    },
    {
      chart: PLAN_PERIODS,
      title_zh: "各代规划：承诺的延续与变化",
      title_en: "What became of promises from plan to plan",
      own: {
        kind: "periods",
        rows: [],
        stated: plans.map((plan) => statedBy(plan, rows)),
        steps: [...groupBy(plans, (plan) => plan.jurisdiction_id).values()].flatMap((own) =>
          stepsOf(own, rows).map((step) => chartStep(own[0].jurisdiction_id, step))
        )
      }
    },
    {
      chart: COVERAGE,
      title_zh: "各规划在哪些领域设了目标",
      title_en: "In which domains each plan sets targets",
      own: {
        kind: "coverage",
        rows: [],
        domains,
        cells: domains.flatMap(({domain_id}) =>
          plans.map(({plan_id}) => chartCell(plan_id, domain_id, rows, tasks))
        )
      }
    },
    ...(links.length > 0
      ? [
          {
            chart: CASCADE,
            title_zh: "市级任务在区级方案中的落点",
            title_en: "Where the city's tasks end up in the district's plan",
            own: {kind: "cascade" as const, rows: [], links, counts: await cascadeCounts(db)}
          }
        ]
      : []),
    ...(await Promise.all(plans.map((plan) => scorecardOf(db, plan)))),
    ...[...groupBy(await agencyTasks(db, EVERYTHING), (row) => row.jurisdiction_id).values()].map(
      agenciesOf
    )
  ];
}

async function scorecardOf(db: Db, plan: PlanRow): Promise<Whole> {
  const {gap, ...rows} = await scoredRows(db, plan);
  return {
    chart: scorecardId(plan.plan_id),
    title_zh: `${plan.jurisdiction_zh}${plan.short_zh}写明了什么`,
    title_en: `What the plan settles: ${plan.jurisdiction_en}, ${plan.short_en}`,
    own: {
      kind: "scorecard",
      rows: [],
      plan_id: plan.plan_id,
      scores: scorecard(rows).map(countsOf),
      gap: gap ? {reason_zh: gap.reason_zh, reason_en: gap.reason_en} : null
    }
  };
}

function chartStep(jurisdiction_id: string, {from, to, changes}: Step): ChartStep {
  const side = ({period_start, period_end, plans}: Step["from"]) => ({
    period_start,
    period_end,
    plan_ids: plans.map((plan) => plan.plan_id)
  });
  const ids = (rows: Target[]) => rows.map((t) => t.target_id);
  return {
    jurisdiction_id,
    from: side(from),
    to: side(to),
    changes: changes.map(({indicator_id, kind, earlier, later}) => {
      const {indicator_zh, indicator_en} = [...earlier, ...later][0];
      return {
        indicator_id,
        indicator_zh,
        indicator_en,
        change: kind,
        earlier: ids(earlier),
        later: ids(later)
      };
    })
  };
}

function chartCell(
  plan_id: string,
  domain_id: string,
  rows: Target[],
  tasks: DomainTask[]
): ChartCell {
  const cell = domainCell(domain_id, plan_id, rows, tasks);
  return {
    plan_id,
    domain_id,
    cell: cell.kind,
    promises: cell.targets.length,
    doubtful: cell.doubtful.length,
    baselines: cell.baselines.length,
    tasks: cell.tasks.length
  };
}

function countsOf({criterion, of, n, strict, lenient}: Score) {
  return {criterion, of, n, strict: strict?.length ?? null, lenient: lenient?.length ?? null};
}

function agenciesOf(rows: AgencyTask[]): Whole {
  const [{jurisdiction_id, jurisdiction_zh, jurisdiction_en}] = rows;
  return {
    chart: agenciesId(jurisdiction_id),
    title_zh: `${jurisdiction_zh}的任务落在谁身上`,
    title_en: `On whom the tasks of ${jurisdiction_en} fall`,
    own: {
      kind: "agencies",
      rows: [],
      jurisdiction_id,
      plan_ids: [...new Set(rows.map(({plan_id}) => plan_id))],
      agencies: ranked(rows).map(({agency, tasks, byRole}) => ({
        agency_id: agency.agency_id,
        agency_zh: agency.agency_zh,
        agency_en: agency.agency_en,
        tasks,
        ...byRole
      }))
    }
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
    issued_on: plan.issued_on,
    period_start: plan.period_start,
    period_end: plan.period_end
  };
}
