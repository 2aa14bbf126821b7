import {SDMX, WIDE} from "../files/shapes.js";
import {readWhole} from "../../src/model/evidence.js";
import type {Row} from "../../src/model/schema/rows.js";
import type {VersionChanges} from "../../src/model/changes.js";
import {AGENCIES} from "../../src/model/chart.js";
import {builderPart} from "../../src/embed/builder.js";
import type {BuilderChart, BuilderStock} from "../../src/embed/stock.js";
import {pageOfChart, standingIn} from "../../src/embed/places.js";
import {changesPart} from "../../src/subjects/data/changes.js";
import {everythingPart} from "../../src/subjects/all/list.js";
import {filesPart} from "../../src/subjects/data/files.js";
import type {Page} from "../../src/ui/page.js";
import type {Files} from "../embeds/embeds.js";
import {DOUBLE} from "../embeds/images.js";
import type {Published} from "../derive/published.js";
import type {Entry} from "../../src/search/entry.js";
import {siteUrl} from "./address.js";
import {SECTIONS} from "./chrome.js";
import {releasedPaths} from "../versions/archive.js";
import {releases} from "../versions/version.js";

/** What the parts of pages are drawn from. */
export interface Stock {
  charts: BuilderChart[];
  tables: Published[];
  files: Files;
  changes: VersionChanges[];
  version: string;
  /** Everything that can be found. */
  entries: Entry[];
}

/**
 * Draws what a page asks for by `<div data-part="files"></div>`: parts that tell
 * of the files of this very build, and so cannot come from a query.
 */
export function partsOf(stock: Stock): Record<string, (page: Page) => Element> {
  const offered = offeredBy(stock);
  return {
    builder: (page) => builderPart(offered, page),
    files: (page) => filesPart(tablesOf(stock), page),
    changes: (page) => changesPart(stock.changes, page),
    everything: (page) => everythingPart({sections: SECTIONS, entries: stock.entries}, page)
  };
}

function offeredBy({charts, tables, version}: Stock) {
  const kept = releases().map((release) => ({...release, paths: releasedPaths(release.version)}));
  const rowsOf = (table: string) => tables.find(({name}) => name === table)!.rows;
  const planned = new Set(rowsOf("plans").map((row) => row.jurisdiction_id));
  const cities = (rowsOf("jurisdictions") as unknown as BuilderStock["cities"]).filter((city) =>
    planned.has(city.jurisdiction_id)
  );
  return {
    charts: withReleases(charts, kept),
    cities,
    plans: (rowsOf("plans") as unknown as Plan[]).filter(readWhole).map((plan) => ({
      plan_id: plan.plan_id,
      jurisdiction_id: plan.jurisdiction_id,
      name_zh: `${plan.jurisdiction_zh}${plan.short_zh}`,
      name_en: `${plan.jurisdiction_short_en}, ${plan.short_en}`
    })),
    releases: kept.map((release) => ({
      ...release,
      double: hasDoubles(release),
      // Charts of agencies of all cities came with the words that narrow a chart.
      narrows: release.paths.has(`embed/${AGENCIES}.html`)
    })),
    version,
    site: siteUrl()
  };
}

type Plan = Pick<
  Row<"plans">,
  | "plan_id"
  | "jurisdiction_id"
  | "jurisdiction_zh"
  | "jurisdiction_short_en"
  | "short_zh"
  | "short_en"
  | "evidence"
>;

type Kept = {version: string; paths: Set<string>};

function hasDoubles({paths}: Kept): boolean {
  return [...paths].some((path) => path.endsWith(DOUBLE));
}

function withReleases(charts: BuilderChart[], kept: Kept[]): BuilderChart[] {
  return charts.map((chart) => {
    const own = kept.filter(({paths}) => paths.has(`embed/${chart.chart}.html`));
    return {
      ...chart,
      standing: [...chart.standing, ...own.flatMap((release) => standingOf(release, chart))],
      releases: own.map(({version}) => version)
    };
  });
}

function standingOf({version, paths}: Kept, {chart, footings}: BuilderChart): string[] {
  return footings
    .filter((per) => paths.has(`embed/${pageOfChart(chart, `v/${version}/`, per)}`))
    .map((per) => standingIn(version, per));
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
    others: [
      "duibiao.xlsx",
      WIDE,
      SDMX,
      "datapackage.json",
      "csv-metadata.json",
      "dcat.jsonld",
      "changes.json"
    ].map((name) => ({
      path: `data/${name}`,
      bytes: sizes(`data/${name}`)
    }))
  };
}
