import {ROWS_BY_YEAR} from "../../model/chart.js";
import {everyRow} from "../../queries/targets.js";
import type {Made, Stock} from "../../ui/kind.js";

/** The chart of rows by domain and year. */
export async function yearsCharts({corpus, domains}: Stock): Promise<Made<"years">[]> {
  return [
    {
      chart: ROWS_BY_YEAR,
      title_zh: "各领域、各年份的行数",
      title_en: "Rows by domain and year",
      own: {kind: "years", rows: [], domains, counted: await everyRow(corpus)}
    }
  ];
}
