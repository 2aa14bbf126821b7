import {REPORTED} from "../../model/chart.js";
import {readWhole} from "../../model/evidence.js";
import {everyTarget} from "../../queries/targets.js";
import type {Made, Stock} from "../../ui/kind.js";

/** One chart of every goal of a plan read whole that a report was set against; none where no report was. */
export async function reportedCharts({
  corpus,
  findings,
  indicators
}: Stock): Promise<Made<"reported">[]> {
  const judged = new Set(findings.map(({judgement}) => judgement.target_id));
  const place = new Map(indicators.map(({indicator_id}, i) => [indicator_id, i]));
  const rows = (await everyTarget(corpus))
    .filter((row) => readWhole(row) && judged.has(row.target_id))
    .sort((a, b) => place.get(a.indicator_id)! - place.get(b.indicator_id)!);
  if (rows.length === 0) return [];
  const stated = new Set(rows.map(({target_id}) => target_id));
  return [
    {
      chart: REPORTED,
      title_zh: "目标与后来公布的数",
      title_en: "Promised and later reported",
      own: {
        kind: "reported",
        rows,
        findings: findings.filter(({judgement}) => stated.has(judgement.target_id))
      }
    }
  ];
}
