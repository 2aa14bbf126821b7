import type {ChartData} from "../model/chart.js";
import type {ChartState} from "../model/state.js";
import {chartFigure} from "./figure.js";
import {pageOf} from "../ui/page.js";

/** A chart drawn in a state; `root` leads to the site's root, `rank` is that of its heading. */
export function drawn(
  data: ChartData,
  state: ChartState,
  root: string,
  rank: 1 | 2 = 2
): Promise<HTMLElement> {
  return chartFigure(data, state, pageOf(state.lang, root), {rank});
}
