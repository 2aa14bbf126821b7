import {
  agenciesId,
  CASCADE,
  COVERAGE,
  OVERVIEW,
  PLAN_PERIODS,
  ROWS_BY_YEAR,
  scorecardId,
  type ChartCell,
  type ChartData,
  type ChartStep
} from "../model/chart.js";
import {domainCell, type DomainTask} from "../model/coverage.js";
import {groupBy} from "../model/pairs.js";
import {statedBy, stepsOf, type Step} from "../model/periods.js";
import {scorecard, type Score} from "../model/scorecard.js";
import type {Target} from "../model/target.js";
import {agencyTasks, EVERYTHING, ranked, type AgencyTask} from "./agencies.js";
import {cascadeCounts, cascadeLinks} from "./cascade.js";
import {allDomains, type PlanRow} from "./catalogue.js";
import {allTasks, rowsByYear} from "./coverage.js";
import type {Db} from "./db.js";
import {scoredRows} from "./plan.js";

/** What tells one chart's data from another's; the rest all charts have alike. */
export type Own<D> = D extends ChartData
  ? Omit<D, "chart" | "version" | "title_zh" | "title_en" | "denominators" | "plans">
  : never;

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
    {
      chart: ROWS_BY_YEAR,
      title_zh: "各领域、各年份的行数",
      title_en: "Rows by domain and year",
      own: {kind: "years", rows: [], domains, counts: await rowsByYear(db)}
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
