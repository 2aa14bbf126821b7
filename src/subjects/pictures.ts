import type {ChartKind, ChartOf} from "../model/chart.js";
import type {ChartState} from "../model/state.js";
import type {Page} from "../ui/page.js";
import type {Draw, Picture} from "../ui/picture.js";

/** How each kind is drawn; a page that shows one kind loads the code of that kind. */
const PICTURES: {[K in ChartKind]: () => Promise<Draw<K>>} = {
  indicator: async () => (await import("./indicators/picture.js")).indicatorPicture,
  history: async () => (await import("./indicators/historyPicture.js")).historyPicture,
  overview: async () => (await import("./compare/picture.js")).overviewPicture,
  periods: async () => (await import("./periods/picture.js")).periodsPicture,
  coverage: async () => (await import("./coverage/picture.js")).coveragePicture,
  years: async () => (await import("./explore/picture.js")).yearsPicture,
  cascade: async () => (await import("./cascade/picture.js")).cascadePicture,
  agencies: async () => (await import("./agencies/picture.js")).agenciesPicture,
  named: async () => (await import("./agencies/namedPicture.js")).namedPicture,
  scorecard: async () => (await import("./plans/picture.js")).scorecardPicture,
  tally: async () => (await import("./notebooks/picture.js")).tallyPicture
};

/** A chart's picture: the rows that its state asks for, on the footing asked for where that can be had. */
export async function pictureOf<K extends ChartKind>(
  data: ChartOf<K>,
  state: ChartState,
  page: Page
): Promise<Picture> {
  const draw = await PICTURES[data.kind as K]();
  return draw(data, state, page);
}
