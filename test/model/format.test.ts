import {describe, expect, it} from "vitest";
import {
  axisScale,
  formatDate,
  formatList,
  formatNumber,
  formatQuantity,
  formatShare,
  formatUnit,
  formatValue,
  type Writable
} from "../../src/model/format.js";

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
    ["added", {comparator: "gte", low: 6000, unit: "台", added: true}, "≥+6000台", "≥ +6,000"],
    ["a range", {comparator: "range", low: 1, high: 2, unit: "家"}, "1–2家", "1–2"],
    ["a range added", {comparator: "range", low: 3, high: 5, added: true}, "+3–5个", "+3–5"],
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
    ["unknown", {}, "", ""]
  ])("%s", (_, fields, zh, en) => {
    expect(formatValue(written(fields), "zh")).toBe(zh);
    expect(formatValue(written(fields), "en")).toBe(en);
  });
});

describe("the other words of numbers", () => {
  it("formatUnit(unit, unit_en, lang) names an axis, axisScale what it divides by", () => {
    expect(formatUnit("亿元", "100 million yuan", "en")).toBe("billion yuan");
    expect([axisScale("亿元", "en"), axisScale("亿元", "zh"), axisScale("个", "en")]).toEqual([
      10, 1, 1
    ]);
    expect(formatUnit("个", null, "en")).toBe("count");
    expect(formatUnit("个", null, "zh")).toBe("个");
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
