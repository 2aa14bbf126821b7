import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openEngine} from "../../loaders/site/engine.js";
import {openArticle} from "./article.js";
import {openSite, type Site} from "./site.js";

let site: Site;
let article: Awaited<ReturnType<typeof openArticle>>;

beforeAll(async () => {
  site = await openSite();
  article = await openArticle(site.url);
});
afterAll(async () => {
  await article.close();
  await site.close();
});

async function count(sql: string): Promise<{n: number}> {
  const [row] = await (await openEngine()).rows<{n: number}>(sql);
  return row;
}

async function read(width = 1000): Promise<Page> {
  const page = await site.browser.newPage({viewport: {width, height: 900}});
  await page.goto(article.url, {waitUntil: "networkidle"});
  return page;
}

/** Height of an iframe, and of the chart in it. */
async function heights(page: Page, id: string): Promise<[frame: number, chart: number]> {
  const frame = await page.$(`#${id}`);
  const outer = await frame!.evaluate((element) => element.getBoundingClientRect().height);
  const content = await frame!.contentFrame();
  const inner = await content!.$eval(".duibiao", (host) => host.getBoundingClientRect().height);
  return [outer, inner];
}

async function fits(page: Page, id: string): Promise<void> {
  await expect
    .poll(async () => {
      const [frame, chart] = await heights(page, id);
      return Math.abs(frame - chart);
    })
    .toBeLessThanOrEqual(2);
}

describe("an article on another origin", () => {
  it.each([320, 600, 1000])("fits its frames to their charts at %i px", async (width) => {
    const page = await read(width);
    for (const id of ["first", "second", "third"]) {
      await fits(page, id);
      const frame = await (await page.$(`#${id}`))!.contentFrame();
      const over = await frame!.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      expect(over).toBe(0);
    }
    await page.close();
  });

  it("follows what a reader does in one frame, and leaves the other alone", async () => {
    const page = await read(600);
    await fits(page, "first");
    const [before] = await heights(page, "first");
    const other = await heights(page, "second");
    const frame = page.frameLocator("#first");
    await frame.locator("[data-rows-button]").click();
    await expect.poll(async () => (await heights(page, "first"))[0]).toBeGreaterThan(before);
    await fits(page, "first");
    await frame.locator("select[name=per]").selectOption("population");
    await frame.locator("text=per 10,000 residents").first().waitFor();
    await fits(page, "first");
    expect(await heights(page, "second")).toEqual(other);
    await page.close();
  });

  it("ignores heights that do not come from the chart's own frame", async () => {
    const page = await read(600);
    await fits(page, "first");
    const before = (await heights(page, "first"))[0];
    await page.evaluate(async () => {
      const forged = {"duibiao-height": {"5g-base-stations": 4321}};
      postMessage(forged, "*");
      const stranger = document.createElement("iframe");
      stranger.srcdoc = `<script>parent.postMessage(${JSON.stringify(forged)}, "*")</script>`;
      stranger.sandbox.add("allow-scripts");
      document.body.append(stranger);
      await new Promise((resolve) => stranger.addEventListener("load", resolve));
    });
    // The second frame's own chart may not speak for the first.
    const second = await (await page.$("#second"))!.contentFrame();
    await second!.evaluate(() =>
      parent.postMessage({"duibiao-height": {"5g-base-stations": 4321}}, "*")
    );
    await second!.evaluate(() =>
      parent.postMessage({"duibiao-height": {"wlan-coverage": "9"}}, "*")
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect((await heights(page, "first"))[0]).toBe(before);
    await page.close();
  });

  it("holds the component twice without a repeated id, each as it was asked for", async () => {
    const page = await read();
    await page.waitForFunction(() =>
      [...document.querySelectorAll("duibiao-chart")].every((chart) =>
        chart.shadowRoot?.querySelector("figure")
      )
    );
    const charts = await page.evaluate(() =>
      [...document.querySelectorAll("duibiao-chart")].map((chart) => {
        const root = chart.shadowRoot!;
        return {
          ids: [...root.querySelectorAll("[id]")].map((element) => element.id),
          text: root.querySelector("figure")!.textContent!.replace(/\s+/g, " "),
          border: getComputedStyle(root.querySelector("figure")!).borderTopWidth,
          ground: getComputedStyle(root.querySelector(".duibiao")!).backgroundColor,
          tall: chart.getBoundingClientRect().height
        };
      })
    );
    const ids = charts.flatMap((chart) => chart.ids);
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
    expect(charts[0].text).toContain("5G base stations");
    expect(charts[1].text).toContain("每万人");
    expect(charts.map((chart) => chart.border)).toEqual(["0px", "0px"]);
    expect(charts[0].ground).not.toBe(charts[1].ground);
    for (const {tall} of charts) expect(tall).toBeGreaterThan(200);
    await page.close();
  });

  it("turns the component by its attributes and hears its events", async () => {
    const page = await read();
    const heard = await page.evaluate(async () => {
      const chart = document.createElement("duibiao-chart");
      const seen: string[] = [];
      const next = (name: string) =>
        new Promise<void>((resolve) =>
          document.addEventListener(name, (event) => {
            const {chart: id, height} = (event as CustomEvent).detail;
            seen.push(`${name} ${id} ${height > 100}`);
            resolve();
          })
        );
      const ready = next("duibiao-ready");
      chart.setAttribute("chart", "5g-base-stations");
      chart.setAttribute("lang", "en");
      document.body.append(chart);
      await ready;
      const select = chart.shadowRoot!.querySelector("select")!;
      const changed = next("duibiao-change");
      select.value = "population";
      select.dispatchEvent(new Event("change"));
      await changed;
      const again = next("duibiao-ready");
      chart.setAttribute("cities", "xiamen");
      await again;
      const text = chart.shadowRoot!.querySelector(".panel")!.textContent!;
      return {seen: seen.slice(0, 2), text};
    });
    expect(heard.seen).toEqual([
      "duibiao-ready 5g-base-stations true",
      "duibiao-change 5g-base-stations true"
    ]);
    expect(heard.text).toContain("Xiamen");
    expect(heard.text).not.toContain("Tianjin");
    await page.close();
  });

  it("shows the image where the component's rows cannot be had", async () => {
    const page = await site.browser.newPage();
    await page.route("**/embed/*.json", (route) => route.abort());
    await page.goto(article.url, {waitUntil: "networkidle"});
    const sources = await page.evaluate(() =>
      [...document.querySelectorAll("duibiao-chart")].map((chart) => {
        const image = chart.shadowRoot!.querySelector("img");
        return [image?.naturalWidth, new URL(image?.src ?? "").pathname];
      })
    );
    expect(sources).toEqual([
      [1200, "/en/embed/5g-base-stations.png"],
      [1200, "/embed/5g-base-stations/per-population.png"]
    ]);
    await page.close();
  });

  it("shows the standing pictures", async () => {
    const page = await read();
    for (const id of ["#picture", "#photo"])
      expect(await page.$eval(id, (image) => (image as HTMLImageElement).naturalWidth)).toBe(1200);
    await page.close();
  });

  it("fits a frame whose listener came after the chart had spoken", async () => {
    const page = await site.browser.newPage({viewport: {width: 600, height: 900}});
    await page.route("**/embed/{resize,duibiao}.js", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto(article.url);
    await fits(page, "first");
    await page.close();
  });

  it("narrows a component to what its attribute names", async () => {
    const page = await read();
    const rows = (only: string) =>
      page.evaluate(async (narrowing) => {
        const chart = document.createElement("duibiao-chart");
        chart.setAttribute("chart", "rows-by-year");
        if (narrowing) chart.setAttribute("only", narrowing);
        const ready = new Promise((resolve) => chart.addEventListener("duibiao-ready", resolve));
        document.body.append(chart);
        await ready;
        return chart.shadowRoot!.querySelectorAll("[data-rows] tbody tr").length;
      }, only);
    const all = await rows("");
    const some = await rows("basis=new&year=2023");
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.close();
  });
});

describe("/embed/<chart_id>", () => {
  it("shows chart and table without scripts", async () => {
    const context = await site.browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${site.url}/embed/5g-base-stations`);
    expect(await page.isVisible("svg.strip")).toBe(true);
    expect(await page.isVisible("table td q")).toBe(true);
    await context.close();
  });

  it("speaks the language and takes the theme that its address names, on either path", async () => {
    const page = await site.browser.newPage();
    for (const path of ["/embed/", "/en/embed/"]) {
      await page.goto(`${site.url}${path}5g-base-stations?lang=en&theme=dark&cities=tianjin`);
      await expect.poll(() => page.textContent("figure")).toMatch(/^(?=.*Tianjin)(?!.*Xiamen)/s);
      await page.waitForFunction(() => document.title.includes("5G base stations"));
      const facts = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        title: document.title,
        dark: getComputedStyle(document.querySelector(".duibiao")!).colorScheme
      }));
      expect(facts).toMatchObject({lang: "en", dark: "dark"});
    }
    await page.close();
  });

  it("names what it does not know and draws all the same", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/embed/5g-base-stations?cities=atlantis`);
    await page.locator(".notice", {hasText: "atlantis"}).waitFor();
    expect(await page.isVisible("svg.strip")).toBe(true);
    await page.close();
  });

  it("opens a number's row with its clause", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/embed/5g-base-stations`);
    await page.waitForSelector(".tools");
    expect(await page.isVisible("table")).toBe(false);
    await page.click("svg.strip a");
    expect(await page.isVisible("tr.shown q")).toBe(true);
    await page.close();
  });
});

describe("charts of the whole corpus", () => {
  const ids = [
    "compare-overview",
    "plan-periods",
    "coverage",
    "rows-by-year",
    "cascade",
    "scorecard-tj-digital-2021",
    "agencies",
    "agencies-tianjin",
    "named-leads",
    "promised-by-one-city",
    "lookalike-reasons",
    "software-industry-scale-over-time"
  ];
  it.each(ids)("%s stays inside at every width, drawn before any script and after", async (id) => {
    for (const javaScriptEnabled of [false, true]) {
      const context = await site.browser.newContext({javaScriptEnabled});
      const page = await context.newPage();
      for (const width of [280, 600, 1000]) {
        await page.setViewportSize({width, height: 700});
        await page.goto(`${site.url}/en/embed/${id}`);
        const seen = await page.evaluate(() => {
          const room = document.documentElement.clientWidth;
          const shown = [...document.querySelectorAll(".panel svg")].filter(
            (svg) => svg.getClientRects().length > 0 && !svg.parentElement!.closest("svg")
          );
          const texts = shown.flatMap((svg) => [...svg.querySelectorAll("text")]);
          return {
            charts: shown.length,
            scrolls: document.documentElement.scrollWidth - room,
            outside: texts
              .filter((text) => {
                const {left, right} = text.getBoundingClientRect();
                return left < -1 || right > room + 1;
              })
              .map((text) => text.textContent),
            rows: document.querySelectorAll("[data-rows] tbody tr").length
          };
        });
        expect(seen.charts, `${width}`).toBeGreaterThan(0);
        expect(seen.scrolls, `${width}`).toBe(0);
        expect(seen.outside, `${width}`).toEqual([]);
        expect(seen.rows).toBeGreaterThan(0);
      }
      await context.close();
    }
  });

  it("are narrowed as the address asks, and name what they do not have", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/embed/coverage?by=indicator&domain=networks~atlantis&lang=en`);
    await page.locator(".notice", {hasText: "atlantis"}).waitFor();
    const {n} = await count(
      "SELECT count(*)::INTEGER AS n FROM indicators WHERE plans > 0 AND domain_id = 'networks'"
    );
    expect(await page.locator("[data-rows] tbody tr").count()).toBe(n);
    await page.close();
  });

  it("are drawn for the cities that the address asks for", async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/embed/coverage?cities=xiamen~atlantis&lang=en`);
    await page.locator("h1", {hasText: "targets in"}).waitFor();
    expect(await page.locator("[data-rows] thead th").count()).toBe(2);
    expect(await page.textContent(".notice")).toContain("atlantis");
    await page.close();
  });

  it("say what failed and stay as they were where they cannot be drawn anew", async () => {
    const page = await site.browser.newPage();
    await page.route("**/embed/coverage.json", (route) => route.abort());
    await page.goto(`${site.url}/embed/coverage?cities=xiamen`);
    await page.locator("[role=alert]").waitFor();
    expect(await page.locator("[data-rows] thead th").count()).toBe(6);
    await page.close();
  });
});
