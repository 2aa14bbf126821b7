import {benchmarkId} from "../../model/chart.js";
import {goalsOf} from "../../model/benchmark.js";
import {divides, FOOTINGS} from "../../model/footing.js";
import {groupBy} from "../../model/pairs.js";
import {allJurisdictions} from "../../queries/catalogue.js";
import {everyTarget} from "../../queries/targets.js";
import type {Made, Stock} from "../../ui/kind.js";
import {isBenchmark} from "./data.js";

/** A chart for each indicator that enough jurisdictions state on one basis, in whatever plans. */
export async function benchmarkCharts({corpus, indicators}: Stock): Promise<Made<"benchmark">[]> {
  const byIndicator = groupBy(await everyTarget(corpus), (t) => t.indicator_id);
  const rungs = (await allJurisdictions(corpus)).map(
    ({jurisdiction_id, level, parent_id, name_zh, name_en, short_en}) => ({
      jurisdiction_id,
      level,
      parent_id,
      name_zh,
      name_en,
      short_en
    })
  );
  const parents = new Map(rungs.map((rung) => [rung.jurisdiction_id, rung.parent_id]));
  return indicators.flatMap((indicator): Made<"benchmark">[] => {
    const rows = goalsOf(byIndicator.get(indicator.indicator_id) ?? []);
    if (!isBenchmark(rows)) return [];
    const owners = new Set(rows.map((t) => t.jurisdiction_id));
    // Those above them, too: their parents lead to the province and the nation.
    for (const id of owners) {
      const parent = parents.get(id);
      if (parent) owners.add(parent);
    }
    return [
      {
        chart: benchmarkId(indicator.indicator_id),
        title_zh: `${indicator.name_zh}：各地目标对标`,
        title_en: `${indicator.name_en}: goals side by side`,
        indicator,
        footings: FOOTINGS.filter((footing) => divides(indicator.normalise, footing)),
        own: {
          kind: "benchmark",
          rows,
          rungs: rungs.filter(({jurisdiction_id}) => owners.has(jurisdiction_id))
        }
      }
    ];
  });
}
