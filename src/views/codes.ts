import {writeState, type ChartState} from "../model/chart.js";
import type {Lang} from "../model/target.js";

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
  alt: string;
  /** Address of the folder that holds `embed/`: the site, or one of its versions. */
  base: string;
  /** Whether there is an image at twice the size. */
  double: boolean;
  /** Pixels, for the time before the chart says how tall it is. */
  height: number;
  /** Pixels, or 0 for the full width of the column. */
  width: number;
}

/** Folder of the embed pages and images of a language below `base`. */
export function folderOf(base: string, lang: Lang): string {
  return `${base}${lang === "en" ? "en/" : ""}embed/`;
}

/** The code for each way of showing a chart. Images hold a chart's default state only. */
export function codesOf(embedding: Embedding, state: ChartState): Codes {
  const {chart, title, alt, base, double, height, width} = embedding;
  const folder = folderOf(base, state.lang);
  const link = `${folder}${chart}${writeState(state, state.lang)}`;
  const image = `${folder}${chart}.png`;
  const wide = width > 0 ? `${width}` : "100%";
  const attributes = [
    `chart="${chart}"`,
    state.cities ? `cities="${state.cities.replaceAll("~", " ")}"` : "",
    state.per ? `per="${state.per}"` : "",
    `lang="${state.lang}"`,
    state.theme === "light" ? "" : `theme="${state.theme}"`
  ].filter(Boolean);
  const picture = `<a href="${link}"><img src="${image}" ${double ? `srcset="${folder}${chart}@2x.png 2x" ` : ""}width="1200" height="630" alt="${quoted(alt)}" style="max-width:100%;height:auto"></a>`;
  return {
    link,
    iframe: `<iframe src="${quoted(link)}" title="${quoted(title)}" width="${wide}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>\n<script type="module" src="${base}embed/resize.js"></script>`,
    component: `<duibiao-chart ${attributes.join(" ")}>${picture}</duibiao-chart>\n<script type="module" src="${base}embed/duibiao.js"></script>`,
    image: picture,
    markdown: `[![${alt.replace(/[[\]]/g, "")}](${image})](${link})`
  };
}

function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
