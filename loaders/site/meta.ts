import {escapeHtml} from "../../src/model/escape.js";
import type {IndicatorRow} from "../../src/queries/catalogue.js";
import type {Lang} from "../../src/model/target.js";
import {chartOfPage} from "../../src/subjects/kinds.js";
import {DERIVED} from "../../src/tables/derive/derive.js";
import {canonicalOf, cardTags} from "../embeds/page.js";
import {addressOf, fullAddress, scriptJson} from "./address.js";

/** What the head of a page says to other machines. */
export interface PageMeta {
  /** Path without the language: "/", "/compare/", "/indicators/5g-base-stations/". */
  bare: string;
  lang: Lang;
  title: string;
  description: string;
}

/** The chart whose picture stands for pages that have none of their own. */
const COVER = "5g-base-stations";

/**
 * Canonical address, Open Graph and Twitter tags, and for the page of an indicator's
 * row its dataset. `charts` are the ids of all that have an address.
 */
export function metaOf(
  {bare, lang, title, description}: PageMeta,
  charts: Set<string>,
  row?: IndicatorRow
): string {
  const prefix = lang === "en" ? "en" : "";
  const address = `${prefix}${bare}`.replace(/^\//, "");
  const below = prefix ? `${prefix}/` : "";
  const path = bare.replace(/(?<=.)\/$/, "");
  const own = chartOfPage(path);
  const chart = own !== undefined && charts.has(own) ? own : undefined;
  const image = `${below}embed/${chart ?? COVER}.png`;
  const answer = chart && fullAddress(`${below}embed/${chart}.oembed.json`);
  const oembed = answer
    ? [
        `<link rel="alternate" type="application/json+oembed" href="${answer}" title="${escapeHtml(title)}">`
      ]
    : [];
  const described = row
    ? datasetOf(row, lang, description)
    : bare === "/data/"
      ? catalogueOf(lang, title, description)
      : undefined;
  const dataset = described
    ? [`<script type="application/ld+json">${scriptJson(described)}</script>`]
    : [];
  return [
    ...canonicalOf(address),
    ...cardTags({title, description, address, image, lang}),
    ...oembed,
    ...dataset
  ].join("\n");
}

/** All tables as a schema.org Dataset, on the page that lists their files. */
function catalogueOf(lang: Lang, name: string, description: string) {
  const file = (path: string, type: string) => ({
    "@type": "DataDownload",
    name: path,
    encodingFormat: type,
    contentUrl: addressOf(`data/${path}`)
  });
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: `${lang === "en" ? "Duibiao" : "对标"} · ${name}`,
    description,
    url: addressOf(`${lang === "en" ? "en/" : ""}data/`),
    inLanguage: ["zh-CN", "en"],
    license: "https://creativecommons.org/licenses/by/4.0/",
    isAccessibleForFree: true,
    creator: {"@type": "Organization", name: lang === "en" ? "Duibiao" : "对标"},
    distribution: [
      file("duibiao.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
      ...Object.keys(DERIVED).flatMap((table) => [
        file(`${table}.csv`, "text/csv"),
        file(`${table}.parquet`, "application/vnd.apache.parquet")
      ])
    ]
  };
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
    url: addressOf(`${below}indicators/${id}/`),
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
