import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openChoices, openSite, type Site} from "./site.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

/** A page with what it asked for and what went wrong on it. */
async function open(
  path: string,
  width = 1280
): Promise<{page: Page; asked: string[]; faults: string[]}> {
  const context = await site.browser.newContext({viewport: {width, height: 800}});
  const page = await context.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(`${site.url}${path}`, {waitUntil: "networkidle"});
  return {page, asked, faults};
}

function optionIds(page: Page): Promise<(string | null)[]> {
  return page
    .locator("#search-hits [role=option]")
    .evaluateAll((options) => options.map((option) => option.getAttribute("data-id")));
}

const FIELD = "[data-search] input";

describe("the search of the header", {timeout: 120_000}, () => {
  it("loads its index on first use only, from the site itself", async () => {
    const {page, asked} = await open("/plans/");
    expect(asked.filter((url) => /minisearch|search\/box|data\/search/.test(url))).toEqual([]);
    await page.keyboard.press("/");
    await page.locator("#search-hits").waitFor({state: "attached"});
    await page.keyboard.type("充电桩");
    await page.locator("#search-hits [role=option]").first().waitFor();
    expect(asked.some((url) => /data\/search\.\w+\.json/.test(url))).toBe(true);
    expect(asked.every((url) => url.startsWith(site.url))).toBe(true);
    await page.context().close();
  });

  it("names the kind of a hit and shows its clause", async () => {
    const {page, faults} = await open("/");
    await page.fill(FIELD, "保有量达到");
    const hit = page.locator('#search-hits [data-id="xm-newinfra-2020-t012"]');
    await hit.waitFor();
    expect(await hit.locator(".search-kind").textContent()).toBe("目标");
    expect(await hit.locator("q").textContent()).toContain("充电桩保有量达到12000个");
    expect(await hit.locator("mark").first().textContent()).toBe("保有量达到");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is used by keyboard alone: slash, arrows, Enter, Escape", async () => {
    const {page} = await open("/en/plans/");
    await page.keyboard.press("/");
    await page.keyboard.type("cdz");
    await page.locator("#search-hits [role=option]").first().waitFor();
    const field = page.locator(FIELD);
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const active = await field.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    expect(await page.locator("#search-hits [aria-selected=true]").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await field.getAttribute("aria-expanded")).toBe("false");
    expect(await page.locator(".search-panel").isVisible()).toBe(false);
    await page.keyboard.press("ArrowDown");
    await page.locator("#search-hits [role=option]").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/en\/indicators\/charging-piles\/$/);
    await page.context().close();
  });

  it("leads from a clause to its row, at any depth of the site and in its language", async () => {
    const {page} = await open("/en/indicators/charging-piles");
    await page.fill(FIELD, "internet hosptial");
    await page.locator("#search-hits [role=option]").first().waitFor();
    expect((await optionIds(page))[0]).toBe("internet-hospitals");
    await page.locator('#search-hits [data-kind="target"] a').first().click();
    await page.waitForURL(/\/en\/plans\/[\w-]+\/#[\w-]+-t\d+$/);
    const id = new URL(page.url()).hash.slice(1);
    expect(await page.locator(`tr[id="${id}"]`).count()).toBe(1);
    await page.context().close();
  });

  it("says so where nothing is found, and offers what is", async () => {
    const {page} = await open("/");
    await page.fill(FIELD, "恐龙充电桩");
    await page.locator(".search-told", {hasText: "没有找到"}).waitFor();
    expect(await page.locator("#search-hits [role=option]").count()).toBe(0);
    await page.locator(".search-instead button", {hasText: /^充电桩$/}).click();
    await page.locator("#search-hits [role=option]").first().waitFor();
    expect((await optionIds(page))[0]).toBe("charging-piles");
    await page.fill(FIELD, "魑魅魍魉");
    await page.locator(".search-told", {hasText: "没有找到"}).waitFor();
    expect(await page.locator(".search-instead button").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it("stays out of a field in which a slash is only a slash, and of the page's width", async () => {
    const {page} = await open("/compare", 360);
    await openChoices(page);
    await page.locator("[data-find]").focus();
    await page.keyboard.press("/");
    expect(await page.locator("[data-find]").inputValue()).toBe("/");
    await page.fill(FIELD, "天津");
    await page.locator("#search-hits [role=option]").first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe("the city picker", {timeout: 120_000}, () => {
  it.each([
    ["厦门", "xiamen"],
    ["xiamen", "xiamen"],
    ["xm", "xiamen"],
    ["350200", "xiamen"],
    ["nkq", "nankai"]
  ])("finds a city by %s", async (typed, city) => {
    const {page} = await open("/compare");
    await openChoices(page);
    await page.fill("[data-find]", typed);
    const shown = page.locator("[data-picker] .city:visible input").first();
    expect(await page.locator("[data-picker] .city:visible").count()).toBe(1);
    expect(await shown.getAttribute("value")).toContain(city === "xiamen" ? "xm-" : "nk-");
    await page.context().close();
  });

  it("takes the first city on Enter and shows all again on Escape", async () => {
    const {page, faults} = await open("/en/compare");
    await openChoices(page);
    await page.fill("[data-find]", "120104");
    await page.keyboard.press("Enter");
    await page.waitForURL(/cities=.*(nankai|nk-newinfra-2022)/);
    await page.locator('input[value="nk-newinfra-2022"][checked]').waitFor({state: "attached"});
    await page.fill("[data-find]", "nosuch");
    expect(await page.locator("[data-picker] .city:visible").count()).toBe(0);
    expect(await page.locator("[data-found]").textContent()).not.toBe("");
    await page.keyboard.press("Escape");
    expect(await page.locator("[data-picker] .city:visible").count()).toBeGreaterThan(2);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is not shown as live without scripts, which it needs to act", async () => {
    const context = await site.browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${site.url}/compare`);
    expect(await page.locator("[data-picker] input[type=checkbox]").count()).toBeGreaterThan(3);
    expect(await page.locator("[data-picker] input[type=checkbox]:visible").count()).toBe(0);
    expect(await page.locator("[data-find]").isVisible()).toBe(false);
    expect(await page.locator(FIELD).isVisible()).toBe(false);
    await context.close();
  });
});
