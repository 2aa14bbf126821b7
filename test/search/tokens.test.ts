import {describe, expect, it} from "vitest";
import {syllablesOf} from "../../src/tables/derive/pinyin.js";
import {placesOf} from "../../src/search/marked.js";
import {fold, indexTokens, pinyinTokens, queryTokens, runsOf} from "../../src/search/tokens.js";

describe("fold(text)", () => {
  it("takes full-width, capital and accented letters as plain ones", () => {
    expect(fold("Ｗｉ－Ｆｉ Café")).toBe("wi-fi cafe");
    expect(fold("chong'dian")).toBe("chongdian");
  });
});

describe("runsOf(text)", () => {
  it("parts Chinese from what stands beside it", () => {
    expect(runsOf("5G基站（个），IPv6")).toEqual(["5g", "基站", "个", "ipv6"]);
  });
});

describe("indexTokens(text)", () => {
  it("begins a token with every Chinese character", () => {
    expect(indexTokens("充电桩")).toEqual(["充电", "电桩", "桩"]);
  });
});

describe("queryTokens(text)", () => {
  it("asks for pairs of neighbours, and for a lone character as it is", () => {
    expect(queryTokens("充电桩")).toEqual(["充电", "电桩"]);
    expect(queryTokens("桩")).toEqual(["桩"]);
    expect(queryTokens("smart 5G 5G")).toEqual(["smart", "5g"]);
  });
});

describe("pinyinTokens(syllables)", () => {
  it("gives every end of a name in full and by first letters", () => {
    expect(pinyinTokens("chong dian zhuang")).toEqual([
      "chongdianzhuang",
      "cdz",
      "dianzhuang",
      "dz",
      "zhuang"
    ]);
  });
  it("keeps Latin words whole among first letters", () => {
    expect(pinyinTokens("5G ji zhan").slice(0, 2)).toEqual(["5gjizhan", "5gjz"]);
  });
});

describe("syllablesOf(name)", () => {
  it("reads characters by the word they stand in", () => {
    expect(syllablesOf("厦门市")).toBe("xia men shi");
    expect(syllablesOf("银行行动")).toBe("yin hang xing dong");
    expect(syllablesOf("5G基站")).toBe("5G ji zhan");
    expect(syllablesOf("PUE")).toBe("");
  });
});

describe("placesOf(text, words)", () => {
  it("marks the longest word at each place, without overlaps", () => {
    expect(placesOf("公共充电桩充电", ["充电桩", "充电"])).toEqual([
      [2, 5],
      [5, 7]
    ]);
  });
});
