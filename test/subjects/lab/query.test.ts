import {beforeAll, describe, expect, it} from "vitest";
import {loadAuthored} from "../../../loaders/tables/load.js";
import type {Db} from "../../../src/queries/db.js";
import {LoadError} from "../../../src/queries/load.js";
import {EXAMPLES} from "../../../src/subjects/lab/examples.js";
import {readFault} from "../../../src/subjects/lab/fault.js";
import {
  labTables,
  LOCK,
  resultRows,
  runScript,
  StatementError,
  tableName,
  toJson
} from "../../../src/subjects/lab/query.js";
import {corpusOf} from "../../../loaders/derive/corpus.js";
import {isGeneral} from "../../../src/model/agency.js";
import {agencyRows, namedByPlan} from "../../../src/subjects/agencies/data.js";
import {leadingAgencies} from "../../../src/subjects/notebooks/data.js";
import {openEngine} from "../../../loaders/site/engine.js";

let db: Db;
beforeAll(async () => {
  db = await openEngine();
});

/** The part of the script that the engine finds fault with. */
async function faultIn(script: string): Promise<string | null> {
  const error = await runScript(db, script).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(StatementError);
  const {from, to} = error as StatementError;
  return from === null ? null : script.slice(from, to!);
}

describe("a wide table", () => {
  it("is shown whole: the engine breaks down over a statement that names thousands of columns", async () => {
    const list = Array.from({length: 3000}, (_, i) => `${i} AS column_${i}`).join(", ");
    await db.rows(`CREATE TABLE wide AS SELECT ${list}`);
    const {rows, total} = await runScript(db, "SELECT * FROM wide");
    expect(total).toBe(1);
    expect(rows).toEqual([Array.from({length: 3000}, (_, i) => i)]);
    await db.rows("DROP TABLE wide");
  });

  it("of an engine that has ended is a failure to load, not of the statement", async () => {
    const ended = new LoadError("DuckDB", {kind: "ended", said: "memory access out of bounds"});
    const dead: Db = {rows: () => Promise.reject(ended)};
    await expect(runScript(dead, "SELECT 1")).rejects.toBe(ended);
  });
});

describe("examples", () => {
  it.each(EXAMPLES.flatMap(({id, sql}) => [["zh", id, sql] as const, ["en", id, sql] as const]))(
    "%s: %s gives rows, and no engine type that would lose digits",
    async (lang, _, sql) => {
      const outcome = await runScript(db, sql(lang));
      expect(outcome.total).toBeGreaterThan(0);
      for (const {type} of outcome.columns) expect(type).toMatch(/^(VARCHAR|INTEGER|DOUBLE)$/);
    }
  );

  it("ask the same in both languages", async () => {
    for (const example of EXAMPLES) {
      const [zh, en] = [
        await runScript(db, example.sql("zh")),
        await runScript(db, example.sql("en"))
      ];
      expect(en.total, example.id).toBe(zh.total);
      const typesOf = ({columns}: typeof en) => columns.map(({type}) => type);
      expect(typesOf(en), example.id).toEqual(typesOf(zh));
    }
  });

  it("say that it cannot be told where pages say so, never a number", async () => {
    const example = EXAMPLES.find(({id}) => id === "no-agency")!;
    const {rows} = await runScript(db, example.sql("en"));
    const named = namedByPlan(await agencyRows(corpusOf()));
    expect(named.some(({gap}) => gap === "not-in-corpus")).toBe(true);
    const expected = named.map(({plan_en, jurisdiction_en, tasks, lead, listed, gap}) => {
      const nobody = tasks - lead - listed;
      const untold = gap === "not-in-corpus";
      return [plan_en, jurisdiction_en, tasks, untold ? null : nobody, untold ? nobody : null];
    });
    expect(rows.map((row) => JSON.stringify(row)).sort()).toEqual(
      expected.map((row) => JSON.stringify(row)).sort()
    );
  });

  it("count no general form as an agency and no repetition twice", async () => {
    const rowsOf = async (id: string) =>
      (await runScript(db, EXAMPLES.find((example) => example.id === id)!.sql("zh"))).total;
    const {targets} = loadAuthored();
    expect(await rowsOf("additions")).toBeLessThanOrEqual(
      targets.filter((t) => t.basis === "new" && t.role === "target" && t.restates === null).length
    );
    const leads = await runScript(db, EXAMPLES.find(({id}) => id === "agencies")!.sql("zh"));
    const bodies = leadingAgencies(await agencyRows(corpusOf())).filter((row) => !isGeneral(row));
    const counts = new Map(bodies.map((row) => [row.agency_zh, row.tasks]));
    for (const [name, tasks] of leads.rows) expect(counts.get(String(name))).toBe(tasks);
    expect(leads.rows.map(([, tasks]) => tasks)).toEqual(
      bodies.slice(0, 20).map(({tasks}) => tasks)
    );
  });

  it("count what the authored tables hold", async () => {
    const {targets} = loadAuthored();
    const words = targets.filter(
      (row) => row.stated === "words" && row.role === "target" && row.restates === null
    );
    const example = EXAMPLES.find(({id}) => id === "words")!;
    expect((await runScript(db, example.sql("en"))).total).toBe(words.length);
  });
});

describe("the lock", () => {
  let locked: Db;
  beforeAll(async () => {
    locked = await openEngine(new Map());
    await locked.rows("CREATE TABLE t AS SELECT 1 AS a");
    for (const setting of LOCK) await locked.rows(setting);
  });

  it.each([
    "COPY t TO 'http://host.example/x.csv'",
    "EXPLAIN ANALYZE COPY t TO 'http://host.example/x.csv'",
    "PREPARE p AS COPY t TO 'http://host.example/x.csv'; EXECUTE p",
    "EXPORT DATABASE 'http://host.example/x'",
    "IMPORT DATABASE 'x'",
    "PRAGMA import_database('x')",
    "ATTACH 'http://host.example/x.db' AS x",
    "ATTACH 'x.db' AS x",
    "SELECT * FROM 'http://host.example/x.parquet'",
    "FROM read_csv_auto('targets.csv')",
    "CREATE MACRO m() AS TABLE SELECT * FROM read_csv_auto('x.csv'); FROM m()",
    "SELECT * FROM glob('*')",
    "INSTALL httpfs",
    "/* x */ force install spatial",
    "INSTALL httpfs FROM 'http://host.example'",
    "load httpfs",
    "SET enable_external_access = true",
    "SET lock_configuration = false",
    "RESET memory_limit",
    "PRAGMA temp_directory = '/tmp'"
  ])("holds against %s", async (script) => {
    const error = await runScript(locked, script).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StatementError);
    expect((error as StatementError).foreign).toBe(true);
  });

  it("is met at a place in the script", async () => {
    const script = "SELECT 1;\n install httpfs";
    const {from, to} = await runScript(locked, script).then(
      () => ({from: null, to: null}),
      (error: StatementError) => error
    );
    expect(script.slice(from!, to!)).toBe("install");
  });

  it("lets everything else be asked, and tells a mistake from what it refuses", async () => {
    const prepared = await runScript(locked, "PREPARE q AS SELECT a + 1 AS b FROM t; EXECUTE q");
    expect(prepared.rows).toEqual([[2]]);
    expect((await runScript(locked, "EXPLAIN ANALYZE SELECT * FROM t")).total).toBeGreaterThan(0);
    const words = await runScript(locked, "SELECT 'COPY t TO http://x.example' AS text");
    expect(words.total).toBe(1);
    const fault = await runScript(locked, "SELECT a, nosuch FROM t").catch((e: unknown) => e);
    expect(fault).toMatchObject({foreign: false, from: 10, to: 16});
  });

  it("is never met by advice to do what it refuses", async () => {
    const sql = "SELECT json_extract('{}', '$.a')";
    const fault = await runScript(locked, sql).catch((e: unknown) => e);
    expect(fault).toBeInstanceOf(StatementError);
    expect(String(fault)).toContain("json_extract");
    expect(String(fault)).not.toMatch(/install/i);
  });
});

describe("runScript(db, script)", () => {
  it("gives what the last statement gives", async () => {
    const {rows} = await runScript(
      db,
      "CREATE TABLE a AS SELECT 1 AS x; INSERT INTO a VALUES (2); FROM a"
    );
    expect(rows).toEqual([[1], [2]]);
    await runScript(db, "DROP TABLE a");
  });

  it("keeps every digit and names nothing zero", async () => {
    const {rows} = await runScript(
      db,
      "SELECT 1.50 AS a, 170141183460469231731687303715884105727::HUGEINT AS b, DATE '2020-02-01' AS c, [1, 2] AS d, NULL AS e, true AS f"
    );
    expect(rows).toEqual([
      ["1.50", "170141183460469231731687303715884105727", "2020-02-01", "[1, 2]", null, true]
    ]);
  });

  it("shows the first rows and keeps the rest for reading on", async () => {
    const outcome = await runScript(db, "SELECT range::INTEGER AS n FROM range(250)");
    expect([outcome.rows.length, outcome.total]).toEqual([100, 250]);
    expect(await resultRows(db, outcome.columns, 240, 100)).toHaveLength(10);
    expect(await resultRows(db, outcome.columns)).toHaveLength(250);
  });

  it("shows what statements that are no queries say", async () => {
    const {rows, kept} = await runScript(db, "SHOW TABLES");
    expect(rows.flat()).toContain("targets");
    expect(kept).toBe(false);
  });

  it("reports a value that cannot be converted, wherever it stands", async () => {
    expect(await faultIn("SELECT CAST(quote AS INTEGER) FROM targets")).toBeNull();
  });
});

describe("the place of a fault", () => {
  it.each([
    ["SELECT * FORM targets", "targets"],
    ["SELECT\n  nme\nFROM targets", "nme"],
    ["SELECT '天津市、厦门市' AS 城市, nme FROM targets", "nme"],
    [`SELECT quote FROM targets WHERE '${"天津".repeat(40)}' = quote AND nme = 3 AND true`, "nme"],
    ["SELECT 1;\nSELECT * FROM nosuch", "nosuch"],
    ["SELECT nosuch(1)", "nosuch"],
    ["SELECT 'abc", "'abc"],
    ["SELECT count(*) FROM tasks JOIN plans USING (plan_idd)", "plan_idd"],
    ["SELECT year,\n  count(*) FROM targets", "year"]
  ])("%s", async (script, place) => {
    expect(await faultIn(script)).toBe(place);
  });

  it("at the end of what is unfinished", async () => {
    const script = "SELECT 1 +";
    const error = await runScript(db, script).catch((caught: unknown) => caught);
    expect(error).toMatchObject({from: script.length});
  });

  it("is unknown where the engine names none", () => {
    expect(readFault("Out of Memory Error: failed", "SELECT 1")).toEqual({
      message: "Out of Memory Error: failed",
      from: null,
      to: null
    });
  });
});

describe("tables", () => {
  it("lists every table of the site and not the result kept", async () => {
    await runScript(db, "SELECT 1");
    const names = (await labTables(db)).map(({name}) => name);
    expect(names).toEqual(expect.arrayContaining(["targets", "plans", "indicators", "agencies"]));
    expect(names).not.toContain("lab_result");
  });

  it.each([
    ["GDP 2023.csv", [], "gdp_2023"],
    ["人口.csv", [], "人口"],
    ["2023.parquet", [], "t_2023"],
    ["targets.csv", ["targets"], "targets_2"],
    ["--.csv", [], "file"]
  ])("names the table of %s", (file, taken, name) => {
    expect(tableName(file, taken)).toBe(name);
  });
});

describe("what the engine does not have", () => {
  it.each([
    ["SELECT to_json({'a': 1})", "json"],
    ["SELECT 'a' COLLATE zh", "icu"],
    ["SELECT make_timestamptz(2020, 1, 1, 1, 1, 1)", "icu"]
  ])("%s: nothing is advised that is refused", async (sql, extension) => {
    const error = (await runScript(db, sql).catch((caught: unknown) => caught)) as StatementError;
    expect(error.extension).toBe(extension);
    expect(error.message).not.toMatch(/install|load|autoload/i);
  });
});

describe("toJson(columns, rows)", () => {
  it("keeps numbers, nulls and columns of one name", () => {
    const columns = ["a", "a"].map((name) => ({name, type: "INTEGER"}));
    expect(JSON.parse(toJson(columns, [[1, null]]))).toEqual([{a: 1, a_2: null}]);
  });
});

describe("the example per resident", () => {
  it("has as many figures as its source bears", async () => {
    const {rows} = await runScript(db, EXAMPLES.find(({id}) => id === "per-resident")!.sql("en"));
    const figures = rows.map((row) => row.at(-1));
    expect(figures).toEqual(expect.arrayContaining([37, 38]));
    expect(figures.every((figure) => Number.isInteger(figure))).toBe(true);
  });
});
