import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {VersionChanges} from "../../src/model/changes.js";
import type {Lang} from "../../src/model/target.js";
import {AGENCIES} from "../../src/model/chart.js";
import {openCharts, type Charts} from "../../src/subjects/charts.js";
import type {Db} from "../../src/queries/db.js";
import {readState} from "../../src/model/state.js";
import {builderPart, type BuilderChart} from "../../src/embed/builder.js";
import {changesPart} from "../../src/subjects/data/changes.js";
import {filesPart} from "../../src/subjects/data/files.js";
import {pageOf, type Page} from "../../src/ui/page.js";
import {pictureOf} from "../../src/subjects/pictures.js";
import {tallOf} from "../../src/embed/estimate.js";
import {DOUBLE, type Files} from "../embeds/embeds.js";
import type {Published} from "../derive/published.js";
import {siteUrl} from "./address.js";
import {releases} from "../versions/version.js";
import {releasedPaths} from "../versions/versions.js";

/** What the parts of pages are drawn from. */
interface Stock {
  db: Db;
  tables: Published[];
  files: Files;
  changes: VersionChanges[];
  version: string;
}

/**
 * Draws what a page asks for by `<div data-part="files"></div>`: parts that tell
 * of the files of this very build, and so cannot come from a query.
 */
export async function fillParts(folder: string, stock: Stock): Promise<void> {
  const kept = releases().map((release) => ({...release, paths: releasedPaths(release.version)}));
  const charts = await builderCharts(await openCharts(stock.db, stock.version), kept);
  const rowsOf = (table: string) => stock.tables.find(({name}) => name === table)!.rows;
  const planned = new Set(rowsOf("plans").map((row) => row.jurisdiction_id));
  const cities = (rowsOf("jurisdictions") as unknown as City[]).filter((city) =>
    planned.has(city.jurisdiction_id)
  );
  const offered = {
    charts,
    cities,
    releases: kept.map((release) => ({
      ...release,
      double: hasDoubles(release),
      // Charts of agencies of all cities came with the words that narrow a chart.
      narrows: release.paths.has(`embed/${AGENCIES}.html`)
    })),
    version: stock.version,
    site: siteUrl()
  };
  for (const lang of ["zh", "en"] as Lang[]) {
    const below = lang === "en" ? "en/" : "";
    const deep = (path: string) => "../".repeat(path.split("/").length - 1) || "./";
    const fill = (path: string, name: string, draw: (page: Page) => Element) =>
      fillPart(join(folder, path), name, draw(pageOf(lang, deep(path))));
    fill(`${below}embed/index.html`, "builder", (page) => builderPart(offered, page));
    fill(`${below}data.html`, "files", (page) => filesPart(tablesOf(stock), page));
    fill(`${below}data/changes.html`, "changes", (page) => changesPart(stock.changes, page));
  }
}

function fillPart(path: string, name: string, part: Element): void {
  const html = existsSync(path) ? readFileSync(path, "utf8") : "";
  const place = new RegExp(`(<div data-part="${name}">)\\s*</div>`);
  if (!place.test(html)) throw new Error(`${path}: no place for the part "${name}"`);
  writeFileSync(
    path,
    html.replace(place, (_, open: string) => `${open}${part.outerHTML}</div>`)
  );
}

type City = {jurisdiction_id: string; name_zh: string; name_en: string};

type Kept = {version: string; paths: Set<string>};

function hasDoubles({paths}: Kept): boolean {
  return [...paths].some((path) => path.endsWith(DOUBLE));
}

async function builderCharts({entries, dataOf}: Charts, kept: Kept[]): Promise<BuilderChart[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const data = dataOf(entry);
      const drawn = (lang: Lang) =>
        pictureOf(data, readState(new URLSearchParams(), lang), pageOf(lang, ""));
      const [zh, en] = [await drawn("zh"), await drawn("en")];
      return {
        ...entry,
        alt_zh: zh.alt,
        alt_en: en.alt,
        height_zh: tallOf(zh),
        height_en: tallOf(en),
        releases: kept
          .filter(({paths}) => paths.has(`embed/${entry.chart}.html`))
          .map(({version}) => version)
      };
    })
  );
}

function tablesOf({tables, files}: Stock) {
  const sizes = (path: string) => Buffer.byteLength(files.get(path)!);
  return {
    tables: tables.map((table) => ({
      ...table,
      rows: table.rows.length,
      files: ["csv", "json", "parquet"].map((format) => {
        const path = `data/${table.name}.${format}`;
        return {format, path, bytes: sizes(path)};
      })
    })),
    others: ["duibiao.xlsx", "datapackage.json", "csv-metadata.json", "changes.json"].map(
      (name) => ({
        path: `data/${name}`,
        bytes: sizes(`data/${name}`)
      })
    )
  };
}
