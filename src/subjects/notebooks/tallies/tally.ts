import type {ChartOf, ChartTally, Own} from "../../../model/chart.js";
import type {Target} from "../../../model/target.js";

/** A chart of counts with its id and titles. */
export interface TallyOf {
  chart: string;
  title_zh: string;
  title_en: string;
  own: Own<ChartOf<"tally">>;
}

type Words = Omit<TallyOf["own"], "kind" | "rows" | "whole" | "none_zh" | "none_en"> &
  Partial<Pick<TallyOf["own"], "whole" | "none_zh" | "none_en">>;

/** A chart of counts from its words; they are shares of a whole only where one is given. */
export function tallyOf(
  chart: string,
  {title_zh, title_en, ...words}: Words & {title_zh: string; title_en: string}
): TallyOf {
  const none = {whole: null, none_zh: "0", none_en: "0"};
  return {chart, title_zh, title_en, own: {kind: "tally", rows: [], ...none, ...words}};
}

/** A thing that is counted as a whole. */
export function single(name_zh: string, name_en: string, value: number): ChartTally {
  return {name_zh, name_en, bars: [{jurisdiction_id: "", name_zh: "", name_en: "", value}]};
}

/** The plans that some rows are from. */
export function plansOf(rows: Target[]): string[] {
  return [...new Set(rows.map((t) => t.plan_id))];
}
