import {beforeAll, describe, expect, it} from "vitest";
import type {Outcome} from "../../../src/subjects/lab/query.js";
import {lab} from "../../../src/subjects/lab/view.js";
import {lineOf} from "../../../src/subjects/lab/core.js";
import {takenOf} from "../../../src/subjects/lab/files.js";
import {DERIVED} from "../../../src/tables/derive/derive.js";
import {TABLES} from "../../../src/queries/files.js";
import {axesOf, plotted} from "../../../src/subjects/lab/plotted.js";
import {firstRows} from "../../../src/subjects/lab/query.js";
import {LAB_WORDS} from "../../../src/subjects/lab/words.js";
import {fitOf, resultChart, resultTable} from "../../../src/subjects/lab/result.js";
import {pageOf} from "../../../src/ui/page.js";
import {engine, sources} from "../../engine.js";

beforeAll(async () => {
  await engine();
});

function outcome(columns: string[], rows: Outcome["rows"], total = rows.length): Outcome {
  return {
    columns: columns.map((column) => {
      const [name, type = "VARCHAR"] = column.split(":");
      return {name, type};
    }),
    rows,
    total,
    kept: true
  };
}

describe("lab", () => {
  it.each(["zh", "en"] as const)("stands before any script: %s", async (lang) => {
    const element = lab.draw(await lab.load(sources(), {}), {}, pageOf(lang, "./"));
    expect(element.querySelector("[data-lab-editor] code")!.textContent).toMatch(/^SELECT/);
    expect(element.querySelectorAll(".lab-result tbody tr").length).toBeGreaterThan(1);
    expect(element.querySelectorAll("[data-table]").length).toBeGreaterThan(10);
    expect(element.querySelectorAll("a[data-example]").length).toBeGreaterThan(5);
    expect(element.querySelector("[data-lab-run]")!.hasAttribute("disabled")).toBe(true);
  });
});

describe("resultTable(outcome, page)", () => {
  it("says that a cell is empty, which is not zero", () => {
    const element = resultTable(outcome(["a", "n:INTEGER"], [[null, 0]]), pageOf("en", "./"));
    const cells = [...element.querySelectorAll("td")].map((cell) => cell.textContent);
    expect(cells).toEqual(["null", "0"]);
  });

  it("shows markup as text", () => {
    const element = resultTable(
      outcome(["a"], [["<img src=x onerror=alert(1)>"]]),
      pageOf("zh", "./")
    );
    expect(element.querySelector("img")).toBeNull();
  });
});

describe("fitOf(outcome)", () => {
  it("draws names with a number", () => {
    const result = outcome(
      ["city", "n:INTEGER"],
      [
        ["a", 1],
        ["b", null]
      ]
    );
    expect(fitOf(result)).toEqual({name: [0], value: 1});
    const chart = resultChart(result, fitOf(result)!, pageOf("en", "./"));
    expect(chart.querySelectorAll("rect")).toHaveLength(1);
    expect(chart.querySelector("svg")!.getAttribute("aria-label")).toContain("null");
  });

  it("takes two columns where one does not tell the rows apart", () => {
    const rows = [
      ["a", 2020, 1],
      ["a", 2023, 2]
    ];
    expect(fitOf(outcome(["city", "year:INTEGER", "n:DOUBLE"], rows))).toEqual({
      name: [0, 1],
      value: 2
    });
  });

  it.each([
    ["one row", outcome(["a", "n:INTEGER"], [["a", 1]])],
    [
      "no number",
      outcome(
        ["a", "b"],
        [
          ["a", "x"],
          ["b", "y"]
        ]
      )
    ],
    [
      "years alone",
      outcome(
        ["a", "year:INTEGER"],
        [
          ["a", 2020],
          ["b", 2023]
        ]
      )
    ],
    [
      "rows that share a name",
      outcome(
        ["a", "n:INTEGER"],
        [
          ["a", 1],
          ["a", 2]
        ]
      )
    ],
    [
      "a part of the rows",
      outcome(
        ["a", "n:INTEGER"],
        [
          ["a", 1],
          ["b", 2]
        ],
        500
      )
    ]
  ])("does not draw %s", (_, result) => {
    expect(fitOf(result)).toBeNull();
  });
});

describe("takenOf(bytes)", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const utf16 = (text: string, mark: boolean) => {
    const units = Uint16Array.from(text, (char) => char.charCodeAt(0));
    return new Uint8Array([...(mark ? [0xff, 0xfe] : []), ...new Uint8Array(units.buffer)]);
  };
  const read = (given: Uint8Array) => {
    const taken = takenOf(given);
    return typeof taken !== "string" && "bytes" in taken
      ? new TextDecoder().decode(taken.bytes)
      : taken;
  };

  it("drops the mark, and reads what Chinese Excel saves", () => {
    expect(read(bytes("\uFEFF城市"))).toBe("城市");
    expect(read(new Uint8Array([0xb3, 0xc7, 0xca, 0xd0]))).toBe("城市");
  });
  it("reads UTF-16, which Excel saves as “Unicode text”", () => {
    expect(read(utf16("a\t城市\n", true))).toBe("a\t城市");
    expect(read(utf16("a,b\n1,2\n", false))).toBe("a,b\n1,2");
    expect(read(utf16("城市,年份\n天津,2023\n", false))).toBe("城市,年份\n天津,2023");
  });
  it("knows numbers with a decimal comma", () => {
    expect(takenOf(bytes("a;b\n1;1,5\n"))).toMatchObject({reading: {kind: "csv", comma: true}});
    expect(takenOf(bytes("a,b\n1,5\n"))).toMatchObject({reading: {kind: "csv"}});
    expect(takenOf(bytes("a,b\n1,5\n"))).not.toHaveProperty("reading.comma");
  });
  it("names the first row that has not as many cells as the head, and reads none of it", () => {
    expect(takenOf(bytes("a,b,c\n1,2,3\n4,5\n6,7,8,9\n"))).toEqual({row: 3, cells: 2, first: 3});
    expect(takenOf(bytes("表1 基站\n,,\n城市,年,数\n"))).toEqual({row: 2, cells: 3, first: 1});
    for (const lang of ["zh", "en"] as const)
      expect(LAB_WORDS[lang].ragged({row: 3, cells: 2, first: 4})).toMatch(/3.*2.*4/);
  });
  it.each([
    ["excel", "PK\u0003\u0004…"],
    ["json", '[{"a": 1}]'],
    ["json", '{"a": 1}\n{"a": 2}\n'],
    ["packed", "\u001f\u007f"],
    ["html", "<!DOCTYPE html><table>"],
    ["empty", " \n"],
    ["other", "ab\u0000\u0001c"]
  ])("leaves out what the engine cannot read: %s", (why, text) => {
    const given = text.startsWith("\u001f") ? new Uint8Array([0x1f, 0x8b, 8]) : bytes(text);
    expect(takenOf(given)).toBe(why);
    for (const lang of ["zh", "en"] as const) expect(LAB_WORDS[lang].refused).toHaveProperty(why);
  });
});

describe("axesOf(outcome)", () => {
  it("draws lines over years, one value a year on each", () => {
    const rows = [
      ["x", 2021, 1],
      ["x", 2022, 2],
      ["y", 2021, 3]
    ];
    const two = outcome(["city", "year:INTEGER", "n:INTEGER"], rows);
    expect(axesOf(two)).toEqual({kind: "lines", x: 1, y: 2, by: 0});
    const twice = outcome(["city", "year:INTEGER", "n:INTEGER"], [...rows, ["x", 2021, 9]]);
    expect(axesOf(twice)).toBeNull();
  });
  it("draws a point for two numbers, and nothing for one", () => {
    const two = outcome(
      ["city", "a:INTEGER", "b:DOUBLE"],
      [
        ["x", 1, 2],
        ["y", 3, 4]
      ]
    );
    expect(axesOf(two)).toEqual({kind: "points", x: 1, y: 2, by: 0});
    expect(
      axesOf(
        outcome(
          ["city", "a:INTEGER"],
          [
            ["x", 1],
            ["y", 3]
          ]
        )
      )
    ).toBeNull();
  });
  it("leaves out what has no value, and says so", async () => {
    const some = outcome(
      ["city", "a:INTEGER", "b:DOUBLE"],
      [
        ["x", 1, 2],
        ["y", 3, null]
      ]
    );
    const figure = await plotted(some, axesOf(some)!, pageOf("en", "./"), 400);
    expect(figure.querySelectorAll("circle").length).toBe(1);
    expect(figure.textContent).toContain("1 without a value");
    expect(figure.querySelector("svg")!.getAttribute("aria-label")).toContain("a and b");
  });
});

describe("the tables of the laboratory", () => {
  it("are those that the reader's engine opens", () => {
    expect([...TABLES].sort()).toEqual(Object.keys(DERIVED).sort());
  });
  it("are asked by their names in quotes, which may be words of the language", () => {
    expect(firstRows("order")).toContain('FROM "order"');
  });
});

describe("lineOf(text, offset)", () => {
  it("counts from one", () => {
    expect(lineOf("ab\ncd", 4)).toEqual([2, 2]);
    expect(lineOf("", 0)).toEqual([1, 1]);
  });
});
