import type {LegendMark} from "../charts/legend.js";
import type {Target} from "../model/target.js";
import type {Panel} from "./figure.js";

/** A chart with every word that stands on it, before it becomes HTML or an image. */
export interface Picture {
  /** What its rows prove, or that they prove nothing; it names what it speaks of. */
  headline: string;
  /** What the chart is of; it stands below the headline, and in lists of charts. */
  title: string;
  /** Unit, footing, years. */
  subtitle: string;
  panels: Panel[];
  /** In place of the panels where there is no room for them: the first lines, and how many more there are. */
  brief?: Panel[];
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

/** What stands below the headline: the topic, where the headline does not name it, and the unit. */
export function underHeadline({headline, title, subtitle}: Picture): string {
  const parts = headline.toLowerCase().includes(title.toLowerCase())
    ? [subtitle]
    : [title, subtitle];
  return parts.filter(Boolean).join(" · ");
}
