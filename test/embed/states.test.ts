import {JSDOM} from "jsdom";
import {afterEach, beforeAll, describe, expect, it, vi} from "vitest";
import {corpusOf} from "../../loaders/derive/corpus.js";
import {chartFiles} from "../../loaders/embeds/embeds.js";
import {addImages, DOUBLE, SINGLE} from "../../loaders/embeds/images.js";
import {installDocument} from "../../loaders/site/dom.js";
import {codesOf} from "../../src/embed/codes.js";
import {addressOfState} from "../../src/embed/places.js";
import {readState} from "../../src/model/state.js";
import {openCharts, type Charts} from "../../src/subjects/charts.js";

let charts: Charts;

beforeAll(async () => {
  installDocument();
  charts = await openCharts(corpusOf(), () => "1.0.0");
});
afterEach(() => vi.unstubAllEnvs());

type Text = {standing: string[]; text: Map<string, string>};
const made = new Map<string, Promise<Text>>();

/** A chart's files by path; drawn once where nothing but the environment differs. */
function filesOf(chart: string, base = ""): Promise<Text> {
  const key = [chart, base, process.env.SITE_URL].join();
  const known = made.get(key) ?? draw(chart, base);
  made.set(key, known);
  return known;
}

async function draw(chart: string, base: string): Promise<Text> {
  const entry = charts.entries.find((one) => one.chart === chart)!;
  const {files, told} = await chartFiles(entry, charts.dataOf(entry), base);
  return {standing: told.standing, text: new Map(files)};
}

const pageIn = (html: string) => new JSDOM(html).window.document;

describe("a chart on a footing", () => {
  it("stands in a page of its own before any script, in both languages", async () => {
    const {text, standing} = await filesOf("5g-base-stations");
    expect(standing).toEqual(["/population", "/area"]);
    const plain = pageIn(text.get("en/embed/5g-base-stations/index.html")!);
    const footed = pageIn(text.get("en/embed/5g-base-stations/per-population/index.html")!);
    // Whole counts only where nothing is divided.
    const labels = (page: Document) =>
      [...page.querySelectorAll("svg.strip a text, svg.strip text")].map((one) => one.textContent!);
    expect(labels(plain).some((label) => /50,000/.test(label))).toBe(true);
    expect(labels(footed).some((label) => /50,000|20,000/.test(label))).toBe(false);
    expect(footed.querySelector(".subtitle")!.textContent).toContain("per 10,000 residents");
    expect(footed.title).toContain("per 10,000 residents");
    expect(text.get("embed/5g-base-stations/per-area/index.html")).toContain("每平方公里");
  });

  it("says without scripts that it is the whole, and leads to the other footings", async () => {
    const {text} = await filesOf("5g-base-stations");
    const page = pageIn(text.get("embed/5g-base-stations/per-population/index.html")!);
    const notice = page.querySelector("main > [data-plain]")!;
    expect(notice.textContent).toContain("脚本");
    expect([...notice.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
      "../../5g-base-stations/",
      "../../5g-base-stations/per-area/"
    ]);
  });

  it("has its words in the chart's JSON, and one image in place of three", async () => {
    const {text} = await filesOf("5g-base-stations");
    const {texts, per} = JSON.parse(text.get("embed/5g-base-stations.json")!);
    expect(per.population.en.alt).not.toBe(texts.en.alt);
    const svg = new Map(
      [...text].filter(([path]) => /^embed\/5g-base-stations(\/per-area)?\.svg$/.test(path))
    );
    expect([...(await addImages(svg, [SINGLE, DOUBLE])).keys()].sort()).toEqual([
      "embed/5g-base-stations.png",
      "embed/5g-base-stations.svg",
      "embed/5g-base-stations/per-area.png",
      "embed/5g-base-stations@2x.png"
    ]);
  }, 30_000);

  it("has none where its rows cannot be put on it, or stand on it already", async () => {
    for (const chart of ["smart-pole-demonstration-projects", "benchmark-5g-users"]) {
      const {text, standing} = await filesOf(chart);
      expect(standing).toEqual([]);
      expect([...text.keys()].filter((path) => path.includes("/per-"))).toEqual([]);
    }
  });

  it("keeps in a version the form of a version's files", async () => {
    const {text} = await filesOf("5g-base-stations", "v/9.9.9/");
    const page = pageIn(text.get("embed/5g-base-stations/per-area.html")!);
    expect(page.querySelector('script[type="module"]')!.getAttribute("src")).toBe(
      "../../embed/page.js"
    );
    expect(page.querySelector("main")!.dataset.root).toBe("../../../../");
  });
});

describe("addresses for other machines", () => {
  it("are left out where the site's own is not known", async () => {
    const {text} = await filesOf("5g-base-stations");
    // The answers themselves keep their addresses.
    expect([...text.keys()]).toContain("embed/5g-base-stations.oembed.json");
    for (const [path, html] of text)
      if (path.endsWith(".html"))
        expect(html, path).not.toMatch(/rel="canonical"|og:image|og:url|oembed/);
  });

  it("are full and name the footing where it is", async () => {
    vi.stubEnv("SITE_URL", "https://example.org/d");
    const {text} = await filesOf("5g-base-stations");
    const below = "https://example.org/d/en/embed/5g-base-stations/per-population";
    const html = text.get("en/embed/5g-base-stations/per-population/index.html")!;
    expect(html).toContain(`<link rel="canonical" href="${below}/">`);
    expect(html).toContain(`og:image" content="${below}.png"`);
    expect(html).toContain(`href="${below}.oembed.json"`);
    const answer = JSON.parse(text.get("en/embed/5g-base-stations/per-population.oembed.json")!);
    expect(answer).toMatchObject({type: "rich", thumbnail_url: `${below}.png`});
    expect(answer.html).toContain(`src="${below}/"`);
    expect(answer.title).toContain("per 10,000 residents");
  });
});

describe("codesOf(embedding, state)", () => {
  const codes = (query: string, standing: boolean) =>
    codesOf(
      {
        chart: "5g-base-stations",
        title: "T",
        alt: "as asked",
        hostedAlt: "whole",
        base: "https://example.org/",
        version: "1.2.0+abc",
        standing,
        double: true,
        height: 400,
        width: 0
      },
      readState(new URLSearchParams(query), "en")
    );

  it("names the page and the image of a footing", () => {
    const {iframe, component, image} = codes("per=area", true);
    const below = "https://example.org/en/embed/5g-base-stations/per-area";
    expect(iframe).toContain(`src="${below}/"`);
    for (const code of [component, image]) expect(code).toContain(`src="${below}.png"`);
    expect(component).not.toContain("<small>");
    expect(image).not.toContain("@2x");
  });

  it("says below what stands in for a component that it is the whole where less was asked for", () => {
    const {component, iframe, image} = codes("per=area&cities=tianjin", true);
    expect(iframe).toContain("/per-area/?cities=tianjin");
    expect(component).toMatch(/per-area\.png.*alt="whole".*<small>This is the whole chart/);
    expect(image).toContain('alt="as asked"');
    expect(image).toContain(
      "duibiao-5g-base-stations-cities-tianjin-per-area-lang-en-v1.2.0-abc.png"
    );
  });

  it("leaves to the query what has no page", () =>
    expect(addressOfState("a", readState(new URLSearchParams("per=gdp")), "/", false)).toBe(
      "/embed/a/?per=gdp"
    ));
});
