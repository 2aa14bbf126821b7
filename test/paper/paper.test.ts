import {strFromU8, unzipSync} from "fflate";
import readXlsx from "read-excel-file/node";
import {beforeAll, describe, expect, it} from "vitest";
import {corpusOf} from "../../loaders/derive/corpus.js";
import {glyphOf} from "../../loaders/embeds/font.js";
import {installDocument} from "../../loaders/site/dom.js";
import {plateSvg} from "../../src/images/plate.js";
import {clauseText} from "../../src/model/quote.js";
import type {Lang, Target} from "../../src/model/target.js";
import {docxOf} from "../../src/paper/docx.js";
import {PAPERS, type PaperView} from "../../src/paper/papers.js";
import {paperHtml} from "../../src/paper/print.js";
import {xlsxOf} from "../../src/paper/xlsx.js";
import {matchingOf} from "../../src/subjects/compare/data.js";
import {compare} from "../../src/subjects/compare/view.js";
import {pageOf} from "../../src/ui/page.js";
import {blocksOf, citedIn, type Paper} from "../../src/ui/paper.js";

const EDITION = {version: "9.8.7", made: "2026-05-04", address: "https://example.org/compare/"};
const LANGS: Lang[] = ["zh", "en"];
const corpus = corpusOf();
beforeAll(() => installDocument());

function paperOf(view: PaperView, lang: Lang, fixed: Record<string, string>, query = "") {
  return PAPERS[view](corpus, new URLSearchParams(query), fixed, pageOf(lang, ""));
}

const PAIR = {compare: "tianjin-xiamen"};

/** What the comparison of Tianjin and Xiamen finds, which its papers must say. */
async function found() {
  const params = compare.params(new URLSearchParams(), PAIR);
  const db = () => Promise.reject(new Error("no engine"));
  const matching = matchingOf(await compare.load({corpus, db}, params));
  const {shared, near, only} = matching;
  const comparable = shared.filter(({verdict}) => verdict !== "not-comparable");
  const apart = [...shared.filter((s) => !comparable.includes(s)), ...near];
  const rows = [...[...shared, ...near].flatMap(({rows}) => rows), ...[...only.values()].flat()];
  return {
    comparable: comparable.flatMap(({rows}) => rows),
    apart: apart.flatMap(({rows}) => rows),
    only,
    all: [...new Map(rows.map((t): [string, Target] => [t.target_id, t])).values()]
  };
}

/** The parts of a Word document; each chart a picture of one byte, its outlines those of the site. */
async function docxParts(paper: Paper, lang: Lang): Promise<Record<string, string>> {
  const blob = await docxOf(paper, EDITION, pageOf(lang, ""), async (chart) => {
    const {width, height} = plateSvg(chart, lang, {glyphOf});
    return {png: new Uint8Array([1]), width, height};
  });
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

/** The text of a part, a line a paragraph. */
function linesOf(xml: string): string[] {
  return xml
    .split("</w:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("")
    )
    .map((text) =>
      text
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&")
        .replaceAll("&quot;", '"')
        .replaceAll("&apos;", "'")
    );
}

describe.each(LANGS)("the paper of a comparison as Word, %s", (lang) => {
  let paper: Paper;
  let parts: Record<string, string>;
  let lines: string[];
  beforeAll(async () => {
    paper = (await paperOf("compare", lang, PAIR))!;
    parts = await docxParts(paper, lang);
    lines = linesOf(parts["word/document.xml"]);
  }, 60_000);

  it("is headed by the cities and the plans, with version and date", () => {
    expect(lines[0]).toBe(paper.title);
    for (const city of lang === "zh" ? ["天津市", "厦门市"] : ["Tianjin", "Xiamen"])
      expect(lines[0]).toContain(city);
    expect(lines[1]).toContain(lang === "zh" ? "新基建行动计划" : "New infrastructure 2020–2022");
    expect(lines[2]).toContain("9.8.7");
    expect(lines[2]).toContain(lang === "zh" ? "2026年5月4日" : "4 May 2026");
    expect(parts["word/footer1.xml"]).toMatch(/PAGE[\s\S]*NUMPAGES/);
  });

  it("has each row's clause as a footnote, each once", async () => {
    const {all} = await found();
    const notes = linesOf(parts["word/footnotes.xml"]).filter((line) => /§/.test(line));
    expect(notes.length).toBe(all.length);
    expect(count(parts["word/document.xml"], /<w:footnoteReference /g)).toBe(all.length);
    const cited = citedIn(paper);
    expect(new Set(cited)).toEqual(new Set(all));
    cited.forEach((t, i) => expect(notes[i]).toContain(clauseText(t.quote!)));
  });

  it("has its charts as pictures, and what may not be compared with its reason", async () => {
    const charts = blocksOf(paper).filter(({kind}) => kind === "chart");
    expect(charts.length).toBeGreaterThan(0);
    expect(count(parts["word/document.xml"], /<pic:pic[ >]/g)).toBe(charts.length);
    const reason = pageOf(lang, "").labels.reason;
    for (const code of ["scope", "basis", "definition"] as const)
      expect(
        lines.some((line) => line.includes(reason[code])),
        code
      ).toBe(true);
  });

  it("has the short list of what one side alone has before the other's hundred rows", async () => {
    const {only} = await found();
    const [long, short] = [only.get("tianjin")!, only.get("xiamen")!];
    expect(long.length).toBeGreaterThan(4 * short.length);
    const annex = lines.indexOf(lang === "zh" ? "附件" : "Annex");
    const place = (name: string, from = 0) =>
      lines.findIndex((line, i) => i > from && line.includes(name) && /\d/.test(line));
    const [mine, theirs] =
      lang === "zh" ? ["只有天津市", "只有厦门市"] : ["by Tianjin only", "by Xiamen only"];
    const ofFront = lines.lastIndexOf(lines[place(theirs)], annex);
    expect(ofFront).toBeGreaterThan(0);
    expect(ofFront).toBeLessThan(annex);
    expect(place(theirs, annex)).toBeGreaterThan(annex);
    expect(place(theirs, annex)).toBeLessThan(place(mine, annex));
  });
});

describe.each(LANGS)("the workbook of a comparison, %s", (lang) => {
  it("has a row for each of the comparison's, under heads of the page's language", async () => {
    const paper = (await paperOf("compare", lang, PAIR))!;
    const blob = await xlsxOf(paper, EDITION, pageOf(lang, ""));
    const sheets = await readXlsx(Buffer.from(await blob.arrayBuffer()));
    const {comparable, apart, only} = await found();
    expect(sheets.map(({data}) => data.length - 1)).toEqual([
      comparable.length,
      apart.length,
      [...only.values()].flat().length,
      4,
      5
    ]);
    for (const {sheet, data} of sheets.slice(0, 4)) {
      const heads = data[0].map(String);
      const chinese = heads.filter((head) => /\p{Script=Han}/u.test(head));
      expect(chinese, sheet).toEqual(lang === "zh" ? heads : []);
      expect(heads.filter((head) => head.includes("_"))).toEqual([]);
    }
    const [head, ...body] = sheets[0].data as unknown[][];
    const column = (zh: string, en: string) => head.indexOf(lang === "zh" ? zh : en);
    comparable.forEach((t, i) => {
      expect(body[i][column("下限或数值", "Value or lower end")]).toBe(t.value_low);
      expect(body[i][column("原文", "Source clause")]).toBe(clauseText(t.quote!));
      expect(body[i][column("单位", "Unit")]).toBeTruthy();
    });
    const why = (sheets[1].data as unknown[][]).slice(1).map((row) => row[1]);
    expect(why.every(Boolean)).toBe(true);
  });
});

describe("the state of the page", () => {
  it("narrows the paper to its domain and names it", async () => {
    const paper = (await paperOf("compare", "zh", {}, "cities=tianjin~xiamen&domain=networks"))!;
    expect(paper.title).toContain("通信网络");
    const cited = citedIn(paper);
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.every(({domain_id}) => domain_id === "networks")).toBe(true);
  });

  it("sets plan beside plan", async () => {
    const paper = (await paperOf("compare", "en", {}, "cities=tj-newinfra-2021~xm-newinfra-2020"))!;
    expect(new Set(citedIn(paper).map((t) => t.plan_id))).toEqual(
      new Set(["tj-newinfra-2021", "xm-newinfra-2020"])
    );
    expect(paper.file).toBe("duibiao-xm-newinfra-2020-tj-newinfra-2021-en");
  });

  it("has no paper for what is unknown", async () => {
    expect(await paperOf("city", "zh", {city: "nowhere"})).toBeUndefined();
    expect(await paperOf("plan", "zh", {plan: "nothing"})).toBeUndefined();
  });
});

describe.each(LANGS)("the papers of a city and a plan, %s", (lang) => {
  it("keep † and ‡ with what they mean, and cite every row once", async () => {
    const paper = (await paperOf("city", lang, {city: "xiamen"}))!;
    const parts = await docxParts(paper, lang);
    const text = linesOf(parts["word/document.xml"]);
    for (const [sign, words] of [
      ["†", lang === "zh" ? "†：读自官方页面" : "†: read in part"],
      ["‡", lang === "zh" ? "‡：读自转载" : "‡: read in a repost"]
    ]) {
      expect(text.some((line) => line.includes(words))).toBe(true);
      expect(
        text.some((line) => line.endsWith(sign) && /\d/.test(line)),
        sign
      ).toBe(true);
    }
    const plans = (await corpus.all("plans")).filter((p) => p.jurisdiction_id === "xiamen");
    const rows = await Promise.all(plans.map(({plan_id}) => corpus.part("targets", plan_id)));
    expect(count(parts["word/document.xml"], /<w:footnoteReference /g)).toBe(rows.flat().length);
    const sheets = await readXlsx(
      Buffer.from(await (await xlsxOf(paper, EDITION, pageOf(lang, ""))).arrayBuffer())
    );
    expect(sheets[0].data.length - 1).toBe(rows.flat().length);
  }, 60_000);

  it("say what a plan leaves open, and hold its targets, tasks and projects", async () => {
    const paper = (await paperOf("plan", lang, {plan: "tj-newinfra-2021"}))!;
    const of = async (table: "targets" | "tasks" | "projects") =>
      (await corpus.part(table, "tj-newinfra-2021")).length;
    const rows = [await of("targets"), await of("tasks"), await of("projects")];
    expect(paper.sheets.slice(0, 3).map((sheet) => sheet.rows.length)).toEqual(rows);
    expect(citedIn(paper).length).toBe(rows[0]);
    const open = paper.front.findIndex(
      (block) =>
        block.kind === "heading" &&
        block.text === (lang === "zh" ? "没有写明的" : "What it leaves open")
    );
    expect(open).toBeGreaterThan(0);
  });
});

describe("the print of a paper", () => {
  it.each(LANGS)("numbers its clauses as the document does, %s", async (lang) => {
    const paper = (await paperOf("compare", lang, PAIR))!;
    const sheet = paperHtml(paper, EDITION, pageOf(lang, ""));
    expect(sheet.querySelectorAll(".paper-clauses li").length).toBe(citedIn(paper).length);
    const numbers = [...sheet.querySelectorAll("sup")].map((sup) => Number(sup.textContent));
    expect(new Set(numbers).size).toBe(citedIn(paper).length);
    const [first] = citedIn(paper);
    expect(sheet.querySelector(".paper-clauses li")!.textContent).toContain(
      clauseText(first.quote!)
    );
    expect(sheet.querySelectorAll("figure svg").length).toBeGreaterThan(2);
    expect(sheet.querySelector("header")!.textContent).toContain("9.8.7");
  });
});
