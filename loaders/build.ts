import {existsSync, mkdirSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {reportCheck} from "./check.js";
import {embedModules} from "./embeds/bundle.js";
import {writeFiles, type Files} from "./embeds/embeds.js";
import {dataFiles} from "./files/files.js";
import {CACHE, keep, prune} from "./site/cache.js";
import {clientCode} from "./site/client.js";
import {compress} from "./site/compress.js";
import {installDocument} from "./site/dom.js";
import {drawCharts, drawPages} from "./site/draw.js";
import {foundFiles} from "./site/found.js";
import {copyAssets, frameworkSite} from "./site/framework.js";
import {codeHash} from "./site/hash.js";
import {licensesText, shippedPackages} from "./site/licenses.js";
import {movedPages} from "./site/moved.js";
import {sitePages, type SitePage} from "./site/pages.js";
import {partsOf} from "./site/parts.js";
import {PLAIN_CSS, PLAIN_STYLE} from "./site/plain.js";
import {openPool} from "./site/pool.js";
import {publishPages} from "./site/publish.js";
import {stage} from "./site/stage.js";
import {siteTables, type SiteTables} from "./site/tables.js";
import {changesOf} from "./versions/changes.js";
import {leftOf} from "./versions/left.js";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
const NEXT = join(ROOT, "dist.next");
/** How long what no build uses is kept, in milliseconds: a cell put back finds its drawings. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/**
 * Checks the tables, builds the site beside the old one and puts it in its place
 * only when all went well. Returns the process's exit code.
 */
async function build(): Promise<number> {
  const began = Date.now();
  if (reportCheck() !== 0) return 1;
  const site = await stage(
    "tables",
    ({tables}) => `${tables.length} tables`,
    () => siteTables()
  );
  rmSync(NEXT, {recursive: true, force: true});
  mkdirSync(NEXT);
  const pages = await writeSite(site);
  await stage(
    "brotli",
    ({files, written, packed}) => `${files} files, ${mb(written)} in ${mb(packed)}`,
    () => compress(NEXT, join(CACHE, "brotli"))
  );
  replaceDist();
  for (const kept of ["views", "charts", "client", "framework", "brotli"])
    prune(join(CACHE, kept), began - KEPT_FOR);
  const left = leftOf(DIST).map(({name, files}) => `${name} (${files.size} files)`);
  console.log(`left to npm run releases: ${left.join(", ")}`);
  console.log(`dist/ is built: ${pages} pages in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return 0;
}

/** Writes all files of the site below NEXT; returns how many pages there are. */
async function writeSite(site: SiteTables): Promise<number> {
  const pages = sitePages(site.ids);
  const [framework, client, drawn, charts, data, changes] = await makeSite(site, pages);
  installDocument();
  const files: Files = new Map([
    ...charts.files,
    ...data,
    ["data/changes.json", `${JSON.stringify(changes, null, 1)}\n`] as const
  ]);
  const {tables, version, found} = site;
  const parts = partsOf({
    charts: charts.told,
    tables,
    files,
    changes,
    version,
    entries: found.entries
  });
  const {html, scripts} = await stage(
    "pages",
    (made) => `${made.html.size} pages`,
    () =>
      publishPages(framework.folder, pages, {
        site,
        drawn,
        code: client.value,
        parts,
        charts: new Set(charts.told.map(({chart}) => chart))
      })
  );
  copyAssets(framework.folder, NEXT);
  const code: Files = new Map(client.value.map(({place, text}) => [place, text]));
  const own = [...html.keys(), ...charts.files.keys()].filter((file) => file.endsWith(".html"));
  const beside = new Map([...movedPages(own), ...(await foundFiles(pages))]);
  const modules = [...client.value.flatMap((view) => view.modules), ...embedModules()];
  beside.set(PLAIN_STYLE, PLAIN_CSS);
  beside.set("licenses.txt", licensesText(shippedPackages(framework.folder, modules)));
  for (const group of [html, scripts, files, site.files, code, beside]) writeFiles(NEXT, group);
  return html.size;
}

/** Draws with one process a processor while Framework writes its pages and this process the files. */
function makeSite(site: SiteTables, pages: SitePage[]) {
  const code = codeHash();
  const tables = new Map(site.tables.map(({name, parquet}) => [name, parquet]));
  const rows = site.tables.map((table) => ({name: table.name, rows: table.rows}));
  const pool = openPool({tables, rows, version: site.version, code});
  return Promise.all([
    stage(
      "framework",
      ({made}) => (made ? "templates written" : "kept"),
      () => frameworkSite(code)
    ),
    stage(
      "scripts",
      ({value, made}) => `${value.length} views, ${made ? "bundled" : "kept"}`,
      () => keep(join(CACHE, "client"), code, clientCode)
    ),
    stage(
      "views",
      ({all, made}) => `${all} drawings, ${made} of them new`,
      () => drawPages(pages, pool)
    ),
    stage(
      "charts",
      ({told, made}) => `${told.length} charts, ${made} of them new`,
      () => drawCharts(pool)
    ),
    stage(
      "data",
      ({size}) => `${size} files`,
      () => dataFiles(site.tables, site.version)
    ),
    changesOf(site.rows)
  ]).finally(() => pool.close());
}

/** Bytes as megabytes, for the one who builds. */
function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function replaceDist(): void {
  const old = join(ROOT, "dist.old");
  rmSync(old, {recursive: true, force: true});
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(NEXT, DIST);
  rmSync(old, {recursive: true, force: true});
}

process.exitCode = await build();
