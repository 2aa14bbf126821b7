import {COVERAGE} from "../../model/chart.js";
import type {Own, ChartOf, ChartIndicatorCell, ChartCell} from "../../model/chart.js";
import {indicatorCell, type DomainTask, domainCell} from "../../model/coverage.js";
import type {Target} from "../../model/target.js";
import {statedIndicators} from "../../queries/catalogue.js";
import type {Stock, Made} from "../../ui/kind.js";
import {coverageRows} from "./data.js";

/** The chart of domains and indicators by plan. */
export async function coverageCharts(stock: Stock): Promise<Made<"coverage">[]> {
  return [
    {
      chart: COVERAGE,
      title_zh: "各规划在哪些领域设了目标",
      title_en: "In which domains each plan sets targets",
      own: await dataOf(stock)
    }
  ];
}

async function dataOf({corpus, plans, domains, rows}: Stock): Promise<Own<ChartOf<"coverage">>> {
  const {tasks} = await coverageRows(
    corpus,
    plans.map(({plan_id}) => plan_id)
  );
  const indicators = (await statedIndicators(corpus)).map(
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
