import type {LegendMark} from "../charts/legend.js";
import type {ChartData, ChartState} from "../model/chart.js";
import type {Target} from "../model/target.js";
import type {Panel} from "./figure.js";
import type {Page} from "./page.js";
import {agenciesPicture} from "./pictures/agencies.js";
import {cascadePicture} from "./pictures/cascade.js";
import {coveragePicture} from "./pictures/coverage.js";
import {historyPicture} from "./pictures/history.js";
import {indicatorPicture} from "./pictures/indicator.js";
import {overviewPicture} from "./pictures/overview.js";
import {periodsPicture} from "./pictures/periods.js";
import {scorecardPicture} from "./pictures/scorecard.js";

/** A chart with every word that stands on it, before it becomes HTML or an image. */
export interface Picture {
  title: string;
  /** Unit, footing, years. */
  subtitle: string;
  panels: Panel[];
  legend: LegendItem[];
  /** What could not be done of what was asked; shown before the chart. */
  notices: string[];
  /** What may be compared with what, and what must not be read into the chart. */
  note: string;
  source: string;
  /** Further sources: denominators, later reports. */
  denominators: string;
  version: string;
  /** The whole chart in words, for those who do not see it. */
  alt: string;
  /** The page of the site that the chart stands on, without the language. */
  home: string;
  /** The rows behind what is drawn. */
  rows: Target[];
  /** Draws the table below the chart where that is not the rows themselves. */
  table?: () => HTMLElement;
}

/** What a colour and shape, or a way of drawing, stands for. */
export interface LegendItem {
  mark: LegendMark;
  text: string;
}

/** A chart's picture: the rows that its state asks for, on the footing asked for where that can be had. */
export function pictureOf(data: ChartData, state: ChartState, page: Page): Picture {
  switch (data.kind) {
    case "indicator":
      return indicatorPicture(data, state, page);
    case "history":
      return historyPicture(data, state, page);
    case "overview":
      return overviewPicture(data, state, page);
    case "periods":
      return periodsPicture(data, state, page);
    case "coverage":
      return coveragePicture(data, state, page);
    case "cascade":
      return cascadePicture(data, state, page);
    case "agencies":
      return agenciesPicture(data, state, page);
    case "scorecard":
      return scorecardPicture(data, state, page);
  }
}
