import {describe, expect, it} from "vitest";
import {loadAuthored} from "../../loaders/tables/load.js";
import {syllablesOf} from "../../src/tables/derive/pinyin.js";
import {findsCity, keysOf} from "../../src/search/city.js";

const cities = loadAuthored().jurisdictions.map((row) => ({
  id: row.jurisdiction_id,
  keys: keysOf({...row, pinyin: syllablesOf(row.name_zh)})
}));

function found(typed: string): string[] {
  return cities.filter(({keys}) => findsCity(typed, keys)).map(({id}) => id);
}

describe("findsCity(typed, keys)", () => {
  it.each([
    ["厦门", ["xiamen"]],
    ["南开", ["nankai"]],
    ["xiamen", ["xiamen"]],
    ["Xia Men", ["xiamen"]],
    ["xm", ["xiamen"]],
    ["nkq", ["nankai"]],
    ["350200", ["xiamen"]],
    ["3502", ["xiamen"]],
    ["Tianjin", ["tianjin", "nankai", "baodi"]],
    ["tj", ["tianjin", "nankai", "baodi"]],
    ["fj", ["fujian"]]
  ])("finds by name, pinyin, first letters or code: %s", (typed, ids) => {
    expect(found(typed).sort()).toEqual([...ids].sort());
  });
  it("finds all where nothing is typed, and none for what is no city", () => {
    expect(found(" ")).toHaveLength(cities.length);
    for (const typed of ["东京", "qqq", "999999"]) expect(found(typed)).toEqual([]);
  });
});
