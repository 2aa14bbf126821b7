import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import type {Db} from "../../src/queries/db.js";
import {cellCounts, type CellCount} from "../counts.js";
import {engine} from "../engine.js";
import {openSite, visit, type Site} from "./site.js";

let site: Site;
let db: Db;
beforeAll(async () => {
  [site, db] = [await openSite(), await engine()];
});
afterAll(() => site.close());

const keyed = (cells: CellCount[]) =>
  cells.map(({row, plan, count, kind}) => `${row} ${plan} ${count} ${kind}`).sort();

async function shown(page: Page): Promise<string[]> {
  const cells = await page.$$eval("tr[data-row] .cell", (all) =>
    all.map((cell) => {
      const {plan, count, kind} = (cell as HTMLElement).dataset;
      const row = (cell.closest("tr") as HTMLElement).dataset.row!;
      return {row, plan: plan!, count: Number(count), kind: kind!};
    })
  );
  return keyed(cells);
}

describe.each(["/coverage", "/en/coverage"])("%s", (path) => {
  it("has the count and the kind that SQL finds in every cell", async () => {
    const {page, faults, close} = await visit(site, path);
    expect(await shown(page)).toEqual(keyed(await cellCounts(db, "domain")));
    await page.selectOption('select[name="by"]', "indicator");
    await page.waitForSelector('tr[data-row="5g-base-stations"]');
    expect(await shown(page)).toEqual(keyed(await cellCounts(db, "indicator")));
    expect(new URL(page.url()).search).toBe("?by=indicator");
    expect(faults).toEqual([]);
    await close();
  });
});

describe("/coverage", () => {
  it("opens the rows of a cell without any script, by keyboard", async () => {
    const {page, close} = await visit(site, "/coverage", {javaScriptEnabled: false});
    await page.focus('tr[data-row="networks"] button[data-plan="xm-newinfra-2020"]');
    await page.keyboard.press("Enter");
    const open = page.locator(".cell-rows:popover-open");
    expect(await open.locator("[data-target]").count()).toBe(3);
    expect(await open.locator("q").count()).toBe(3);
    await close();
  });

  it("keeps its heads in sight", async () => {
    const {page, close} = await visit(site, "/coverage");
    await page.locator('tr[data-row="safeguards"]').scrollIntoViewIfNeeded();
    await page.waitForFunction(() => scrollY > 200);
    const top = await page.$eval(".plans th", (th) => th.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    await close();
  });

  it("works on a phone: the page never scrolls sideways, row heads stay", async () => {
    const {page, close} = await visit(site, "/en/coverage", {width: 360});
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(wide).toBe(0);
    await page.$eval(".matrix-frame", (frame) => frame.scrollBy(200, 0));
    const left = await page.$eval('tr[data-row="networks"] th', (th) =>
      Math.round(th.getBoundingClientRect().left)
    );
    expect(left).toBeGreaterThanOrEqual(0);
    const head = await page.$eval(".cover thead", (thead) => {
      const {clipPath, position} = getComputedStyle(thead);
      return {clipPath, position};
    });
    expect(head).toEqual({clipPath: "none", position: "static"});
    await close();
  });

  it("gives a notice and a working page for an unknown city", async () => {
    const {page, close} = await visit(site, "/coverage?cities=nosuch");
    await page.waitForSelector('[role="alert"]');
    expect(await shown(page)).toEqual(keyed(await cellCounts(db, "domain")));
    await close();
  });

  it("prints the whole matrix on A4", async () => {
    const {page, close} = await visit(site, "/coverage");
    await page.emulateMedia({media: "print"});
    await page.setViewportSize({width: 700, height: 1000});
    const cut = await page.$eval(".matrix-frame", (frame) => frame.scrollWidth - frame.clientWidth);
    expect(cut).toBeLessThanOrEqual(0);
    await close();
  });
});
