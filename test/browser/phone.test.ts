import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openChoices, openSite, visit, type Site} from "./site.js";

/** A phone: narrow, and pointed at with a finger. */
const PHONE = {width: 360, isMobile: true, hasTouch: true};

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What of some elements is out of sight: without a box, or beyond an edge of the screen. */
function unseen(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (all) =>
    all
      .filter((element) => {
        const {left, right, top, bottom, width} = element.getBoundingClientRect();
        return width === 0 || left < 0 || right > innerWidth || top < 0 || bottom > innerHeight;
      })
      .map((element) => element.textContent!.trim())
  );
}

/** Which elements of a page are wider than their own frame, or hold more than they show. */
function cut(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (all) =>
    all
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent!.trim().slice(0, 30))
  );
}

describe.each(["/coverage", "/en/coverage", "/en/notebooks/carried-on", "/"])(
  "the sections on %s",
  (path) => {
    it("hang from one button that names the current one, and all are in sight and large enough; no script needed", async () => {
      const {page, close} = await visit(site, path, {...PHONE, javaScriptEnabled: false});
      const menu = page.locator("button.menu");
      const current = page.locator(
        ".group ul a[aria-current], .groups > li:not(.group) > a[aria-current]"
      );
      if (await current.count())
        expect(await menu.textContent()).toContain((await current.textContent())!);
      expect(await unseen(page, "button.menu")).toEqual([]);
      expect(await page.locator("#sections").isVisible()).toBe(false);
      await menu.tap();
      expect(await unseen(page, "#sections a")).toEqual([]);
      const heights = await page.$$eval("#sections a", (all) =>
        all.map((link) => link.getBoundingClientRect().height)
      );
      expect(heights.length).toBeGreaterThan(16);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      await close();
    });

    it("stand in the header on a desk: six names, each opening its sections below it", async () => {
      const {page, close} = await visit(site, path, {javaScriptEnabled: false});
      expect(await page.locator(".groups > li > a").count()).toBe(6);
      expect(await unseen(page, ".groups > li > a")).toEqual([]);
      for (const group of await page.locator(".group").all()) {
        const section = group.locator("ul a").last();
        expect(await section.isVisible()).toBe(false);
        await group.locator(".group-name").focus();
        expect(await section.isVisible()).toBe(true);
      }
      expect(await page.locator("button.menu").isVisible()).toBe(false);
      await close();
    });
  }
);

describe("the menu", () => {
  it("opens, is walked through and closes by the keyboard", async () => {
    const {page, close} = await visit(site, "/en/periods", {width: 360});
    await page.focus("button.menu");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => document.activeElement!.closest("nav")?.id);
    expect(at).toBe("sections");
    await page.keyboard.press("Escape");
    expect(await page.locator("#sections").isVisible()).toBe(false);
    await close();
  });
});

describe.each(["/coverage", "/en/coverage"])("%s", (path) => {
  it("has no scroller inside the page, shows its sums and keeps its heads", async () => {
    const {page, close} = await visit(site, path, PHONE);
    const frame = await page.$eval(".matrix-frame", (element) => ({
      hidden: element.scrollHeight - element.clientHeight,
      cut: element.scrollWidth - element.clientWidth
    }));
    expect(frame.hidden).toBeLessThanOrEqual(1);
    expect(frame.cut).toBeLessThanOrEqual(0);
    const right = await page.$$eval("table.cover .sum", (all) =>
      Math.max(...all.map((cell) => cell.getBoundingClientRect().right))
    );
    expect(right).toBeLessThanOrEqual(360);
    await page.locator('tr[data-row="safeguards"]').scrollIntoViewIfNeeded();
    const top = await page.$eval(".plans th", (th) => th.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    await close();
  });
});

describe.each(["/compare", "/en/compare", "/en/periods"])(
  "the ways on from the charts of %s",
  (path) => {
    it("stand within the page, below names that are not squeezed", async () => {
      const {page, close} = await visit(site, path, {...PHONE, javaScriptEnabled: false});
      const boxes = await page.$$eval("header:has(> .shares)", (all) =>
        all
          .filter((header) => header.getBoundingClientRect().width > 0)
          .map((header) => ({
            right: Math.max(
              ...[...header.querySelectorAll(".share")].map(
                (way) => way.getBoundingClientRect().right
              )
            ),
            name: header.firstElementChild!.getBoundingClientRect().width
          }))
      );
      expect(boxes.length).toBeGreaterThan(0);
      for (const {right, name} of boxes) {
        expect(right).toBeLessThanOrEqual(360);
        expect(name).toBeGreaterThan(40);
      }
      await close();
    });
  }
);

describe("the matrix of agencies", () => {
  it("keeps its corner over the names, and its words outside of what is pushed", async () => {
    const {page, close} = await visit(site, "/en/agencies", PHONE);
    const frame = page.locator(".matrix").first();
    const [corner, name] = await frame.evaluate((element) => {
      element.scrollLeft = 150;
      return ["thead th", "tbody th"].map((part) => {
        const {left, right} = element.querySelector(part)!.getBoundingClientRect();
        return {left, right};
      });
    });
    expect(corner).toEqual(name);
    expect(await frame.locator(".legend, figcaption").count()).toBe(0);
    expect(await cut(page, ".matrix-figure > :not(.matrix)")).toEqual([]);
    await close();
  });
});

describe("code", () => {
  it.each(["/data", "/en/data", "/notebooks/carried-on", "/en/embed/"])(
    "on %s is broken into lines rather than cut",
    async (path) => {
      const {page, close} = await visit(site, path, PHONE);
      expect(await page.locator("pre, .snippet").count()).toBeGreaterThan(0);
      expect(await cut(page, "pre, .snippet")).toEqual([]);
      await close();
    }
  );
});

describe("charts in one card", () => {
  it.each(["/notebooks/not-comparable", "/en/notebooks/carried-on"])(
    "on %s stand apart",
    async (path) => {
      const {page, close} = await visit(site, path);
      const gaps = await page.$$eval(".card figure + figure", (all) =>
        all.map((figure) => {
          const above = figure.previousElementSibling!.getBoundingClientRect();
          return figure.querySelector("header")!.getBoundingClientRect().top - above.bottom;
        })
      );
      expect(gaps.length).toBeGreaterThan(0);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
      await close();
    }
  );
});

describe("the way to share a chart", () => {
  it.each(["/cascade", "/en/agencies", "/en/periods", "/plans/tj-digital-2021", "/en/explore"])(
    "on %s stands behind its title, or right below where a line has no room",
    async (path) => {
      for (const width of [1440, 360]) {
        const {page, close} = await visit(site, path, {width});
        const far = await page.$$eval("header > .shares", (all) =>
          all
            .filter((link) => link.getClientRects().length > 0)
            .map((link) =>
              [link, link.previousElementSibling!].map((e) => e.getBoundingClientRect())
            )
            .filter(([link, title]) => {
              const below = link.top - title.bottom;
              if (link.left === title.left && below >= 0 && below <= 24) return false;
              const gap = link.left - title.right;
              return gap < 8 || gap > 24 || link.bottom < title.top || link.top > title.bottom;
            })
            .map(([link]) => `${link.left} ${link.top}`)
        );
        await close();
        expect(far, `${width}`).toEqual([]);
      }
    }
  );
});

describe("a finger", () => {
  it.each(["/compare", "/en/coverage", "/en/agencies", "/data", "/plans/tj-newinfra-2021"])(
    "finds room on %s",
    async (path) => {
      const {page, close} = await visit(site, path, PHONE);
      const small = await page.$$eval(
        "select, main button, .menu, input[type=checkbox], .share, .take a, .files td a, td > a",
        (all) =>
          all
            .filter((element) => element.checkVisibility())
            .filter((element) => element.getBoundingClientRect().height < 24)
            .map((element) => element.outerHTML.slice(0, 60))
      );
      expect(small).toEqual([]);
      const heights = await page.$$eval("select", (all) => all.map((e) => e.offsetHeight));
      for (const height of heights) expect(height).toBeGreaterThanOrEqual(44);
      await close();
    }
  );

  it.each(["/explore", "/en/lab"])("is told of no keys on %s", async (path) => {
    const {page, close} = await visit(site, path, PHONE);
    expect(await page.locator(".keys-only").isVisible()).toBe(false);
    await close();
    const desk = await visit(site, path);
    expect(await desk.page.locator(".keys-only").isVisible()).toBe(true);
    await desk.close();
  });
});

describe("fields", () => {
  it.each(["/compare", "/en/coverage", "/agencies", "/en/embed/"])(
    "on %s stand in one column, all alike",
    async (path) => {
      const {page, close} = await visit(site, path, PHONE);
      await openChoices(page);
      const boxes = await page.$$eval(".choices .selects select", (all) =>
        all.map((element) => {
          const {left, width, height} = element.getBoundingClientRect();
          return [left, width, height].map(Math.round).join(" ");
        })
      );
      expect(boxes.length).toBeGreaterThan(1);
      expect(new Set(boxes).size).toBe(1);
      await close();
    }
  );

  it("show the longest id of an indicator on the page that reads plans", async () => {
    const {page, close} = await visit(site, "/en/add");
    expect(await cut(page, '.fields input[name="indicator_id"]')).toEqual([]);
    await close();
  });
});

describe("rows on a phone", () => {
  it.each(["/plans/tj-newinfra-2021", "/indicators/"])(
    "on %s keep a label beside its value",
    async (path) => {
      const {page, close} = await visit(site, path, PHONE);
      const torn = await page.$$eval(
        ".brief td:not(:first-child, :last-child), .catalogue td:nth-child(n + 3)",
        (all) => all.filter((cell) => cell.getClientRects().length > 1).length
      );
      expect(torn).toBe(0);
      await close();
    }
  );

  it("of an indicator are two lines", async () => {
    const {page, close} = await visit(site, "/indicators/", PHONE);
    const heights = await page.$$eval(".catalogue tbody tr", (all) =>
      all.map((row) => row.getBoundingClientRect().height)
    );
    expect(heights.length).toBeGreaterThan(100);
    expect(Math.max(...heights)).toBeLessThan(110);
    await close();
  });
});

describe("columns", () => {
  it("of the catalogue are the same in every domain", async () => {
    const {page, close} = await visit(site, "/en/indicators/");
    const lefts = await page.$$eval(".catalogue thead tr", (all) =>
      all.map((row) =>
        [...row.children].map((th) => Math.round(th.getBoundingClientRect().left)).join(" ")
      )
    );
    expect(new Set(lefts).size).toBe(1);
    await close();
  });

  it("of a long list of bars start at one height", async () => {
    const {page, close} = await visit(site, "/notebooks/nankai");
    const tops = await page.$$eval(".long .bars-rows", (lists) =>
      lists.map((list) => {
        const rows = [...list.children].map((row) => row.getBoundingClientRect());
        const columns = [...new Set(rows.map(({left}) => Math.round(left)))];
        return columns.map((left) =>
          Math.round(
            Math.min(...rows.filter((row) => Math.round(row.left) === left).map((r) => r.top))
          )
        );
      })
    );
    for (const list of tops) expect(new Set(list).size).toBe(1);
    await close();
  });

  it("of look-alikes are none: they stand below one another, the sign between them", async () => {
    const {page, close} = await visit(site, "/en/periods");
    const lefts = await page.$$eval(".alike-card", (cards) =>
      cards.map((card) =>
        [...card.querySelectorAll("h3")].map((h) => Math.round(h.getBoundingClientRect().left))
      )
    );
    expect(lefts.length).toBeGreaterThan(0);
    for (const card of lefts) expect(new Set(card).size).toBe(1);
    await close();
  });
});

describe("the list of the cascade", () => {
  it("says on a phone which side is the city's and which the district's", async () => {
    const {page, close} = await visit(site, "/en/cascade", PHONE);
    const sides = page.locator("details.link").first().locator(".side-name");
    expect(await sides.allTextContents()).toEqual(["City’s plan:", "District’s plan:"]);
    expect((await sides.first().boundingBox())!.width).toBeGreaterThan(20);
    await close();
  });
});

describe("words and choices", () => {
  it.each(["/plans/tj-newinfra-2021", "/en/indicators/", "/explore", "/en/benchmark", "/lab"])(
    "on %s are large enough to be read and to be touched",
    async (path) => {
      const {page, close} = await visit(site, path, PHONE);
      await openChoices(page);
      const small = await page.$$eval("main :is(small, code, .section-tag)", (all) =>
        all
          .filter((element) => element.checkVisibility())
          .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 12)
          .map((element) => element.textContent!.trim())
      );
      expect(small).toEqual([]);
      const low = await page.$$eval(
        'main :is(.facet-line, label:has(> [type="checkbox"]))',
        (all) =>
          all
            .filter((element) => element.checkVisibility())
            .filter((element) => element.getBoundingClientRect().height < 44)
            .map((element) => element.textContent!.trim())
      );
      expect(low).toEqual([]);
      await close();
    }
  );
});

describe("the bar of a comparison", () => {
  it("says what is compared while the page is read, and leaves most of the screen to it", async () => {
    const {page, close} = await visit(site, "/compare", PHONE);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    const {top, share} = await page.$eval("form.bar", (bar) => {
      const box = bar.getBoundingClientRect();
      return {top: box.top, share: box.height / innerHeight};
    });
    expect(top).toBe(0);
    expect(share).toBeLessThan(0.25);
    await close();
  });
});
