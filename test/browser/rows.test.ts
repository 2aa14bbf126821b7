import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openChoices, openSite, visit, type Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What a choice may cost a reader who has just opened the page, in bytes as they are sent. */
const BOUND = 70_000;
/** On /compare the topics bring the tasks of the chosen plans, and cards the later reports. */
const COMPARE = 100_000;
/** The code of the view and a file for each table or plan; before, every module was a request. */
const REQUESTS = 25;

/** Bytes and addresses that are fetched from now on. */
async function heard(page: Page): Promise<{bytes: () => number; addresses: string[]}> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let sum = 0;
  const addresses: string[] = [];
  session.on("Network.requestWillBeSent", ({request}) => addresses.push(request.url));
  session.on("Network.loadingFinished", ({encodedDataLength}) => (sum += encodedDataLength));
  return {bytes: () => sum, addresses};
}

/** Waits until the view on the page shows what was asked for last. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector("[data-view][aria-busy]"));
  await page.waitForLoadState("networkidle");
}

const CHOICES: [path: string, choose: (page: Page) => Promise<unknown>][] = [
  ["/en/compare", (page) => page.selectOption("select[name=per]", "population")],
  ["/compare", (page) => page.uncheck("input[value=tj-smartcity-2016]")],
  ["/en/periods", (page) => page.selectOption("select[name=city]", "xiamen")],
  ["/periods", (page) => page.selectOption("select[name=domain]", "networks")],
  ["/coverage", (page) => page.selectOption("select[name=domain]", "networks")],
  ["/en/agencies", (page) => page.selectOption("select[name=role]", "lead")],
  ["/agencies", (page) => page.selectOption("select[name=city]", "nankai")],
  ["/en/cascade", (page) => page.selectOption("select[name=relation]", "partly")]
];

describe("a first choice", () => {
  it.each(CHOICES)(
    "on %s fetches rows and the view's code, and no engine",
    async (path, choose) => {
      const {page, faults, close} = await visit(site, path);
      const {bytes, addresses} = await heard(page);
      await openChoices(page);
      await choose(page);
      await settled(page);
      expect(addresses.filter((url) => /duckdb|\.wasm|\.parquet|\.worker/.test(url))).toEqual([]);
      expect(addresses.some((url) => /\/rows\/[^/]+\.json$/.test(url))).toBe(true);
      expect(addresses.length).toBeLessThanOrEqual(REQUESTS);
      expect(bytes()).toBeLessThanOrEqual(path.endsWith("/compare") ? COMPARE : BOUND);
      await close();
      expect(faults).toEqual([]);
    }
  );
});

/** How clear the drawing stands, from 0 to 1, what assistive software hears of it, and what the page says. */
function standing(page: Page): Promise<{clear: number; busy: string | null; said: string}> {
  return page.evaluate(() => {
    const host = document.querySelector("[data-view]")!;
    const drawing = host.querySelector("figure, table")!;
    let clear = 1;
    for (let at: Element = drawing; at !== host; at = at.parentElement!)
      clear *= Number(getComputedStyle(at).opacity);
    const said = host.querySelector("[data-progress]")?.textContent ?? "";
    return {clear, busy: host.getAttribute("aria-busy"), said};
  });
}

describe("an address with a choice", () => {
  it.each(["/compare?cities=xiamen~nankai", "/en/periods?city=xiamen", "/coverage?by=indicator"])(
    "%s marks what stands there as another state until its own is drawn",
    async (path) => {
      let letGo = () => {};
      const held = new Promise<void>((resolve) => (letGo = resolve));
      const {page, close} = await visit(site, "/methods");
      await page.route("**/_file/data/rows/**", async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(`${site.url}${path}`);
      await page.waitForSelector('[data-view][aria-busy="true"]');
      const before = await standing(page);
      expect(before.clear).toBeLessThan(0.5);
      expect(before.said).not.toBe("");
      letGo();
      await settled(page);
      expect(await standing(page)).toEqual({clear: 1, busy: null, said: ""});
      await close();
    }
  );

  it("is dimmed before any module runs, and never where the address asks nothing", async () => {
    const {page, close} = await visit(site, "/methods");
    // What dims it is no module and comes before all of them.
    await page.route(/_import\/(subjects|queries|ui|model|charts)\//, (route) => route.abort());
    await page.goto(`${site.url}/en/compare?cities=xiamen~nankai`);
    expect((await standing(page)).clear).toBeLessThan(0.5);
    await page.goto(`${site.url}/en/compare`);
    expect((await standing(page)).clear).toBe(1);
    await close();
  });
});
