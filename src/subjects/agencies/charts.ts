import {
  NAMED,
  type Own,
  type ChartOf,
  AGENCIES,
  agenciesId,
  type ChartAgencyTask
} from "../../model/chart.js";
import {groupBy} from "../../model/pairs.js";
import type {Stock, Made} from "../../ui/kind.js";
import {agencyGaps, agencyRows, agencyTasks, namedByDomain, type AgencyTask} from "./data.js";

/** The chart of how many tasks name a lead. */
export async function namedCharts({corpus, domains}: Stock): Promise<Made<"named">[]> {
  const rows = await agencyRows(corpus);
  return [
    {
      chart: NAMED,
      title_zh: "多少任务明确了牵头单位",
      title_en: "How many tasks name a lead agency",
      own: {
        kind: "named",
        rows: [],
        domains,
        named: namedByDomain(rows),
        gaps: agencyGaps(rows)
      }
    }
  ];
}

/** The agencies of every plan, and those of each city. */
export async function agenciesCharts({corpus, domains}: Stock): Promise<Made<"agencies">[]> {
  const all = agencyTasks(await agencyRows(corpus));
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
