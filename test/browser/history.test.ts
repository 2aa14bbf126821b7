import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, visit, type Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** Waits until the address asks for this and what stands there answers it. */
async function settled(page: Page, search: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => location.search), {timeout: 30_000}).toBe(search);
  await page.waitForFunction(() => !document.querySelector("[data-view][aria-busy]"));
}

const city = (id: string) => `input[name=city][value="${id}"]`;

describe("Back", () => {
  it("takes back one choice after the other in the explorer", async () => {
    const {page, faults, close} = await visit(site, "/en/explore");
    await page.check(city("xiamen"));
    await settled(page, "?city=xiamen");
    await page.check(city("nankai"));
    await expect.poll(() => page.locator(`${city("nankai")}:checked`).count()).toBe(1);
    await page.waitForFunction(() => !document.querySelector("[data-view][aria-busy]"));
    const both = await page.evaluate(() => location.search);
    expect(both.slice("?city=".length).split("~").sort()).toEqual(["nankai", "xiamen"]);
    await page.goBack();
    await settled(page, "?city=xiamen");
    expect(await page.isChecked(city("xiamen"))).toBe(true);
    expect(await page.isChecked(city("nankai"))).toBe(false);
    await page.goBack();
    await settled(page, "");
    expect(await page.isChecked(city("xiamen"))).toBe(false);
    await page.goForward();
    await page.goForward();
    await settled(page, both);
    expect(faults).toEqual([]);
    await close();
  });

  it("passes over what was typed and what was dragged", async () => {
    const {page, close} = await visit(site, "/en/explore");
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    await page.fill('input[name="q"]', "5G");
    await page.keyboard.press("Enter");
    await settled(page, "?q=5G");
    await page.focus('svg.wide a[data-row="networks"][data-column="2022"]');
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => location.search)).toContain("year=");
    expect(await steps()).toBe(before);
    await close();
  });

  it("takes back a choice on the page that compares", async () => {
    const {page, close} = await visit(site, "/compare");
    await page.click("details.bar-all > summary");
    await page.selectOption("select[name=domain]", "networks");
    await settled(page, "?domain=networks");
    await page.goBack();
    await settled(page, "");
    expect(await page.inputValue("select[name=domain]")).toBe("");
    await close();
  });

  it("takes back a choice in a notebook, and its cells follow", async () => {
    const {page, close} = await visit(site, "/en/notebooks/tianjin-xiamen");
    await page.locator(".engine").scrollIntoViewIfNeeded();
    await page.waitForSelector('.engine[data-engine="ready"]', {timeout: 60_000});
    const choice = page.locator('.cell-choice select[name="indicator"]');
    await choice.waitFor();
    const first = await choice.inputValue();
    const figures = page.locator(".observablehq--block figure.targets");
    await figures.first().waitFor();
    const drawn = await figures.first().innerText();
    await choice.selectOption({index: 1});
    await expect.poll(() => figures.first().innerText()).not.toBe(drawn);
    await page.goBack();
    await expect.poll(() => choice.inputValue()).toBe(first);
    await expect.poll(() => figures.first().innerText()).toBe(drawn);
    await close();
  });
});
