import type {Files} from "../embeds/embeds.js";
import type {Published} from "../derive/published.js";
import {siteUrl} from "../site/address.js";
import {SDMX, WIDE} from "./shapes.js";

const LICENSE = {"@id": "https://creativecommons.org/licenses/by/4.0/"};
const MEDIA = "https://www.iana.org/assignments/media-types/";
const TYPES: Record<string, string> = {
  csv: "text/csv",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
};

/**
 * The tables as a DCAT catalogue in JSON-LD. Addresses are absolute where the site's
 * is known at build; else they are relative to this file, which JSON-LD resolves.
 */
export function dcatCatalogue(tables: Published[], files: Files, version: string): string {
  const site = siteUrl();
  const file = (path: string) => `${site ? `${site}data/` : ""}${path}`;
  const distribution = (path: string) => ({
    "@type": "dcat:Distribution",
    "dcat:downloadURL": {"@id": file(path)},
    "dcat:mediaType": {"@id": `${MEDIA}${TYPES[path.slice(path.lastIndexOf(".") + 1)]}`},
    "dcat:byteSize": Buffer.byteLength(files.get(`data/${path}`)!),
    "dct:license": LICENSE
  });
  const more: Record<string, string[]> = {targets: [WIDE, SDMX]};
  return `${JSON.stringify(
    {
      "@context": {
        dcat: "http://www.w3.org/ns/dcat#",
        dct: "http://purl.org/dc/terms/",
        foaf: "http://xmlns.com/foaf/0.1/"
      },
      "@type": "dcat:Catalog",
      "dct:title": inBoth("对标", "Duibiao"),
      "dct:description": inBoth(
        "中国城市规划中的目标与基线，逐行列出，各附原文。",
        "Targets and baselines of Chinese city plans as typed rows, each with the clause that proves it."
      ),
      "dct:license": LICENSE,
      "dct:publisher": {"@type": "foaf:Agent", "foaf:name": "Duibiao"},
      "dcat:version": version,
      ...(site && {"foaf:homepage": {"@id": site}}),
      "dcat:dataset": tables.map(({name, zh, en}) => ({
        "@type": "dcat:Dataset",
        "dct:identifier": name,
        "dct:title": inBoth(zh, en),
        "dct:conformsTo": {"@id": file("csv-metadata.json")},
        "dcat:version": version,
        "dcat:distribution": [
          ...["csv", "json", "parquet"].map((format) => `${name}.${format}`),
          ...(more[name] ?? [])
        ].map(distribution)
      }))
    },
    null,
    2
  )}\n`;
}

function inBoth(zh: string, en: string) {
  return [
    {"@value": zh, "@language": "zh"},
    {"@value": en, "@language": "en"}
  ];
}
