import {describe, expect, it} from "vitest";
import {extract} from "../../src/reading/extract.js";
import {provingForms, unproved} from "../../src/tables/proof.js";

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

  it("reads the period from a line of its own below the title", () => {
    const text =
      "滨江市算力发展行动计划\n（2024—2026年）\n表 指标\n指标|2023年|2026年\n机架（个）|21|42\n";
    expect(extract(text, {catalogue}).period).toEqual({start: 2024, end: 2026});
    expect(told(text)).toEqual(["21 2023 baseline stock", "42 2026 target stock"]);
  });

  it("reads the title of a proposal", () => {
    const title = "中共滨江市委关于制定国民经济和社会发展第十五个五年规划的建议";
    expect(extract(`${title}\n新建公园3个。`, {catalogue})).toMatchObject({
      title,
      period: {start: 2026, end: 2030}
    });
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

describe("what a year, a place or a verb belongs to", () => {
  /** Each row as “scope|name value unit year basis”. */
  const rows = (text: string) =>
    read(text).map(
      ({scope, indicator, value_low, value_high, unit, year, basis}) =>
        `${scope ?? ""}|${indicator} ${value_low ?? value_high} ${unit} ${year} ${basis}`
    );

  it.each([
    [
      "到2035年，总产值在2020年基础上翻一番以上，平均寿命达到82岁。",
      ["|总产值 2 倍 2035 growth", "|平均寿命 82 岁 2035 stock"]
    ],
    [
      "到2022年、2023年、2024年，核心产业规模分别达到300亿元、360亿元和430亿元。",
      [
        "|核心产业规模 300 亿元 2022 annual",
        "|核心产业规模 360 亿元 2023 annual",
        "|核心产业规模 430 亿元 2024 annual"
      ]
    ],
    [
      "到2025年，上架率提升至70%以上，绿电占比逐年提高，达到35%。",
      ["|上架率 70 % 2025 share", "|绿电占比 35 % 2025 share"]
    ],
    [
      "到2025年，主城区、县城及重点乡镇网络覆盖率分别达到100%、98%和95%。",
      [
        "主城区|网络覆盖率 100 % 2025 share",
        "县城|网络覆盖率 98 % 2025 share",
        "|重点乡镇网络覆盖率 95 % 2025 share"
      ]
    ],
    [
      "到2025年，城镇、农村居民人均收入分别增长5.5%和6.5%。",
      ["|城镇居民人均收入 5.5 % 2025 growth", "|农村居民人均收入 6.5 % 2025 growth"]
    ],
    [
      "到2025年，数控化率和设计工具普及率分别达到68%、85%。",
      ["|数控化率 68 % 2025 share", "|设计工具普及率 85 % 2025 share"]
    ],
    [
      "到2025年，营商环境评分从76.4分提升到81.2分。",
      ["|营商环境评分 76.4 分 2020 stock", "|营商环境评分 81.2 分 2025 stock"]
    ],
    [
      "到2025年，登记办理时间由5个工作日压缩到1个工作日。",
      ["|登记办理时间 5 个工作日 2020 threshold", "|登记办理时间 1 个工作日 2025 threshold"]
    ],
    ["到2025年，设立规模5亿元的引导基金。", ["|引导基金 5 亿元 2025 new"]],
    [
      "到2025年，基本养老保险参保率95%，新建、改扩建中小学86个。",
      ["|基本养老保险参保率 95 % 2025 share", "|中小学 86 个 2025 new"]
    ],
    ["到2025年，城镇新增就业累计25万人。", ["|城镇新增就业 250000 人 2025 new"]],
    [
      "到2025年，轨道交通运营里程从38公里延伸到102公里。",
      ["|轨道交通运营里程 38 公里 2020 stock", "|轨道交通运营里程 102 公里 2025 stock"]
    ],
    ["到2025年，车桩比优于2.5:1，居全国前列。", ["|车桩比 2.5 :1 2025 stock"]],
    [
      "到2025年，服务器核数不少于2000核、内存8个。",
      ["|服务器核数 2000 核 2025 stock", "|内存 8 个 2025 stock"]
    ],
    ["到2025年，研发机构总数达百家。", ["|研发机构 100 家 2025 stock"]],
    [
      "到2025年，新增高标准农田5000个，登记市场主体6000户。",
      ["|高标准农田 5000 个 2025 new", "|登记市场主体 6000 户 2025 new"]
    ],
    ["到2025年，PM2.5年均浓度≤30μg/m³。", ["|PM2.5年均浓度 30 微克/立方米 2025 stock"]],
    ["到2025年，平均审核时间缩短为3日。", ["|平均审核时间 3 天 2025 threshold"]],
    [
      "到2025年，每年创建和美乡村示范村15个，三年共45个。",
      ["|和美乡村示范村 15 个 2025 annual", "|和美乡村示范村 45 个 2025 new"]
    ],
    ["五年累计减少相对贫困人口21.3万人。", ["|相对贫困人口 213000 人 2025 growth"]],
    ["到2025年，建成3座大型水库。", ["|大型水库 3 座 2025 stock"]],
    ["到2025年，引进新品种30个以上。", ["|新品种 30 个 2025 new"]],
    ["到2025年，千人口托位数达到4.6个。", ["|千人口托位数 4.6 个/千人 2025 stock"]],
    ["建成智算中心一期，形成算力1200P。", ["|算力 1200 PFLOPS 2025 new"]],
    [
      "到2025年，高血压、糖尿病患者规范管理率均达到65%。",
      ["|高血压患者规范管理率 65 % 2025 share", "|糖尿病患者规范管理率 65 % 2025 share"]
    ],
    ["护理床位不少于床位总数的4%。", ["|护理床位 4 % 2025 share"]],
    [
      "推进城际铁路等7个项目建设，滚动推进重点项目240个。",
      ["|项目 7 个 2025 new", "|重点项目 240 个 2025 new"]
    ],
    [
      "总经费58亿元，其中中央补助21亿元、本市自筹37亿元。",
      ["|总经费 58 亿元 2025 new", "|中央补助 21 亿元 2025 new", "|自筹 37 亿元 2025 new"]
    ],
    [
      "公共运输市占率由2020年18.2%提升至2025年22%。",
      ["|公共运输市占率 18.2 % 2020 share", "|公共运输市占率 22 % 2025 share"]
    ],
    ["到2025年，在用数据中心机架达到28万架。", ["|在用数据中心机架 280000 架 2025 stock"]],
    [
      "到2025年，新增劳动力平均受教育年限由13.6年提高到14.2年。",
      [
        "|新增劳动力平均受教育年限 13.6 年 2020 stock",
        "|新增劳动力平均受教育年限 14.2 年 2025 stock"
      ]
    ],
    [
      "到2025年，数据中心平均PUE由1.45下降到1.3。",
      ["|数据中心平均PUE 1.45 PUE 2020 stock", "|数据中心平均PUE 1.3 PUE 2025 stock"]
    ],
    ["到2025年，占新增住房供应总量比例不低于20%。", ["|占新增住房供应总量比例 20 % 2025 share"]],
    [
      "到2025年，每十万人口高等教育在校生数3280人。",
      ["|每十万人口高等教育在校生数 3280 人/十万人 2025 stock"]
    ],
    ["支持驻市高校开设相关专业8个。", ["|相关专业 8 个 2025 new"]],
    [
      "建设1个低空枢纽、4个起降场（每个占地不少于20亩）。",
      ["|低空枢纽 1 个 2025 new", "|起降场 4 个 2025 new", "|每个占地 20 亩 2025 threshold"]
    ],
    [
      "建设保障性住房4.5万套（其中配售型1.2万套）。",
      ["|保障性住房 45000 套 2025 new", "|配售型 12000 套 2025 new"]
    ],
    ["到2025年，空域120米以下开放面积占比达75%。", ["|空域120米以下开放面积占比 75 % 2025 share"]],
    [
      "到2025年，废铜、废纸等9种再生资源循环利用量达到2500万吨。",
      ["|9种再生资源循环利用量 25000000 吨 2025 annual"]
    ],
    [
      "到2025年，营运车辆、船舶单位周转量碳排放强度分别下降5%、3.5%。",
      [
        "|营运车辆单位周转量碳排放强度 5 % 2025 growth",
        "|船舶单位周转量碳排放强度 3.5 % 2025 growth"
      ]
    ],
    ["到2025年，高职院校年招生规模达到2.4万人。", ["|高职院校年招生规模 24000 人 2025 annual"]],
    [
      "新增公租房2000套，共有产权住房6000套。",
      ["|公租房 2000 套 2025 new", "|共有产权住房 6000 套 2025 new"]
    ],
    ["打造3个1000亿级产业集群。", ["|1000亿级产业集群 3 个 2025 new"]],
    ["设立总规模50亿元的产业基金。", ["|产业基金 50 亿元 2025 new"]],
    ["到2025年，巡检频次每周不低于3次。", ["|巡检频次 3 次/周 2025 stock"]],
    ["到2025年，机型实现零的突破、力争达到3款。", ["|机型 3 款 2025 stock"]],
    ["目前，共享调用68亿次。", ["|共享调用 6800000000 次 2020 stock"]],
    ["目前，市民服务项目计有528项。", ["|市民服务项目 528 项 2020 stock"]],
    ["排放量较基准年（2005年）减少30%。", ["|排放量 30 % 2025 growth"]]
  ])("reads %s", (sentence, expected) => {
    expect(rows(`${FIVE}二、目标\n${sentence}`)).toEqual(expected);
  });

  it("takes the year before for what a report's own year started from", () => {
    const text =
      "政府工作报告\n——2025年1月7日在滨江市第九届人民代表大会第四次会议上\n一、2024年工作回顾\n床位由38张增加到42张，高新技术企业达到356家，净增42家。";
    expect(told(text)).toEqual([
      ...["38 2023 baseline stock", "42 2024 baseline stock"],
      ...["356 2024 baseline stock", "42 2024 baseline new"]
    ]);
  });

  it("counts the years of a report's own span from its own year", () => {
    const text =
      "政府工作报告\n——2024年1月8日在滨江市第九届人民代表大会第三次会议上\n二、2024年主要工作\n力争三年内，绿化率达到45%。";
    expect(told(text)).toEqual(["45 2026 target share"]);
  });
});

describe("what a clause proves", () => {
  const forms = provingForms(catalogue.units);

  it.each([
    "校际差异率分别不高于50%、45%，良种覆盖率和治理率分别稳定在98%、95%以上。",
    "每千名老人拥有养老床位由38张增加到42张，每千人口拥有医师3.8人、护士4.5人。",
    "巡检频次每周不低于3次，二氧化氮浓度降至每立方米40微克以下。",
    "城镇新建建筑全面执行绿色建筑标准，缺口全部补齐，困难家庭应保尽保。"
  ])("proves all that is read from %s", (sentence) => {
    const rows = read(`${FIVE}二、目标\n${sentence}`);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map((row) => unproved({...row, quote: row.clause}, forms))).toEqual(
      rows.map(() => null)
    );
  });
});

describe("false rows", () => {
  it("leaves out the bound on whom a grant is for, and the plan's own working groups", () => {
    expect(
      named("对年营业收入首次突破10亿元的企业，给予最高300万元奖励。成立领导小组，下设5个专项组。")
    ).toEqual([]);
  });

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

  it("keeps the growth of a rate that is no share", () => {
    const table =
      "指标|2020年|2025年|年均增速|属性\n全员劳动生产率（万元/人）|11.6|16.5|7.3%|预期性\n";
    expect(rows(table).at(-1)).toBe("全员劳动生产率年均增速 7.3 % 2025 target growth anticipatory");
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

describe("the word that names", () => {
  /** Sentences with the names of their numbers; what stands for the kind is said beside it. */
  const NAMES: [kind: string, sentence: string, names: string[]][] = [
    ["a place of its own", "建成区绿化覆盖率达到43%。", ["建成区绿化覆盖率"]],
    ["places where it is done", "在5个商圈、100个社区开展无人机配送。", []],
    ["where it is built", "在港口、矿山等场景建设虚拟专网300个。", ["虚拟专网"]],
    ["who does it", "省财政每年安排专项资金3亿元。", ["专项资金"]],
    ["who has it", "港口拥有泊位217个。", ["泊位"]],
    ["for whom", "为企业减税降费50亿元以上。", ["减税降费"]],
    ["a share without its word", "服务业占地区生产总值的60%。", ["服务业占地区生产总值比重"]],
    ["a rate", "网络零售额年均增速保持在10%以上。", ["网络零售额"]],
    [
      "what was taken out",
      "预算收入增长3%，扣除退税因素后同口径增长5%。",
      ["预算收入", "预算收入"]
    ],
    ["what is new of it", "城镇新建建筑中绿色建筑占比100%。", ["新建建筑中绿色建筑占比"]],
    ["work on what is old", "改造老旧小区120个。", ["老旧小区改造"]],
    ["one subject", "建制村通硬化路率和通客车率均达100%。", ["建制村通硬化路率", "建制村通客车率"]],
    ["one noun", "水稻、油菜良种覆盖率分别达到98%、95%。", ["水稻良种覆盖率", "油菜良种覆盖率"]],
    [
      "classes of one noun",
      "形成1个两千亿级、3个千亿级产业集群。",
      ["两千亿级产业集群", "千亿级产业集群"]
    ],
    ["a number spelled in the verb", "贫困发生率由9.7%降至零。", ["贫困发生率"]],
    ["a bound on who is meant", "单个项目投资超过400万元的，由市政府审批。", []]
  ];
  it.each(NAMES)("is told from %s", (_, sentence, names) => {
    expect(read(`${FIVE}二、目标\n${sentence}`).map(({indicator}) => indicator)).toEqual(names);
  });

  it("does not take the end of 签约 for “about”", () => {
    expect(read(`${FIVE}二、目标\n家庭医生线上签约1800个。`)).toMatchObject([{comparator: "eq"}]);
  });

  it("gives a part the basis of the last number of its own kind", () => {
    expect(
      told(`${FIVE}二、目标\n新签约项目163个，引资额870亿元，其中百亿级项目2个。`).at(-1)
    ).toBe("2 2025 target new");
  });
});
