import type {StripRow} from "../charts/strip.js";
import type {Series} from "../charts/theme.js";

/** A count as a row of a strip; none draws no mark, its number says it. */
export function countRow(title: string, count: number, series: Series): StripRow {
  return {
    title,
    subtitle: "",
    label: String(count),
    low: count === 0 ? null : count,
    high: null,
    comparator: "eq",
    baseline: false,
    series
  };
}
