import {CASCADE} from "../../model/chart.js";
import type {Made, Stock} from "../../ui/kind.js";
import {cascadeCounts, cascadeLinks, cascadeRows} from "./data.js";

/** The chart of a district's plan beside its city's; none where no link is known. */
export async function cascadeCharts({corpus}: Stock): Promise<Made<"cascade">[]> {
  const links = cascadeLinks(await cascadeRows(corpus));
  if (links.length === 0) return [];
  return [
    {
      chart: CASCADE,
      title_zh: "市级任务在区级方案中的落点",
      title_en: "Where the city's tasks end up in the district's plan",
      own: {kind: "cascade", rows: [], links, counts: cascadeCounts(links)}
    }
  ];
}
