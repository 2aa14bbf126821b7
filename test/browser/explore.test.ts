import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, visit, type Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const ROWS = "tr[data-target]";

/** Waits until the view has been drawn for the address. */
async function settled(page: Page, query: string): Promise<void> {
  await page.waitForFunction((expected) => location.search === expected, query);
  await page.waitForFunction(() => document.querySelector("[data-progress]")?.textContent === "");
}

async function cities(page: Page): Promise<string[]> {
  return page.$$eval(ROWS, (rows) => [
    ...new Set(rows.map((row) => row.lastElementChild!.textContent!.trim().split(" ·")[0]))
  ]);
}

describe.each(["/explore", "/en/explore"])("%s", (path) => {
  it("filters by a facet, counts the others anew and keeps the address", async () => {
    const {page, faults, close} = await visit(site, path);
    const before = await page.locator('[data-facet="year"] .facet-line').count();
    await page.check('input[name="city"][value="xiamen"]');
    await settled(page, "?city=xiamen");
    expect(await cities(page)).toHaveLength(1);
    expect(await page.locator('[data-facet="year"] .facet-line').count()).toBeLessThan(before);
    expect(await page.locator('[data-facet="city"] .facet-line').count()).toBe(3);
    await page.reload({waitUntil: "networkidle"});
    await settled(page, "?city=xiamen");
    expect(await page.isChecked('input[name="city"][value="xiamen"]')).toBe(true);
    expect(await cities(page)).toHaveLength(1);
    expect(faults).toEqual([]);
    await close();
  });

  it("stands without WebAssembly and says what is not available", async () => {
    const {page, faults, close} = await visit(site, path, {
      before: async (page) => {
        await page.addInitScript("delete globalThis.WebAssembly");
      }
    });
    expect(await page.locator(ROWS).count()).toBeGreaterThan(10);
    expect(await page.locator("svg.matrix").count()).toBeGreaterThan(0);
    expect(await page.textContent(".notice")).toContain("WebAssembly");
    await page.check('input[name="city"][value="xiamen"]');
    await page.waitForTimeout(300);
    expect(await page.locator(ROWS).count()).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("the search field", () => {
  it("asks while it is typed in, by pinyin too, and keeps what is typed and the caret", async () => {
    const {page, faults, close} = await visit(site, "/explore");
    await page.focus('input[name="q"]');
    await page.keyboard.type("jizhan", {delay: 120});
    await settled(page, "?q=jizhan");
    expect(await page.inputValue('input[name="q"]')).toBe("jizhan");
    expect(await page.locator(ROWS).count()).toBeGreaterThan(0);
    expect(
      await page.evaluate(() => (document.activeElement as HTMLInputElement).selectionStart)
    ).toBe("jizhan".length);
    await page.click("a.chip");
    await settled(page, "");
    expect(await page.inputValue('input[name="q"]')).toBe("");
    expect(faults).toEqual([]);
    await close();
  });
});

describe("the chart", () => {
  it("filters by an area dragged over", async () => {
    const {page, faults, close} = await visit(site, "/en/explore");
    const mark = (row: string, column: string) =>
      page.locator(`svg.wide a[data-row="${row}"][data-column="${column}"] rect`);
    await mark("networks", "2015").hover();
    await page.mouse.down();
    await mark("digital-economy", "2020").hover();
    const rows = await page.$$eval("svg.wide .brushed", (marks) => [
      ...new Set(marks.map((mark) => (mark as SVGElement).dataset.row))
    ]);
    expect(rows).toEqual(expect.arrayContaining(["digital-economy", "networks"]));
    await page.mouse.up();
    await settled(page, `?domain=${rows.join("~")}&year=2015~2020`);
    expect(await page.isChecked('input[name="year"][value="2015"]')).toBe(true);
    expect(await page.isChecked('input[name="year"][value="2023"]')).toBe(false);
    expect(await page.locator("svg.wide .matrix-mark.off").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("filters by an area chosen with the keyboard", async () => {
    const {page, close} = await visit(site, "/en/explore");
    await page.focus('svg.wide a[data-row="networks"][data-column="2015"]');
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await settled(page, "?domain=networks&year=2015~2020");
    expect(await page.locator("a.chip").count()).toBe(3);
    await close();
  });

  it("filters by one circle and goes back", async () => {
    const {page, close} = await visit(site, "/en/explore");
    await page.click('svg.wide a[data-row="energy"][data-column="2022"]');
    await settled(page, "?domain=energy&year=2022");
    expect(await page.locator(ROWS).count()).toBe(2);
    await page.goBack();
    await settled(page, "");
    expect(await page.locator(ROWS).count()).toBe(25);
    await close();
  });

  it("shows values only where all may share one axis", async () => {
    const {page, close} = await visit(site, "/en/explore?indicator=5g-base-stations");
    await settled(page, "?indicator=5g-base-stations");
    expect(await page.locator("svg.strip").count()).toBe(1);
    await page.goto(`${site.url}/en/explore?indicator=internet-hospitals`);
    await settled(page, "?indicator=internet-hospitals");
    expect(await page.locator("svg.strip").count()).toBe(0);
    await close();
  });
});

describe("the table", () => {
  it("is ordered and turned by keyboard, and the focus stays", async () => {
    const {page, close} = await visit(site, "/explore");
    await page.focus('a[data-focus="sort-year"]');
    await page.keyboard.press("Enter");
    await settled(page, "?sort=year");
    expect(await page.getAttribute("th[aria-sort]", "aria-sort")).toBe("ascending");
    const focused = () => page.evaluate(() => document.activeElement!.getAttribute("data-focus"));
    expect(await focused()).toBe("sort-year");
    await page.keyboard.press("Enter");
    await settled(page, "?sort=-year");
    expect(await page.locator(`${ROWS} >> nth=0`).innerText()).toContain("2023");
    const first = await page.getAttribute(ROWS, "data-target");
    await page.focus('a[data-focus="next"]');
    await page.keyboard.press("Enter");
    await settled(page, "?sort=-year&page=2");
    expect(await page.getAttribute(ROWS, "data-target")).not.toBe(first);
    await close();
  });

  it("opens the clause behind a value", async () => {
    const {page, close} = await visit(site, "/explore?city=xiamen&show=table");
    await settled(page, "?city=xiamen&show=table");
    await page.click(`${ROWS} a.value >> nth=3`);
    expect(await page.locator(".clause:popover-open blockquote").innerText()).not.toBe("");
    await close();
  });
});

describe("files of the selection", () => {
  it("hold every row of it", async () => {
    const {page, close} = await visit(site, "/en/explore?city=xiamen");
    await settled(page, "?city=xiamen");
    const total = Number(await page.getAttribute('[data-export="csv"]', "data-rows"));
    const file = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click(`[data-export="${format}"]`)
      ]);
      return readFile(await download.path(), "utf8");
    };
    const csv = await file("csv");
    expect(csv.startsWith("\uFEFFtarget_id,")).toBe(true);
    expect(csv.trim().split("\r\n")).toHaveLength(total + 1);
    expect(JSON.parse(await file("json")).rows).toHaveLength(total);
    await close();
  });
});

describe("the first answer", () => {
  it("says what is being loaded while the first rows stand", async () => {
    const {page, close} = await visit(site, "/en/explore", {
      before: async (page) => {
        await page.route(/duckdb-eh.*\.wasm/, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 1500));
          await route.continue();
        });
      }
    });
    await page.check('input[name="city"][value="xiamen"]');
    await page.waitForFunction(() =>
      document.querySelector("[data-progress]")?.textContent?.includes("query engine")
    );
    expect(await page.locator(ROWS).count()).toBe(25);
    await settled(page, "?city=xiamen");
    await close();
  });
});
