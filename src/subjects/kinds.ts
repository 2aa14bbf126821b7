import type {ChartKind, ChartOf} from "../model/chart.js";
import {heeded, type ChartState} from "../model/state.js";
import type {Kind} from "../ui/kind.js";
import type {Page} from "../ui/page.js";
import type {Picture} from "../ui/picture.js";
import {benchmarkKind} from "./benchmark/kind.js";
import {agenciesKind, namedKind} from "./agencies/kind.js";
import {cascadeKind} from "./cascade/kind.js";
import {overviewKind} from "./compare/kind.js";
import {coverageKind} from "./coverage/kind.js";
import {yearsKind} from "./explore/kind.js";
import {historyKind, indicatorKind} from "./indicators/kind.js";
import {tallyKind} from "./notebooks/kind.js";
import {reportedKind} from "./outcomes/kind.js";
import {periodsKind} from "./periods/kind.js";
import {scorecardKind} from "./plans/kind.js";

/** Every kind of chart, in the order of the gallery. */
export const KINDS: {[K in ChartKind]: Kind<K>} = {
  overview: overviewKind,
  periods: periodsKind,
  coverage: coverageKind,
  years: yearsKind,
  cascade: cascadeKind,
  reported: reportedKind,
  named: namedKind,
  agencies: agenciesKind,
  scorecard: scorecardKind,
  tally: tallyKind,
  indicator: indicatorKind,
  benchmark: benchmarkKind,
  history: historyKind
};

/** What a chart's values count or measure; null where it has no row. */
export function unitOf<K extends ChartKind>(data: ChartOf<K>) {
  return (KINDS[data.kind as K] as Kind<K>).unit(data);
}

/** The chart that stands for a page, by its path without the language; undefined where none does. */
export function chartOfPage(path: string): string | undefined {
  return Object.values(KINDS)
    .map((kind) => kind.standsFor(path))
    .find((chart) => chart !== undefined);
}

/** A chart's picture: the rows that its state asks for, on the footing asked for where that can be had. */
export async function pictureOf<K extends ChartKind>(
  data: ChartOf<K>,
  state: ChartState,
  page: Page
): Promise<Picture> {
  const kind: Kind<K> = KINDS[data.kind as K];
  const draw = await kind.picture();
  const picture = draw(data, heeded(state, kind.heeds), page);
  // Those who do not see it hear first what a reader sees first.
  return {...picture, alt: `${picture.headline}${page.marks.stop}${picture.alt}`};
}

/** The statement that gives a chart's figures, narrowed to what its state asks for. */
export async function questionOf<K extends ChartKind>(
  data: ChartOf<K>,
  state: ChartState,
  page: Page
): Promise<string> {
  const kind: Kind<K> = KINDS[data.kind as K];
  const ask = await kind.question();
  return ask(data, heeded(state, kind.heeds), page);
}
