import {describe, expect, it} from "vitest";
import {TABLES} from "../../src/model/schema/tables.js";
import {differences, differencesText} from "../../src/reading/differences.js";
import {extract} from "../../src/reading/extract.js";
import {csvTables, jsonLine, targetsCsv} from "../../src/reading/write.js";

const catalogue = {
  indicators: [],
  units: [{unit: "个", dimension: "count", factor: 1, aliases: null}]
};
const plan = {period_start: 2021, period_end: 2023};
const read = extract("三、任务\n1.建设网络。建设“A,B”平台5个。（责任单位：市工信局）", {
  catalogue,
  plan
});

describe("csvTables(extract, plan_id)", () => {
  it("has the authored columns of each table, with status and review at the end", () => {
    for (const [name, text] of Object.entries(csvTables(read, "demo"))) {
      const {columns} = TABLES.find((table) => table.name === name)!;
      const authored = Object.keys(columns).filter((column) => column !== "status");
      const header = text.slice(0, text.indexOf("\n")).split(",");
      expect(header).toEqual([...authored, "status", "review"]);
    }
  });

  it("marks every row as a candidate and says what to look at", () => {
    const {targets, tasks, responsibilities} = csvTables(read, "demo");
    expect(targets.split("\n")[1]).toBe(
      'demo-t001,,target,eq,5,,个,new,2023,plan,,,三1,,"建设“A,B”平台5个",,,number,,,,,,,,,,candidate,"indicator: “A,B”平台; the year is the plan\'s last; the indicator is not in the catalogue"'
    );
    expect(tasks.split("\n")[1]).toMatch(/^demo-k01,三1,1,建设网络,,,,candidate,/);
    expect(responsibilities.split("\n")[1]).toBe("demo-k01,1,responsible,市工信局,,,candidate,");
  });
});

describe("targetsCsv(targets, plan_id)", () => {
  it("says what the plan's own table calls an indicator", () => {
    const table = "指标 | 2020年 | 2025年 | 属性\n森林覆盖率（%） | 50 | 52 | 约束性\n";
    const {targets} = extract(table, {catalogue, plan: {period_start: 2021, period_end: 2025}});
    const [header, ...lines] = targetsCsv(targets, "demo").trim().split("\n");
    const at = header.split(",").indexOf("binding");
    expect(lines.map((line) => line.split(",")[at])).toEqual(["", "binding"]);
  });
});

describe("jsonLine(row)", () => {
  it("is one line of JSON with the fields of the row", () => {
    const line = jsonLine(read.targets[0]);
    expect(line).not.toContain("\n");
    expect(Object.keys(JSON.parse(line))).toEqual(
      "quote start end indicator value_low value_high comparator unit year year_source basis scope role section stated doubt".split(
        " "
      )
    );
  });
});

describe("differences(found, reviewed, factors)", () => {
  it("tells what the table lacks, what was not found, and what is read differently", () => {
    const row = {
      ...{target_id: "demo-t001", comparator: "gte", value_low: 5, value_high: null, unit: "个"},
      ...{basis: "new", year: 2023, role: "target", quote: "建设“A,B”平台5个"}
    };
    const other = {...row, target_id: "demo-t002", value_low: 9};
    const found = differences(read.targets, [row, other], new Map([["个", 1]]));
    expect(found.lacking).toEqual([]);
    expect(found.unread).toEqual([other]);
    expect(found.changed.map(({fields}) => fields)).toEqual([["comparator"]]);
    expect(differencesText(found)).toMatch(/^0 found .* 1 in the table .* 1 read differently/);
    expect(differences(read.targets, [], new Map()).lacking).toHaveLength(1);
  });
});
