import {describe, expect, it} from "vitest";
import {loadAuthored} from "../../loaders/tables/load.js";
import {searchFile} from "../../loaders/site/search.js";
import {openSearch} from "../../src/search/find.js";

const file = searchFile();
const finder = await openSearch(file);

function ids(query: string): string[] {
  return finder.find(query).map(({entry}) => `${entry.kind}:${entry.id}`);
}

/** The query, what must come first, and what must be found besides. */
const QUERIES: [what: string, query: string, first: string, others?: string[]][] = [
  [
    "an indicator by its name",
    "充电桩",
    "indicator:charging-piles",
    [
      "indicator:public-charging-piles",
      "target:tj-newinfra-2021-t033",
      "target:xm-newinfra-2020-t012"
    ]
  ],
  [
    "a word that readers use for it",
    "充电设施",
    "indicator:charging-piles",
    ["target:xm-newinfra-2020-t012"]
  ],
  ["first letters", "cdz", "indicator:charging-piles", ["target:tj-newinfra-2021-t033"]],
  ["pinyin in full", "chongdianzhuang", "indicator:charging-piles"],
  ["pinyin in syllables", "chong dian zhuang", "indicator:charging-piles"],
  ["the beginning of pinyin", "chongdianzh", "indicator:charging-piles"],
  [
    "pinyin with a letter missing",
    "chongdianzuang",
    "indicator:public-charging-piles",
    ["indicator:charging-piles"]
  ],
  ["a single character", "桩", "indicator:public-charging-piles", ["indicator:charging-piles"]],
  [
    "a word inside a clause",
    "保有量",
    "target:xm-newinfra-2020-t012",
    ["indicator:charging-piles"]
  ],
  ["words in a row inside a clause", "全市5G基站", "target:xm-newinfra-2020-t001"],
  [
    "a project by its name, before clauses that hold it",
    "网上办事大厅",
    "project:tj-digital-2021-p64",
    ["project:nk-newinfra-2022-p07", "target:nk-newinfra-2022-t001"]
  ],
  ["a code", "350200", "city:xiamen", ["plan:xm-newinfra-2020"]],
  ["the code of a district", "120104", "city:nankai", ["plan:nk-newinfra-2022"]],
  ["a city in English", "Xiamen", "city:xiamen", ["notebook:tianjin-xiamen"]],
  ["a city by first letters", "xm", "city:xiamen"],
  ["a city by its short name", "天津", "city:tianjin"],
  ["a city with a letter missing", "tianjn", "city:tianjin"],
  ["full-width letters", "５Ｇ基站", "indicator:5g-base-stations"],
  [
    "Latin and pinyin together",
    "5gjizhan",
    "indicator:5g-base-stations",
    ["target:tj-newinfra-2021-t009"]
  ],
  [
    "English words",
    "base station",
    "indicator:5g-base-stations",
    ["indicator:mobile-base-stations"]
  ],
  ["swapped letters", "base statoin", "indicator:5g-base-stations"],
  ["swapped letters in a longer word", "internet hosptial", "indicator:internet-hospitals"],
  ["a wrong letter", "software indastry", "indicator:software-industry-scale"],
  ["an alias of an indicator", "网上医院", "indicator:internet-hospitals"],
  ["first letters of an indicator", "hlwyy", "indicator:internet-hospitals"],
  [
    "both agencies of one short name",
    "市发改委",
    "agency:xm-development-reform",
    ["agency:tj-development-reform"]
  ],
  ["an agency by its official name", "市委网信办", "agency:tj-cyberspace-office"],
  ["an agency in English", "Tianjin cyberspace", "agency:tj-cyberspace-office"],
  ["a task", "推进智慧港口", "task:tj-newinfra-2021-k08"],
  ["a plan by its id", "tj-newinfra-2021", "plan:tj-newinfra-2021"],
  ["a plan by a part of its title", "数字化发展三年行动方案", "plan:tj-digital-2021"],
  ["a notebook by its question", "谁来负责", "notebook:responsibility"],
  ["a city and a thing", "厦门 充电桩", "target:xm-newinfra-2020-t012"],
  ["a short word for a thing with a long name", "无人集卡", "indicator:autonomous-port-trucks"],
  [
    "a whole question",
    "天津到2023年要建多少个5G基站",
    "target:tj-newinfra-2021-t009",
    ["target:tj-industrial-internet-2021-t001"]
  ],
  ["a city and a thing in one, and how many", "厦门充电桩有多少", "target:xm-newinfra-2020-t012"],
  [
    "a question in English",
    "how many charging piles does Xiamen promise",
    "target:xm-newinfra-2020-t012"
  ],
  ["who answers for something", "南开区谁负责智慧医疗", "task:nk-newinfra-2022-k09"],
  [
    "the same in English",
    "who is responsible for smart health in Nankai",
    "task:nk-newinfra-2022-k09"
  ],
  ["which body leads", "who leads digital", "agency:xm-digital-office"],
  ["how many there are", "互联网医院有几家", "indicator:internet-hospitals"],
  ["a measure word after a question", "上云企业多少家", "indicator:cloud-enterprises"],
  [
    "a thing in two cities",
    "天津和厦门哪个充电桩更多",
    "indicator:charging-piles",
    ["target:xm-newinfra-2020-t012", "target:tj-newinfra-2021-t033"]
  ],
  ["two cities alone", "天津与厦门", "notebook:tianjin-xiamen"],
  [
    "a city, a thing and a year in English",
    "what does tianjin promise on 5g coverage by 2023",
    "target:tj-newinfra-2021-t001"
  ],
  ["another character of one sound", "充电庄", "indicator:charging-piles"],
  [
    "the same beside a city",
    "天津充电庄",
    "target:tj-charging-2018-t001",
    ["target:tj-newinfra-2021-t033", "target:tj-charging-2023-t001"]
  ],
  ["the last of three characters", "区块连", "indicator:blockchain-demonstration-scenarios"],
  ["two that are wrong", "人工只能", "indicator:ai-industry-scale"],
  ["a sound with -ng for -n", "数据中兴", "indicator:data-centre-cabinets"],
  ["an agency with a wrong character", "市发改位", "agency:xm-development-reform"],
  ["English words in one", "5g basestation", "indicator:5g-base-stations"],
  ["the same with a hyphen in the name", "datacentre", "indicator:data-centre-cabinets"],
  ["American spelling", "datacenter", "indicator:data-centre-cabinets"],
  [
    "American spelling of a longer word",
    "digitization rate",
    "indicator:production-equipment-digitisation-rate"
  ],
  ["plurals", "base station", "indicator:5g-base-stations"],
  ["what readers call wireless", "无线网络覆盖", "indicator:wlan-coverage"],
  [
    "speed",
    "宽带速度",
    "indicator:fixed-broadband-access-rate",
    ["indicator:fixed-broadband-download-speed"]
  ],
  ["speed in English", "broadband speed", "indicator:fixed-broadband-download-speed"],
  ["a share", "数字经济比重", "indicator:digital-economy-share", ["indicator:digital-core-share"]],
  ["5G coverage without the network", "5G覆盖率", "indicator:5g-coverage"],
  [
    "the English letters of an agency",
    "NDRC",
    "agency:nk-development-reform",
    ["agency:tj-development-reform", "agency:xm-development-reform"]
  ],
  ["an agency by a general name", "大数据局", "agency:tj-big-data-centre"],
  ["electric vehicles", "EV", "indicator:charging-stations", ["indicator:charging-piles"]],
  ["AI", "AI", "indicator:ai-industry-scale"],
  ["cameras", "摄像头", "indicator:video-surveillance-coverage"],
  ["a footing", "每万人", "indicator:5g-base-stations-per-10k", ["page:compare-per-population"]],
  ["a footing in English", "per 10,000 residents", "page:compare-per-population"],
  ["a page by its name", "比较", "page:page-compare"],
  ["a page by what it gives", "下载", "page:page-data"],
  ["a page by its language", "sql", "page:page-lab"],
  [
    "when something is built",
    "上海什么时候建成多少5G基站",
    "target:sh-5gyf-2021-t001",
    ["target:sh-newinfra-2020-t001"]
  ],
  ["whose is more", "天津和厦门谁的5G基站多", "indicator:5g-base-stations"],
  [
    "which city, in English",
    "which city has the most 5G base stations",
    "indicator:5g-base-stations"
  ],
  [
    "how fast something is",
    "how fast is broadband",
    "indicator:fixed-broadband-access-rate",
    ["indicator:fixed-broadband-download-speed"]
  ],
  ["who runs something", "who runs smart transport in Nankai", "task:nk-newinfra-2022-k08"],
  ["who is in charge, in speech", "谁管智慧教育", "task:xm-newinfra-2020-k11"],
  [
    "a plan as a verb",
    "what does Nankai plan for health",
    "agency:nk-health",
    ["task:nk-newinfra-2022-k09"]
  ],
  [
    "which agency handles something",
    "which agency handles emergency",
    "agency:nk-emergency",
    ["agency:tj-emergency"]
  ],
  [
    "a kind of entry behind a thing",
    "区块链项目",
    "indicator:blockchain-demonstration-scenarios",
    ["project:tj-newinfra-2021-p26"]
  ],
  ["a wrong character whose pairs all stand somewhere", "充电装", "indicator:charging-piles"],
  ["a word with a hyphen in it", "wi-fi hotspots", "indicator:free-public-wifi-hotspots"],
  ["a word written as two", "block chain", "indicator:blockchain-demonstration-scenarios"],
  [
    "chargers",
    "EV chargers in Xiamen",
    "target:xm-newinfra-2020-t013",
    ["target:xm-newinfra-2020-t012"]
  ],
  ["towers", "cell towers", "indicator:5g-base-stations"],
  ["energy use", "数据中心能耗", "indicator:data-centre-pue"],
  ["servers", "服务器机柜", "indicator:data-centre-cabinets"],
  ["per head", "人均5G基站", "indicator:5g-base-stations-per-10k"],
  ["an everyday name of a voucher", "医保码", "indicator:medical-insurance-e-voucher-activation"],
  ["a five-year plan of a city", "北京 五年规划", "plan:bj-ict-2021"],
  ["how to cite", "如何引用", "page:page-data"],
  ["who does what", "责任分工", "page:page-agencies"],
  ["the pages that compare", "城市对比", "page:page-compare"],
  ["pinyin of a city and a thing", "xiamen chongdianzhuang", "target:xm-newinfra-2020-t012"],
  ["a city, a thing and a year", "2020年软件产业规模", "target:tj-smartcity-2016-t044"],
  ["a nickname of a plan", "智汇天津", "plan:tj-industrial-internet-2021"]
];

describe("find(query)", () => {
  it.each(QUERIES)("finds %s: %s", (_, query, first, others = []) => {
    const found = ids(query);
    expect(found[0]).toBe(first);
    expect(found).toEqual(expect.arrayContaining(others));
  });
  it.each([
    "魑魅魍魉",
    "恐龙化石",
    "xyzzyplugh",
    "qwertyuiop",
    "flibbertigibbet",
    "999999",
    "？！",
    "熊猫基地有多少",
    "天津的足球场",
    "恐龙由谁负责",
    "who leads dinosaurs",
    "basedinosaur",
    "火星移民",
    // 和 is a word of asking, which no correction may make of what is asked for.
    "核电站",
    "地铁票价多少",
    "天津的熊猫",
    "海底捞",
    "6G基站",
    "恐龙项目",
    "什么时候过年",
    "who handles whales",
    "how big is the moon",
    "which city has volcanoes",
    "charging piles in Berlin",
    "London charging piles",
    "5G towers on mars",
    "量子纠缠",
    "2077年"
  ])("finds nothing for %s", (query) => expect(finder.find(query)).toEqual([]));
  it("finds nothing where one word of two is found nowhere", () => {
    expect(ids("充电 恐龙")).toEqual([]);
    expect(ids("charging dinosaurs")).toEqual([]);
  });
  it.each(["区块链", "人工智能"])("finds every project named %s", (word) => {
    const named = loadAuthored().projects.filter(({name_zh}) => name_zh.includes(word));
    expect(named.length).toBeGreaterThan(0);
    expect(ids(word)).toEqual(
      expect.arrayContaining(named.map(({project_id}) => `project:${project_id}`))
    );
  });
  it("says what it looked for where that is not what was typed", () => {
    expect(finder.read("充电庄")).toBe("充电桩");
    expect(finder.read("充电桩")).toBe("充电桩");
  });
  it("gives each entry once, the best first", () => {
    const hits = finder.find("5G");
    expect(new Set(hits.map(({entry}) => entry)).size).toBe(hits.length);
    expect(hits.map(({score}) => score)).toEqual(
      hits.map(({score}) => score).sort((a, b) => b - a)
    );
  });
});

describe("suggest(query)", () => {
  it("offers the parts of a question that are found", () => {
    expect(finder.suggest("天津充电恐龙")).toContain("天津充电");
    expect(finder.suggest("charging dinosaurs")).toContain("charging");
  });
  it("offers only what is found, and nothing for nonsense", () => {
    for (const query of ["天津充电恐龙", "charging dinosaurs", "充电樁"])
      for (const offered of finder.suggest(query))
        expect(finder.find(offered).length, offered).toBeGreaterThan(0);
    expect(finder.suggest("魑魅魍魉")).toEqual([]);
  });
});
