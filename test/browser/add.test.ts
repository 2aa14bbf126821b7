import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {SAMPLE} from "../../src/subjects/add/view.js";
import {openSite, visit, type Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A text of two promises in the encoding of older government sites: 新建充电桩300台 … 5G基站超过2万个. */
const GB18030 = Buffer.from(
  "b5bd32303236c4eaa3acd0c2bda8b3e4b5e7d7ae333030cca8a3ac3547bbf9d5beb3acb9fd32cdf2b8f6a1a3",
  "hex"
);

describe("/add", () => {
  it("reads a pasted text into rows whose clauses are marked, and writes what was edited", async () => {
    const {page, faults, close} = await visit(site, "/add");
    await page.fill("textarea[name=text]", SAMPLE);
    await page.fill("input[name=plan]", "some-plan");
    await page.click("form[data-read] button[type=submit]");
    await page.waitForSelector("[data-downloads] button");
    const rows = page.locator("[data-row]");
    const marks = await page.locator(".read-text mark").allTextContents();
    expect(await rows.count()).toBe(6);
    for (const mark of marks) expect(SAMPLE).toContain(mark);
    await page.fill('[data-row="0"] [name=value_low]', "31000");
    await page.uncheck('[data-row="5"] [name=keep]');
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("[data-downloads] button >> nth=0")
    ]);
    const lines = readFileSync(await download.path(), "utf8")
      .trim()
      .split("\n");
    expect(lines.length).toBe(1 + 5);
    expect(lines[1]).toMatch(/^some-plan-t001,5g-base-stations,target,gte,31000,,个,stock,2026,/);
    await close();
    expect(faults).toEqual([]);
  });

  it("reads a file in GB18030", async () => {
    const {page, close} = await visit(site, "/en/add");
    const file = {name: "plan.txt", mimeType: "text/plain", buffer: GB18030};
    await page.setInputFiles("input[type=file]", file);
    await page.click("form[data-read] button[type=submit]");
    await page.waitForSelector("[data-downloads] button");
    const ids = await page
      .locator("[data-row] [name=indicator_id]")
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    await close();
    expect(ids).toEqual(["charging-piles", "5g-base-stations"]);
  });

  it("names a binary file and keeps the page", async () => {
    const {page, close} = await visit(site, "/en/add");
    const buffer = Buffer.from([80, 75, 3, 4, 0, 0, 0]);
    const file = {name: "plan.docx", mimeType: "text/plain", buffer};
    await page.setInputFiles("input[type=file]", file);
    await page.click("form[data-read] button[type=submit]");
    await page.locator("[data-failure]", {hasText: "plan.docx"}).waitFor();
    expect(await page.locator("[data-row]").count()).toBe(6);
    await close();
  });
});
