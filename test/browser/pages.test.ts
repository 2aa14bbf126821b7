import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, visit, type Site} from "./site.js";

/** One page of each type; its English twin is visited too. */
const PAGES = [
  "/",
  "/compare",
  "/indicators/",
  "/indicators/5g-base-stations",
  "/plans/",
  "/plans/tj-digital-2021"
];
const BOTH = PAGES.flatMap((path) => [path, `/en${path}`]);
const WITH_CHART = ["/", "/compare", "/indicators/5g-base-stations"];
const WITH_TABLE = PAGES.filter((path) => path !== "/");

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it("the browser of these tests draws pages alone, none of its own", async () => {
  const context = await site.browser.newContext();
  await (await context.newPage()).goto(`${site.url}/404.html`);
  const session = await site.browser.newBrowserCDPSession();
  const {targetInfos} = await session.send("Target.getTargets", {filter: [{}]});
  await context.close();
  expect(targetInfos.map(({url}) => url).filter((url) => url.startsWith("chrome://"))).toEqual([]);
  expect(targetInfos.some(({url}) => url.startsWith(site.url))).toBe(true);
});

describe.each(BOTH)("%s", (path) => {
  it("stands without an error or a foreign request, on a desk and on a phone, and leads to its twin", async () => {
    const {page, faults, close} = await visit(site, path);
    const facts = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      viewport: document.querySelector<HTMLMetaElement>("meta[name=viewport]")!.content,
      headings: document.querySelectorAll("h1").length,
      main: document.querySelectorAll("main").length,
      title: document.title,
      description: document.querySelector<HTMLMetaElement>("meta[name=description]")?.content,
      repeated: [...document.querySelectorAll("[id]")]
        .map((element) => element.id)
        .filter((id, i, all) => all.indexOf(id) !== i)
    }));
    const wide = await overflow(page);
    await page.setViewportSize({width: 360, height: 780});
    const narrow = await overflow(page);
    await page.click("a[data-twin]");
    await page.waitForLoadState("load");
    const twin = await page.evaluate(() => document.documentElement.lang);
    await close();
    expect(faults).toEqual([]);
    expect(facts).toMatchObject({
      lang: path.startsWith("/en/") ? "en" : "zh-CN",
      headings: 1,
      main: 1,
      repeated: []
    });
    expect(twin).toBe(path.startsWith("/en/") ? "zh-CN" : "en");
    expect([wide, narrow]).toEqual([[], []]);
    expect(facts.viewport).not.toMatch(/maximum-scale|user-scalable/);
    expect(facts.title.length).toBeGreaterThan(4);
    expect(facts.description!.length).toBeGreaterThan(10);
  });
});

/** What reaches beyond the right edge of the screen, parts that scroll in their own frame aside. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (["auto", "scroll", "hidden"].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .filter((element) => !scrolls(element.parentElement))
      .map((element) => `${element.tagName} ${element.textContent!.trim().slice(0, 30)}`);
  });
}

describe("before any script", () => {
  it.each(BOTH)("%s shows its content", async (path) => {
    const {page, close} = await visit(site, path, {javaScriptEnabled: false, width: 360});
    const seen = await page.evaluate(() => ({
      words: document.querySelector("main")!.innerText.length,
      charts: document.querySelectorAll("svg.strip").length,
      rows: document.querySelectorAll("tbody tr").length,
      overflow: document.documentElement.scrollWidth - innerWidth
    }));
    await close();
    expect(seen.words).toBeGreaterThan(200);
    expect(seen.overflow).toBeLessThanOrEqual(0);
    const bare = path.replace(/^\/en/, "");
    if (WITH_CHART.includes(bare)) expect(seen.charts).toBeGreaterThan(0);
    if (WITH_TABLE.includes(bare)) expect(seen.rows).toBeGreaterThan(0);
  });

  it("a number leads to its clause", async () => {
    const {page, close} = await visit(site, "/", {javaScriptEnabled: false});
    await page.click('svg.strip a[href^="#clause-"]');
    expect(await page.locator(".clause:target").isVisible()).toBe(true);
    await close();
  });
});

describe("a page that does not ask for more", () => {
  it.each(["/", "/compare", "/plans/tj-digital-2021"])("%s loads no engine", async (path) => {
    const {page, requests, close} = await visit(site, path);
    const inside = page.locator('nav.jump a[href^="#"]').first();
    if (await inside.count()) await inside.click();
    await page.waitForTimeout(300);
    await close();
    expect(requests.filter((url) => /duckdb|\.wasm|\.parquet/.test(url))).toEqual([]);
  });
});

describe("the clause behind a number", () => {
  it("opens at a click and closes with Escape", async () => {
    const {page, faults, close} = await visit(site, "/en/");
    const link = page.locator('svg.strip a[href^="#clause-"]').first();
    const id = (await link.getAttribute("href"))!.slice(1);
    await link.click();
    const clause = page.locator(`[id="${id}"]`);
    expect(await clause.isVisible()).toBe(true);
    expect(await clause.locator("blockquote").innerText()).toMatch(/5G基站/);
    expect(await clause.locator('a[href*="plans/"]').count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await clause.isVisible()).toBe(false);
    await close();
    expect(faults).toEqual([]);
  });

  it("is reached and opened by the keyboard, and focus comes back", async () => {
    const {page, close} = await visit(site, "/");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
    for (let i = 0; i < 40 && !(await focused()).startsWith("#clause-"); i++) {
      await page.keyboard.press("Tab");
    }
    const href = await focused();
    expect(href).toMatch(/^#clause-/);
    await page.keyboard.press("Enter");
    expect(await page.locator(`[id="${href.slice(1)}"]`).isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await focused()).toBe(href);
    await close();
  });

  it("is open on a page whose address names it", async () => {
    const {page, close} = await visit(
      site,
      "/indicators/5g-base-stations#clause-xm-newinfra-2020-t001"
    );
    expect(await page.locator("[id=clause-xm-newinfra-2020-t001]").isVisible()).toBe(true);
    await close();
  });
});

describe.each(["light", "dark"] as const)("in the %s scheme", (colorScheme) => {
  it.each(["/", "/compare", "/plans/tj-digital-2021", "/coverage", "/en/coverage"])(
    "%s can be read: contrast of 4.5",
    async (path) => {
      const {page, close} = await visit(site, path, {colorScheme});
      const pale = await page.evaluate(paleTexts);
      await close();
      expect(pale).toEqual([]);
    }
  );
});

describe("where the reader's system has colours of its own", () => {
  it.each(["/en/coverage/", "/en/embed/5g-base-stations/"])("%s draws in them", async (path) => {
    const {page, close} = await visit(site, path, {forcedColors: "active", colorScheme: "dark"});
    const drawn = await page.evaluate(() => {
      const probe = document.createElement("i");
      probe.style.cssText = "color: CanvasText";
      document.body.append(probe);
      const shape = document.querySelector("main svg :is(circle, path, line)");
      const cell = document.querySelector(".cell.set");
      return {
        ink: getComputedStyle(probe).color,
        drawn: shape && [getComputedStyle(shape).fill, getComputedStyle(shape).stroke],
        border: cell && getComputedStyle(cell).borderTopWidth
      };
    });
    await close();
    if (drawn.drawn) expect(drawn.drawn).toContain(drawn.ink);
    if (path.includes("coverage")) expect(drawn.border).toBe("2px");
    else expect(drawn.drawn).not.toBeNull();
  });
});

describe("where the keyboard is", () => {
  /** What is focused, from the page into the editor or frame that it is in, and which of it has no ring. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      const way = [document.activeElement!];
      const inner = () => {
        const host = way.at(-1)! as HTMLIFrameElement;
        return (host.shadowRoot ?? host.contentDocument)?.activeElement;
      };
      for (let next = inner(); next; next = inner()) way.push(next);
      const bare = way.filter((element) => {
        if (element.shadowRoot || element.localName === "body") return false;
        const around = element.closest(".cm-editor") ?? element;
        const style = element.ownerDocument.defaultView!.getComputedStyle(around);
        return style.outlineStyle === "none" || Number.parseFloat(style.outlineWidth) < 2;
      });
      const names = (all: Element[]) => all.map(({localName}) => localName).join(" ");
      return {way: names(way), bare: names(bare)};
    });

  it.each([
    ["/en/lab/", ".cm-content", "div div"],
    ["/embed/", "[data-preview]", "iframe body"]
  ])("%s shows a ring there", async (path, from, first) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const {page, close} = await visit(site, path, {colorScheme});
      await page.locator(from).focus();
      const met = [await focused(page)];
      for (let i = 0; i < 8; i++) {
        await page.keyboard.press("Shift+Tab");
        met.push(await focused(page));
      }
      expect(met[0].way).toBe(first);
      expect(met.filter(({bare}) => bare)).toEqual([]);
      await close();
    }
  });
});

describe("for readers who bear no motion", () => {
  it("nothing moves by itself", async () => {
    const {page, close} = await visit(site, "/en/compare/", {reducedMotion: "reduce", width: 360});
    const moving = await page.evaluate(() => document.getAnimations().length);
    await close();
    expect(moving).toBe(0);
  });
});

/** Runs in the page: visible texts whose contrast with what is behind them is below 4.5. */
function paleTexts(): string[] {
  // What is mixed of two colours is told by parts of one.
  const channels = (color: string) =>
    (color.replace(/^color\(srgb/, "").match(/[\d.]+/g) ?? []).map(
      (part, i) => Number(part) * (color.startsWith("color(") && i < 3 ? 255 : 1)
    );
  const light = (color: string) => {
    const [r, g, b] = channels(color).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (color !== "transparent" && channels(color)[3] !== 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  return [...document.querySelectorAll("main *, header *, footer *")]
    .filter((element) =>
      [...element.childNodes].some((n) => n.nodeType === 3 && n.nodeValue!.trim())
    )
    .filter((element) => element.getClientRects().length > 0)
    .flatMap((element) => {
      const style = getComputedStyle(element);
      const color = element instanceof SVGElement ? style.fill : style.color;
      const [a, b] = [light(color), light(behind(element))].sort((x, y) => y - x);
      const contrast = (a + 0.05) / (b + 0.05);
      return contrast < 4.5
        ? [`${contrast.toFixed(2)} ${element.textContent!.trim().slice(0, 20)}`]
        : [];
    });
}
