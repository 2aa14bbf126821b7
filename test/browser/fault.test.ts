import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {gzipSync} from "node:zlib";
import type {Page, Route} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {STALL} from "../../src/queries/load.js";
import {openChoices, openSite, visit, type Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** The engine is started anew here, again and again, on a machine with other work. */
const PATIENT = {timeout: 60_000};

const WASM = "**/duckdb-eh.wasm.gz";
const engine = readFileSync(
  createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm")
);
const packed = gzipSync(engine, {level: 1});
const login = "<!doctype html><title>log in</title>";

/** What a host may do in place of sending a file, and what the notice must name. */
const FAULTS: [name: string, files: string, answer: (route: Route) => unknown, says: RegExp][] = [
  ["no engine", WASM, (route) => route.fulfill({status: 404}), /duckdb-eh\.wasm.*404/],
  ["a login page", WASM, (route) => route.fulfill({contentType: "text/html", body: login}), /wasm/],
  ["a cut engine", WASM, (route) => route.fulfill({body: packed.subarray(0, 2e6)}), /wasm/],
  [
    "a cut engine, unpacked",
    WASM,
    (route) => route.fulfill({body: engine.subarray(0, 2e6)}),
    /wasm/
  ],
  ["a broken line", WASM, (route) => route.abort(), /duckdb-eh\.wasm/],
  ["no table", "**/targets.*.parquet", (route) => route.fulfill({status: 503}), /targets.*503/],
  ["no worker", "**/duckdb-browser-eh.worker.*", (route) => route.fulfill({status: 404}), /./],
  ["no drawing code", "**/_import/views/explore.*.js", (route) => route.abort(), /./]
];

interface Shown {
  totals: string | null;
  search: string;
  chosen: boolean;
}

function shownOn(page: Page): Promise<Shown> {
  return page.evaluate(() => ({
    totals: document.querySelector(".explore-totals")!.textContent,
    search: location.search,
    chosen: document.querySelector<HTMLInputElement>('input[name=city][value="xiamen"]')!.checked
  }));
}

/** Waits for the notice, which comes in time whatever the host does. */
async function failure(page: Page, says: RegExp): Promise<void> {
  const notice = page.locator('[data-view="explore"] > [data-failure]');
  await notice.waitFor({timeout: (STALL + 20) * 1000});
  expect(await notice.count()).toBe(1);
  expect(await notice.innerText()).toMatch(says);
  expect(await page.locator("[data-view][aria-busy]").count()).toBe(0);
}

describe.each(["/explore", "/en/explore"])("%s, where the host sends", (path) => {
  it.each(FAULTS)("%s", async (_, files, answer, says) => {
    const {page, close} = await visit(site, path);
    const before = await shownOn(page);
    await page.route(files, answer);
    await page.click('input[name=city][value="xiamen"]');
    await failure(page, says);
    // The chart keeps its address and its form says what it shows.
    expect(await shownOn(page)).toEqual(before);

    await page.unroute(files);
    await page.click("[data-again]");
    await expect.poll(async () => (await shownOn(page)).search, PATIENT).toBe("?city=xiamen");
    await expect.poll(async () => (await shownOn(page)).totals, PATIENT).not.toBe(before.totals);
    expect((await shownOn(page)).chosen).toBe(true);
    expect(await page.locator("[data-failure]").count()).toBe(0);
    await close();
  });
});

describe("an address", () => {
  it("that cannot be answered is put back, and asked again", async () => {
    const {page, close} = await visit(site, "/en/explore?city=xiamen", {
      before: async (page) => {
        await page.route(WASM, (route) => route.fulfill({status: 404}));
      }
    });
    await failure(page, /404/);
    expect((await shownOn(page)).search).toBe("");
    await page.unroute(WASM);
    await page.click("[data-again]");
    await expect.poll(async () => (await shownOn(page)).chosen, PATIENT).toBe(true);
    expect((await shownOn(page)).search).toBe("?city=xiamen");
    await close();
  });

  it("that the host never answers is given up in time", async () => {
    const {page, close} = await visit(site, "/explore");
    const before = await shownOn(page);
    await page.route(WASM, () => {});
    await page.check('input[name=city][value="xiamen"]');
    await failure(page, new RegExp(`duckdb-eh\\.wasm.*${STALL}`));
    expect(await shownOn(page)).toEqual(before);
    await close();
  });

  it("of a later choice works after one that failed", async () => {
    const {page, close} = await visit(site, "/en/explore");
    await page.route(WASM, (route) => route.fulfill({status: 404}));
    const click = (city: string) =>
      page.evaluate(
        (id) =>
          document.querySelector<HTMLInputElement>(`input[name=city][value="${id}"]`)!.click(),
        city
      );
    await click("xiamen");
    await failure(page, /404/);
    await page.unroute(WASM);
    await click("nankai");
    await expect.poll(async () => (await shownOn(page)).search, PATIENT).toBe("?city=nankai");
    expect(await page.locator("[data-failure]").count()).toBe(0);
    await close();
  });
});

describe("a page that needs no engine", () => {
  it.each(["/compare", "/en/compare"])(
    "%s says which rows did not come, and asks again",
    async (path) => {
      const {page, close} = await visit(site, path);
      const rows = "**/_file/data/**/*.json";
      await page.route(rows, (route) => route.fulfill({status: 503}));
      await openChoices(page);
      await page.selectOption("select[name=domain]", "networks");
      const notice = page.locator('[data-view="compare"] > [data-failure]');
      await notice.waitFor();
      expect(await notice.innerText()).toMatch(/\.json.*503/);
      expect(await page.inputValue("select[name=domain]")).toBe("");
      expect(await page.evaluate(() => location.search)).toBe("");
      await page.unroute(rows);
      await page.click("[data-again]");
      await expect
        .poll(() => page.evaluate(() => location.search), PATIENT)
        .toBe("?domain=networks");
      expect(await notice.count()).toBe(0);
      await close();
    }
  );
});

describe("the laboratory", () => {
  it.each(["/lab", "/en/lab"])(
    "%s says that no engine came, and runs when one does",
    async (path) => {
      const {page, close} = await visit(site, `${path}?sql=SELECT%2042%20AS%20n`);
      await page.waitForSelector("[data-lab-run]:not([disabled])");
      await page.route(WASM, (route) => route.fulfill({status: 404}));
      await page.click("[data-lab-run]");
      await page.waitForSelector("[data-lab-fault] [data-failure]");
      expect(await page.innerText("[data-lab-fault]")).toContain("404");
      await page.unroute(WASM);
      await page.click("[data-again]");
      await expect.poll(() => page.innerText("[data-lab-answer] tbody"), PATIENT).toBe("42");
      expect(await page.locator("[data-failure]").count()).toBe(0);
      await close();
    }
  );
});

describe("a notebook", () => {
  it.each(["/notebooks/tianjin-xiamen", "/en/notebooks/tianjin-xiamen"])(
    "%s keeps its charts, and runs its cells when the host is mended",
    async (path) => {
      const {page, close} = await visit(site, path);
      await page.route(WASM, (route) => route.fulfill({contentType: "text/html", body: login}));
      const charts = await page.locator("[data-view] svg, [data-view] table").count();
      await page.locator(".engine").scrollIntoViewIfNeeded();
      await page.waitForSelector(".engine [data-failure]");
      expect(await page.innerText(".engine")).toContain("duckdb-eh.wasm");
      expect(await page.locator("[data-view] svg, [data-view] table").count()).toBe(charts);
      expect(await page.locator(".observablehq--error:visible").count()).toBe(0);
      await page.unroute(WASM);
      await page.click("[data-again]");
      await page.waitForSelector('.engine[data-engine="ready"]', {timeout: 60_000});
      await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
      expect(await page.locator(".observablehq--error").count()).toBe(0);
      await close();
    }
  );
});
