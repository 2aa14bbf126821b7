import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {toCsv} from "../../src/model/csv.js";

describe("toCsv(columns, rows)", () => {
  it("begins with the UTF-8 mark and ends every line with CRLF", () =>
    expect(toCsv(["a"], [{a: "甲"}])).toBe("\ufeffa\r\n甲\r\n"));
  it("writes null as an empty cell and zero as zero", () =>
    expect(toCsv(["a", "b"], [{a: null, b: 0}])).toBe("\ufeffa,b\r\n,0\r\n"));
  it("keeps commas, quotes and line breaks in one cell", () => {
    const row = {a: 'x,"y"\nz'};
    expect(parse(toCsv(["a"], [row]), {bom: true, columns: true})).toEqual([row]);
  });
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])(
    "does not let %j run as a formula",
    (a) => {
      const [{a: cell}] = parse<{a: string}>(toCsv(["a"], [{a}]), {bom: true, columns: true});
      expect(cell).toBe(`'${a}`);
    }
  );
  it("leaves negative numbers as they are", () =>
    expect(toCsv(["a"], [{a: -1.5}])).toBe("\ufeffa\r\n-1.5\r\n"));
});
