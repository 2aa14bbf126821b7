import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {COUNTS, countsText, writeCounts} from "../../../loaders/tables/counts.js";
import {DATA} from "../../../loaders/tables/read.js";
import {checkOf} from "../../broken.js";

const folder = mkdtempSync(join(tmpdir(), "duibiao-counts-"));
cpSync(DATA, folder, {recursive: true});
afterAll(() => rmSync(folder, {recursive: true}));

/** Checks the folder with a file changed, and puts it back. */
function withFile(path: string, change: (text: string) => string): string[] {
  const before = readFileSync(join(folder, path), "utf8");
  writeFileSync(join(folder, path), change(before));
  const problems = checkOf(folder);
  writeFileSync(join(folder, path), before);
  return problems;
}

const domains = (text: string) => text.replace(/^domains\.csv,24,/m, "domains.csv,25,");

describe("data/counts.csv", () => {
  it("is what the tables hold; else run npm run counts", () => {
    expect(readFileSync(join(DATA, COUNTS), "utf8")).toBe(countsText(DATA));
  });

  it("shows a loss at the table that has it, and where it was counted", () => {
    expect(withFile(COUNTS, domains)).toEqual([
      expect.stringMatching(
        /^data\/domains\.csv:1:1: 24 rows, 25 at data\/counts\.csv:\d+; expected no loss, or npm run counts where it is meant$/
      )
    ]);
  });

  it("takes more rows than were counted for no loss", () => {
    expect(withFile(COUNTS, (text) => text.replace("domains.csv,24,", "domains.csv,20,"))).toEqual(
      []
    );
  });

  it("must be there, with lines that can be read, once a file", () => {
    expect(withFile(COUNTS, () => "")).toEqual([
      "data/counts.csv:1:1: empty; expected a header line; npm run counts writes it"
    ]);
    expect(
      withFile(COUNTS, (text) => text.replace("domains.csv,24,", "domains.csv,many,"))
    ).toEqual([
      expect.stringMatching(/^data\/counts\.csv:\d+:1: "domains\.csv": no count; run npm run/)
    ]);
    expect(withFile(COUNTS, (text) => `${text}domains.csv,24,\n`)).toEqual([
      expect.stringMatching(/^data\/counts\.csv:\d+:1: "domains\.csv": counted twice; run npm run/)
    ]);
    expect(withFile(COUNTS, (text) => `${text}plans/zz-2020/tasks.csv,3,\n`)).toEqual([
      expect.stringMatching(/"plans\/zz-2020\/tasks\.csv" is gone; expected it, or npm run counts/)
    ]);
  });

  const without = (line: RegExp) => (text: string) =>
    text
      .split("\n")
      .filter((one) => !line.test(one))
      .join("\n");

  it.each<[string, (text: string) => string, RegExp]>([
    ["no lines", without(/,\d/), /"domains\.csv" is not counted; run npm run counts/],
    ["a table's line gone", without(/^outcomes/), /"outcomes\.csv" is not counted/],
    ["a plan counted in part", without(/^plans\/tj-digital-2021\/tasks/), /tasks\.csv" is not/],
    ["a plan gone", without(/^plans\/tj-digital-2021/), /92 of 93 plans are counted/],
    ["half of the plans gone", without(/^plans\/[a-k]/), /\d+ of 93 plans are counted/],
    [
      "a file outside the folder",
      (text) => `${text}../../../etc/passwd,3,\n`,
      /"\.\.\/.*passwd": no table stands there/
    ],
    [
      "a column of no table",
      (text) => text.replace("aliases_zh ", "aliases "),
      /no column "aliases" that may be empty/
    ],
    [
      "a column that is never empty",
      (text) => text.replace("aliases_zh ", "name_zh "),
      /no column "name_zh" that may be empty/
    ]
  ])("that was itself cut or spoiled is refused: %s", (_, change, message) => {
    const problems = withFile(COUNTS, change);
    expect(problems[0]).toMatch(/^data\/counts\.csv:\d+:1: /);
    expect(problems.join("\n")).toMatch(message);
  });

  it("waits for a new plan, which has no line yet", () => {
    const change = (text: string) =>
      without(/^plans\/tj-digital-2021/)(text).replace("plans.csv,93,", "plans.csv,92,");
    expect(withFile(COUNTS, change)).toEqual([]);
  });

  it("is brought up to date by what npm run counts does", () => {
    const text = readFileSync(join(folder, COUNTS), "utf8");
    writeFileSync(join(folder, COUNTS), domains(text));
    expect(checkOf(folder)).toHaveLength(1);
    writeCounts(folder);
    expect(checkOf(folder)).toEqual([]);
    expect(readFileSync(join(folder, COUNTS), "utf8")).toBe(text);
  });
});
