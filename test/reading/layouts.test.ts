import {describe, expect, it} from "vitest";
import {extract} from "../../src/reading/extract.js";

const catalogue = {
  indicators: [],
  units: [
    {unit: "个", dimension: "count", factor: 1, aliases: null},
    {unit: "%", dimension: "share", factor: 1, aliases: "％"},
    {unit: "级", dimension: "count", factor: 1, aliases: null},
    {unit: "亿元", dimension: "money", factor: 1e8, aliases: null}
  ]
};
const FIVE = "滨江市发展“十四五”规划\n二、主要任务\n";

function read(text: string) {
  return extract(text, {catalogue});
}

/** Each row as “name value unit basis”. */
function named(text: string): string[] {
  return read(text).targets.map(({indicator, value_low, value_high, unit, basis}) =>
    [indicator, value_low ?? value_high, unit, basis].join(" ")
  );
}

/** Each row as “value year role”. */
function dated(text: string): string[] {
  return read(text).targets.map(
    ({value_low, value_high, year, role}) => `${value_low ?? value_high} ${year} ${role}`
  );
}

describe("amounts in brackets", () => {
  it("reads the amount of the noun before a bracket, and keeps the verb of the list", () => {
    expect(
      named(`${FIVE}新建充电桩（2.5万个）、换电站（36座），5G基站（累计8万座）居全省前列。`)
    ).toEqual(["充电桩 25000 个 new", "换电站 36 座 new", "5G基站 80000 座 stock"]);
  });

  it("reads parts and lengths in a bracket, and the number right behind it", () => {
    expect(
      named(
        `${FIVE}建设货运铁路（总长约54公里，投资62亿元）。建成中心4座（含绿色中心2座）、充电桩（含快充桩300个）800个。`
      )
    ).toEqual([
      "货运铁路总长 54 公里 new",
      "投资 62 亿元 new",
      "中心 4 座 stock",
      "绿色中心 2 座 stock",
      "快充桩 300 个 stock",
      "充电桩 800 个 stock"
    ]);
  });

  it("goes on about what stood before the bracket, not within it", () => {
    expect(named(`${FIVE}完成水利投资8亿元（其中中央资金3亿元），比上年增长12%。`)).toEqual([
      "水利投资 8 亿元 new",
      "中央资金 3 亿元 new",
      "水利投资 12 % growth"
    ]);
  });

  it("leaves brackets that say who or which is meant", () => {
    expect(
      named(
        `${FIVE}改造灌区（5万亩以上）3处，惠及儿童（0—6岁）2万人，培育企业（年收入2000万元以上）60家。`
      )
    ).toEqual(["灌区 3 处 new", "儿童 20000 人 new", "企业 60 家 new"]);
  });
});

describe("tables of more layouts", () => {
  const head = "类别 指标名称 2020年 2025年 年均增长[累计] 属性\n";

  it("puts rows in line that lack the cell which covers several of them", () => {
    const text = `${FIVE}${head}经济 1.生产率（万元/人） 11.8 16.5 7 预期性\n2.城镇化率（%） 52.7 58 [5.3] 预期性\n3.森林覆盖率（%） 46 47 — 约束性\n`;
    expect(
      read(text).targets.map(({indicator, value_low, year, binding}) =>
        [indicator, value_low, year, binding].join(" ")
      )
    ).toEqual([
      "生产率 118000 2020 ",
      "生产率 165000 2025 anticipatory",
      "生产率年均增速 7 2025 anticipatory",
      "城镇化率 52.7 2020 ",
      "城镇化率 58 2025 anticipatory",
      "城镇化率 5.3 2025 anticipatory",
      "森林覆盖率 46 2020 ",
      "森林覆盖率 47 2025 binding"
    ]);
  });

  it("takes the column beside 指标 for the name where the first one holds groups", () => {
    const text = `${FIVE}指标\t\t单位\t2020年\t2025年\n文化\t规上文化企业数\t家\t156\t260\n\t年演出场次\t万场\t1.2\t1.8\n`;
    expect(named(text)).toEqual([
      "规上文化企业数 156 家 stock",
      "规上文化企业数 260 家 stock",
      "年演出场次 12000 场 annual",
      "年演出场次 18000 场 annual"
    ]);
  });

  it("turns a table whose kinds stand below its years", () => {
    const text = `${FIVE}指标\t水质优良比例（%）\t修复河道（公里）\n2022年（现状）\t88.9\t45\n2025年\t≥93\t80\n属性\t约束性\t预期性\n`;
    expect(
      read(text).targets.map(({indicator, value_low, year, role, binding}) =>
        [indicator, value_low, year, role, binding].join(" ")
      )
    ).toEqual([
      "水质优良比例 88.9 2022 baseline ",
      "水质优良比例 93 2025 target binding",
      "修复河道 45 2022 baseline ",
      "修复河道 80 2025 target anticipatory"
    ]);
  });

  it("reads sentences in cells, each row with its own deadline", () => {
    const text = `${FIVE}工程\t主要目标\t完成时限\n煤电\t改造机组420万千瓦；煤耗降至300克标准煤/千瓦时\t2025年\n光伏\t新增装机65万千瓦\t2024年\n`;
    expect(dated(text)).toEqual(["4200000 2025 target", "300 2025 target", "650000 2024 target"]);
  });

  it("reads a bounded sum in brackets and a bound on a share below a column of rates", () => {
    const text = `${FIVE}指标|单位|2020年|2025年|年均/累计\n新增就业人数|万人|12.4|—|[>60]\n城镇调查失业率|%|—|—|≤5.5\n`;
    expect(
      read(text).targets.map(({value_low, value_high, comparator, basis}) =>
        [value_low ?? value_high, comparator, basis].join(" ")
      )
    ).toEqual(["124000 eq new", "600000 gt new", "5.5 lte share"]);
  });

  it("gives a year that is printed over several columns to each of them", () => {
    const text = `${FIVE}单位：万人、%\n序号\t指标\t2020年\t\t2025年\t\t属性\n\t\t全市\t市区\t全市\t市区\t\n1\t在园幼儿\t12.6\t5.1\t11.8\t5.0\t预期性\n2\t毛入园率\t96.5\t98.2\t98\t99\t预期性\n`;
    expect(
      read(text).targets.map(({indicator, value_low, unit, year}) =>
        [indicator, value_low, unit, year].join(" ")
      )
    ).toEqual([
      ...["在园幼儿 126000 人 2020", "在园幼儿 51000 人 2020"],
      ...["在园幼儿 118000 人 2025", "在园幼儿 50000 人 2025"],
      ...["毛入园率 96.5 % 2020", "毛入园率 98.2 % 2020"],
      ...["毛入园率 98 % 2025", "毛入园率 99 % 2025"]
    ]);
  });

  it("drops the title that runs on over the pages, and joins no heading to it", () => {
    const text =
      "滨江市发展“十四五”规划\n— 1 —\n第一节 目标\n到2025年，公园达到60个，绿化率达到\n滨江市发展“十四五”规划\n— 2 —\n45%。\n";
    expect(named(text)).toEqual(["公园 60 个 stock", "绿化率 45 % share"]);
  });
});

describe("years of more kinds", () => {
  it("takes the year of a yearly plan from its title, and a span in brackets from any title", () => {
    expect(dated("北塘区2024年经济和社会发展工作要点\n全年新增学位800个。")).toEqual([
      "800 2024 target"
    ]);
    expect(dated("锦屏市综合交通建设（2021—2026年）\n新增泊位12个。")).toEqual(["12 2026 target"]);
  });

  it("gives each year of a list with 分别 its own number", () => {
    expect(dated(`${FIVE}吸烟率2025年和2030年分别低于23%和20%。`)).toEqual([
      "23 2025 target",
      "20 2030 target"
    ]);
  });

  it("takes the begin of a stretch and the age of buildings for no deadline", () => {
    expect(
      dated(`${FIVE}对2000年底前建成的老旧小区改造11万户。2022年起，每年举办招聘会500场。`)
    ).toEqual(["110000 2025 target", "500 2025 target"]);
    expect(dated("房屋策略（2024至2030年）\n由2025/26年度起的五年内，兴建单位19万个。")).toEqual([
      "190000 2030 target"
    ]);
  });

  it("counts the next years of a report from its own", () => {
    const text =
      "2022年滨江市政府工作报告\n一、过去五年工作回顾\n过去的五年，高新技术企业从143家增加到486家。\n二、今后五年的目标\n今后五年，城镇化率达到70%。\n三、2022年工作安排\n今年新增学位800个。";
    expect(dated(text)).toEqual([
      "143 2016 baseline",
      "486 2021 baseline",
      "70 2026 target",
      "800 2022 target"
    ]);
  });

  it("lets a far year hold over semicolons, but not over full stops", () => {
    expect(
      dated(
        `${FIVE}到2025年，公园达到60个。在2035年前，排放量减半；绿化率增至50%，往后提升至60%。覆盖率达到45%。`
      )
    ).toEqual([
      "60 2025 target",
      "50 2035 target",
      "50 2035 target",
      "60 2035 target",
      "45 2025 target"
    ]);
  });

  it("takes 甲、 and 壹、 for chapters, which may look back", () => {
    const text =
      "氣候行動藍圖（2024至2027年）\n甲、最新進展\n人均排放量降至4.5公噸。\n乙、目標\n充電器增至900個。";
    expect(dated(text)).toEqual(["4.5 2023 baseline", "900 2027 target"]);
  });

  it("reads the years of Taiwan, and takes the first promised year for a plan's end", () => {
    const text =
      "運輸計畫（113年版）\n貳、現況\n113年底公車比率為38%，較108年增加2個百分點。\n參、目標\n117年比率提升至45%。\n新增車位500格。";
    expect(dated(text)).toEqual([
      "38 2024 baseline",
      "2 2024 baseline",
      "45 2028 target",
      "500 2028 target"
    ]);
    const opinion =
      "关于充电设施的实施意见\n一、目标\n截至2022年底，建成充电桩1万个。到2025年，充电桩达到3万个。到2030年，布局均衡。\n二、任务\n新建换电站120座。";
    expect(dated(opinion)).toEqual(["10000 2022 baseline", "30000 2025 target", "120 2025 target"]);
  });
});

describe("words of more kinds", () => {
  it("says of each unit by what it is divided", () => {
    expect(
      named(
        `${FIVE}浓度降至每立方米40微克以下，每千常住人口公卫人员达到0.78人，每10万人口精神科医师达到4.5名。`
      )
    ).toEqual([
      "浓度 40 微克/立方米 stock",
      "每千常住人口公卫人员 0.78 人/千人 stock",
      "每10万人口精神科医师 4.5 人/10万人 stock"
    ]);
    expect(named(`${FIVE}培养营养指导员，每1万人配备1名。`)).toEqual(["营养指导员 1 人 threshold"]);
  });

  it("reads months, years of waiting, ranges in words and a doubling with 了", () => {
    expect(
      named(
        `${FIVE}去化周期控制在18个月以内，平均轮候时间为5.6年，弃置量减低四成至四成五，市场主体总量翻了一番。`
      )
    ).toEqual([
      "去化周期 18 个月 stock",
      "平均轮候时间 5.6 年 stock",
      "弃置量 40 % growth",
      "市场主体 2 倍 growth"
    ]);
  });

  it("takes bounds, places and ranks for no promise", () => {
    expect(
      named(
        `${FIVE}东湖、西园等6个街道分别落地1个以上项目，对吸纳10人以上就业的企业给予每人1000元补贴。月收入低于4800元的家庭可申请补贴。新增三级医院2家。推广功率不低于120千瓦的快充。`
      )
    ).toEqual(["项目 1 个 threshold", "三级医院 2 家 new"]);
  });

  it("reads a standard that is raised, and leaves what a policy pays", () => {
    expect(named(`${FIVE}补助标准提高到640元，补助标准提高30元，给予每人500元补贴。`)).toEqual([
      "补助标准 640 元 threshold",
      "补助标准 30 元 growth"
    ]);
  });

  it("names what stands behind such words as 净增, 再生, 都市 and 招聘会", () => {
    expect(
      named(
        `${FIVE}高新技术企业达到486家，净增343家。再生水利用率仅21%，都市固体废物人均弃置量下降5%，举办招聘会每年不少于500场。`
      )
    ).toEqual([
      "高新技术企业 486 家 stock",
      "高新技术企业 343 家 new",
      "再生水利用率 21 % share",
      "都市固体废物人均弃置量 5 % growth",
      "招聘会 500 场 annual"
    ]);
  });

  it("tells work and savings from levels", () => {
    expect(
      named(
        `${FIVE}续建高速公路5条，氨氮重点工程减排量达到680吨，年旅客吞吐能力提升到600万人次，减税降费92亿元。`
      )
    ).toEqual([
      "高速公路 5 条 new",
      "氨氮重点工程减排量 680 吨 new",
      "年旅客吞吐能力 6000000 人次 annual",
      "减税降费 92 亿元 new"
    ]);
  });

  it("reads falls, halves and peaks, parts of a sum and work in brackets of a verb", () => {
    expect(
      named(
        `${FIVE}排放量较2014年的高峰下跌四分之一，用电量减半。总投资约680亿元，其中道路210亿元、绿地48亿元。新（改、扩）建中小学92所，油菜扩种0.5万亩。班额分别不超过45人、50人、55人。`
      )
    ).toEqual([
      "排放量 25 % growth",
      "用电量 50 % growth",
      "总投资 680 亿元 new",
      "道路 210 亿元 new",
      "绿地 48 亿元 new",
      "中小学 92 所 new",
      "油菜扩种 5000 亩 new",
      "班额 45 人 stock",
      "班额 50 人 stock",
      "班额 55 人 stock"
    ]);
  });

  it("reads far bounds, capacities by the year, funds of a size, and no progress for a target", () => {
    expect(
      named(
        `${FIVE}年制氢能力1.5万吨，设立100亿元规模的创新基金，通车高速公路2条，完成年度目标的104%。`
      )
    ).toEqual(["年制氢能力 15000 吨 annual", "创新基金 100 亿元 new", "高速公路 2 条 new"]);
    const [row] = read(`${FIVE}形成不低于年用气量5%的应急储备。`).targets;
    expect([row.comparator, row.value_low]).toEqual(["gte", 5]);
  });

  it("gives each noun before 各 the number, and each place before 分别 the whole name", () => {
    expect(
      named(`${FIVE}引进领军人才和青年人才各10名，市区和县域网络时延分别低于8毫秒和15毫秒。`)
    ).toEqual([
      "领军人才 10 人 new",
      "青年人才 10 人 new",
      "市区网络时延 8 毫秒 threshold",
      "县域网络时延 15 毫秒 threshold"
    ]);
  });

  it("reads what is due each month, whom a number is for, classes and what is paid in", () => {
    expect(
      named(
        `${FIVE}低保标准由每月610元提高到每月920元，每千名老年人配备护理员12名，开工建设20万吨级航道，投入公益金1200万元，每户补贴不超过4000元。布点食堂30家，供餐能力8000份。`
      )
    ).toEqual([
      "低保标准 610 元 threshold",
      "低保标准 920 元 threshold",
      "每千名老年人配备护理员 12 人/千人 stock",
      "公益金 0.12 亿元 new",
      "食堂 30 家 new",
      "供餐能力 8000 份 stock"
    ]);
    const table = `${FIVE}指标|单位|2020年|2025年\n集装箱吞吐量|万标箱|142|230\n其中：外贸|万标箱|31|60\n`;
    expect(read(table).targets.map(({basis}) => basis)).toEqual(Array(4).fill("annual"));
  });

  it("goes on about the last name behind a semicolon", () => {
    expect(named(`${FIVE}到2025年，装机容量达到800万千瓦；到2030年，达到1500万千瓦以上。`)).toEqual(
      ["装机容量 8000000 千瓦 stock", "装机容量 15000000 千瓦 stock"]
    );
  });

  it("gives town and country their own numbers, and each pollutant its own", () => {
    expect(
      named(
        `${FIVE}城乡低保标准分别提高5%、8%，化学需氧量、氨氮减排量分别达到1.3万吨和680吨，总磷下降8%。`
      )
    ).toEqual([
      "城市低保标准 5 % growth",
      "农村低保标准 8 % growth",
      "化学需氧量减排量 13000 吨 new",
      "氨氮减排量 680 吨 new",
      "总磷 8 % growth"
    ]);
  });
});

describe("what is not read", () => {
  it("lists every number with a unit that is no row, with its place", () => {
    const text = `${FIVE}推广功率不低于120千瓦的快充。给予每人500元补贴。新增学位800个。建设5G基站。`;
    const {unread} = read(text);
    expect(unread.map(({start, end, reason}) => `${text.slice(start, end)} ${reason}`)).toEqual([
      "不低于120千瓦 number",
      "500元 number"
    ]);
  });

  it("keeps a unit that no table knows as written", () => {
    const [row] = read(`${FIVE}新增骨干光缆3 600噱。`).targets;
    expect([row.value_low, row.unit, row.doubts.includes("unit-unknown")]).toEqual([
      3600,
      "噱",
      true
    ]);
  });
});

describe("a place that heads a line by a colon", () => {
  const scopes = (text: string) =>
    read(FIVE + text).targets.map(({scope, value_low}) => `${scope ?? "全域"} ${value_low}`);

  it("limits what follows it in its line", () => {
    expect(
      scopes(
        "1.分区推进。东城片区：到2025年，累计建成充电桩400个；新建换电站8个。\n西城区：到2025年，建成充电桩300个。\n（一）白石新区、青溪镇：到2025年，建成充电桩200个。\n到2025年，建成充电桩1500个。"
      )
    ).toEqual(["东城片区 400", "东城片区 8", "西城区 300", "白石新区、青溪镇 200", "全域 1500"]);
  });

  it("is no topic, no whole, and not the plan's own place", () => {
    expect(
      scopes(
        "智慧社区：到2025年，建成充电桩400个。\n数字城市：到2025年，建成充电桩300个。\n特色小镇：到2025年，建成充电桩50个。\n全市：到2025年，建成充电桩1500个。\n滨江市：到2025年，建成充电桩1600个。"
      )
    ).toEqual(["全域 400", "全域 300", "全域 50", "全域 1500", "全域 1600"]);
  });
});
