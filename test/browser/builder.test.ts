import {parse} from "csv-parse/sync";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openEngine} from "../../loaders/site/engine.js";
import {DIST, openBar, openSite, type Site} from "./site.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A page of each kind that holds charts. */
const pages = [
  ".",
  "compare",
  "indicators/5g-base-stations",
  "plans/tj-newinfra-2021",
  "periods",
  "cascade",
  "agencies",
  "explore",
  "notebooks/tianjin-xiamen",
  "notebooks/carried-on",
  "notebooks/not-comparable",
  "notebooks/responsibility",
  "notebooks/nankai"
].flatMap((path) => [`${path}/index.html`, `en/${path}/index.html`]);

/** The figures in the HTML of a built page, and whether each, or the card it stands in, has a share link. */
async function figuresOf(path: string): Promise<{name: string; shared: boolean}[]> {
  const {document} = new JSDOM(readFileSync(join(DIST, path), "utf8")).window;
  return [...document.querySelectorAll("figure")].map((figure) => ({
    name: figure.textContent!.trim().slice(0, 40),
    shared: (figure.closest(".card") ?? figure).querySelector("a.share") !== null
  }));
}

describe("share links", () => {
  it.each([
    ["/en/periods", "plan-periods"],
    ["/en/periods", "software-industry-scale-over-time"],
    ["/en/coverage?cities=xiamen", "coverage"],
    ["/en/cascade", "cascade"],
    ["/en/compare?cities=tianjin~nankai", "compare-overview"],
    ["/en/explore?city=xiamen", "rows-by-year"],
    ["/en/agencies", "agencies-tianjin"],
    ["/en/plans/tj-digital-2021", "scorecard-tj-digital-2021"],
    ["/en/explore?basis=new&year=2023&q=5G", "rows-by-year"],
    ["/en/explore?indicator=5g-base-stations&role=target", "5g-base-stations"],
    ["/en/coverage?by=indicator&domain=networks", "coverage"],
    ["/en/compare?domain=networks", "compare-overview"],
    ["/en/periods?domain=networks", "plan-periods"],
    ["/en/agencies?role=lead&domain=networks", "agencies-tianjin"],
    ["/en/agencies?domain=networks", "named-leads"],
    ["/en/notebooks/tianjin-xiamen", "promised-by-one-city"],
    ["/en/notebooks/carried-on", "carried-on-from-13th-plan"],
    ["/en/notebooks/not-comparable", "lookalike-verdicts"],
    ["/en/notebooks/not-comparable", "lookalike-reasons"],
    ["/en/notebooks/responsibility", "lead-agencies"],
    ["/en/notebooks/responsibility", "leads-per-bracket"],
    ["/en/notebooks/nankai", "nankai-tasks"],
    ["/en/notebooks/nankai", "nankai-numbers"]
  ])("of %s lead to the builder with %s", async (path, chart) => {
    const page = await site.browser.newPage();
    await page.goto(site.url + path, {waitUntil: "networkidle"});
    // The page shows its default first: the link meant is the one with what the address narrows.
    const narrowing = [...new URL(site.url + path).searchParams]
      .filter(([word]) => word !== "city" && word !== "indicator")
      .map(([word, value]) => `[href*="${word}=${value}"]`);
    const link = page.locator(`a.share[href*="chart=${chart}"]${narrowing.join("")}`).first();
    const asked = new URL((await link.getAttribute("href"))!, page.url()).searchParams;
    await openBar(page);
    await link.click();
    const preview = page.locator("[data-preview]");
    await expect
      .poll(async () => new URL((await preview.getAttribute("src"))!, page.url()).pathname)
      .toBe(`/en/embed/${chart}/`);
    asked.delete("chart");
    const written = async () =>
      Object.fromEntries(new URL((await page.textContent("[data-code=link]"))!).searchParams);
    await expect.poll(written).toEqual(Object.fromEntries(asked));
    await page.close();
  });

  it("stand beside every chart of a page", async () => {
    const bare: string[] = [];
    for (const path of pages)
      for (const figure of await figuresOf(path))
        if (!figure.shared) bare.push(`${path}: ${figure.name}`);
    expect(bare).toEqual([]);
  });
});

describe("/embed/", () => {
  it("builds code, preview and citation for what is chosen, and keeps it in the address", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/en/embed/?chart=wlan-coverage`, {waitUntil: "networkidle"});
    await page.selectOption("select[name=chart]", "5g-base-stations");
    await page.check("input[value=xiamen]");
    await page.selectOption("select[name=per]", "population");
    const address = "en/embed/5g-base-stations/per-population/?cities=xiamen";
    expect(await page.textContent("[data-code=link]")).toBe(`${site.url}/${address}`);
    expect(await page.textContent("[data-code=iframe]")).toContain(address);
    expect(await page.textContent("[data-code=component]")).toContain('cities="xiamen"');
    expect(await page.textContent("[data-code=gbt]")).toContain("[DS/OL]");
    expect(new URL(page.url()).search).toBe("?chart=5g-base-stations&cities=xiamen&per=population");
    const frame = page.frameLocator("[data-preview]");
    await frame.locator("text=per 10,000 residents").first().waitFor();
    await page.close();
  });

  it("offers only choices that change the chart", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/embed/?chart=5g-base-stations&cities=xiamen&per=population`);
    const link = page.locator("[data-code=link]");
    await expect.poll(() => link.textContent()).toContain("per-population/?cities=xiamen");
    await page.selectOption("select[name=chart]", "coverage");
    expect(await page.isVisible("select[name=per]")).toBe(false);
    expect(await link.textContent()).toBe(`${site.url}/embed/coverage/?cities=xiamen`);
    await page.selectOption("select[name=chart]", "cascade");
    expect(await page.isVisible("input[name=cities]")).toBe(false);
    expect(await link.textContent()).toBe(`${site.url}/embed/cascade/`);
    await page.close();
  });

  it("offers a version only for charts that it holds, and images that it keeps", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/embed/?chart=5g-base-stations&version=1.0.0`);
    const code = page.locator("[data-code=image]");
    await expect.poll(() => code.textContent()).toContain("/v/1.0.0/embed/5g-base-stations.png");
    expect(await code.textContent()).not.toContain("@2x");
    await page.selectOption("select[name=chart]", "coverage");
    expect(await page.inputValue("select[name=version]")).toBe("");
    expect(await page.locator('option[value="1.0.0"]').isDisabled()).toBe(true);
    expect(await code.textContent()).toContain("/embed/coverage@2x.png 2x");
    await page.close();
  });

  it("shows what a chart is narrowed to, takes it away again, and pins no version that knows no such words", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/en/embed/?chart=rows-by-year&basis=new~stock&year=2023`);
    const link = page.locator("[data-code=link]");
    await expect.poll(() => link.textContent()).toContain("basis=new~stock&year=2023");
    expect(await page.locator("[data-remove]").count()).toBe(2);
    expect(await page.locator('option[value="1.1.0"]').isDisabled()).toBe(true);
    await page.click("[data-remove=basis]");
    await expect.poll(() => link.textContent()).toMatch(/rows-by-year\/\?year=2023$/);
    await page.click("[data-remove=year]");
    await expect.poll(() => link.textContent()).toMatch(/rows-by-year\/$/);
    expect(await page.locator('option[value="1.1.0"]').isDisabled()).toBe(false);
    await page.close();
  });

  it("saves the image of any state, and writes its name and words into the code", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/en/embed/?chart=5g-base-stations&per=population&theme=dark`);
    const code = page.locator("[data-code=image]");
    await expect.poll(() => code.textContent()).toContain("per 10,000 residents");
    const save = async (end: string) => {
      const download = page.waitForEvent("download");
      await page.click(`[data-image="${end}"]`);
      const file = await download;
      return {name: file.suggestedFilename(), bytes: readFileSync((await file.path())!)};
    };
    const svg = await save(".svg");
    expect(svg.bytes.toString()).toMatch(/^<svg [^>]*width="1200" height="630"/);
    expect(svg.bytes.toString()).not.toMatch(/<text|font-family|var\(/);
    const png = await save("@2x.png");
    expect(png.bytes.toString("latin1", 1, 4)).toBe("PNG");
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2400, 1260]);
    expect(await code.textContent()).toContain(`srcset="${png.name} 2x"`);
    await page.selectOption("select[name=per]", "");
    await page.selectOption("select[name=theme]", "light");
    const plain = await save(".svg");
    expect(plain.name).toMatch(/^duibiao-5g-base-stations-lang-en-v[\d.]+(?:-\w+)?\.svg$/);
    expect(await code.textContent()).toContain("/en/embed/5g-base-stations.png");
    await page.close();
  });

  it("says what failed where an image cannot be made, and stays usable", async () => {
    const page = await site.browser.newPage();
    await page.route("**/embed/ink.json", (route) => route.abort());
    await page.goto(`${site.url}/en/embed/?chart=5g-base-stations&theme=dark`);
    await page.click('[data-image=".png"]');
    await expect.poll(() => page.textContent(".codes [data-progress]")).toContain("No image");
    await page.selectOption("select[name=theme]", "light");
    await expect
      .poll(() => page.textContent("[data-code=link]"))
      .toBe(`${site.url}/en/embed/5g-base-stations/`);
    await page.close();
  });

  it("names a chart that is none", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/embed/?chart=unicorns`, {waitUntil: "networkidle"});
    expect(await page.textContent("[data-notice]")).toContain("unicorns");
    await page.close();
  });

  it("is where a chart's share link leads, with its state", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/en/indicators/5g-base-stations`);
    await page.click("a.share");
    await page.waitForSelector("[data-preview]");
    expect(new URL(page.url()).pathname).toBe("/en/embed/");
    expect(await page.inputValue("select[name=chart]")).toBe("5g-base-stations");
    await page.close();
  });
});

describe("rows of this view", () => {
  const count = (counted: string) => `SELECT count(*)::INTEGER AS n FROM ${counted}`;
  it.each([
    ["/compare?show=comparable", "target_id", ""],
    ["/en/periods?change=raised", "target_id", ""],
    [
      "/coverage?cities=xiamen&domain=health",
      "target_id",
      count(
        "targets WHERE plan_id = 'xm-newinfra-2020' AND domain_id = 'health' AND restates IS NULL"
      )
    ],
    [
      "/cascade?relation=partly",
      "link_id",
      count("cascade WHERE relation = 'partly' AND upper_task_id LIKE 'tj-newinfra-2021-%'")
    ],
    [
      "/agencies?plan=nk-newinfra-2022",
      "agency_id",
      `SELECT count(DISTINCT (agency_id, task_id, role))::INTEGER AS n FROM responsibilities
       WHERE plan_id = 'nk-newinfra-2022'`
    ],
    ["/en/plans/xm-newinfra-2020", "target_id", count("targets WHERE plan_id = 'xm-newinfra-2020'")]
  ])("of %s are saved as they are shown", async (path, key, sql) => {
    const page = await site.browser.newPage();
    await page.goto(site.url + path, {waitUntil: "networkidle"});
    // Until the answer is drawn, the rows are those of what stood there before.
    await page.waitForFunction(() => !document.querySelector("[data-view][aria-busy]"));
    await openBar(page);
    const download = page.waitForEvent("download");
    await page.click('[data-save-rows=""]');
    const file = await download;
    const rows = parse<Record<string, string>>(readFileSync((await file.path())!, "utf8"), {
      bom: true,
      columns: true
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(Object.keys(rows[0])).toContain(key);
    if (sql) {
      const [{n}] = await (await openEngine()).rows<{n: number}>(sql);
      expect(rows.length).toBe(n);
    }
    await page.close();
  });
});
