import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {DataError, formatProblem, readSheet} from "../../../loaders/tables/csv.js";

const folder = mkdtempSync(join(tmpdir(), "duibiao-csv-"));
afterAll(() => rmSync(folder, {recursive: true}));

function sheet(bytes: string | Uint8Array) {
  const path = join(folder, "sheet.csv");
  writeFileSync(path, bytes);
  return readSheet(path, "data/sheet.csv");
}

function problem(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.problems.map(formatProblem);
  }
}

describe("readSheet(path, name)", () => {
  it("gives each cell its line and its column in UTF-16 units", () => {
    const {header, rows} = sheet("id,name,note\na,天津市,x\nb,厦门,y\n");
    expect(header.map((cell) => cell.column)).toEqual([1, 4, 9]);
    expect(rows[0]).toEqual([
      {value: "a", line: 2, column: 1},
      {value: "天津市", line: 2, column: 3},
      {value: "x", line: 2, column: 7}
    ]);
    expect(rows[1][2]).toEqual({value: "y", line: 3, column: 6});
  });

  it("counts quotes and doubled quotes as written", () => {
    const {rows} = sheet('id,name,note\na,"b,""c""",d\n');
    expect(rows[0].map(({value, column}) => [value, column])).toEqual([
      ["a", 1],
      ['b,"c"', 3],
      ["d", 13]
    ]);
  });

  it("reads a byte-order mark, CRLF and empty cells, and skips empty lines", () => {
    const {header, rows} = sheet("\uFEFFid,name\r\na,\r\n\r\n,b\r\n");
    expect(header[0].value).toBe("id");
    expect(rows.map((row) => row.map(({value, line}) => [value, line]))).toEqual([
      [
        ["a", 2],
        ["", 2]
      ],
      [
        ["", 4],
        ["b", 4]
      ]
    ]);
  });

  it("names every ragged row with what was expected", () => {
    expect(problem(() => sheet("id,name\na\nb,c\nd,e,f\n"))).toEqual([
      "data/sheet.csv:2:1: row has 1 cells; expected 2 (id,name)",
      "data/sheet.csv:4:3: row has 3 cells; expected 2 (id,name)"
    ]);
  });

  it("refuses a line break inside a cell, where the cell begins", () => {
    expect(problem(() => sheet('id,name\na,"b\nc"\nd,e\n'))).toEqual([
      "data/sheet.csv:2:3: cell holds a line break; expected one line a row"
    ]);
  });

  it("names a missing file, an empty one, broken quotes and bytes that are not UTF-8", () => {
    expect(problem(() => readSheet(join(folder, "nosuch.csv"), "data/nosuch.csv"))).toEqual([
      "data/nosuch.csv:1:1: file is missing; expected a CSV table"
    ]);
    expect(problem(() => sheet(""))).toEqual(["data/sheet.csv:1:1: empty; expected a header line"]);
    expect(problem(() => sheet(Uint8Array.of(0x69, 0x64, 0x0a, 0xff)))).toEqual([
      "data/sheet.csv:1:1: not valid UTF-8; save as UTF-8"
    ]);
    const [broken] = problem(() => sheet('id,name\na,"b\n'));
    expect(broken).toMatch(/^data\/sheet\.csv:\d+:\d+: broken CSV; /);
  });
});
