import {readFileSync} from "node:fs";
import {strFromU8, unzipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import readXlsx from "read-excel-file/node";
import {openBar, openSite, visit, type Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** How many sheets of A4 a page fills. */
async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({format: "A4"})).toString("latin1");
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
}

describe("on paper", () => {
  it.each(["/periods/", "/en/periods/"])(
    "%s has the domains that stand open, and names the others",
    async (path) => {
      const {page, close} = await visit(site, path);
      const shut = await sheets(page);
      await page.emulateMedia({media: "print"});
      const seen = () =>
        page.evaluate(() => ({
          names: [...document.querySelectorAll(".every summary")].filter(
            (name) => name.getClientRects().length > 0
          ).length,
          rows: [...document.querySelectorAll(".every tbody tr")].filter((row) =>
            row.checkVisibility({contentVisibilityAuto: true})
          ).length
        }));
      const {names, rows} = await seen();
      expect(names).toBeGreaterThan(10);
      expect(rows).toBe(0);
      await page.evaluate(() =>
        document.querySelectorAll<HTMLDetailsElement>(".every details").forEach((fold) => {
          fold.open = true;
        })
      );
      expect((await seen()).rows).toBeGreaterThan(60);
      await page.emulateMedia({media: null});
      expect(shut).toBeLessThan(0.75 * (await sheets(page)));
      await close();
    }
  );

  it.each(["/embed/", "/en/embed/"])("%s is a list of the charts' names", async (path) => {
    const {page, close} = await visit(site, path);
    const charts = await page.locator(".gallery li").count();
    expect(charts).toBeGreaterThan(150);
    expect(await sheets(page)).toBeLessThanOrEqual(3 + charts / 40);
    await close();
  });
});

describe("a page's own print", () => {
  // A reader who opens no fold wants the answer on a few sheets.
  it.each([
    ["/compare/tianjin-xiamen/", 12],
    ["/en/compare/tianjin-xiamen/", 16],
    ["/agencies/", 8],
    ["/en/agencies/", 8],
    ["/periods/", 11],
    ["/en/periods/", 12]
  ])("%s fills at most %i sheets, without the site's sections", async (path, most) => {
    const {page, close} = await visit(site, path);
    expect(await sheets(page)).toBeLessThanOrEqual(most);
    await page.emulateMedia({media: "print"});
    expect(await page.locator("header nav").filter({visible: true}).count()).toBe(0);
    await close();
  });
});

/** The footnotes of a page's paper that are no rule above them. */
const NOTES = /<w:footnote (?![^>]*w:type=)/g;

describe("the meeting paper", () => {
  it.each(["/compare/tianjin-xiamen/", "/en/compare/tianjin-xiamen/"])(
    "%s is handed over as Word and Excel when it is asked for, and loads nothing before",
    async (path) => {
      const {page, faults, requests, close} = await visit(site, path);
      expect(requests.filter((url) => /docx|excel/.test(url))).toEqual([]);
      await openBar(page);
      const [word] = await Promise.all([
        page.waitForEvent("download"),
        page.locator('[data-paper="docx"]').click()
      ]);
      const parts = unzipSync(readFileSync(await word.path()));
      const only = await page.locator(".glance").getAttribute("data-only");
      const notes = [...strFromU8(parts["word/footnotes.xml"]).matchAll(NOTES)].length;
      expect(notes).toBeGreaterThan(Number(only));
      const pictures = Object.keys(parts).filter((name) => name.endsWith(".png"));
      expect(pictures.length).toBeGreaterThan(0);
      for (const name of pictures) {
        const [width, height] = [16, 20].map((at) => Buffer.from(parts[name]).readUInt32BE(at));
        expect(width).toBeGreaterThan(1900);
        expect(height).toBeGreaterThan(300);
      }
      const [excel] = await Promise.all([
        page.waitForEvent("download"),
        page.locator('[data-paper="xlsx"]').click()
      ]);
      expect(excel.suggestedFilename()).toBe(word.suggestedFilename().replace("docx", "xlsx"));
      const sheetsOf = await readXlsx(readFileSync(await excel.path()));
      expect(sheetsOf[2].data.length - 1).toBe(Number(only));
      await close();
      expect(faults).toEqual([]);
    }
  );

  it.each(["/compare/tianjin-xiamen/", "/en/plans/tj-newinfra-2021/", "/cities/xiamen/"])(
    "%s is printed in the page's place, no chart cut, and goes away again",
    async (path) => {
      const {page, close} = await visit(site, path);
      await page.evaluate(() => {
        window.print = () => {};
      });
      await openBar(page);
      await page.locator('[data-paper="print"]').click();
      const paper = page.locator("article.paper");
      await paper.waitFor({state: "attached"});
      await page.emulateMedia({media: "print"});
      expect(await page.locator("main").isVisible()).toBe(false);
      expect(await paper.isVisible()).toBe(true);
      expect(
        await paper
          .locator("figure")
          .first()
          .evaluate((f) => getComputedStyle(f).breakInside)
      ).toBe("avoid");
      // The front is two pages; at 96 dots an inch a page of A4 has 1002 between its margins.
      const front = await paper.evaluate(
        (sheet) =>
          sheet.querySelector(".paper-annex")!.getBoundingClientRect().top -
          sheet.getBoundingClientRect().top
      );
      await page.emulateMedia({media: null});
      expect(front).toBeGreaterThan(500);
      await page.setViewportSize({width: 688, height: 1002});
      expect(await sheets(page)).toBeLessThanOrEqual(16);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      expect(await paper.count()).toBe(0);
      await close();
    }
  );
});
