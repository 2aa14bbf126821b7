import {describe, expect, it} from "vitest";
import {extract} from "../../src/reading/extract.js";

const catalogue = {
  indicators: [],
  units: [
    {unit: "个", dimension: "count", factor: 1, aliases: null},
    {unit: "%", dimension: "share", factor: 1, aliases: "％"},
    {unit: "亿元", dimension: "money", factor: 1e8, aliases: null}
  ]
};
const FIVE = "滨江市发展“十四五”规划\n";

function read(text: string) {
  return extract(text, {catalogue}).targets;
}

/** Each row as “value year role basis”. */
function told(text: string): string[] {
  return read(text).map(
    ({value_low, value_high, year, role, basis}) =>
      `${value_low ?? value_high} ${year} ${role} ${basis}`
  );
}

function named(text: string): string[] {
  return read(text).map(
    ({indicator, value_low, value_high, unit}) => `${indicator} ${value_low ?? value_high} ${unit}`
  );
}

describe("result or target", () => {
  it("holds what was reached across sentences until a word for the future", () => {
    const text = `${FIVE}一、概况\n截至2020年底，建成公园30个；绿化率达到41%。拥有医院12家。力争到2025年公园达到60个，绿化率达到45%。`;
    expect(told(text).map((row) => row.split(" ").slice(0, 3).join(" "))).toEqual([
      ...["30 2020 baseline", "41 2020 baseline", "12 2020 baseline"],
      ...["60 2025 target", "45 2025 target"]
    ]);
  });

  it("does not let a far year colour the sentences after it", () => {
    const text = `${FIVE}二、目标\n到2025年，公园达到60个，到2035年达到90个。绿化率达到45%。`;
    expect(told(text).map((row) => row.split(" ").slice(0, 2).join(" "))).toEqual([
      "60 2025",
      "90 2035",
      "45 2025"
    ]);
  });

  it("takes a year that is a base for no time", () => {
    expect(told(`${FIVE}二、目标\n到2025年，产值达到2020年的2倍。`)).toEqual([
      "2 2025 target growth"
    ]);
  });

  it("gives a yearly report its own years", () => {
    const text =
      "政府工作报告\n——2024年1月8日在滨江市第九届人民代表大会第三次会议上\n一、2023年工作回顾\n过去一年，新增学位600个。\n二、2024年主要工作\n今年新增学位800个，到年底绿化率达到45%。明年新增学位900个。";
    expect(told(text)).toEqual([
      ...[
        "600 2023 baseline new",
        "800 2024 target new",
        "45 2024 target share",
        "900 2025 target new"
      ]
    ]);
  });

  it("reads the period of a plan that is titled by an ordinal", () => {
    const {period} = extract("滨江市国民经济和社会发展第十四个五年规划纲要\n新建公园3个。", {
      catalogue
    });
    expect(period).toEqual({start: 2021, end: 2025});
  });
});

describe("basis", () => {
  it("reads growth by all of its words, and keeps a share out of the next clause", () => {
    const text = `${FIVE}二、目标\n物价涨幅控制在3%左右，产值年成长率达到8%，能耗减低5%，绿化率达到45%。`;
    expect(read(text).map(({basis}) => basis)).toEqual(["growth", "growth", "growth", "share"]);
  });
});

describe("numbers and units", () => {
  it("keeps small money and money by the head in yuan", () => {
    expect(
      named(`${FIVE}基础养老金每人每月提高50元，总投资达到50亿元。`).map((row) =>
        row.split(" ").slice(1).join(" ")
      )
    ).toEqual([...["50 元", "50 亿元"]]);
  });

  it("reads a unit that it does not know, with a doubt", () => {
    const [row] = read(`${FIVE}噪声指标达到500拉索。`);
    expect(row).toMatchObject({
      value_low: 500,
      unit: "拉索",
      doubts: expect.arrayContaining(["unit-unknown"])
    });
  });

  it("shares what compares the members of a list", () => {
    expect(
      read(`${FIVE}网络时延分别低于8毫秒和15毫秒。`).map(({comparator}) => comparator)
    ).toEqual(["lt", "lt"]);
  });
});

describe("names", () => {
  it("gives urban and rural residents and the three industries their own numbers", () => {
    expect(named("城乡居民收入分别增长5%、7%。第一、二产业增加值分别增长3%、6%。")).toEqual([
      ...["城镇居民收入 5 %", "农村居民收入 7 %", "第一产业增加值 3 %", "第二产业增加值 6 %"]
    ]);
  });
});

describe("false rows", () => {
  it("leaves out whom a measure reaches", () => {
    expect(named("对月收入4600元以下的家庭给予帮扶，年收入2000万元以上的企业纳入培育库。")).toEqual(
      []
    );
  });
});

describe("tables", () => {
  const rows = (text: string) =>
    read(FIVE + text).map(
      ({indicator, value_low, unit, year, role, basis, binding}) =>
        `${indicator} ${value_low} ${unit} ${year} ${role} ${basis} ${binding ?? "-"}`
    );

  it("reads sums in brackets, growth columns and kinds", () => {
    const table =
      "序号|指标|2020年|2025年|年均增速[累计]|属性\n1|生产总值（亿元）|960|1400|7.5%|预期性\n2|城镇化率（%）|55|61|[6]|约束性\n";
    expect(rows(table)).toEqual([
      "生产总值 960 亿元 2020 baseline annual -",
      "生产总值 1400 亿元 2025 target annual anticipatory",
      "生产总值年均增速 7.5 % 2025 target growth anticipatory",
      "城镇化率 55 % 2020 baseline share -",
      "城镇化率 61 % 2025 target share binding",
      "城镇化率 6 个百分点 2025 target growth binding"
    ]);
  });

  it.each([
    ["turned", "年份|绿化率（%）\n2020年|41\n2025年|45\n"],
    ["parted by single spaces", "指标 2020年 2025年\n绿化率（%） 41 45\n湿地率（%） — —\n"],
    ["of Markdown", "| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 绿化率（%） | 41 | 45 |\n"]
  ])("reads a table %s", (_, table) => {
    expect(rows(table)).toEqual([
      "绿化率 41 % 2020 baseline share -",
      "绿化率 45 % 2025 target share -"
    ]);
  });

  it("lists what is no row with its place", () => {
    const text = `${FIVE}指标|2025年\n湿地面积（公顷）|不减少\n绿化率（%）|45\n`;
    const [one] = extract(text, {catalogue}).unread;
    expect(text.slice(one.start, one.end)).toBe("湿地面积（公顷）|不减少");
  });
});
