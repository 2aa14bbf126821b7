import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../loaders/site/dom.js";
import {publishedTables} from "../../loaders/derive/published.js";
import {
  axisScale,
  counted,
  formatDate,
  formatList,
  formatNumber,
  formatQuantity,
  formatShare,
  formatUnit,
  formatValue,
  type Writable
} from "../../src/model/format.js";
import type {Target} from "../../src/model/target.js";
import {pageOf} from "../../src/ui/page.js";
import {chartValue, writtenValue} from "../../src/ui/value.js";

beforeAll(installDocument);

describe("formatQuantity of what has no unit", () => {
  it("prints the number alone in both languages", () => {
    expect(formatQuantity(0.38, "无单位", "no unit", "zh")).toBe("0.38");
    expect(formatQuantity(0.38, "无单位", "no unit", "en")).toBe("0.38");
  });
});

describe("formatNumber(value, lang)", () => {
  it.each([
    [0, "0", "0"],
    [5, "5", "5"],
    [1.3, "1.3", "1.3"],
    [92.7, "92.7", "92.7"],
    [9999, "9999", "9,999"],
    [10_000, "1万", "10,000"],
    [25_000, "2.5万", "25,000"],
    [6_800_000, "680万", "6,800,000"],
    [13_866_009, "1386.6009万", "13,866,009"],
    [120_000_000, "1.2亿", "120,000,000"],
    [0.1234, "0.123", "0.123"],
    [12.3456, "12.35", "12.35"],
    [123.456, "123.5", "123.5"],
    [-25_000, "-2.5万", "-25,000"]
  ])("%d", (value, zh, en) => {
    expect(formatNumber(value, "zh")).toBe(zh);
    expect(formatNumber(value, "en")).toBe(en);
  });
});

describe("formatQuantity(value, unit, unit_en, lang)", () => {
  it.each<[number, string, string | null, string, string]>([
    [50_000, "个", null, "5万个", "50,000"],
    [2400, "亿元", "100 million yuan", "2400亿元", "240 billion yuan"],
    [10_000, "亿元", "100 million yuan", "1万亿元", "1 trillion yuan"],
    [25_000, "亿元", "100 million yuan", "2.5万亿元", "2.5 trillion yuan"],
    [10, "亿元", "100 million yuan", "10亿元", "1 billion yuan"],
    [1, "亿元", "100 million yuan", "1亿元", "0.1 billion yuan"],
    [600, "平方公里", "km²", "600平方公里", "600 km²"],
    [70, "万人", "10k people", "70万人", "700,000 people"],
    [
      3000,
      "亿次每秒",
      "100 million operations per second",
      "3000亿次每秒",
      "300 billion operations per second"
    ],
    [1, "亿亿次每秒", "10 petaflops", "1亿亿次每秒", "10 petaflops"],
    [1.25, "亿亿次每秒", "10 petaflops", "1.25亿亿次每秒", "12.5 petaflops"],
    [55, "%", "%", "55%", "55%"],
    [1.3, "PUE", "PUE", "1.3", "1.3"],
    [20, "Tbps", "Tbps", "20Tbps", "20 Tbps"],
    [200_000, "路", "feeds", "20万路", "200,000 feeds"]
  ])("%d %s", (value, unit, unit_en, zh, en) => {
    expect(formatQuantity(value, unit, unit_en, "zh")).toBe(zh);
    expect(formatQuantity(value, unit, unit_en, "en")).toBe(en);
  });
});

describe("formatValue(value, lang)", () => {
  const written = (fields: Partial<Writable>): Writable => ({
    comparator: "eq",
    low: null,
    high: null,
    unit: "个",
    unit_en: null,
    added: false,
    ...fields
  });

  it.each<[string, Partial<Writable>, string, string]>([
    ["at least", {comparator: "gte", low: 50_000}, "≥5万个", "≥ 50,000"],
    ["more than", {comparator: "gt", low: 300}, ">300个", "> 300"],
    ["at most", {comparator: "lte", high: 10, unit: "%", unit_en: "%"}, "≤10%", "≤ 10%"],
    ["less than", {comparator: "lt", high: 1.3, unit: "PUE", unit_en: "PUE"}, "<1.3", "< 1.3"],
    ["about", {comparator: "approx", low: 10, unit: "家"}, "≈10家", "≈ 10"],
    ["exactly", {low: 100, unit: "%", unit_en: "%"}, "100%", "100%"],
    [
      "added",
      {comparator: "gte", low: 6000, unit: "台", added: true},
      "新增6000台以上",
      "+6,000 or more"
    ],
    ["a range", {comparator: "range", low: 1, high: 2, unit: "家"}, "1–2家", "1–2"],
    ["a range added", {comparator: "range", low: 3, high: 5, added: true}, "新增3–5个", "+3–5"],
    [
      "a range of money",
      {comparator: "range", low: 2400, high: 10_000, unit: "亿元", unit_en: "100 million yuan"},
      "2400亿–1万亿元",
      "240 billion–1 trillion yuan"
    ],
    [
      "a range of billions",
      {comparator: "range", low: 100, high: 200, unit: "亿元", unit_en: "100 million yuan"},
      "100–200亿元",
      "10–20 billion yuan"
    ],
    [
      "a range of people",
      {comparator: "range", low: 1, high: 2, unit: "万人", unit_en: "10k people"},
      "1–2万人",
      "10,000–20,000 people"
    ],
    ["unknown", {}, "", ""]
  ])("%s", (_, fields, zh, en) => {
    expect(formatValue(written(fields), "zh")).toBe(zh);
    expect(formatValue(written(fields), "en")).toBe(en);
  });
});

describe("English values of the real rows", () => {
  const tables = new Map(publishedTables().map(({name, rows}) => [name, rows]));
  const targets = tables.get("targets") as unknown as Target[];
  const units = tables.get("units") as {unit: string; name_en: string | null}[];
  const en = pageOf("en", "./");
  /** A number and then a unit that begins with a number: 1 10 petaflops, 70 10k people. */
  const TWICE = /\d[\d,.]* +\d/;

  it("never have a number before a unit that begins with one", () => {
    expect(targets.length).toBeGreaterThan(100);
    for (const t of targets)
      for (const value of [writtenValue(t, en), chartValue(t, en)])
        expect(value).not.toMatch(TWICE);
    for (const {unit, name_en} of units)
      for (const value of [0.3, 1, 7, 25_000, 3e8])
        expect(formatQuantity(value, unit, name_en, "en")).not.toMatch(TWICE);
  });

  it("name every unit by a word, for axes and columns", () => {
    for (const {unit, name_en} of units) {
      expect(formatUnit(unit, name_en, "en", "things")).not.toMatch(/^\d/);
      const factor = axisScale(name_en, "en");
      expect(formatQuantity(factor * 5, unit, name_en, "en")).toMatch(/^5(?!\d)/);
    }
  });
});

describe("the other words of numbers", () => {
  it("formatUnit(unit, unit_en, lang) names an axis, axisScale what it divides by", () => {
    expect(formatUnit("亿元", "100 million yuan", "en", "")).toBe("billion yuan");
    expect(formatUnit("亿亿次每秒", "10 petaflops", "en", "")).toBe("petaflops");
    expect(formatUnit("万人", "10k people", "en", "")).toBe("people");
    expect([axisScale("100 million yuan", "en"), axisScale("100 million yuan", "zh")]).toEqual([
      10, 1
    ]);
    expect([axisScale("10 petaflops", "en"), axisScale(null, "en")]).toEqual([0.1, 1]);
    expect(formatUnit("个", null, "en", "stations")).toBe("stations");
    expect(formatUnit("个", null, "zh", "stations")).toBe("个");
  });

  it("counted(count, noun, many) is one or many", () => {
    expect([0, 1, 2, 1200].map((count) => counted(count, "promise"))).toEqual([
      "0 promises",
      "1 promise",
      "2 promises",
      "1,200 promises"
    ]);
    expect([1, 2].map((count) => counted(count, "agency", "agencies"))).toEqual([
      "1 agency",
      "2 agencies"
    ]);
  });

  it("formatDate(date, lang) is as precise as the date", () => {
    expect(["2021-08-19", "2021-08", "2021"].map((date) => formatDate(date, "zh"))).toEqual([
      "2021年8月19日",
      "2021年8月",
      "2021年"
    ]);
    expect(["2021-08-19", "2021-08", "2021"].map((date) => formatDate(date, "en"))).toEqual([
      "19 August 2021",
      "August 2021",
      "2021"
    ]);
  });

  it("formatShare(part, whole, lang) shows counts and percent, and no percent of nothing", () => {
    expect(formatShare(3, 14, "zh")).toBe("3/14（21.4%）");
    expect(formatShare(3, 14, "en")).toBe("3 of 14 (21.4%)");
    expect(formatShare(0, 0, "zh")).toBe("0/0");
    expect(formatShare(0, 0, "en")).toBe("0 of 0");
  });

  it("formatList(names, lang) joins as prose does", () => {
    expect(formatList(["甲", "乙", "丙"], "zh")).toBe("甲、乙和丙");
    expect(formatList(["A", "B", "C"], "en")).toBe("A, B and C");
    expect(formatList(["A"], "en")).toBe("A");
    expect(formatList([], "zh")).toBe("");
  });
});
