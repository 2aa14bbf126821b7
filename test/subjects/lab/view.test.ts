import {beforeAll, describe, expect, it} from "vitest";
import type {Outcome} from "../../../src/subjects/lab/query.js";
import {lab} from "../../../src/subjects/lab/view.js";
import {lineOf} from "../../../src/subjects/lab/core.js";
import {takenOf} from "../../../src/subjects/lab/files.js";
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
  it("drops the mark, and reads what Chinese Excel saves", () => {
    const marked = new TextEncoder().encode("\uFEFF城市");
    expect(new TextDecoder().decode(takenOf(marked))).toBe("城市");
    const gbk = new Uint8Array([0xb3, 0xc7, 0xca, 0xd0]);
    expect(new TextDecoder().decode(takenOf(gbk))).toBe("城市");
  });
});

describe("lineOf(text, offset)", () => {
  it("counts from one", () => {
    expect(lineOf("ab\ncd", 4)).toEqual([2, 2]);
    expect(lineOf("", 0)).toEqual([1, 1]);
  });
});
