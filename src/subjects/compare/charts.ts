import {OVERVIEW} from "../../model/chart.js";
import type {Made, Stock} from "../../ui/kind.js";

/** The chart of what may be compared, over all plans. */
export function overviewCharts({rows}: Stock): Made<"overview">[] {
  return [
    {
      chart: OVERVIEW,
      title_zh: "城市的目标有多少可以比较",
      title_en: "How much of what cities promise may be compared",
      own: {kind: "overview", rows: rows.filter((t) => t.role === "target")}
    }
  ];
}
