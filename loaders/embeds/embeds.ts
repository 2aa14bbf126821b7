import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {ChartData} from "../../src/model/chart.js";
import {readState} from "../../src/model/state.js";
import {compare} from "../../src/model/compare.js";
import type {Lang} from "../../src/model/target.js";
import {openCharts} from "../../src/subjects/charts.js";
import type {Db} from "../../src/queries/db.js";
import {codesOf} from "../../src/embed/codes.js";
import {pageOf} from "../../src/ui/page.js";
import {pictureOf} from "../../src/subjects/pictures.js";
import type {Picture} from "../../src/ui/picture.js";
import {tallOf} from "../../src/embed/estimate.js";
import {embedScripts, smallCss} from "./bundle.js";
import {CARD, cardSvg} from "../../src/images/card.js";
import {embedPage} from "./page.js";
import {glyphOf} from "./font.js";
import {toPng} from "./raster.js";
import {addressOf} from "../site/address.js";

const LANGS: Lang[] = ["zh", "en"];
/** The width that oEmbed names; the chart itself is fluid. */
const WIDTH = 600;

/** Files by their path below the folder that is published. */
export type Files = Map<string, string | Uint8Array>;

/** What is to be made: the data's version and where the files will stand ("" or "v/1.0.0/"). */
export interface Edition {
  version: string;
  base: string;
}

/**
 * Every embed page, vector image, JSON and oEmbed answer, and the scripts; PNG
 * images are made from the SVG ones by addImages.
 */
export async function embedFiles(db: Db, {version, base}: Edition): Promise<Files> {
  const files: Files = new Map(
    [...embedScripts()].map(([name, text]) => [`embed/${name}`, text] as const)
  );
  const css = smallCss();
  const {entries, dataOf} = await openCharts(db, version);
  for (const entry of entries) {
    const data = dataOf(entry);
    const more = await computed(data);
    files.set(`embed/${entry.chart}.json`, `${JSON.stringify({...data, ...more})}\n`);
    for (const lang of LANGS) {
      const state = readState(new URLSearchParams(), lang);
      const picture = await pictureOf(data, state, pageOf(lang, ""));
      const path = `${lang === "en" ? "en/" : ""}embed/${entry.chart}`;
      files.set(`${path}.html`, await embedPage(data, state, picture, {lang, base, css}));
      files.set(`${path}.svg`, cardSvg(picture, lang, {glyphOf}));
      files.set(`${path}.oembed.json`, oembed(data, picture, lang, base));
    }
  }
  return files;
}

/** Adds the PNG of every SVG at two sizes: its own, and twice that. */
export async function addImages(files: Files): Promise<Files> {
  for (const path of [...files.keys()])
    if (path.endsWith(".svg"))
      for (const end of [".png", DOUBLE]) {
        const image = path.replace(/\.svg$/, end);
        files.set(image, await imageOf(image, files));
      }
  return files;
}

/** How the names of images at twice their size end. */
export const DOUBLE = "@2x.png";

/** A PNG by its path, drawn from the SVG beside it. */
export function imageOf(path: string, files: Files): Promise<Uint8Array> {
  const double = path.endsWith(DOUBLE);
  const svg = files.get(path.replace(double ? DOUBLE : ".png", ".svg"));
  if (svg === undefined) throw new Error(`${path}: no SVG of that name to draw it from`);
  return toPng(String(svg), double ? 2 : 1);
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of files) {
    const full = join(folder, path);
    mkdirSync(dirname(full), {recursive: true});
    writeFileSync(full, content);
  }
}

/** What the drawing works out of the rows, so that a reader of the JSON need not. */
async function computed(data: ChartData) {
  const texts = {zh: await wordsOf(data, "zh"), en: await wordsOf(data, "en")};
  return {texts, units: unitsOf(data), verdicts: verdictsOf(data)};
}

/** What the chart counts or measures. */
function unitsOf(data: ChartData) {
  const counted = (unit_zh: string, unit_en: string, dimension = "count") => ({
    unit_zh,
    unit_en,
    dimension
  });
  switch (data.kind) {
    case "overview":
    case "periods":
      return counted("指标（个）", "indicators");
    case "coverage":
      return counted("承诺（项）", "promises");
    case "years":
      return counted("行", "rows");
    case "agencies":
    case "cascade":
    case "named":
      return counted("任务（项）", "tasks");
    case "tally":
      return counted(data.unit_zh.replace("单位：", ""), data.unit_en.replace("Unit: ", ""));
    case "scorecard":
      return counted("占任务或承诺的比例", "share of the plan's tasks or promises", "share");
    default: {
      const [row] = data.rows;
      return counted(row.canonical_unit, row.canonical_unit_en ?? "", row.dimension);
    }
  }
}

/** The verdict on every pair of rows, where the rows are of one indicator. */
function verdictsOf({kind, rows}: ChartData) {
  if (kind !== "indicator" && kind !== "history") return [];
  return rows.flatMap((a, i) =>
    rows.slice(i + 1).map((b) => ({a: a.target_id, b: b.target_id, ...compare(a, b)}))
  );
}

async function wordsOf(data: ChartData, lang: Lang) {
  const state = readState(new URLSearchParams(), lang);
  const picture = await pictureOf(data, state, pageOf(lang, ""));
  const {title, subtitle, note, source, version, alt} = picture;
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
