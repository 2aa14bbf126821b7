import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {ChartData} from "../../src/model/chart.js";
import {readState} from "../../src/model/state.js";
import {compare} from "../../src/model/compare.js";
import type {Lang} from "../../src/model/target.js";
import {openCharts, type ChartEntry} from "../../src/subjects/charts.js";
import type {Corpus} from "../../src/queries/corpus.js";
import type {BuilderChart} from "../../src/embed/builder.js";
import {codesOf} from "../../src/embed/codes.js";
import {pageOf} from "../../src/ui/page.js";
import {pictureOf, unitOf} from "../../src/subjects/kinds.js";
import type {Picture} from "../../src/ui/picture.js";
import {tallOf} from "../../src/embed/estimate.js";
import {embedScripts, smallCss} from "./bundle.js";
import {CARD, cardSvg} from "../../src/images/card.js";
import {EMBED_STYLE, EMBED_THEME, embedPage, rootOf, THEME_CODE} from "./page.js";
import {glyphOf} from "./font.js";
import {addressOf} from "../site/address.js";

/** The width that oEmbed names; the chart itself is fluid. */
const WIDTH = 600;

/** Files by their path below the folder that is published. */
export type Files = Map<string, string | Uint8Array>;

/** What is to be made: the data's version and where the files will stand ("" or "v/1.0.0/"). */
export interface Edition {
  version: string;
  base: string;
}

/** The files of one chart, and what the builder of embed codes tells of it. */
export interface ChartFiles {
  files: [path: string, text: string][];
  told: BuilderChart;
}

/**
 * Every embed page, vector image, JSON and oEmbed answer, and the scripts; PNG
 * images are made from the SVG ones by images.ts.
 */
export async function embedFiles(corpus: Corpus, {version, base}: Edition): Promise<Files> {
  const {entries, dataOf} = await openCharts(corpus, version);
  const files = scriptFiles();
  for (const entry of entries)
    for (const [path, text] of (await chartFiles(entry, dataOf(entry), base)).files)
      files.set(path, text);
  return files;
}

/** The style and the scripts of embed pages, and the scripts of other sites' pages. */
export function scriptFiles(): Files {
  const all = new Map([
    ...embedScripts(),
    [EMBED_STYLE, `body{margin:0}${smallCss()}`],
    [EMBED_THEME, THEME_CODE]
  ]);
  return new Map([...all].map(([name, text]) => [`embed/${name}`, text] as const));
}

/** The embed page, vector image and oEmbed answer of one chart in both languages, and its JSON. */
export async function chartFiles(
  entry: ChartEntry,
  data: ChartData,
  base: string
): Promise<ChartFiles> {
  const drawn = async (lang: Lang) => {
    const state = readState(new URLSearchParams(), lang);
    const page = pageOf(lang, rootOf({lang, base}).site);
    return {lang, state, picture: await pictureOf(data, state, page)};
  };
  const [zh, en] = [await drawn("zh"), await drawn("en")];
  const files: ChartFiles["files"] = [
    [`embed/${entry.chart}.json`, jsonOf(data, {zh: zh.picture, en: en.picture})]
  ];
  for (const {lang, state, picture} of [zh, en]) {
    const path = `${lang === "en" ? "en/" : ""}embed/${entry.chart}`;
    files.push(
      [
        base ? `${path}.html` : `${path}/index.html`,
        await embedPage(data, state, picture, {lang, base})
      ],
      [`${path}.svg`, cardSvg(picture, lang, {glyphOf})],
      [`${path}.oembed.json`, oembed(data, picture, lang, base)]
    );
  }
  return {files, told: toldOf(entry, zh.picture, en.picture)};
}

function toldOf(entry: ChartEntry, zh: Picture, en: Picture): BuilderChart {
  return {
    ...entry,
    alt_zh: zh.alt,
    alt_en: en.alt,
    height_zh: tallOf(zh),
    height_en: tallOf(en),
    releases: []
  };
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of files) {
    const full = join(folder, path);
    mkdirSync(dirname(full), {recursive: true});
    writeFileSync(full, content);
  }
}

/** The chart's rows, with what the drawing works out of them, so that a reader of the JSON need not. */
function jsonOf(data: ChartData, {zh, en}: Record<Lang, Picture>): string {
  const texts = {zh: wordsOf(zh), en: wordsOf(en)};
  const more = {texts, units: unitOf(data), verdicts: verdictsOf(data)};
  return `${JSON.stringify({...data, ...more})}\n`;
}

/** The verdict on every pair of rows, where the rows are of one indicator. */
function verdictsOf({kind, rows}: ChartData) {
  if (kind !== "indicator" && kind !== "history") return [];
  return rows.flatMap((a, i) =>
    rows.slice(i + 1).map((b) => ({a: a.target_id, b: b.target_id, ...compare(a, b)}))
  );
}

function wordsOf({title, subtitle, note, source, version, alt}: Picture) {
  return {title, subtitle, note, source, version, alt};
}

function oembed(data: ChartData, picture: Picture, lang: Lang, base: string): string {
  const height = tallOf(picture, WIDTH);
  const state = readState(new URLSearchParams(), lang);
  const {title, alt} = picture;
  const place = {chart: data.chart, title, alt, plainAlt: alt, double: true, height, width: WIDTH};
  const {iframe} = codesOf({...place, base: addressOf(base)}, state);
  const image = addressOf(`${base}${lang === "en" ? "en/" : ""}embed/${data.chart}.png`);
  return `${JSON.stringify({
    version: "1.0",
    type: "rich",
    title: picture.title,
    provider_name: lang === "en" ? "Duibiao" : "对标",
    provider_url: addressOf(""),
    cache_age: 86400,
    html: iframe,
    width: WIDTH,
    height,
    thumbnail_url: image,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height
  })}\n`;
}
