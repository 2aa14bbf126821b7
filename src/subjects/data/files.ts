import {html} from "htl";
import {formatNumber} from "../../model/format.js";
import {loadingCode} from "./snippets.js";
import {say, type Page} from "../../ui/page.js";
import {table} from "../../ui/table.js";

/** A published table with its files. */
export interface FileTable {
  name: string;
  zh: string;
  en: string;
  rows: number;
  entries: {name: string; type: string; zh: string; en: string; references?: string}[];
  files: FileSize[];
}

/** A file's path from the site's root, and its size. */
export interface FileSize {
  path: string;
  bytes: number;
}

/** All files with sizes, rows, what each column means, and how to load them. */
export function filesPart(
  {tables, others}: {tables: FileTable[]; others: FileSize[]},
  page: Page
): HTMLElement {
  return html`<div class="files">
    ${table(
      tables,
      [
        {
          head: say(page, "表", "Table"),
          cell: (row) =>
            html`<a href="#${row.name}"><code>${row.name}</code></a
              ><br />${say(page, row.zh, row.en)}`
        },
        {
          head: say(page, "行数", "Rows"),
          numeric: true,
          cell: (row) => formatNumber(row.rows, page.lang)
        },
        ...["CSV", "JSON", "Parquet"].map((format, i) => ({
          head: format,
          numeric: true,
          cell: (row: FileTable) => fileLink(row.files[i], page)
        }))
      ],
      {caption: say(page, "全部数据表", "All tables")}
    )}
    <h2>${say(page, "合集与元数据", "Everything at once, and metadata")}</h2>
    <ul>
      ${others.map((file) => html`<li>${fileLink(file, page, true)} ${about(file.path, page)}</li>`)}
    </ul>
    <p>
      ${say(page, "每个指标另有自己的文件，例如", "Each indicator has files of its own, such as")}
      ${["csv", "json", "parquet"].map((format) => html`<a href="${page.file(`/indicators/5g-base-stations.${format}`)}"><code>/indicators/5g-base-stations.${format}</code></a> `)}${say(page, "，旁有CSVW元数据 ", ", with CSVW metadata beside them in ")}<a href="${page.file("/indicators/5g-base-stations.csv-metadata.json")}"><code>.csv-metadata.json</code></a>
    </p>
    ${loadingCode(page)}
    <h2>${say(page, "数据字典", "Dictionary")}</h2>
    ${tables.map((one) => columnsOf(one, page))}
  </div>`;
}

function fileLink({path, bytes}: FileSize, page: Page, full = false): HTMLElement {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return html`<a href="${page.file(`/${path}`)}" download="${name}"
    >${full ? html`<code>${name}</code> ` : null}${sizeOf(bytes)}</a
  >`;
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function about(path: string, page: Page): string {
  const words: Record<string, [string, string]> = {
    "data/duibiao.xlsx": [
      "全部表与字典在一个工作簿",
      "all tables and the dictionary in one workbook"
    ],
    "data/datapackage.json": [
      "Data Package 第2版：字段、缺失值、大小与散列值",
      "Data Package version 2: fields, missing values, sizes and hashes"
    ],
    "data/csv-metadata.json": ["CSVW（W3C）元数据", "CSV on the Web (W3C) metadata"],
    "data/targets-wide.csv": [
      "宽表：一行一个指标，一列一份规划，格内为比较符、数值、年份和数值类型；空格为未提出",
      "wide: an indicator a row, a plan a column; cells hold comparator, value, year and basis; empty where nothing is stated"
    ],
    "data/targets-sdmx.csv": ["SDMX-CSV 2.0", "SDMX-CSV 2.0"],
    "data/dcat.jsonld": ["DCAT目录（JSON-LD）", "DCAT catalogue (JSON-LD)"],
    "data/changes.json": ["各版本之间的改动", "what changed between versions"]
  };
  return say(page, ...(words[path] ?? ["", ""]));
}

function columnsOf({name, zh, en, entries}: FileTable, page: Page): HTMLElement {
  const caption = `${name}${page.marks.colon}${say(page, zh, en)}`;
  return html`<details id="${name}" class="dictionary">
    <summary><code>${name}</code> ${say(page, zh, en)}</summary>
    ${table(
      entries,
      [
        {head: say(page, "列", "Column"), cell: (entry) => html`<code>${entry.name}</code>`},
        {
          head: say(page, "类型", "Type"),
          cell: (entry) => typeName(entry.type, page)
        },
        {head: say(page, "含义", "Meaning"), cell: (entry) => say(page, entry.zh, entry.en)},
        {
          head: say(page, "所指的表", "Refers to"),
          cell: (entry) => (entry.references ? html`<code>${entry.references}</code>` : "—")
        }
      ],
      {caption}
    )}
  </details>`;
}

function typeName(type: string, page: Page): string {
  const names: Record<string, [string, string]> = {
    text: ["文本", "text"],
    double: ["数值", "number"],
    integer: ["整数", "integer"],
    date: ["日期", "date"]
  };
  return say(page, ...names[type]);
}
