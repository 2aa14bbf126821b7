import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {extract, type Candidate} from "../../src/reading/extract.js";

const catalogue = {
  indicators: [
    {indicator_id: "5g-base-stations", name_zh: "5G基站", unit: "个", aliases_zh: "5G基站数"},
    {indicator_id: "5g-coverage", name_zh: "5G网络覆盖率", unit: "%", aliases_zh: "5G网络全覆盖"},
    {
      indicator_id: "software-industry-scale",
      name_zh: "软件产业规模",
      unit: "亿元",
      aliases_zh: null
    }
  ],
  units: [
    {unit: "个", dimension: "count", factor: 1, aliases: null},
    {unit: "%", dimension: "share", factor: 1, aliases: "％"},
    {unit: "亿元", dimension: "money", factor: 100000000, aliases: null},
    {unit: "Mbps", dimension: "data-rate", factor: 1000000, aliases: "兆比特每秒；M"}
  ]
};
const plan = {period_start: 2021, period_end: 2023};

function read(text: string): Candidate[] {
  return extract(text, {catalogue, plan}).targets;
}

function said(text: string): string[] {
  return read(text).map(
    ({indicator, comparator, value_low, value_high, unit}) =>
      `${indicator} ${comparator} ${[value_low, value_high].filter((n) => n !== null).join("–")} ${unit}`
  );
}

describe("extract", () => {
  it("finds a number with its comparator, unit and catalogue entry", () => {
    const [row] = read("到2023年，全市5G基站累计达到5万个以上。");
    expect(row).toMatchObject({
      ...{indicator: "5G基站", indicator_id: "5g-base-stations", comparator: "gte"},
      ...{value_low: 50000, unit: "个", basis: "stock", year: 2023, year_source: "sentence"}
    });
  });

  it("gives the text as given between start and end, through pinyin and Traditional letters", () => {
    const raw =
      "一、目標\r\n到２０２３年，5G基站達(dá)到５萬(wàn)個，，產(chǎn)業(yè)規(guī)模(mó)增長(zhǎng)。";
    const [row] = read(raw);
    expect(row.quote).toBe(raw.slice(row.start, row.end));
    expect(row).toMatchObject({value_low: 50000, section: "一", clause: "5G基站达到5万个"});
  });

  it("reads lists with a shared verb, a shared year and their own units", () => {
    const rows = read("到2022年，新建5G基站1万个、智慧灯杆300根和充电站20座。");
    expect(rows.map(({basis, year}) => `${basis} ${year}`)).toEqual(Array(3).fill("new 2022"));
    expect(said("新建5G基站1万个、智慧灯杆300根和充电站20座。")).toEqual([
      "5G基站 eq 10000 个",
      "智慧灯杆 eq 300 根",
      "充电站 eq 20 座"
    ]);
  });

  it("reads one number for two indicators as two rows, and a count of two kinds as one", () => {
    expect(said("关键工序数控化率和设备联网率超过60%。")).toHaveLength(2);
    expect(said("数字化车间和智能工厂超过300个。")).toEqual(["数字化车间和智能工厂 gt 300 个"]);
  });

  it("reads 由A提高到B as a baseline and a target", () => {
    const rows = read("网上办理率由2020年的60%提高到2023年的90%。");
    expect(rows.map(({role, value_low, year}) => [role, value_low, year])).toEqual([
      ["baseline", 60, 2020],
      ["target", 90, 2023]
    ]);
  });

  it("reads complete coverage in words as 100 %", () => {
    const [row] = read("实现5G网络全覆盖。");
    expect(row).toMatchObject({
      ...{indicator_id: "5g-coverage", value_low: 100, unit: "%", stated: "words"}
    });
    expect(read("打造“全域覆盖、全网共享”的城市。全面提升水平。基本实现全覆盖。")).toEqual([]);
  });

  it("takes the year from the sentence, the section or the plan", () => {
    const text =
      "二、发展目标\n到2022年，水平领先。\n——网络。5G基站达到2万个。\n三、主要任务\n1.建设网络。5G基站达到3万个。";
    expect(read(text).map(({year, year_source, section}) => [year, year_source, section])).toEqual([
      [2022, "section", "二"],
      [2023, "plan", "三1"]
    ]);
  });

  it("reads a chapter on what there is as baselines", () => {
    const text = "一、发展基础\n2020年底，5G基站达到2万个。\n二、发展目标\n5G基站达到5万个。";
    expect(read(text).map(({role, year}) => [role, year])).toEqual([
      ["baseline", 2020],
      ["target", 2023]
    ]);
  });

  it("leaves out dates, document numbers, digits in names, ranks and structure", () => {
    const text = [
      "2021年8月19日，市政府第12次常务会议审议通过。",
      "根据《行动方案（2021—2023年）》（津政发〔2021〕14号）第三条执行。",
      "推广5G、IPv6、4K和3D打印，完善15分钟生活圈，热线12345全天24小时在线。",
      "综合实力位居全国第三位，进入全国前10，评为20强。",
      "围绕三大领域、十大产业链，实施五项行动，成立工作专班，坚持“三个着力”。"
    ];
    expect(said(text.join("\n"))).toEqual([]);
  });

  it("marks the first statement that a later row repeats", () => {
    const rows = read("5G基站达到5万个。\n5G基站达到5万个。");
    expect(rows.map(({restates}) => restates)).toEqual([null, 0]);
  });

  it("reads rows of a table with years over its columns", () => {
    const text = "指标\t单位\t2020年\t2023年\n5G基站数\t万个\t2\t≥5\n";
    expect(
      read(text).map(({role, comparator, value_low, year}) => [role, comparator, value_low, year])
    ).toEqual([
      ["baseline", "eq", 20000, 2020],
      ["target", "gte", 50000, 2023]
    ]);
  });

  it("reads title, period, issuer, number and date", () => {
    const text =
      "滨江市人民政府关于印发滨江市数字经济发展三年行动方案（2021—2023年）的通知\n滨政发〔2021〕7号\n各县（市、区）人民政府：\n现印发给你们。\n滨江市人民政府\n2021年3月5日\n滨江市数字经济发展三年行动方案（2021—2023年）\n一、总体要求\n";
    expect(extract(text, {catalogue})).toMatchObject({
      title: "滨江市数字经济发展三年行动方案（2021—2023年）",
      period: {start: 2021, end: 2023},
      issuer: "滨江市人民政府",
      number: "滨政发〔2021〕7号",
      date: "2021-03-05"
    });
  });

  it("gives an empty result for a text without headings and numbers", () => {
    expect(extract("天气很好。", {catalogue})).toMatchObject({targets: [], tasks: [], title: null});
    expect(extract("", {catalogue}).targets).toEqual([]);
  });
});

const words = fc.constantFrom(
  ..."到2023年 ， 。 、 ； \n | \t 5G基站 达到 超过 5万个 30% 由 提高到 三分之二 全覆盖 （责任单位：市工信局） 一、目标 1. “ ” （ ） 新建 不低于 1.3 的 分别 和 每万人 1至2家 翻一番 ?; 發(fā) 〔2021〕4号 𠮷 - 3 -".split(
    " "
  )
);
const documents = fc.array(fc.oneof(words, fc.string({unit: "grapheme", maxLength: 6})), {
  maxLength: 60
});

describe("extract, for any text", () => {
  it("gives rows whose quote is the text from start to end and whose values are finite", () => {
    fc.assert(
      fc.property(documents, (parts) => {
        const raw = parts.join("");
        for (const row of read(raw)) {
          expect(row.quote).toBe(raw.slice(row.start, row.end));
          expect(row.end).toBeGreaterThan(row.start);
          for (const value of [row.value_low, row.value_high]) {
            expect(value === null || Number.isFinite(value)).toBe(true);
          }
          expect(row.value_low ?? row.value_high).not.toBeNull();
        }
      }),
      {numRuns: 500}
    );
  });

  it("gives twice the rows for a document said twice", () => {
    fc.assert(
      fc.property(documents, (parts) => {
        const raw = `${parts.join("")}\n\n`;
        expect(read(raw + raw)).toHaveLength(2 * read(raw).length);
      }),
      {numRuns: 500}
    );
  });
});
