import {
  AGENCIES,
  agenciesId,
  CASCADE,
  COVERAGE,
  NAMED,
  OVERVIEW,
  PLAN_PERIODS,
  ROWS_BY_YEAR,
  scorecardId,
  type ChartAgencyTask,
  type ChartCell,
  type ChartData,
  type ChartIndicatorCell,
  type ChartOf,
  type ChartStep,
  type Own
} from "../model/chart.js";
import {domainCell, indicatorCell, type DomainTask} from "../model/coverage.js";
import {groupBy} from "../model/pairs.js";
import {isApart, statedBy, stepsOf, type Step} from "../model/periods.js";
import {scorecard, type Score} from "../model/scorecard.js";
import type {Target} from "../model/target.js";
import {
  agencyGaps,
  agencyTasks,
  EVERYTHING,
  namedByDomain,
  type AgencyTask
} from "./agencies/query.js";
import {cascadeCounts, cascadeLinks} from "./cascade/query.js";
import {allDomains, allIndicators, type DomainRow, type PlanRow} from "../queries/catalogue.js";
import {allTasks} from "./coverage/query.js";
import type {Db} from "../queries/db.js";
import {scoredRows} from "./plans/query.js";
import {allTallies} from "./notebooks/tallies/all.js";
import {everyRow} from "../queries/targets.js";

/** A chart of the whole corpus, of a city or of a plan. */
export interface Whole {
  chart: string;
  title_zh: string;
  title_en: string;
  own: Own<ChartData>;
}

/** Charts that no indicator names, in the order of the gallery. */
export async function wholeCharts(db: Db, plans: PlanRow[], rows: Target[]): Promise<Whole[]> {
  const domains = await allDomains(db);
  const links = await cascadeLinks(db);
  return [
    {
      chart: OVERVIEW,
      title_zh: "城市承诺有多少可以比较",
      title_en: "How much of what cities promise may be compared",
      own: {kind: "overview", rows: rows.filter((t) => t.role === "target")}
    },
    periodsOf(plans, domains, rows),
    {
      chart: COVERAGE,
      title_zh: "各规划在哪些领域设了目标",
      title_en: "In which domains each plan sets targets",
      own: await coverageOf(db, plans, domains, rows)
    },
    {
      chart: ROWS_BY_YEAR,
      title_zh: "各领域、各年份的行数",
      title_en: "Rows by domain and year",
      own: {kind: "years", rows: [], domains, counted: await everyRow(db)}
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
    {
      chart: NAMED,
      title_zh: "多少任务点名了牵头单位",
      title_en: "How many tasks name a lead agency",
      own: {
        kind: "named",
        rows: [],
        domains,
        named: await namedByDomain(db),
        gaps: await agencyGaps(db)
      }
    },
    ...agencyCharts(await agencyTasks(db, EVERYTHING), domains),
    ...(await Promise.all(plans.map((plan) => scorecardOf(db, plan)))),
    ...(await allTallies(db))
  ];
}

function periodsOf(plans: PlanRow[], domains: DomainRow[], rows: Target[]): Whole {
  const within = domains.map(({domain_id}) => ({
    domain_id,
    rows: rows.filter((t) => t.domain_id === domain_id)
  }));
  return {
    chart: PLAN_PERIODS,
    title_zh: "各代规划：承诺的延续与变化",
    title_en: "What became of promises from plan to plan",
    own: {
      kind: "periods",
      rows: [],
      domains,
      stated: plans.flatMap((plan) =>
        within
          .map(({domain_id, rows: own}) => ({domain_id, ...statedBy(plan, own)}))
          .filter(({promises, baseline_years}) => promises + baseline_years.length > 0)
      ),
      steps: [...groupBy(plans, (plan) => plan.jurisdiction_id).values()].flatMap((own) =>
        stepsOf(own, rows).map((step) => chartStep(own[0].jurisdiction_id, step))
      )
    }
  };
}

async function coverageOf(
  db: Db,
  plans: PlanRow[],
  domains: DomainRow[],
  rows: Target[]
): Promise<Own<ChartOf<"coverage">>> {
  const tasks = await allTasks(db);
  const indicators = (await allIndicators(db)).map(
    ({indicator_id, domain_id, name_zh, name_en}) => ({indicator_id, domain_id, name_zh, name_en})
  );
  return {
    kind: "coverage",
    rows: [],
    domains,
    cells: domains.flatMap(({domain_id}) =>
      plans.map(({plan_id}) => chartCell(plan_id, domain_id, rows, tasks))
    ),
    indicators,
    indicator_cells: plans.flatMap(({plan_id}) =>
      indicators.flatMap((indicator): ChartIndicatorCell[] => {
        const {kind, targets, doubtful, baselines} = indicatorCell(indicator, plan_id, rows, tasks);
        if (targets.length + baselines.length === 0) return [];
        return [
          {
            plan_id,
            indicator_id: indicator.indicator_id,
            cell: kind,
            promises: targets.length,
            doubtful: doubtful.length
          }
        ];
      })
    )
  };
}

/** The agencies of every plan, and those of each city. */
function agencyCharts(all: AgencyTask[], domains: DomainRow[]): Whole[] {
  const own = (rows: AgencyTask[]): Own<ChartOf<"agencies">> => ({
    kind: "agencies",
    rows: [],
    domains,
    plan_ids: [...new Set(rows.map(({plan_id}) => plan_id))],
    tasks: rows.map(agencyTask)
  });
  return [
    {
      chart: AGENCIES,
      title_zh: "任务落在谁身上",
      title_en: "On whom the tasks fall",
      own: own(all)
    },
    ...[...groupBy(all, (row) => row.jurisdiction_id).values()].map((rows) => ({
      chart: agenciesId(rows[0].jurisdiction_id),
      title_zh: `${rows[0].jurisdiction_zh}的任务落在谁身上`,
      title_en: `On whom the tasks of ${rows[0].jurisdiction_en} fall`,
      own: own(rows)
    }))
  ];
}

function agencyTask(row: AgencyTask): ChartAgencyTask {
  const {agency_id, agency_zh, agency_en, agency_kind, jurisdiction_zh, jurisdiction_en} = row;
  const {plan_id, domain_id, task_id, role} = row;
  return {
    agency_id,
    agency_zh,
    agency_en,
    agency_kind,
    jurisdiction_zh,
    jurisdiction_en,
    plan_id,
    domain_id,
    task_id,
    role
  };
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
    changes: changes.map((change) => {
      const {indicator_id, kind, earlier, later} = change;
      const {indicator_zh, indicator_en, domain_id} = [...earlier, ...later][0];
      return {
        indicator_id,
        indicator_zh,
        indicator_en,
        domain_id,
        change: kind,
        apart: isApart(change),
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
