import {describe, expect, it} from "vitest";
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
    "indicator:charging-piles",
    ["target:xm-newinfra-2020-t012"]
  ],
  ["words in a row inside a clause", "全市5G基站", "target:xm-newinfra-2020-t001"],
  ["a word that stands in one clause alone", "网上办事大厅", "target:nk-newinfra-2022-t001"],
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
  ["a task", "智慧港口", "task:tj-newinfra-2021-k08"],
  ["a plan by its id", "tj-newinfra-2021", "plan:tj-newinfra-2021"],
  ["a plan by a part of its title", "数字化发展三年行动方案", "plan:tj-digital-2021"],
  ["a notebook by its question", "谁来负责", "notebook:responsibility"],
  ["a city and a thing", "厦门 充电桩", "target:xm-newinfra-2020-t012"],
  ["a short word for a thing with a long name", "无人集卡", "indicator:autonomous-port-trucks"]
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
    "？！"
  ])("finds nothing for %s", (query) => expect(finder.find(query)).toEqual([]));
  it("finds nothing where one word of two is found nowhere", () => {
    expect(ids("充电 恐龙")).toEqual([]);
    expect(ids("charging dinosaurs")).toEqual([]);
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
    expect(finder.suggest("天津有多少充电桩")).toEqual(expect.arrayContaining(["充电桩", "天津"]));
    expect(finder.suggest("charging dinosaurs")).toContain("charging");
  });
  it("offers only what is found, and nothing for nonsense", () => {
    for (const query of ["天津有多少充电桩", "charging dinosaurs", "充电樁"])
      for (const offered of finder.suggest(query))
        expect(finder.find(offered).length, offered).toBeGreaterThan(0);
    expect(finder.suggest("魑魅魍魉")).toEqual([]);
  });
});
