import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import type {Row} from "../../src/model/schema/rows.js";
import type {Db} from "../../src/queries/db.js";
import {pageOf} from "../../src/ui/page.js";
import {VIEWS} from "../../src/subjects/registry.js";
import {engine, sources} from "../engine.js";

const SRC = join(import.meta.dirname, "../../src");
const PLANS = readdirSync(join(SRC, "../data/plans"));
const FIXED = {indicator: "5g-base-stations", plan: "tj-digital-2021"};
let db: Db;
beforeAll(async () => {
  db = await engine();
});

async function drawn(name: string, lang: "zh" | "en", fixed: Record<string, string> = FIXED) {
  const ask = await VIEWS[name]();
  const answer = await ask(sources(), new URLSearchParams(), fixed);
  const page = pageOf(lang, "./");
  return {element: answer.draw(page), title: answer.title(page)};
}

describe("VIEWS", () => {
  it("has every view that a page names", () => {
    const pages = readdirSync(SRC, {recursive: true, encoding: "utf8"}).filter((file) =>
      file.endsWith(".md")
    );
    for (const file of pages) {
      const text = readFileSync(join(SRC, file), "utf8");
      for (const [, name] of text.matchAll(/data-view="(\w+)"/g)) {
        expect(Object.keys(VIEWS), file).toContain(name);
      }
    }
  });

  it.each(PLANS)("the page of %s says what text was used, in both languages", async (plan) => {
    const [row] = await db.rows<Row<"plans">>("SELECT * FROM plans WHERE plan_id = ?", [plan]);
    const [zh, en] = [await drawn("plan", "zh", {plan}), await drawn("plan", "en", {plan})];
    const notes = [zh, en].map(({element}) => element.querySelector(".facts .across dd"));
    expect(notes.map((note) => note!.textContent)).toEqual([row.note_zh, row.note]);
    if (row.issuer === null) return;
    expect(zh.element.querySelector(".facts")!.textContent).not.toContain(row.issuer_en);
    expect(en.element.querySelector(".facts")!.textContent).toContain(row.issuer_en);
    expect(en.element.querySelector(".facts")!.textContent).toContain(row.issuer);
  });

  it.each([
    ...PLANS.map((plan) => ["plan", plan]),
    ["home", ""],
    ["coverage", ""],
    ["periods", ""]
  ])("%s %s never counts one as many", async (name, plan) => {
    const {element, title} = await drawn(name, "en", {...FIXED, plan});
    const words = [element.outerHTML, title?.description ?? ""].join(" ");
    expect(words).not.toMatch(
      /(?<![\d,.:–-])1 (promises|tasks|baseline figures|indicators|rows|plans|numbers|agencies)\b/
    );
  });

  it.each(["home", "compare", "indicators", "indicator", "plans", "plan"])(
    "%s draws the same facts in both languages",
    async (name) => {
      const [zh, en] = [await drawn(name, "zh"), await drawn(name, "en")];
      const shape = ({element}: {element: Element}) =>
        ["svg.strip", "tbody tr", "blockquote", "q"].map((s) => element.querySelectorAll(s).length);
      expect(shape(zh)).toEqual(shape(en));
      expect(zh.element.textContent).not.toMatch(/undefined|NaN|\[object/);
      expect(en.element.textContent).not.toMatch(/undefined|NaN|null|\[object/);
    }
  );

  it("an unknown plan or indicator gives a notice with a way on", async () => {
    for (const [name, list] of [
      ["plan", "./plans/"],
      ["indicator", "./indicators/"]
    ]) {
      const {element, title} = await drawn(name, "zh", {[name]: "nosuch"});
      expect(element.getAttribute("role")).toBe("alert");
      expect(element.textContent).toContain("“nosuch”");
      expect(element.querySelector("a")!.getAttribute("href")).toBe(list);
      expect(title!.title).not.toBe("");
    }
  });

  it("names a detail page after what it shows", async () => {
    expect((await drawn("indicator", "en")).title).toMatchObject({title: "5G base stations"});
    expect((await drawn("plan", "zh")).title!.title).toContain("天津市");
  });
});
