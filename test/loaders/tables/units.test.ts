import {describe, expect, it} from "vitest";
import {loadAuthored} from "../../../loaders/tables/load.js";
import type {PlacedTables} from "../../../loaders/tables/read.js";
import type {AuthoredRow} from "../../../src/model/schema/rows.js";
import {COUNTERS, MEASURES} from "../../../src/reading/measures.js";
import {unitRow} from "../../../src/tables/add/units.js";
import {partsOf, unitRules} from "../../../loaders/tables/unitRules.js";

describe("partsOf(unit)", () => {
  it.each([
    ["万人", 1e4, "人"],
    ["亿亿次每秒", 1e16, "次每秒"],
    ["千万元", 1e7, "元"],
    ["平方公里", 1e6, "平方米"],
    ["万吨", 1e10, "克"],
    ["万千瓦", 1e7, "瓦"],
    ["Tbps", 1e12, "bps"],
    ["EFLOPS", 1e18, "FLOPS"],
    ["个", 1, "个"],
    ["PUE", 1, "PUE"],
    ["万", 1, "万"]
  ])("%s is %d %s", (unit, multiple, of) => {
    expect(partsOf(unit)).toEqual({multiple, of});
  });
});

describe("unitRules(tables)", () => {
  type Unit = AuthoredRow<"units">;
  const messages = (...units: ([unit: string, dimension: string, factor: number] | Unit)[]) =>
    unitRules({
      units: units.map(rowOf).map((row, i) => ({
        row,
        ...{file: "data/units.csv", name: `units ${row.unit}`},
        cells: Object.fromEntries(
          ["unit", "dimension", "factor", "aliases"].map((column) => [
            column,
            {value: "", line: i + 2, column: 1}
          ])
        )
      }))
    } as unknown as PlacedTables).map(({line, message}) => `${line} ${message}`);
  const rowOf = (unit: [unit: string, dimension: string, factor: number] | Unit): Unit =>
    Array.isArray(unit)
      ? {unit: unit[0], dimension: unit[1], factor: unit[2], name_en: unit[0], aliases: null}
      : unit;

  it("says nothing of the units there are", () => {
    const units = loadAuthored().units.map(
      ({unit, dimension, factor}) => [unit, dimension, factor] as [string, string, number]
    );
    expect(messages(...units)).toEqual([]);
  });

  it("says nothing of any unit that a plan read by the command brings", () => {
    const brought = [
      ...[...COUNTERS, ...MEASURES.map(([, unit]) => unit), "港元", "无单位", ":1", "微克/立方米"],
      ...["人/千人", "元/亩", "千瓦/个", "人/亿元", "个没有见过的词"]
    ];
    const there = loadAuthored().units;
    const units = [...new Set(brought)].map(
      (unit) => there.find((row) => row.unit === unit) ?? unitRow(unit)
    );
    const all = [...new Set([...there, ...units])];
    expect(messages(...all)).toEqual([]);
    // A form that is written and the unit it is kept as convert alike in both lists.
    for (const [form, unit, dimension, factor] of MEASURES) {
      const row = there.find((one) => one.unit === unit);
      if (row && row.dimension === dimension && form === unit && dimension !== "money")
        expect([unit, row.factor]).toEqual([unit, factor]);
    }
  });

  it("counts in the unit that has the factor one, where that is a multiple itself", () => {
    expect(messages(["吨", "mass", 1], ["万吨", "mass", 1e4], ["千克", "mass", 1e-3])).toEqual([]);
    expect(messages(["吨", "mass", 1], ["万吨", "mass", 1e5])).toEqual([
      "3 factor: 100000 for 万吨; expected 10000, as its name says 10000 of the base unit"
    ]);
  });

  it("names what no name says, and a known unit of another dimension", () => {
    expect(messages(["匹", "power", 735])).toEqual([
      "2 factor: 735 for 匹; expected 1, as its name says no multiple; name others in loaders/tables/unitRules.ts"
    ]);
    expect(messages(["万元", "length", 1e4])).toEqual([
      "2 dimension: length for 万元; expected money"
    ]);
  });
});
