import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {openSite, visit, type Site} from "./site.js";

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
