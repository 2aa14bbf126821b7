import {historyId} from "../../model/chart.js";
import {isRank} from "../../model/compare.js";
import {divides, FOOTINGS} from "../../model/footing.js";
import {hasHistory} from "../../model/outcome.js";
import type {Finding} from "../../model/judgement.js";
import {groupBy} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import type {Made, Stock} from "../../ui/kind.js";

/**
 * A chart for each indicator with a row that may stand on an axis; one that
 * another has taken over keeps its chart, with the other's rows.
 */
export function indicatorCharts({indicators, rows, findings, parents}: Stock): Made<"indicator">[] {
  const byIndicator = groupBy(rows, (t) => t.indicator_id);
  return indicators.flatMap((indicator) => {
    const own = byIndicator.get(indicator.replaced_by ?? indicator.indicator_id);
    if (!own || own.every(isRank)) return [];
    return [
      {
        chart: indicator.indicator_id,
        title_zh: indicator.name_zh,
        title_en: indicator.name_en,
        indicator,
        footings: FOOTINGS.filter((footing) => divides(indicator.normalise, footing)),
        own: {
          kind: "indicator" as const,
          rows: own,
          findings: findingsOn(own, findings),
          within: withinOf(own, parents)
        }
      }
    ];
  });
}

/** What was found of the goals among some rows. */
export function findingsOn(rows: Target[], findings: Finding[]): Finding[] {
  const ids = new Set(rows.map(({target_id}) => target_id));
  return findings.filter(({judgement}) => ids.has(judgement.target_id));
}

/** Which jurisdictions of some rows are part of another of them. */
export function withinOf(
  rows: Target[],
  parents: ReadonlyMap<string, string | null>
): [string, string][] {
  const ids = [...new Set(rows.map((t) => t.jurisdiction_id))];
  return ids.flatMap((id) => {
    const pairs: [string, string][] = [];
    for (let above = parents.get(id); above; above = parents.get(above))
      if (ids.includes(above)) pairs.push([id, above]);
    return pairs;
  });
}

/** A chart over the years for each indicator with several moments of one city on one axis. */
export function historyCharts({indicators, rows, outcomes, findings}: Stock): Made<"history">[] {
  const byIndicator = groupBy(rows, (t) => t.indicator_id);
  const reports = groupBy(outcomes, (outcome) => outcome.indicator_id);
  return indicators.flatMap((indicator) => {
    const id = indicator.replaced_by ?? indicator.indicator_id;
    const own = byIndicator.get(id) ?? [];
    const reported = (reports.get(id) ?? []).filter((outcome) =>
      own.some((t) => t.jurisdiction_id === outcome.jurisdiction_id)
    );
    if (!hasHistory(own, reported)) return [];
    return [
      {
        chart: historyId(indicator.indicator_id),
        title_zh: `${indicator.name_zh}：各时点`,
        title_en: `${indicator.name_en} over time`,
        indicator,
        own: {
          kind: "history" as const,
          rows: own,
          outcomes: reported,
          findings: findingsOn(own, findings)
        }
      }
    ];
  });
}
