import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../../loaders/site/dom.js";
import {corpusOf} from "../../../loaders/derive/corpus.js";
import {openEngine} from "../../../loaders/site/engine.js";
import {numberOf} from "../../../loaders/site/mend.js";
import {numbersOf} from "../../../loaders/site/numbers.js";
import {NOTEBOOKS} from "../../../src/model/notebooks.js";
import type {Lang} from "../../../src/model/target.js";
import type {Db} from "../../../src/queries/db.js";
import {sqlTag, type Row} from "../../../src/queries/tag.js";
import {agencies} from "../../../src/subjects/agencies/view.js";
import {concentrationWords} from "../../../src/subjects/agencies/words.js";
import {FACTS, PARTS} from "../../../src/subjects/notebooks/parts.js";
import {pageOf} from "../../../src/ui/page.js";

const SRC = join(import.meta.dirname, "../../../src");
const FOLDER: Record<Lang, string> = {zh: "notebooks", en: "en/notebooks"};
const LANGS: Lang[] = ["zh", "en"];
const PAGES = LANGS.flatMap((lang) => NOTEBOOKS.map(({notebook_id}) => ({lang, notebook_id})));

/** What the inputs of a page hold when it is opened. */
const OPENED: Record<string, string> = {
  indicator: "5g-base-stations",
  corpus: "all",
  thread: "electronics-industry",
  group: "",
  plan: "",
  role: "lead",
  relation: ""
};

function read(lang: Lang, notebook_id: string): string {
  return readFileSync(join(SRC, FOLDER[lang], notebook_id, "index.md"), "utf8");
}

/** The code of a page's cells of one kind, with their attributes. */
function cells(page: string, kind: string): {head: string; code: string}[] {
  return [...page.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms)]
    .filter(([, language]) => language === kind)
    .map(([, , head, code]) => ({head, code}));
}

let db: Db;

beforeAll(async () => {
  installDocument();
  db = await openEngine();
});

describe("the notebooks", () => {
  it("are the same in both folders and in the list", () => {
    for (const lang of LANGS) {
      const files = readdirSync(join(SRC, FOLDER[lang])).filter((file) => file !== "index.md");
      expect(files.sort()).toEqual(NOTEBOOKS.map((row) => row.notebook_id).sort());
    }
    expect(Object.keys(FACTS).sort()).toEqual(NOTEBOOKS.map((row) => row.notebook_id).sort());
  });

  it.each(NOTEBOOKS)(
    "$notebook_id has the same parts, cells and numbers in both languages",
    (row) => {
      const [zh, en] = LANGS.map((lang) => read(lang, row.notebook_id));
      const shape = (page: string) => ({
        views: [...page.matchAll(/data-view="(\w+)"/g)].map(([, name]) => name),
        numbers: [...new Set([...page.matchAll(/data-number="(\w+)"/g)].map(([, n]) => n))].sort(),
        sql: cells(page, "sql").map(({head}) => head),
        js: cells(page, "js").map(({head}) => head)
      });
      expect(shape(en)).toEqual(shape(zh));
      expect(shape(zh).sql.length).toBeGreaterThan(1);
      expect(shape(zh).views.every((name) => name in PARTS)).toBe(true);
    }
  );
});

describe.each(PAGES)("notebook $notebook_id ($lang)", ({lang, notebook_id}) => {
  const page = read(lang, notebook_id);
  const row = NOTEBOOKS.find((notebook) => notebook.notebook_id === notebook_id)!;

  it("has the question of the list as its heading", () => {
    expect(/^# (.*)$/m.exec(page)![1]).toBe(row[`title_${lang}`]);
  });

  it("types no number in its prose", () => {
    const prose = page
      .replace(/^---.*?^---$/ms, "")
      .replace(/^```.*?^```$/gms, "")
      .replace(/^# .*$/m, "")
      .replace(/<[^>]*>/g, "")
      .replace(/5G|IPv6|13th Five-Year/g, "");
    expect(prose.match(/.{0,20}\d.{0,20}/g)).toBeNull();
  });

  it("shows a chart or a table before its first cell, and ends with what the data cannot say", () => {
    expect(page.indexOf("data-view")).toBeLessThan(page.indexOf("```"));
    const last = [...page.matchAll(/^## (.*)$/gm)].at(-1)![1];
    expect(last).toBe(lang === "zh" ? "数据说明不了什么" : "What the data cannot say");
  });

  it("asks only for numbers that are computed", async () => {
    const numbers = await numbersOf(notebook_id, corpusOf(), pageOf(lang, "../"));
    const asked = [...page.matchAll(/<span data-number="(\w+)"><\/span>/g)];
    const filled = asked.map(([, name]) => numberOf(name, numbers, notebook_id));
    expect(filled.length).toBeGreaterThan(4);
    for (const text of filled) expect(text).toMatch(/^\S.*$/);
    expect(filled.join()).not.toMatch(/undefined|null|NaN/);
  });

  it("runs every SQL cell on the engine", async () => {
    const sql = sqlTag(async () => db);
    for (const {head, code} of cells(page, "sql")) {
      expect(head).toMatch(/^ id=\w+ echo$/);
      const names = [...code.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
      const rows: Row[] = await sql(code.split(/\$\{\w+\}/), ...names.map((name) => OPENED[name]));
      expect(rows.length, code).toBeGreaterThan(0);
      for (const value of Object.values(rows[0])) expect(typeof value).not.toBe("bigint");
    }
  });

  it.runIf(notebook_id === "responsibility")(
    "tells how uneven leads are as the page on agencies does, general forms left out",
    async () => {
      const chosen: Record<string, string> = {...OPENED, plan: "tj-digital-2021"};
      const cell = cells(page, "sql").find(({head}) => head.includes("id=agencies"))!;
      const names = [...cell.code.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => chosen[name]);
      const rows: Row[] = await sqlTag(async () => db)(cell.code.split(/\$\{\w+\}/), ...names);
      const words = concentrationWords(rows as never, pageOf(lang, "./"));
      const params = agencies.params(new URLSearchParams("role=lead&plan=tj-digital-2021"), {});
      const sources = {corpus: corpusOf(), db: async () => db};
      const view = agencies.draw(await agencies.load(sources, params), params, pageOf(lang, "./"));
      const said = view.querySelector(".ranked .summary")!.textContent!.trim();
      expect(words.replace(/“.*?”/, "")).toBe(said.replace(/“.*?”/, ""));
      expect(page).toContain("concentrationWords(agencies, page)");
    }
  );

  it("uses no library that Framework would fetch", () => {
    const js = cells(page, "js")
      .map(({code}) => code)
      .join("\n");
    expect(js).not.toMatch(/npm:|jsr:|https?:|\bInputs\b|\bFileAttachment\b/);
    for (const name of ["Plot", "html", "sql"])
      if (new RegExp(`\\b${name}[.\`]`).test(js))
        expect(js).toMatch(new RegExp(`import .*\\b${name}\\b`));
  });
});
