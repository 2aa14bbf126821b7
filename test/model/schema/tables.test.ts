import {parse} from "csv-parse/sync";
import {parquetSchema, parquetMetadata, parquetReadObjects} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {derive} from "../../../src/tables/derive/derive.js";
import {publishedTables, type Published} from "../../../loaders/derive/published.js";
import {dictionary} from "../../../loaders/docs.js";
import type {Files} from "../../../loaders/embeds/embeds.js";
import {dataFiles} from "../../../loaders/files/files.js";
import {loadAuthored} from "../../../loaders/tables/load.js";
import {extract} from "../../../src/reading/extract.js";
import {csvTables} from "../../../src/reading/write.js";
import {breakData, checkOf, type Broken} from "../../broken.js";

/** The one edit: a column of the schema, and its cells in the files of a copy of data/. */
vi.mock("../../../src/model/schema/workTables.js", async (original) => {
  const {WORK_TABLES} = await original<typeof import("../../../src/model/schema/workTables.js")>();
  const {column, maybe, number} = await import("../../../src/model/schema/columns.js");
  const cost = column(maybe(number), "造价（亿元）", "Cost in 100 million yuan");
  return {
    WORK_TABLES: WORK_TABLES.map((table) =>
      table.name === "tasks" ? {...table, columns: {...table.columns, cost}} : table
    )
  };
});

const PLAN = "tj-digital-2021";
let copy: Broken;
let tables: Published[];
let files: Files;

/** Writes a last cell to every line of the tasks of every plan: empty but for one plan's first. */
function addColumn(folder: string): void {
  for (const plan of readdirSync(join(folder, "plans"))) {
    const path = join(folder, "plans", plan, "tasks.csv");
    if (!existsSync(path)) continue;
    const [header, ...lines] = readFileSync(path, "utf8").split("\n").filter(Boolean);
    const cell = (i: number) => (plan === PLAN && i === 0 ? "2.5" : "");
    const text = [`${header},cost`, ...lines.map((line, i) => `${line},${cell(i)}`)].join("\n");
    writeFileSync(path, `${text}\n`);
  }
}

beforeAll(async () => {
  copy = breakData();
  addColumn(copy.folder);
  tables = publishedTables(loadAuthored(copy.folder));
  files = await dataFiles(tables, "1.0.0");
}, 120_000);
afterAll(() => copy.remove());

describe("a column added to the schema and to the files", () => {
  const first = {plan_id: PLAN, cost: 2.5};

  it("is read and typed, null where its cell is empty", () => {
    const {tasks} = loadAuthored(copy.folder) as unknown as {tasks: Record<string, unknown>[]};
    const own = tasks.filter((task) => task.plan_id === PLAN);
    expect(own[0]).toMatchObject(first);
    expect(new Set(tasks.filter((task) => task !== own[0]).map(({cost}) => cost))).toEqual(
      new Set([null])
    );
  });

  it("is asked for and held against its type by the check", () => {
    const untouched = breakData();
    const wrong = breakData();
    addColumn(wrong.folder);
    const path = join(wrong.folder, "plans", PLAN, "tasks.csv");
    writeFileSync(path, readFileSync(path, "utf8").replace(",2.5\n", ",much\n"));
    expect(checkOf(untouched.folder)).toContainEqual(
      expect.stringMatching(`data/plans/${PLAN}/tasks.csv:1:1: column cost is missing`)
    );
    expect(checkOf(wrong.folder)).toContainEqual(
      expect.stringMatching(/tasks\.csv:2:\d+: cost: invalid value "much"; expected a plain number/)
    );
    for (const one of [untouched, wrong]) one.remove();
  });

  it("is in Parquet with its type, in CSV and in JSON", async () => {
    const bytes = Buffer.from(files.get("data/tasks.parquet")!);
    const file = bytes.buffer.slice(
      bytes.byteOffset,
      bytes.byteOffset + bytes.byteLength
    ) as ArrayBuffer;
    const {children} = parquetSchema(parquetMetadata(file));
    expect(children.find(({element}) => element.name === "cost")?.element.type).toBe("DOUBLE");
    const written = parse(String(files.get("data/tasks.csv")), {bom: true, columns: true});
    for (const rows of [
      await parquetReadObjects({file, compressors}),
      JSON.parse(String(files.get("data/tasks.json")))
    ])
      expect(rows).toContainEqual(expect.objectContaining(first));
    expect(written).toContainEqual(expect.objectContaining({plan_id: PLAN, cost: "2.5"}));
  });

  it("is described in the dictionary, the descriptors and the docs", () => {
    const rows = derive("dictionary", loadAuthored(copy.folder)).rows;
    expect(rows).toContainEqual({
      ...{table_name: "tasks", column_name: "cost", column_type: "double", refers_to: null},
      ...{meaning_zh: "造价（亿元）", meaning_en: "Cost in 100 million yuan"},
      position: expect.any(Number)
    });
    for (const path of ["data/datapackage.json", "data/csv-metadata.json"])
      expect(String(files.get(path)), path).toContain("Cost in 100 million yuan");
    expect(dictionary()).toContain(
      "| cost | a plain number such as 50000 or 1.3; may be empty | Cost in 100 million yuan | 造价（亿元） |"
    );
  });

  it("is a column of what the extractor writes, for a person to fill in", () => {
    const catalogue = {indicators: [], units: []};
    const {tasks} = csvTables(extract("三、任务\n1.建设网络。建设平台5个。", {catalogue}), "demo");
    const [row] = parse<Record<string, string>>(tasks, {columns: true});
    expect(row).toMatchObject({task_id: "demo-k01", cost: "", status: "candidate"});
  });
});
