import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Db} from "../../src/queries/db.js";
import {engine} from "../engine.js";
import {openSite, visit, type Site} from "./site.js";

const PAGES = ["/cascade", "/agencies", "/methods", "/plans/xm-newinfra-2020"];
const BOTH = PAGES.flatMap((path) => [path, `/en${path}`]);

let site: Site;
let db: Db;
beforeAll(async () => {
  site = await openSite();
  db = await engine();
});
afterAll(() => site.close());

async function count(sql: string): Promise<number> {
  const [row] = await db.rows<{n: number}>(`SELECT (${sql})::INTEGER AS n`);
  return row.n;
}

describe.each(BOTH)("%s", (path) => {
  it.each([360, 1440])("stands at %d px, whole and within the page", async (width) => {
    const {page, faults, close} = await visit(site, path, {width});
    const facts = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - innerWidth,
      headings: document.querySelectorAll("h1").length,
      repeated: [...document.querySelectorAll("[id]")]
        .map((element) => element.id)
        .filter((id, i, all) => all.indexOf(id) !== i),
      dead: [...document.querySelectorAll('main a[href^="#"]')]
        .map((link) => link.getAttribute("href")!.slice(1))
        .filter((id) => id && !document.getElementById(decodeURIComponent(id)))
    }));
    await close();
    expect(faults).toEqual([]);
    expect(facts).toEqual({overflow: expect.any(Number), headings: 1, repeated: [], dead: []});
    expect(facts.overflow).toBeLessThanOrEqual(0);
  });

  it("stands there before any script", async () => {
    const {page, close} = await visit(site, path, {javaScriptEnabled: false});
    const drawn = await page
      .locator("[data-view]")
      .evaluateAll((views) => views.map((view) => view.childElementCount));
    await close();
    expect(drawn.every((children) => children > 0)).toBe(true);
  });
});

describe("/cascade", () => {
  it("filters, writes the address, and counts as SQL does", async () => {
    const {page, faults, close} = await visit(site, "/cascade");
    await page.selectOption("select[name=relation]", "not-taken-up");
    const expected = await count(
      "SELECT count(*) FROM cascade WHERE relation = 'not-taken-up' AND upper_task_id LIKE 'tj-newinfra-2021-%'"
    );
    await page.waitForSelector(`[data-shown="${expected}"]`);
    expect(await page.locator(".cascade-list:not([data-further]) details.link").count()).toBe(
      expected
    );
    expect(new URL(page.url()).search).toBe("?relation=not-taken-up");
    await page.selectOption("select[name=relation]", "");
    await page.waitForSelector(
      `[data-shown="${await count("SELECT count(*) FROM cascade WHERE upper_task_id IS NULL OR upper_task_id LIKE 'tj-newinfra-2021-%'")}"]`
    );
    expect(new URL(page.url()).search).toBe("");
    await close();
    expect(faults).toEqual([]);
  });

  it("an address opens its link, and a number its clause", async () => {
    const {page, close} = await visit(site, "/en/cascade#cascade-06");
    expect(await page.locator("#cascade-06").getAttribute("open")).not.toBeNull();
    await page.locator("#cascade-06 a.value").first().click();
    expect(await page.locator(".clause:popover-open blockquote").count()).toBe(1);
    await close();
  });

  it("a disc of the figure leads to its link", async () => {
    const {page, close} = await visit(site, "/cascade");
    await page.locator('svg.units a[href="#cascade-12"]').click();
    await page.waitForSelector("#cascade-12[open]");
    await close();
  });

  it("a bad address gives a notice and a working page", async () => {
    const {page, faults, close} = await visit(site, "/en/cascade?relation=nosuch");
    await page.waitForSelector("[role=alert]");
    expect(await page.locator(".cascade-list:not([data-further]) details.link").count()).toBe(
      await count(
        "SELECT count(*) FROM cascade WHERE upper_task_id IS NULL OR upper_task_id LIKE 'tj-newinfra-2021-%'"
      )
    );
    await close();
    expect(faults).toEqual([]);
  });
});

describe("/agencies", () => {
  it("narrows to a plan and a role; every share equals a SQL count", async () => {
    const {page, faults, close} = await visit(site, "/agencies?plan=tj-digital-2021&role=lead");
    const agencies = await count(
      `SELECT count(DISTINCT agency_id) FROM responsibilities
       WHERE plan_id = 'tj-digital-2021' AND role = 'lead'`
    );
    await page.waitForFunction(
      (n) => document.querySelectorAll("details.agency").length === n,
      agencies
    );
    const row = page.locator('.named-row[data-plan="tj-digital-2021"]');
    expect(Number(await row.getAttribute("data-lead"))).toBe(
      await count(
        `SELECT count(DISTINCT task_id) FROM responsibilities
         WHERE plan_id = 'tj-digital-2021' AND role = 'lead'`
      )
    );
    await close();
    expect(faults).toEqual([]);
  });

  it("keeps the matrix a matrix on a phone, its caption above it", async () => {
    const {page, close} = await visit(site, "/agencies", {width: 360});
    const [caption, head, row] = await page
      .locator(".matrix-figure")
      .first()
      .evaluate((matrix) =>
        ["h3", "thead", "tbody tr"].map((part) => {
          const {top, bottom} = matrix.querySelector(part)!.getBoundingClientRect();
          return {top, bottom};
        })
      );
    await close();
    expect(caption.bottom).toBeLessThanOrEqual(head.top + 1);
    expect(head.bottom).toBeLessThanOrEqual(row.top + 1);
  });

  it("an agency's address opens its tasks, which lead to the plan's row", async () => {
    const {page, close} = await visit(site, "/agencies#agency-tj-sports");
    await page.waitForSelector("#agency-tj-sports[open]");
    const href = await page.locator("#agency-tj-sports li a").first().getAttribute("href");
    await page.goto(new URL(href!, page.url()).href, {waitUntil: "networkidle"});
    const id = new URL(page.url()).hash.slice(1);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    await close();
  });
});

describe("/plans/<id>", () => {
  it("opens the fold that an address points into, also without scripts", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const {page, close} = await visit(site, "/plans/tj-digital-2021#projects", {
        javaScriptEnabled
      });
      expect(await page.locator("#projects table").isVisible()).toBe(true);
      await close();
    }
  });

  it("is whole on paper, folded parts included, with or without scripts", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const {page, close} = await visit(site, "/plans/nk-newinfra-2022", {javaScriptEnabled});
      const screen = await page.locator("#projects table").isVisible();
      await page.emulateMedia({media: "print"});
      const height = await page
        .locator("#projects table")
        .evaluate((table) => table.getBoundingClientRect().height);
      await close();
      expect(screen).toBe(false);
      expect(height).toBeGreaterThan(500);
    }
  });
});
