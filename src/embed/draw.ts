import type {ChartData} from "../model/chart.js";
import type {ChartState} from "../model/state.js";
import {chartFigure} from "./figure.js";
import {pageOf} from "../ui/page.js";

/** A chart drawn in a state; `root` leads to the site's root. */
export function drawn(data: ChartData, state: ChartState, root: string): Promise<HTMLElement> {
  return chartFigure(data, state, pageOf(state.lang, root));
}
