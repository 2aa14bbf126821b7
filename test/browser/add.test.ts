import {cpSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strToU8, zipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {runAdd} from "../../loaders/add.js";
import {DATA} from "../../loaders/tables/read.js";
import {checkOf} from "../broken.js";
import {openSite, visit, type Site} from "./site.js";

const FIXTURES = join(import.meta.dirname, "../loaders/fixtures/add");
const TEXT = readFileSync(join(FIXTURES, "binjiang.txt"), "utf8");

let site: Site;
const folders: string[] = [];
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
  folders.forEach((folder) => rmSync(folder, {recursive: true, force: true}));
});

/** A Word file of some text, a paragraph a line. */
function docx(text: string): Buffer {
  const space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const lines = text
    .split("\n")
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`);
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${space}"><w:body>${lines.join("")}</w:body></w:document>`;
  return Buffer.from(zipSync({"word/document.xml": strToU8(document)}));
}

const FILES = [
  {name: "binjiang.docx", buffer: docx(TEXT)},
  {
    name: "binjiang.html",
    buffer: Buffer.from(
      `<!doctype html><html lang="zh"><body>${TEXT.split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("\n")}</body></html>`
    )
  }
];

describe("/add", () => {
  it.each(FILES)(
    "takes $name from the file to a comparison, and back out as a zip that npm run add takes",
    async ({name, buffer}) => {
      const {page, faults, close} = await visit(site, "/add/");
      await page.click("details[data-said] > summary");
      await page.fill("[name=code]", "639900");
      const file = {name, mimeType: "application/octet-stream", buffer};
      await page.setInputFiles("input[type=file]", file);
      expect(await page.textContent("[data-picked]")).toBe(name);
      await page.click("form[data-read] button[type=submit]");
      await page.waitForSelector("[data-bench]", {timeout: 60_000});
      expect(await page.locator("[data-row]").count()).toBeGreaterThan(20);
      await page.locator("[data-row]").first().focus();
      await page.keyboard.press("a");
      expect(await page.locator("[data-row].decided").count()).toBe(1);
      await page.reload();
      await page.waitForSelector("[data-row].decided");
      await page.click("[data-do=beside]");
      await page.waitForSelector(".beside table", {timeout: 60_000});
      const [saved] = await Promise.all([
        page.waitForEvent("download"),
        page.click("[data-do=save]")
      ]);
      const folder = mkdtempSync(join(tmpdir(), "duibiao-page-"));
      folders.push(folder);
      cpSync(DATA, folder, {recursive: true});
      const zip = join(folder, "..", `${folder.split("/").pop()}.zip`);
      folders.push(zip);
      await saved.saveAs(zip);
      const ask = () => Promise.reject(new Error("nothing is to be asked"));
      expect(await runAdd([zip, "--data", folder], {print: () => {}, ask})).toBe(0);
      expect(checkOf(folder)).toEqual([]);
      await page.goto(
        new URL((await page.locator(".beside a").first().getAttribute("href"))!, page.url()).href
      );
      await page.locator("[data-view=compare]", {hasText: "滨江市（草稿）"}).waitFor();
      const links = await page
        .locator("a.share")
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.filter((link) => link.includes("binjiang"))).toEqual([]);
      await page.click("[data-draft-remove]");
      await page.waitForSelector("[data-draft-banner]", {state: "detached"});
      await close();
      expect(faults).toEqual([]);
    },
    240_000
  );

  it("asks for what the text does not say, and names a file that is none", async () => {
    const {page, close} = await visit(site, "/en/add/");
    await page.fill("textarea[name=text]", "到2025年，新建充电桩300台，5G基站超过2万个。");
    await page.click("form[data-read] button[type=submit]");
    await page.locator("[data-failure]", {hasText: "Title"}).waitFor();
    const buffer = Buffer.from([80, 75, 3, 4, 0, 0, 0]);
    const file = {name: "plan.docx", mimeType: "text/plain", buffer};
    await page.setInputFiles("input[type=file]", file);
    await page.click("form[data-read] button[type=submit]");
    await page.locator("[data-failure]", {hasText: "plan.docx"}).waitFor();
    await close();
  });
});
