import type {BrowserContextOptions, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {NOTEBOOKS} from "../../src/model/notebooks.js";
import {openSite, type Site} from "./site.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

interface Opened {
  page: Page;
  asked: string[];
  faults: string[];
}

async function open(
  path: string,
  {before, ...options}: BrowserContextOptions & {before?: () => void} = {}
): Promise<Opened> {
  const context = await site.browser.newContext({
    viewport: {width: 1280, height: 800},
    ...options
  });
  const page = await context.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  if (before) await page.addInitScript(before);
  await page.goto(`${site.url}${path}`, {waitUntil: "networkidle"});
  return {page, asked, faults};
}

/** Scrolls to the cells and waits until the engine has answered and every cell has run. */
async function run(page: Page): Promise<void> {
  await page.locator(".engine").scrollIntoViewIfNeeded();
  await page.locator('.engine[data-engine="ready"]').waitFor({timeout: 90_000});
  await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
}

const PATHS = NOTEBOOKS.flatMap(({notebook_id}) => [
  `/notebooks/${notebook_id}`,
  `/en/notebooks/${notebook_id}`
]);

describe("every notebook", {timeout: 180_000}, () => {
  it.each(PATHS)("%s loads no engine before its cells, then runs them all", async (path) => {
    const {page, asked, faults} = await open(path);
    expect(asked.filter((url) => url.includes("duckdb"))).toEqual([]);
    await run(page);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    const outputs = page.locator("#observablehq-main .observablehq--block:has(table, svg, select)");
    await expect.poll(() => outputs.count()).toBeGreaterThan(1);
    expect(asked.every((url) => /^(data|blob):/.test(url) || url.startsWith(site.url))).toBe(true);
    expect(faults).toEqual([]);
    const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({id}) => id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    await page.context().close();
  });

  it.each(PATHS)("%s stands in its HTML: chart or table, and every number", async (path) => {
    const {page} = await open(path, {javaScriptEnabled: false});
    const main = page.locator("#observablehq-main");
    expect(await main.locator("svg, table").count()).toBeGreaterThan(0);
    const numbers = await page.locator("[data-number]").allTextContents();
    expect(numbers.length).toBeGreaterThan(4);
    for (const number of numbers) expect(number).toMatch(/\S/);
    await page.context().close();
  });

  it.each(["/notebooks/tianjin-xiamen", "/en/notebooks/responsibility"])(
    "%s shows its charts and says what is missing where WebAssembly is refused",
    async (path) => {
      const {page} = await open(path, {
        before: () => Reflect.deleteProperty(globalThis, "WebAssembly")
      });
      const before = await page.locator("[data-view] svg, [data-view] table").count();
      expect(before).toBeGreaterThan(1);
      await page.locator(".engine").scrollIntoViewIfNeeded();
      await page.locator('.engine[data-engine="failed"]').waitFor();
      expect(await page.locator(".engine").textContent()).toContain("WebAssembly");
      expect(await page.locator("[data-view] svg, [data-view] table").count()).toBe(before);
      expect(await page.locator(".observablehq--error:visible").count()).toBe(0);
      await page.context().close();
    }
  );
});

describe("the cells", {timeout: 180_000}, () => {
  it("compute anew from another choice, which the address keeps", async () => {
    const {page} = await open("/en/notebooks/tianjin-xiamen");
    await run(page);
    const figure = page.locator(".observablehq--block figure.targets");
    await figure.waitFor();
    await page.selectOption('select[name="per"]', "area");
    await page.locator(".observablehq--block .panel-title", {hasText: "per km²"}).waitFor();
    await page.selectOption('select[name="indicator"]', "internet-hospitals");
    await page
      .locator(".observablehq--block .muted", {hasText: "makes no sense on this scale"})
      .waitFor();
    expect(new URL(page.url()).search).toBe("?per=area&indicator=internet-hospitals");
    await page.reload({waitUntil: "networkidle"});
    await run(page);
    expect(await page.locator('select[name="per"]').inputValue()).toBe("area");
    expect(await page.locator('select[name="indicator"]').inputValue()).toBe("internet-hospitals");
    await page.context().close();
  });

  it("count what the prose counts", async () => {
    const {page} = await open("/en/notebooks/not-comparable");
    const [pairs, comparable] = await page
      .locator("[data-number=pairs], [data-number=comparable]")
      .allTextContents();
    await run(page);
    await page
      .locator("p", {hasText: `Pairs checked: ${pairs}. Comparable: ${comparable}.`})
      .waitFor();
    await page.context().close();
  });

  it("open the clause behind a number", async () => {
    const {page, faults} = await open("/notebooks/tianjin-xiamen");
    await page.locator('[data-view] a[href="#clause-tj-newinfra-2021-t009"]').first().click();
    const clause = page.locator("#clause-tj-newinfra-2021-t009");
    await clause.waitFor();
    expect(await clause.locator("blockquote").textContent()).toContain("5G基站");
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
