import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {formatProblem} from "../../../loaders/tables/csv.js";
import {TABLES} from "../../../src/model/schema/tables.js";
import {DATA, readTables} from "../../../loaders/tables/read.js";
import {breakData, problemsOf, type Edit} from "../../broken.js";

const ROOT = join(import.meta.dirname, "../../..");
const PLAN = "tj-digital-2021";

/** No column takes a text that begins with a space. */
const WRONG = " ×";
const everyCell: Edit[] = TABLES.flatMap(({path, columns}) =>
  Object.keys(columns).map((column) => ({
    file: path.replace("*", PLAN),
    column,
    value: WRONG
  }))
);

describe("readTables(folder)", () => {
  it("names every wrong cell of every column of every table, all at once", () => {
    const broken = breakData(...everyCell);
    const {problems} = readTables(broken.folder);
    broken.remove();
    const found = problems.map(({file, line, column}) => `${file}:${line}:${column}`);
    expect(found.sort()).toEqual(broken.places.sort());
    expect(everyCell.length).toBeGreaterThan(100);
  });

  it.each([
    ["domains.csv", "ndrc_class", "inner", /invalid value "inner"; expected one of information,/],
    ["units.csv", "factor", "1,000", /invalid value "1,000"; expected a plain number/],
    ["jurisdictions.csv", "code", "1200", /invalid value "1200"; expected six digits/],
    [
      "indicators.csv",
      "normalise",
      "people",
      /invalid value "people"; expected any of population,/
    ],
    ["indicators.csv", "name_zh", "", /empty; expected a value/],
    ["plans.csv", "issued_on", "2021/8/19", /invalid value "2021\/8\/19"; expected a date/],
    ["plans.csv", "period_start", "203O", /invalid value "203O"; expected a year/],
    ["plans.csv", "official_url", "www.tj.gov.cn", /expected an address beginning with http/],
    [`plans/${PLAN}/tasks.csv`, "number", "1.5", /invalid value "1.5"; expected a whole number/],
    [
      `plans/${PLAN}/targets.csv`,
      "value_low",
      "5万",
      /invalid value "5万"; expected a plain number/
    ],
    [`plans/${PLAN}/targets.csv`, "comparator", "≥", /expected one of eq, gte, gt, lte, lt,/],
    [`plans/${PLAN}/responsibilities.csv`, "role", "head", /expected one of lead, support,/],
    [
      `plans/${PLAN}/projects.csv`,
      "project_id",
      "P 1",
      /invalid value "P 1"; expected a kebab-case/
    ],
    ["denominators.csv", "series", "old", /expected one of revised, unrevised, fixed/],
    ["outcomes.csv", "confidence", "low", /invalid value "low"; expected one of high, medium/],
    ["agencies.csv", "name_en", "Office ", /invalid value "Office "; expected text without spaces/],
    ["cascade.csv", "relation", "copies", /invalid value "copies"; expected one of takes-up,/]
  ])("%s: %s refuses %j", (file, column, value, message) => {
    const broken = breakData({file, column, value});
    const problems = readTables(broken.folder).problems.map(formatProblem);
    broken.remove();
    expect(problems).toHaveLength(1);
    expect(problems[0].startsWith(`${broken.places[0]}: ${column}: `)).toBe(true);
    expect(problems[0]).toMatch(message);
  });

  it("names missing, unknown and repeated columns, and a missing file", () => {
    const folder = mkdtempSync(join(tmpdir(), "duibiao-"));
    cpSync(DATA, folder, {recursive: true});
    const swap = (file: string, from: string, to: string) =>
      writeFileSync(join(folder, file), readFileSync(join(folder, file), "utf8").replace(from, to));
    swap("domains.csv", "name_zh", "nom_zh");
    swap("units.csv", "dimension", "unit");
    rmSync(join(folder, "gaps.csv"));
    const problems = readTables(folder).problems.map(formatProblem);
    rmSync(folder, {recursive: true});
    expect(problems).toEqual([
      expect.stringMatching(
        /^data\/domains\.csv:1:1: column name_zh is missing; expected domain_id,/
      ),
      expect.stringMatching(/^data\/domains\.csv:1:11: unexpected column "nom_zh"; expected /),
      expect.stringMatching(/^data\/units\.csv:1:1: column dimension is missing; /),
      expect.stringMatching(/^data\/units\.csv:1:6: unexpected column "unit"; /),
      "data/gaps.csv:1:1: file is missing; expected a CSV table"
    ]);
  });
});

describe("npm run check", () => {
  it("prints every cause in the order of its place, then what follows, and exits with 1", () => {
    const broken = breakData(
      {file: `plans/${PLAN}/targets.csv`, column: "year", value: "20x3"},
      {file: "plans.csv", column: "kind", value: "law"},
      {file: "domains.csv", column: "ndrc_class", value: "inner"}
    );
    const {status, stderr, stdout} = check(broken.folder);
    broken.remove();
    const lines = stderr.split("\n").filter((line) => line.startsWith("data/"));
    expect(status).toBe(1);
    expect(stdout).toBe("");
    const causes = lines.filter((line) =>
      broken.places.some((place) => line.startsWith(`${place}: `) && line.includes("invalid value"))
    );
    const files = causes.map((line) => line.split(":")[0]);
    expect(files).toEqual(["data/domains.csv", "data/plans.csv", `data/plans/${PLAN}/targets.csv`]);
    expect(lines[0]).toBe(causes[0]);
    expect(stderr).toContain(`${lines.length} problems in data/`);
  });

  it("exits with 0 on the tables as they are", () => {
    expect(check(DATA)).toMatchObject({status: 0, stderr: ""});
    expect(problemsOf().problems).toEqual([]);
  });
});

function check(folder: string) {
  const tsx = join(ROOT, "node_modules/.bin/tsx");
  return spawnSync(tsx, [join(ROOT, "loaders/check.ts"), folder], {encoding: "utf8"});
}
