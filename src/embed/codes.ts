import {escapeHtml} from "../model/escape.js";
import {isDefault, writeState, type ChartState} from "../model/state.js";
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
  /** The chart in words, in the state that is embedded. */
  alt: string;
  /** The chart in words in its default state, which the site's own images show. */
  plainAlt: string;
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

/**
 * A chart's page beside its images: live ones are the index of a folder, those of
 * a version the file that was released. `base` is what stands before `embed/`.
 */
export function pageOfChart(chart: string, base: string): string {
  return /(^|\/)v\/[\d.]+\/$/.test(base) ? `${chart}.html` : `${chart}/`;
}

/** The name under which the image of a state is saved: what is asked for stands in it. */
export function imageName(chart: string, state: ChartState): string {
  const words = writeState(state).slice(1).replaceAll("%20", " ");
  const told = words.replace(/[^\p{Letter}\p{Number}]+/gu, "-").replace(/^-|-$/g, "");
  return ["duibiao", chart, told].filter(Boolean).join("-");
}

/**
 * The code for each way of showing a chart. The site's images hold a chart's
 * default state only: for another one, the code names the file that the reader
 * saves and puts on a server of their own.
 */
export function codesOf(embedding: Embedding, state: ChartState): Codes {
  const {chart, title, alt, plainAlt, base, double, height, width} = embedding;
  const folder = folderOf(base, state.lang);
  const link = `${folder}${pageOfChart(chart, base)}${writeState(state, state.lang)}`;
  const hosted = `${folder}${chart}`;
  const own = isDefault(state) ? null : imageName(chart, state);
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
  const plain = imageTag(hosted, link, plainAlt, double);
  return {
    link,
    iframe: `<iframe src="${escapeHtml(link)}" title="${escapeHtml(title)}" width="${wide}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>\n<script type="module" src="${base}embed/resize.js"></script>`,
    component: `<duibiao-chart ${attributes.join(" ")}>${plain}</duibiao-chart>\n<script type="module" src="${base}embed/duibiao.js"></script>`,
    image: own ? imageTag(own, link, alt, true) : plain,
    markdown: `[![${alt.replace(/[[\]]/g, "")}](${own ?? hosted}.png)](${link})`
  };
}

function imageTag(path: string, link: string, alt: string, double: boolean): string {
  return `<a href="${escapeHtml(link)}"><img src="${path}.png" ${double ? `srcset="${path}@2x.png 2x" ` : ""}width="1200" height="630" alt="${escapeHtml(alt)}" style="max-width:100%;height:auto"></a>`;
}
