import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openEngine} from "../../../loaders/site/engine.js";
import type {Db} from "../../../src/queries/db.js";
import {takenOf} from "../../../src/subjects/lab/files.js";
import {readingOf} from "../../../src/subjects/lab/query.js";
import type {LocalFile} from "../../../src/subjects/lab/sandbox.js";

describe("a file of the reader's own", () => {
  const folder = mkdtempSync(join(tmpdir(), "duibiao-lab-"));
  let db: Db;
  beforeAll(async () => {
    db = await openEngine(new Map());
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  it.each<[what: string, text: string, rows: unknown[][]]>([
    [
      "with line breaks in quotes",
      'a,b\n"x ""y"" z","1\n2, 3"\n"c",d\n',
      [
        ['x "y" z', "1\n2, 3"],
        ["c", "d"]
      ]
    ],
    [
      "with numbers that have a decimal comma",
      "a;b\nx;1,5\ny;-2,25\n",
      [
        ["x", 1.5],
        ["y", -2.25]
      ]
    ],
    ["with semicolons in quotes", '"a";"b"\n"1";"x;y"\n', [[1, "x;y"]]],
    ["with tabs", "a\tb\n1\tx, y\n", [[1, "x, y"]]],
    [
      "with the line ends of an old Mac",
      "a,b\r1,x\r2,y\r",
      [
        [1, "x"],
        [2, "y"]
      ]
    ],
    [
      "with empty lines and cells",
      "a,b\n\n1,\n,2\n\n",
      [
        [1, null],
        [null, 2]
      ]
    ],
    ["of one column", "名称\n天津\n厦门\n", [["天津"], ["厦门"]]],
    ["of words alone", "城市,说明\n天津,好\n", [["天津", "好"]]],
    ["with codes that begin with zero", "a,b\n0012,1\n", [["0012", 1]]],
    ["with a late not available", `a,b\n${"1,2\n".repeat(30_000)}1,n/a\n`, [[1, "2"]]]
  ])("%s keeps every cell", async (what, text, expected) => {
    const taken = takenOf(new TextEncoder().encode(text)) as Pick<LocalFile, "reading" | "bytes">;
    // The engine in Node keeps what it once read under a name.
    const file = join(folder, `${what}.csv`);
    writeFileSync(file, taken.bytes);
    const rows = await db.rows<Record<string, unknown>>(readingOf(file, taken.reading));
    const plain = rows.map((row) =>
      Object.values(row).map((cell) => (typeof cell === "bigint" ? Number(cell) : cell))
    );
    expect(plain.slice(0, expected.length)).toEqual(expected);
    expect(plain.length).toBe(text.length > 1000 ? 30_001 : expected.length);
  });
});
