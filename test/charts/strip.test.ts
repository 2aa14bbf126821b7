import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../loaders/site/dom.js";
import {strip, type StripOptions, type StripRow} from "../../src/charts/strip.js";
import {seriesOf} from "../../src/charts/theme.js";
import {expectGolden} from "../golden.js";

function row(fields: Partial<StripRow> = {}): StripRow {
  return {
    title: "天津市 · 2023年",
    subtitle: "新基建行动方案",
    label: "≥5万个",
    low: 50_000,
    high: null,
    comparator: "gte",
    baseline: false,
    series: seriesOf("tianjin"),
    href: "#clause-t1",
    ...fields
  };
}

const OPTIONS: StripOptions = {lang: "zh", label: "5G基站", unit: "单位：个"};
const amoy = row({
  title: "厦门市 · 2022年",
  label: ">2万个",
  low: 20_000,
  comparator: "gt",
  series: seriesOf("xiamen"),
  href: "#clause-x1"
});

beforeAll(installDocument);

describe("strip(rows, options)", () => {
  it.each<[string, StripRow[], Partial<StripOptions>]>([
    ["strip-two-cities", [row(), amoy], {}],
    [
      "strip-comparators",
      [
        row({comparator: "eq", label: "5万个"}),
        row({comparator: "lte", low: null, high: 40_000, label: "≤4万个"}),
        row({comparator: "lt", low: null, high: 30_000, label: "<3万个"}),
        row({comparator: "approx", low: 20_000, label: "≈2万个"}),
        row({comparator: "range", low: 10_000, high: 20_000, label: "1万–2万个"})
      ],
      {}
    ],
    [
      "strip-baseline-english",
      [
        row({
          title: "Tianjin · 2015 · baseline",
          subtitle: "Smart city 2016–2020",
          label: "4.68 Tbps",
          low: 4.68,
          comparator: "eq",
          baseline: true,
          href: undefined
        })
      ],
      {lang: "en", label: "Internet egress bandwidth", unit: "Unit: Tbps", max: 20}
    ],
    ["strip-without-a-value", [row({low: null, label: ""}), amoy], {}],
    ["strip-zero", [row({comparator: "eq", low: 0, label: "0个"})], {whole: true}]
  ])("%s", (name, rows, options) => {
    expectGolden(`${name}.svg`, strip(rows, {...OPTIONS, ...options}).outerHTML);
  });

  it("is read by its label, and each number is a link that names its row", () => {
    const svg = strip([row(), amoy], OPTIONS);
    expect(svg.getAttribute("aria-label")).toBe("5G基站");
    const links = [...svg.querySelectorAll("a")];
    expect(links.map((a) => a.getAttribute("href"))).toEqual(["#clause-t1", "#clause-x1"]);
    expect(links[0].getAttribute("aria-label")).toBe("天津市 · 2023年 ≥5万个");
  });

  it("draws no mark for a row without a value: missing is never zero", () => {
    const marks = (low: number | null) =>
      strip([row({low, comparator: "eq"})], OPTIONS).querySelectorAll("path").length;
    expect([marks(null), marks(0)]).toEqual([0, 1]);
  });

  it("begins its axis at zero and keeps every mark inside", () => {
    const svg = strip([row(), amoy], OPTIONS);
    const places = [...svg.querySelectorAll("svg")].map((place) =>
      Number.parseFloat(place.getAttribute("x")!)
    );
    for (const place of places) expect(place > 0 && place < 100).toBe(true);
    expect(svg.querySelector("g text")!.textContent).toBe("0");
  });

  it("names no halves of things that are counted", () => {
    const ticks = (whole: boolean) =>
      [...strip([row({low: 1})], {...OPTIONS, whole}).querySelectorAll("[aria-hidden] text")].map(
        (text) => text.textContent
      );
    expect(ticks(false)).toContain("0.5");
    expect(ticks(true)).toEqual(["0", "1", "单位：个"]);
  });

  it("draws gridlines behind bars alone, none through the words of a row", () => {
    const svg = strip([row(), row({title: "Tianjin · by 2023", label: "334.9 billion yuan"})], {
      ...OPTIONS,
      lang: "en"
    });
    const lines = [...svg.querySelectorAll("[aria-hidden] line")].map((line) =>
      ["y1", "y2"].map((name) => Number(line.getAttribute(name)))
    );
    const words = [...svg.querySelectorAll(".strip-text, .strip-value")].map((text) => {
      const y = Number(text.getAttribute("y"));
      return [y - 0.75 * Number(text.getAttribute("font-size")), y + 2];
    });
    expect(lines.length).toBeGreaterThan(0);
    for (const [from, to] of lines)
      for (const [above, below] of words) expect(to <= above || from >= below).toBe(true);
  });
});

describe("seriesOf(jurisdiction_id)", () => {
  it("is the same each time, with a shape of its own for the cities of the corpus", () => {
    expect(seriesOf("hangzhou")).toEqual(seriesOf("hangzhou"));
    const shapes = ["tianjin", "xiamen", "nankai"].map((id) => seriesOf(id).symbol);
    expect(new Set(shapes).size).toBe(3);
  });
});
