import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../loaders/site/dom.js";
import {publishedTables} from "../../loaders/derive/published.js";
import type {Target} from "../../src/model/target.js";
import {pageOf, named, say, type Page} from "../../src/ui/page.js";
import {targetColumns} from "../../src/ui/table.js";
import {
  chartValue,
  clause,
  clauseId,
  quoted,
  quotedBlock,
  scopeOf,
  sectionTag,
  valueLink,
  writtenValue
} from "../../src/ui/value.js";
import {target} from "../rows.js";

const zh = pageOf("zh", "./");
const en = pageOf("en", "../");
const bandwidth = target({
  unit: "Gbps",
  unit_en: "Gbps",
  value_low: 4680,
  canonical_low: 4.68,
  canonical_unit: "Tbps",
  canonical_unit_en: "Tbps"
});

beforeAll(installDocument);

describe("a draft", () => {
  const draft = target({status: "draft"});
  const ofDraft = target({indicator_status: "draft"});

  it.each([
    ["zh", zh, "草稿"],
    ["en", en, "draft"]
  ] as const)("is marked wherever its value stands (%s)", (_, page, word) => {
    for (const row of [draft, ofDraft]) {
      expect(valueLink(row, page).querySelector(".draft")?.textContent).toBe(word);
      expect(valueLink(row, page).getAttribute("aria-label")).toContain(word);
      expect(chartValue(row, page)).toContain(word);
      expect(clause(row, page).querySelector(".draft")).not.toBeNull();
      const cell = targetColumns(page).value.cell(row) as HTMLElement | DocumentFragment;
      expect(cell.textContent).toContain(word);
    }
    expect(valueLink(target({}), page).querySelector(".draft")).toBeNull();
    expect(chartValue(target({}), page)).not.toContain(word);
  });
});

describe("pageOf(lang, root)", () => {
  it("leads to pages of its language, and to files that both share", () => {
    expect([zh.href("/compare"), en.href("/compare"), en.href("/")]).toEqual([
      "./compare/",
      "../en/compare/",
      "../en/"
    ]);
    expect(en.file("/data/targets.parquet")).toBe("../data/targets.parquet");
  });

  it("say and named pick the words of its language", () => {
    expect([say(zh, "甲", "A"), say(en, "甲", "A")]).toEqual(["甲", "A"]);
    expect(named(target(), "plan", en)).toBe("Plan A");
    expect(named({}, "plan", en)).toBe("");
  });
});

describe("writtenValue and chartValue", () => {
  it("show the plan's own unit, and the indicator's", () => {
    expect([writtenValue(bandwidth, en), chartValue(bandwidth, en)]).toEqual([
      "4,680 Gbps",
      "4.68 Tbps"
    ]);
  });

  it("keep the plan's counting word where nothing was converted", () => {
    const piles = target({unit: "台", basis: "new", comparator: "gte", low: 6000});
    expect([writtenValue(piles, zh), chartValue(piles, zh)]).toEqual([
      "新增6000台以上",
      "新增6000台以上"
    ]);
  });
});

describe("clause(target, page)", () => {
  const text = (element: Element) => element.textContent!.replace(/\s+/g, " ").trim();

  it("shows the source sentence, its plan and place, and how it was read", () => {
    const t = target({scope: "滨海新区", note: "a doubt", note_zh: "存疑"});
    const [inChinese, inEnglish] = [clause(t, zh), clause(t, en)];
    expect(inChinese.id).toBe(clauseId(t));
    expect(inChinese.querySelector("blockquote")!.textContent).toBe(t.quote);
    expect(inEnglish.querySelector("blockquote")!.getAttribute("lang")).toBe("zh-CN");
    expect(inEnglish.querySelector("a")!.getAttribute("href")).toBe("../en/plans/tj-plan/#t1");
    expect(text(inChinese)).toContain("滨海新区");
    expect(text(inChinese)).toContain("存疑");
    expect(text(inEnglish)).toContain("a doubt");
    expect(text(inEnglish)).not.toContain("存疑");
  });

  it("is opened by the number that it proves", () => {
    const link = valueLink(target(), en);
    expect(link.getAttribute("href")).toBe(`#${clauseId(target())}`);
    expect(link.getAttribute("aria-label")).toContain("100");
  });

  it("takes text as text", () => {
    const t = target({quote: "<img src=x onerror=alert(1)>"});
    expect(clause(t, zh).querySelector("img")).toBeNull();
  });
});

describe("a clause beside other words", () => {
  const text = (element: Element) => element.textContent;

  it("quoted and quotedBlock part the cells of a table's row, and keep the row's words", () => {
    expect(text(quoted("“津心办”用户|万人|70"))).toBe("‘津心办’用户 · 万人 · 70");
    expect(text(quotedBlock("“津心办”用户|万人|70"))).toBe("“津心办”用户 · 万人 · 70");
  });

  it("sectionTag marks a bare number as a section", () => {
    expect(text(sectionTag("一", zh))).toBe("§一");
    expect(text(sectionTag("三（一）1", en))).toBe("§\u00a0三（一）1");
  });
});

describe("the year of a target in a table", () => {
  const cell = (t: Target, page: Page) =>
    (targetColumns(page).year.cell(t) as HTMLElement).textContent!.replace(/\s+/g, " ");

  it("says where the plan's period gave it, and only there", () => {
    const given = target({year: 2023, year_source: "plan"});
    expect([cell(given, zh), cell(given, en)]).toEqual(["2023（规划期末）", "2023 · end of plan"]);
    const stated = target({year: 2023, year_source: "sentence"});
    expect([cell(stated, zh), cell(stated, en)]).toEqual(["2023", "2023"]);
  });
});

describe("scopeOf(target, page)", () => {
  it("is the named place, or the whole", () => {
    const part = target({scope: "农村", scope_en: "rural areas"});
    expect([scopeOf(part, zh), scopeOf(part, en)]).toEqual(["农村", "rural areas (农村)"]);
    expect(scopeOf(target({scope: "农村"}), en)).toBe("农村");
    expect(scopeOf(target(), zh)).toBe("全域");
  });

  it("reads in English for every part that the plans name", () => {
    const rows = publishedTables().find(({name}) => name === "targets")!
      .rows as unknown as Target[];
    const parts = rows.filter((t) => t.scope !== null);
    expect(parts.length).toBeGreaterThan(0);
    for (const t of parts) expect(scopeOf(t, en)).toMatch(/^[A-Za-z].* \(.+\)$/);
  });
});
