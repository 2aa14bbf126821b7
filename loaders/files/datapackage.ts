import {createHash} from "node:crypto";
import type {Stored} from "../../src/model/schema/columns.js";
import {publishedTable} from "../../src/model/schema/tables.js";
import type {Files} from "../embeds/embeds.js";
import type {Published} from "../derive/published.js";
import {SDMX, WIDE} from "./shapes.js";
import {siteUrl} from "../site/address.js";

const FIELD: Record<Stored, string> = {
  text: "string",
  double: "number",
  integer: "integer",
  date: "date"
};
const LICENSE = {
  name: "CC-BY-4.0",
  path: "https://creativecommons.org/licenses/by/4.0/",
  title: "Creative Commons Attribution 4.0"
};
const MISSING = {
  value: "",
  label: "unknown or not applicable, never zero (不详或不适用，不等于零)"
};
const MEDIA: Record<string, string> = {
  csv: "text/csv",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
};

/** The tables' files as a Data Package (version 2 of the standard), with their sizes and hashes. */
export function datapackage(tables: Published[], files: Files, version: string): string {
  const homepage = siteUrl();
  return `${JSON.stringify(
    {
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: "duibiao",
      title: "对标 Duibiao: what Chinese city plans promise",
      title_zh: "对标：中国城市规划的目标",
      description:
        "Targets and baselines of Chinese city plans as typed rows, each with the clause that proves it.",
      description_zh: "中国城市规划中的目标与基期值，逐行列出，各附原文。",
      version,
      ...(homepage ? {homepage} : {}),
      licenses: [LICENSE],
      contributors: [{title: "Duibiao", roles: ["publisher"]}],
      keywords: ["China", "city plans", "targets", "open data", "城市规划", "目标"],
      resources: [
        ...tables.map((table) => tableResource(table, files)),
        ...tables.flatMap(({name}) => [
          fileResource(`${name}-json`, `${name}.json`, files),
          fileResource(`${name}-parquet`, `${name}.parquet`, files)
        ]),
        fileResource("workbook", "duibiao.xlsx", files),
        fileResource("targets-wide", WIDE, files),
        fileResource("targets-sdmx", SDMX, files)
      ]
    },
    null,
    2
  )}\n`;
}

function fileResource(name: string, path: string, files: Files) {
  const content = files.get(`data/${path}`);
  if (content === undefined) throw new Error(`data/${path}: missing (expected it to be written)`);
  const bytes = Buffer.from(content);
  const format = path.slice(path.lastIndexOf(".") + 1);
  return {
    name,
    path,
    format,
    mediatype: MEDIA[format],
    bytes: bytes.length,
    hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`
  };
}

function tableResource(table: Published, files: Files) {
  const {name, zh, en, key, entries} = table;
  return {
    ...fileResource(name, `${name}.csv`, files),
    type: "table",
    title: en,
    title_zh: zh,
    // The files begin with the UTF-8 mark, for spreadsheets.
    encoding: "utf-8-sig",
    schema: {
      fields: entries.map((entry) => ({
        name: entry.name,
        type: FIELD[entry.type],
        description: entry.en,
        description_zh: entry.zh,
        ...(entry.words ? {categories: entry.words} : {}),
        ...constraintsOf(entry, key)
      })),
      missingValues: [MISSING],
      ...(key ? {primaryKey: [key]} : {}),
      ...foreignKeys(table)
    }
  };
}

/** A key stands in every row and once; a code is one of its words. */
function constraintsOf({name, words}: Published["entries"][number], key: string) {
  if (name !== key && !words) return {};
  return {
    constraints: {
      ...(name === key ? {required: true, unique: true} : {}),
      ...(words ? {enum: words} : {})
    }
  };
}

/** References between tables. */
export function referencesOf({entries}: Published): {column: string; table: string}[] {
  return entries
    .filter((entry) => entry.references)
    .map((entry) => ({column: entry.name, table: entry.references!}));
}

/** The column that a reference to a table means: the key that its schema names. */
export function keyOf(table: string): string {
  const {key} = publishedTable(table);
  if (!key) throw new Error(`no key is known of table "${table}"`);
  return key;
}

function foreignKeys(table: Published) {
  const keys = referencesOf(table).map(({column, table: other}) => ({
    fields: [column],
    reference: {...(other === table.name ? {} : {resource: other}), fields: [keyOf(other)]}
  }));
  return keys.length > 0 ? {foreignKeys: keys} : {};
}
