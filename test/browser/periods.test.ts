import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import type {Db} from "../../src/queries/db.js";
import {changeCounts, rowCounts} from "../counts.js";
import {engine} from "../engine.js";
import {openSite, visit, type Site} from "./site.js";

let site: Site;
let db: Db;
beforeAll(async () => {
  [site, db] = [await openSite(), await engine()];
});
afterAll(() => site.close());

async function shown(page: Page) {
  const changes = await page.$$eval("dd[data-change]", (all) =>
    all.map((dd) => [(dd as HTMLElement).dataset.change!, Number(dd.textContent)] as const)
  );
  const rows = await page.$eval(".every [data-indicators]", (element) => {
    const {indicators, promises, baselines} = (element as HTMLElement).dataset;
    return {
      indicators: Number(indicators),
      promises: Number(promises),
      baselines: Number(baselines)
    };
  });
  // Those in both generations that may not be compared stand apart on the page.
  const {apart = 0, ...kinds} = Object.fromEntries(changes);
  if ("carried" in kinds) kinds.carried += apart;
  return {changes: kinds, rows};
}

describe.each(["/periods", "/en/periods"])("%s", (path) => {
  it("counts what SQL counts over the same rows", async () => {
    const {page, faults, close} = await visit(site, path);
    const {changes, rows} = await shown(page);
    expect(changes).toEqual(await changeCounts(db, "tianjin", [2020, 2023]));
    expect(rows).toEqual(await rowCounts(db, "tianjin"));
    expect(faults).toEqual([]);
    await close();
  });

  it("counts them anew where the address asks for a domain or another city", async () => {
    const {page, close} = await visit(site, `${path}?domain=digital-economy`);
    await page.waitForSelector('details[data-domain="digital-economy"][open]');
    const {changes, rows} = await shown(page);
    expect(changes).toEqual(await changeCounts(db, "tianjin", [2020, 2023], "digital-economy"));
    expect(rows).toEqual(await rowCounts(db, "tianjin", "digital-economy"));
    await page.selectOption('select[name="city"]', "xiamen");
    await page.waitForSelector('[data-steps="0"]');
    expect(new URL(page.url()).search).toBe("?city=xiamen&domain=digital-economy");
    await close();
  });
});

describe("/periods", () => {
  it("opens the clause behind a number of a chart", async () => {
    const {page, close} = await visit(site, "/periods");
    await page.click('[data-indicator="software-industry-scale"] svg a');
    await page.waitForSelector(".clause:popover-open blockquote");
    await close();
  });

  it("gives a notice and a working page for an unknown city", async () => {
    const {page, close} = await visit(site, "/periods?city=nosuch");
    await page.waitForSelector('[role="alert"]');
    expect((await shown(page)).rows).toEqual(await rowCounts(db, "tianjin"));
    expect(new URL(page.url()).search).toBe("");
    await close();
  });

  it("never scrolls sideways on a phone, and its chart labels stay inside", async () => {
    for (const path of ["/periods", "/en/periods"]) {
      const {page, close} = await visit(site, path, {width: 360});
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      expect(wide).toBe(0);
      const outside = await page.$$eval("svg.timeline .timeline-value", (all) =>
        all
          .filter((text) => {
            const own = text.getBoundingClientRect();
            return own.left < 0 || own.right > document.documentElement.clientWidth;
          })
          .map((text) => text.textContent)
      );
      expect(outside).toEqual([]);
      await close();
    }
  });
});
