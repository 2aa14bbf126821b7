import type {LegendMark} from "../charts/legend.js";
import type {ChartKind, ChartOf} from "../model/chart.js";
import type {ChartState} from "../model/state.js";
import type {Target} from "../model/target.js";
import type {Panel} from "./figure.js";
import type {Page} from "./page.js";

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

/** Draws one kind of chart. */
export type Draw<K extends ChartKind> = (
  data: ChartOf<K>,
  state: ChartState,
  page: Page
) => Picture;
