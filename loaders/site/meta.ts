import {
  AGENCIES,
  CASCADE,
  COVERAGE,
  OVERVIEW,
  PLAN_PERIODS,
  ROWS_BY_YEAR,
  scorecardId
} from "../../src/model/chart.js";
import type {IndicatorRow} from "../../src/queries/catalogue.js";
import {indicatorOf} from "../../src/queries/catalogue.js";
import type {Corpus} from "../../src/queries/corpus.js";
import type {Lang} from "../../src/model/target.js";
import {cardTags} from "../embeds/page.js";
import {addressOf, escapeHtml, scriptJson} from "./address.js";

/** What the head of a page says to other machines. */
export interface PageMeta {
  /** Path without the language: "/", "/compare", "/indicators/5g-base-stations". */
  bare: string;
  lang: Lang;
  title: string;
  description: string;
}

/** The chart whose picture stands for pages that have none of their own. */
const COVER = "5g-base-stations";
/** The charts that pages of the whole corpus show. */
const OWN: Record<string, string> = {
  "/compare": OVERVIEW,
  "/periods": PLAN_PERIODS,
  "/coverage": COVERAGE,
  "/cascade": CASCADE,
  "/agencies": AGENCIES,
  "/explore": ROWS_BY_YEAR,
  "/notebooks/carried-on": "carried-on-from-13th-plan",
  "/notebooks/not-comparable": "lookalike-verdicts",
  "/notebooks/responsibility": "lead-agencies",
  "/notebooks/nankai": "nankai-tasks"
};

/** The chart that a page shows; undefined where it has none of its own. */
function chartOf(bare: string): string | undefined {
  const [, folder, id] = bare.split("/");
  return folder === "plans" && id ? scorecardId(id) : OWN[bare];
}

/** Canonical address, Open Graph and Twitter tags, and for an indicator its dataset. */
export async function metaOf(
  {bare, lang, title, description}: PageMeta,
  corpus: Corpus
): Promise<string> {
  const prefix = lang === "en" ? "en" : "";
  const address = `${prefix}${bare}`.replace(/^\//, "");
  const [, folder, id] = bare.split("/");
  const row = folder === "indicators" && id ? await indicatorOf(corpus, id) : undefined;
  const below = prefix ? `${prefix}/` : "";
  const chart = row ? row.indicator_id : chartOf(bare);
  const image = `${below}embed/${chart ?? COVER}.png`;
  const oembed = chart
    ? [
        `<link rel="alternate" type="application/json+oembed" href="${addressOf(`${below}embed/${chart}.oembed.json`)}" title="${escapeHtml(title)}">`
      ]
    : [];
  const dataset = row
    ? [
        `<script type="application/ld+json">${scriptJson(datasetOf(row, lang, description))}</script>`
      ]
    : [];
  return [
    `<link rel="canonical" href="${addressOf(address)}">`,
    ...cardTags({title, description, address, image, lang}),
    ...oembed,
    ...dataset
  ].join("\n");
}

/** An indicator's rows as a schema.org Dataset. */
function datasetOf(row: IndicatorRow, lang: Lang, description: string) {
  const id = row.indicator_id;
  const below = lang === "en" ? "en/" : "";
  const file = (format: string, type: string) => ({
    "@type": "DataDownload",
    encodingFormat: type,
    contentUrl: addressOf(`indicators/${id}.${format}`)
  });
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: lang === "en" ? row.name_en : row.name_zh,
    alternateName: lang === "en" ? row.name_zh : row.name_en,
    description,
    url: addressOf(`${below}indicators/${id}`),
    inLanguage: ["zh-CN", "en"],
    license: "https://creativecommons.org/licenses/by/4.0/",
    isAccessibleForFree: true,
    creator: {"@type": "Organization", name: lang === "en" ? "Duibiao" : "对标"},
    variableMeasured: lang === "en" ? row.name_en : row.name_zh,
    distribution: [
      file("csv", "text/csv"),
      file("json", "application/json"),
      file("parquet", "application/vnd.apache.parquet")
    ]
  };
}
