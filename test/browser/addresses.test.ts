import {gzipSync} from "node:zlib";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {siteUrl} from "../../loaders/site/address.js";
import {releases} from "../../loaders/versions/version.js";
import {publishedTables} from "../../loaders/derive/published.js";
import {hashOf, readManifest} from "../../loaders/versions/archive.js";
import {DIST, openSite, type Site} from "./site.js";

let site: Site;
const tables = publishedTables();
const indicators = tables
  .find(({name}) => name === "indicators")!
  .rows.map((row) => String(row.indicator_id));
/**
 * Indicators with a chart of their own: a plan read whole has a row of them that
 * an axis bears, or another indicator that has one took them over.
 */
const rows = tables.find(({name}) => name === "targets")!.rows;
const drawnAlone = new Set(
  tables
    .find(({name}) => name === "indicators")!
    .rows.filter(
      ({indicator_id, replaced_by}) =>
        replaced_by !== null ||
        rows.some(
          (row) =>
            row.indicator_id === indicator_id && row.evidence === "document" && row.basis !== "rank"
        )
    )
    .map(({indicator_id}) => String(indicator_id))
);

/** Every chart that the gallery shows. */
let charts: string[];

beforeAll(async () => {
  site = await openSite();
  const gallery = readFileSync(join(DIST, "embed/index.html"), "utf8");
  charts = [...gallery.matchAll(/<option value="([a-z0-9-]+)"/g)]
    .map(([, chart]) => chart)
    .filter((chart) => existsSync(join(DIST, `embed/${chart}/index.html`)));
});
afterAll(() => site.close());

const TYPES: Record<string, RegExp> = {
  "": /^text\/html/,
  ".html": /^text\/html/,
  ".svg": /^image\/svg\+xml/,
  ".png": /^image\/png/,
  ".json": /^application\/json/,
  ".js": /^(text|application)\/javascript/,
  ".csv": /^text\/csv/,
  ".parquet": /^application\/vnd\.apache\.parquet/,
  ".xlsx": /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet/
};

async function answers(path: string): Promise<void> {
  const response = await fetch(`${site.url}${path}`, {method: "HEAD"});
  const extension = /\.\w+$/.exec(path)?.[0] ?? "";
  expect(response.status, path).toBe(200);
  expect(response.headers.get("content-type") ?? "", path).toMatch(TYPES[extension]);
  expect(response.headers.get("access-control-allow-origin"), path).toBe("*");
}

describe("addresses", () => {
  it("of every chart answer with the right type, in both languages", async () => {
    expect(charts.length).toBeGreaterThan(drawnAlone.size + 15);
    for (const chart of indicators.filter((id) => drawnAlone.has(id)))
      expect(charts).toContain(chart);
    for (const chart of charts) {
      for (const form of ["", "/", ".html", ".svg", ".png", ".oembed.json"]) {
        await answers(`/embed/${chart}${form}`);
        await answers(`/en/embed/${chart}${form}`);
      }
      await answers(`/embed/${chart}.json`);
    }
  });

  it("of every table and indicator answer with the right type", async () => {
    for (const format of ["csv", "json", "parquet"]) {
      for (const {name} of tables) await answers(`/data/${name}.${format}`);
      for (const chart of indicators) await answers(`/indicators/${chart}.${format}`);
    }
  });

  it.each([
    "/embed/",
    "/en/embed/",
    "/embed/duibiao.js",
    "/embed/resize.js",
    "/data",
    "/en/data",
    "/data/changes",
    "/en/data/changes",
    "/data/changes.json",
    "/data/duibiao.xlsx",
    "/data/datapackage.json",
    "/data/csv-metadata.json"
  ])("%s answers", answers);

  it("of images at twice their size answer without a step before", async () => {
    await answers("/embed/5g-base-stations@2x.png");
    await answers("/en/embed/agencies@2x.png");
    expect((await fetch(`${site.url}/embed/no-such-chart@2x.png`)).status).toBe(404);
  });

  it("of released versions hold the bytes of their release, without a step before", async () => {
    for (const release of releases()) {
      const {files} = readManifest(release).manifest;
      for (const [path, {sha256}] of Object.entries(files).filter(([path]) => SAMPLE.test(path))) {
        const response = await fetch(`${site.url}/v/${release.version}/${path}`);
        expect(hashOf(new Uint8Array(await response.arrayBuffer())), path).toBe(sha256);
      }
      await answers(`/v/${release.version}/embed/5g-base-stations`);
      await answers(`/v/${release.version}/manifest.json`);
    }
  });
});

/** Every kind of file of a release. */
const SAMPLE = /^((en\/)?embed\/5g-base-stations|embed\/\w+\.js$|data\/|indicators\/5g)/;

/** A script below embed/ with all that it imports before it runs. */
function scriptsOf(name: string): string[] {
  const text = readFileSync(join(DIST, "embed", name), "utf8");
  const imported = [...text.matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g)];
  return [name, ...imported.flatMap(([, other]) => scriptsOf(other))];
}

describe("the weight", () => {
  const zipped = (path: string) => gzipSync(readFileSync(join(DIST, path))).length;

  it("of an embed page with its scripts is at most 60 kB, and mostly a fourth of that", () => {
    const script = scriptsOf("page.js").reduce((sum, name) => sum + zipped(`embed/${name}`), 0);
    for (const chart of charts)
      for (const folder of ["embed", "en/embed"])
        expect(zipped(`${folder}/${chart}/index.html`) + script, chart).toBeLessThanOrEqual(20_000);
  });
  it("of all that a chart needs to be drawn anew is at most 75 kB", () => {
    const names = readdirSync(join(DIST, "embed"));
    const draw = names.find((name) => name.startsWith("draw-"))!;
    const pictures = names.filter((name) => /picture-\w+\.js$/i.test(name));
    const exported = (name: string) => readFileSync(join(DIST, "embed", name), "utf8");
    for (const chart of charts) {
      const {kind} = JSON.parse(readFileSync(join(DIST, `embed/${chart}.json`), "utf8"));
      const own = pictures.find((name) => exported(name).includes(`as ${kind}Picture`))!;
      const scripts = new Set([...scriptsOf(draw), ...scriptsOf(own)]);
      const sum = [...scripts, `${chart}.json`].reduce((n, name) => n + zipped(`embed/${name}`), 0);
      expect(sum, chart).toBeLessThanOrEqual(75_000);
    }
  });

  it("of the component is at most 100 kB", () =>
    expect(zipped("embed/duibiao.js")).toBeLessThanOrEqual(100_000));
});

describe("heads", () => {
  const head = (path: string) => readFileSync(join(DIST, path), "utf8").split("</head>")[0];

  // Other machines need full addresses; a build that does not know the site's own leaves them out.
  const full = (html: string, ...marks: string[]) => {
    for (const mark of marks)
      if (siteUrl()) expect(html).toContain(mark);
      else expect(html).not.toContain(mark);
  };

  it("of indicator pages name address, card, oEmbed and dataset", () => {
    for (const path of [
      "indicators/5g-base-stations/index.html",
      "en/indicators/wlan-coverage/index.html"
    ]) {
      const html = head(path);
      full(html, 'rel="canonical"', 'property="og:image"', "application/json+oembed");
      expect(html).toContain('name="twitter:card"');
      const [, text] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)!;
      expect(JSON.parse(text)).toMatchObject({"@type": "Dataset", isAccessibleForFree: true});
    }
  });

  it("of pages of the whole corpus name the chart that they show", () => {
    const of: Record<string, string> = {
      compare: "compare-overview",
      "en/periods": "plan-periods",
      coverage: "coverage",
      "en/cascade": "cascade",
      "plans/tj-digital-2021": "scorecard-tj-digital-2021"
    };
    for (const [page, chart] of Object.entries(of))
      full(head(`${page}/index.html`), `/embed/${chart}.png"`, `embed/${chart}.oembed.json`);
  });
});
