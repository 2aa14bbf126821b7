import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeEach, describe, expect, it, vi} from "vitest";
import {runExtract} from "../../loaders/extract.js";

const folder = mkdtempSync(join(tmpdir(), "duibiao-extract-"));
afterAll(() => rmSync(folder, {recursive: true}));
const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, "error").mockImplementation((line: string) => void said.push(line));
});

const PLAN =
  "滨江市新基建行动计划（2021—2023年）\n一、主要任务\n1.建设网络。到2023年，5G基站达到5万个。（责任单位：市工信局）\n";

function file(content: string | Uint8Array, name = "plan.txt"): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(...args: string[]): {code: number; out: string} {
  const printed: string[] = [];
  const code = runExtract(args, (text) => void printed.push(text));
  // Plain text is read at once; what its reader is loaded for comes later.
  if (typeof code !== "number") throw new Error("the answer came later");
  return {code, out: printed.join("")};
}

async function runLater(...args: string[]): Promise<{code: number; out: string}> {
  const printed: string[] = [];
  const code = await runExtract(args, (text) => void printed.push(text));
  return {code, out: printed.join("")};
}

describe("npm run extract", () => {
  it("prints a line of JSON for each row", () => {
    const {code, out} = run(file(PLAN));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      quote: "5G基站达到5万个",
      indicator_id: "5g-base-stations"
    });
    expect(said[0]).toMatch(/2021–2023: 1 targets and baselines, 1 tasks, 1 responsibilities/);
  });

  it("prints the authored columns as CSV, with the plan's id in front", () => {
    const {out} = run(file(PLAN), "--format", "csv", "--plan", "tj-newinfra-2021");
    expect(out).toMatch(/^target_id,.*,status,review\ntj-newinfra-2021-t001,5g-base-stations,/);
  });

  it("writes three tables, and leaves them as they are the next time", () => {
    const out = join(folder, "demo-2021");
    expect(run(file(PLAN), "--out", out).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["responsibilities.csv", "targets.csv", "tasks.csv"]);
    writeFileSync(
      join(out, "targets.csv"),
      readFileSync(join(out, "targets.csv"), "utf8").replace("eq", "gte")
    );
    const before = readFileSync(join(out, "targets.csv"), "utf8");
    expect(run(file(PLAN), "--out", out).code).toBe(0);
    expect(readFileSync(join(out, "targets.csv"), "utf8")).toBe(before);
    expect(readFileSync(join(out, "targets.differences.txt"), "utf8")).toContain(
      "1 read differently"
    );
    expect(readdirSync(out).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("says of each number that is no row where it stands and why, and writes all of them", () => {
    const out = join(folder, "unread-2021");
    const path = file(
      `${PLAN}2.推广功率不低于120千瓦的快充。\n${"给予每人500元补贴。\n".repeat(30)}`,
      "unread.txt"
    );
    expect(run(path).code).toBe(0);
    expect(said[1]).toBe(
      `${path}:4:7: not read as a row: 不低于120千瓦 (a number with a unit that states no target: a bound, a payment, a name)`
    );
    expect(said.at(-1)).toMatch(/^and 11 more places/);
    expect(run(path, "--out", out).code).toBe(0);
    const lines = readFileSync(join(out, "unread.txt"), "utf8").trim().split("\n");
    expect(lines).toHaveLength(31);
    expect(lines.at(-1)).toContain(`${path}:34:5:`);
  });

  it("writes nothing where one of the files cannot be written", () => {
    const out = join(folder, "blocked");
    mkdirSync(join(out, "tasks.csv"), {recursive: true});
    expect(run(file(PLAN), "--out", out).code).toBe(1);
    expect(readdirSync(out)).toEqual(["tasks.csv"]);
  });

  it("compares a text with a reviewed table, both ways", () => {
    const {code, out} = run("--compare", "nk-newinfra-2022", file(PLAN));
    expect(code).toBe(0);
    expect(out).toMatch(/^1 found that the table lacks \(\+\), 1 in the table that were not found/);
  });

  it("reads an empty result from a text without numbers", () => {
    expect(run(file("天气很好。\n"))).toEqual({code: 0, out: ""});
  });

  it("reads a PDF and prints the kind of its indicators", async () => {
    const pdf = join(import.meta.dirname, "..", "reading", "fixtures", "files", "plan.pdf");
    const {code, out} = await runLater(pdf);
    const found = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(0);
    expect(found).toContainEqual(
      expect.objectContaining({
        indicator: "森林覆盖率",
        year: 2025,
        value_low: 52,
        binding: "binding"
      })
    );
  });

  it("names the place of a table's cell that is no row", () => {
    expect(run(file("指标 | 2020年 | 2025年\n湿地面积（公顷） | 300 | 不减少\n")).code).toBe(0);
    expect(said.at(-1)).toMatch(
      /plan.txt:2:1: not read as a row: 湿地面积（公顷） \| 300 \| 不减少/
    );
  });

  it.each([
    [
      "an English text",
      "The plan of a city for 2025: 300 parks.",
      /plan.txt: line 1: no Chinese text/
    ],
    ["an empty file", "", /plan.txt: line 1: empty; expected the text of a plan/],
    [
      "a binary file",
      Uint8Array.from([1, 0, 2]),
      /plan.txt: binary content: a zero byte at byte 1/
    ],
    [
      "a damaged file",
      Uint8Array.from([0xe4, 0xb8, 0xff, 0x0a]),
      /plan.txt: line 1, byte \d: not UTF-8/
    ]
  ])("refuses %s with its name and the place", (_, content, message) => {
    expect(run(file(content))).toEqual({code: 1, out: ""});
    expect(said.join("\n")).toMatch(message);
  });

  it.each([
    [["missing.txt"], /missing.txt: file is missing; expected a plain text file/],
    [[folder], /is a folder; expected a plain text file/],
    [[], /0 files named; expected one/],
    [["a.txt", "--format", "xml"], /invalid format "xml"; expected csv or jsonl/],
    [["a.txt", "--nonsense"], /nonsense/],
    [[file(PLAN, "p.txt"), "--plan", "nowhere"], /"nowhere" is not a plan_id of data\/plans.csv/]
  ])("refuses %j and says what is expected", (args, message) => {
    expect(run(...args).code).toBe(1);
    expect(said.join("\n")).toMatch(message);
  });
});
