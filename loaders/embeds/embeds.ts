import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {ChartData} from "../../src/model/chart.js";
import {readState} from "../../src/model/state.js";
import {compare} from "../../src/model/compare.js";
import type {Footing, Lang} from "../../src/model/target.js";
import {openCharts, type ChartEntry} from "../../src/subjects/charts.js";
import type {Corpus} from "../../src/queries/corpus.js";
import type {BuilderChart} from "../../src/embed/stock.js";
import {codesOf} from "../../src/embed/codes.js";
import {folderOf, nameOf, standingIn} from "../../src/embed/places.js";
import {pageOf} from "../../src/ui/page.js";
import {pictureOf, unitOf} from "../../src/subjects/kinds.js";
import type {Picture} from "../../src/ui/picture.js";
import {tallOf} from "../../src/embed/estimate.js";
import {embedScripts, smallCss} from "./bundle.js";
import {CARD, cardSvg} from "../../src/images/card.js";
import {EMBED_STYLE, EMBED_FIRST, embedPage, rootOf, FIRST_CODE} from "./page.js";
import {glyphOf} from "./font.js";
import {addressOf, siteUrl} from "../site/address.js";

/** The width that oEmbed names; the chart itself is fluid. */
const WIDTH = 600;

/** The site's address as an image shows it; empty where it is not known. */
const SHOWN = siteUrl().replace(/^https?:\/\/|\/$/g, "");

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
  const {entries, dataOf} = await openCharts(corpus, () => version);
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
    [EMBED_FIRST, FIRST_CODE]
  ]);
  return new Map([...all].map(([name, text]) => [`embed/${name}`, text] as const));
}

/** A chart as it stands in a language, on a footing or by default. */
interface Standing {
  lang: Lang;
  per: Footing | "";
  picture: Picture;
}

/** The embed page, image and oEmbed answer of one chart in both languages, by default and on each footing, and its JSON. */
export async function chartFiles(
  entry: ChartEntry,
  data: ChartData,
  base: string
): Promise<ChartFiles> {
  const draw = async (lang: Lang, per: Footing | ""): Promise<Standing> => {
    const state = readState(new URLSearchParams({per}), lang);
    const {site} = rootOf({lang, per, base});
    return {lang, per, picture: await pictureOf(data, state, pageOf(lang, site))};
  };
  const [zh, en] = [await draw("zh", ""), await draw("en", "")];
  const others: Standing[] = [];
  for (const per of entry.footings) {
    const own = await draw("zh", per);
    if (stands(own.picture, zh.picture)) others.push(own, await draw("en", per));
  }
  const standing = entry.footings.filter((per) => others.some((other) => other.per === per));
  const all = [zh, en, ...others];
  const files: ChartFiles["files"] = [[`embed/${entry.chart}.json`, jsonOf(data, all)]];
  for (const {lang, per, picture} of all) {
    const path = `${lang === "en" ? "en/" : ""}embed/${nameOf(entry.chart, per)}`;
    const page = await embedPage(data, picture, {lang, per, base, standing});
    files.push(
      [base ? `${path}.html` : `${path}/index.html`, page],
      [`${path}.svg`, cardSvg(picture, lang, {glyphOf}, SHOWN)],
      // Its address stays; pages lead to it only where the site's own address is known.
      [`${path}.oembed.json`, oembed(data, {lang, per, picture}, base)]
    );
  }
  return {files, told: toldOf(entry, data.version, standing, zh.picture, en.picture)};
}

/** Whether a footing shows something of its own: a page is for what can be had, and for what is not there already. */
function stands(picture: Picture, plain: Picture): boolean {
  return picture.notices.length === plain.notices.length && picture.alt !== plain.alt;
}

function toldOf(
  entry: ChartEntry,
  version: string,
  standing: Footing[],
  zh: Picture,
  en: Picture
): BuilderChart {
  return {
    ...entry,
    version,
    headline_zh: zh.headline,
    headline_en: en.headline,
    alt_zh: zh.alt,
    alt_en: en.alt,
    height_zh: tallOf(zh),
    height_en: tallOf(en),
    standing: standing.map((per) => standingIn("", per)),
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
function jsonOf(data: ChartData, all: Standing[]): string {
  const words = (per: Footing | "") =>
    Object.fromEntries(
      all.filter((one) => one.per === per).map(({lang, picture}) => [lang, wordsOf(picture)])
    );
  const footed = [...new Set(all.map(({per}) => per))].filter(Boolean);
  const more = {
    texts: words(""),
    per: Object.fromEntries(footed.map((per) => [per, words(per)])),
    units: unitOf(data),
    verdicts: verdictsOf(data)
  };
  return `${JSON.stringify({...data, ...more})}\n`;
}

/** The verdict on every pair of rows, where the rows are of one indicator. */
function verdictsOf({kind, rows}: ChartData) {
  if (kind !== "indicator" && kind !== "history") return [];
  return rows.flatMap((a, i) =>
    rows.slice(i + 1).map((b) => ({a: a.target_id, b: b.target_id, ...compare(a, b)}))
  );
}

function wordsOf({headline, title, subtitle, note, source, version, alt}: Picture) {
  return {headline, title, subtitle, note, source, version, alt};
}

function oembed(data: ChartData, {lang, per, picture}: Standing, base: string): string {
  const {chart} = data;
  const height = tallOf(picture, WIDTH);
  const title = picture.headline;
  const {alt} = picture;
  const {iframe} = codesOf(
    {
      chart,
      title,
      alt,
      hostedAlt: alt,
      base: addressOf(base),
      version: data.version,
      standing: true,
      double: true,
      height,
      width: WIDTH
    },
    readState(new URLSearchParams({per}), lang)
  );
  const image = addressOf(`${folderOf(base, lang)}${nameOf(chart, per)}.png`);
  return `${JSON.stringify({
    version: "1.0",
    type: "rich",
    title,
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
