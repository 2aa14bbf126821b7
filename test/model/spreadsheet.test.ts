import {describe, expect, it} from "vitest";
import {csvCell, toCsv} from "../../src/model/spreadsheet.js";

describe("toCsv(columns, rows)", () => {
  it("begins with the UTF-8 mark and ends its lines as spreadsheets expect", () => {
    expect(toCsv(["城市", "n"], [["天津", 1]])).toBe("\uFEFF城市,n\r\n天津,1\r\n");
  });

  it("leaves missing cells empty and keeps zero", () => {
    expect(
      toCsv(
        ["a", "b"],
        [
          [null, 0],
          ["", false]
        ]
      )
    ).toBe("\uFEFFa,b\r\n,0\r\n,false\r\n");
  });

  it("keeps large numbers that come as text as numbers", () => {
    expect(toCsv(["n"], [["-12345678901234567890"]], [true])).toContain(
      "\r\n-12345678901234567890"
    );
  });
});

describe("csvCell(value)", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "－1"])(
    "never begins a formula: %j",
    (text) => {
      const cell = csvCell(text);
      expect(cell.replace(/^"/, "")).toMatch(/^'/);
    }
  );

  it("quotes what would break a line or a column", () => {
    expect(csvCell('他说"好"，a,b')).toBe('"他说""好""，a,b"');
  });

  it("writes negative numbers plainly", () => {
    expect(csvCell(-1.5)).toBe("-1.5");
  });

  it.each<[number, string]>([
    [1e-9, "0.000000001"],
    [-1.25e-7, "-0.000000125"],
    [1.5e-30, `0.${"0".repeat(29)}15`],
    [1e21, `1${"0".repeat(21)}`],
    [1.2345e22, `12345${"0".repeat(18)}`],
    [0, "0"],
    [0.1, "0.1"]
  ])("writes %d without an exponent", (value, text) => {
    expect(csvCell(value)).toBe(text);
    expect(Number(text)).toBe(value);
  });
});
