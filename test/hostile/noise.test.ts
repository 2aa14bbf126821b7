import {afterAll, describe, expect, it} from "vitest";
import {Copy} from "./copy.js";

const copy = new Copy();
afterAll(() => copy.remove());

/** What is said of one file with a text put in place of another, which must be there. */
function said(path: string, from: string | RegExp, to: string): string[] {
  const before = copy.files.get(path)!.toString("utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return copy.check(new Map([[path, after]])).lines;
}

describe("one cause", () => {
  it("that many rows refer to comes first, with twenty consequences and the number of the rest", () => {
    const lines = said("units.csv", "个,count", "个,,count");
    expect(lines[0]).toMatch(/^data\/units\.csv:2:\d+: row has 6 cells; expected 5/);
    expect(lines).toHaveLength(22);
    expect(lines[1]).toContain('"个" is not in units');
    expect(lines[21]).toMatch(/^data\/units\.csv:2:\d+: \d{2,} more problems that follow/);
  });

  it("is a plan's broken row, and none of its files'", () => {
    const lines = said("plans.csv", ",2021,2023,action-plan", ",2021,2O23,action-plan");
    expect(lines[0]).toMatch(/^data\/plans\.csv:4:\d+: period_end: invalid value "2O23"/);
    expect(lines.length).toBeLessThanOrEqual(22);
  });

  it("is a period that most of the plan's rows contradict", () => {
    const lines = said(
      "plans.csv",
      /New infrastructure 2022–2023(.*),2022,2023,work-plan/,
      "New infrastructure 2016–2016$1,2016,2016,work-plan"
    );
    expect(lines[0]).toMatch(/^data\/plans\.csv:6:\d+: /);
  });

  it("is an id that was changed where it is given, not at the rows that name it", () => {
    const lines = said("domains.csv", "\nsafeguards,", "\nsafegards,");
    expect(lines[0]).toMatch(
      /^data\/domains\.csv:25:1: domain_id: "safegards" is named by no row, and \d+ rows name "safeguards"/
    );
    expect(lines.slice(1, 21).filter((line) => !line.includes('"safeguards"'))).toEqual([]);
  });

  it("is a table that was cut, not each row that looks for what it lost", () => {
    const {lines} = copy.check(
      new Map([
        [
          "plans/tj-newinfra-2021/tasks.csv",
          copy.files
            .get("plans/tj-newinfra-2021/tasks.csv")!
            .toString("utf8")
            .split("\n")
            .slice(0, 10)
            .join("\n") + "\n"
        ]
      ])
    );
    expect(lines[0]).toMatch(
      /^data\/plans\/tj-newinfra-2021\/tasks\.csv:1:1: 9 rows, 26 at data\/counts\.csv:\d+; expected no loss, or npm run counts/
    );
    expect(lines).toHaveLength(22);
  });

  it("that spoils every cell of a column is named twenty times and counted", () => {
    const path = "plans/tj-digital-2021/responsibilities.csv";
    const lines = said(path, /,(lead|support|responsible),/g, ",$1\u200b,");
    expect(lines.length).toBeLessThan(50);
    expect(lines.join("\n")).toMatch(/: 473 more problems of this kind/);
    expect(lines[0]).toContain("role: holds U+200B (an invisible character)");
  });
});

describe("a message", () => {
  it("has no more than a part of a long value, and no character that a terminal obeys", () => {
    const [line] = said("domains.csv", "Networks", `${"network ".repeat(1e5)}\u001b[2J`);
    expect(line).toMatch(
      /^data\/domains\.csv:2:\d+: name_en: 800,004 characters; expected at most/
    );
    const [id] = said("domains.csv", "\nnetworks", `\n${"network".repeat(1e5)}`);
    expect(id.length).toBeLessThan(600);
    const [column] = said("domains.csv", "name_en", "name\u001b[31m_en");
    expect(column).not.toContain("\u001b");
  });

  it("of a carriage return in a cell has the line in which the cell is", () => {
    const lines = said("domains.csv", "Computing and", "Computing\rand");
    expect(lines[0]).toMatch(
      /^data\/domains\.csv:3:\d+: cell holds a line break; expected one line a row$/
    );
    const next = said("domains.csv", /Computing and data centres,information/, "A\rB,inside");
    expect(next[0]).toMatch(/^data\/domains\.csv:3:/);
  });
});
