import {escapeHtml} from "../model/escape.js";
import {isDefault, writeState, type ChartState} from "../model/state.js";
import {addressOfState, folderOf, nameOf, WHOLE} from "./places.js";

/** What a newsroom pastes. */
export interface Codes {
  link: string;
  iframe: string;
  component: string;
  image: string;
  markdown: string;
}

/** A chart to be embedded: its state, its words, and where its files stand. */
export interface Embedding {
  chart: string;
  title: string;
  /** The chart in words, in the state that is embedded. */
  alt: string;
  /** The chart in words as the site's own image shows it: whole, on the state's footing where that has one. */
  hostedAlt: string;
  /** Address of the folder that holds `embed/`: the site, or one of its versions. */
  base: string;
  /** Whether the state's footing has a page and an image of its own. */
  standing: boolean;
  /** Whether there is an image at twice the size. */
  double: boolean;
  /** Pixels, for the time before the chart says how tall it is. */
  height: number;
  /** Pixels, or 0 for the full width of the column. */
  width: number;
}

/** The name under which the image of a state is saved: what is asked for stands in it. */
export function imageName(chart: string, state: ChartState): string {
  const words = writeState(state).slice(1).replaceAll("%20", " ");
  const told = words.replace(/[^\p{Letter}\p{Number}]+/gu, "-").replace(/^-|-$/g, "");
  return ["duibiao", chart, told].filter(Boolean).join("-");
}

/**
 * The code for each way of showing a chart. The site holds an image of a chart
 * whole, as stated and on each footing: for another state, the code names the
 * file that the reader saves and puts on a server of their own, and what stands
 * in for the component says that it is the whole.
 */
export function codesOf(embedding: Embedding, state: ChartState): Codes {
  const {chart, title, alt, hostedAlt, base, standing, double, height, width} = embedding;
  const link = addressOfState(chart, state, base, standing);
  const per = standing ? state.per : "";
  const hosted = `${folderOf(base, state.lang)}${nameOf(chart, per)}`;
  const rest = {...state, per: standing ? ("" as const) : state.per};
  const own = isDefault(rest) ? null : imageName(chart, state);
  const only = writeState({only: state.only}).slice(1);
  const wide = width > 0 ? `${width}` : "100%";
  const attributes = [
    `chart="${chart}"`,
    state.cities ? `cities="${state.cities.replaceAll("~", " ")}"` : "",
    state.per ? `per="${state.per}"` : "",
    only ? `only="${escapeHtml(only)}"` : "",
    `lang="${state.lang}"`,
    state.theme === "light" ? "" : `theme="${state.theme}"`
  ].filter(Boolean);
  const plain = imageTag(hosted, link, hostedAlt, double && !per);
  const fallback = isDefault({...rest, theme: "light"})
    ? plain
    : `${plain}<small>${WHOLE[state.lang]}</small>`;
  return {
    link,
    iframe: `<iframe src="${escapeHtml(link)}" title="${escapeHtml(title)}" width="${wide}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>\n<script type="module" src="${base}embed/resize.js"></script>`,
    component: `<duibiao-chart ${attributes.join(" ")}>${fallback}</duibiao-chart>\n<script type="module" src="${base}embed/duibiao.js"></script>`,
    image: own ? imageTag(own, link, alt, true) : plain,
    markdown: `[![${alt.replace(/[[\]]/g, "")}](${own ?? hosted}.png)](${link})`
  };
}

function imageTag(path: string, link: string, alt: string, double: boolean): string {
  return `<a href="${escapeHtml(link)}"><img src="${path}.png" ${double ? `srcset="${path}@2x.png 2x" ` : ""}width="1200" height="630" alt="${escapeHtml(alt)}" style="max-width:100%;height:auto"></a>`;
}
