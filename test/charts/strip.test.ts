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

const OPTIONS: StripOptions = {label: "5G基站"};
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
      {label: "Internet egress bandwidth", max: 20}
    ],
    ["strip-without-a-value", [row({low: null, label: ""}), amoy], {}],
    ["strip-zero", [row({comparator: "eq", low: 0, label: "0个"})], {}]
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

  it("draws no bar for a row without a value: missing is never zero", () => {
    const bars = (low: number | null) =>
      strip([row({low, comparator: "eq"})], OPTIONS).querySelectorAll("rect").length;
    expect([bars(null), bars(0), bars(1)]).toEqual([0, 1, 1]);
  });

  it("begins each bar at zero, as long as its value, and leaves room for an arrow", () => {
    const bars = [...strip([row(), amoy], OPTIONS).querySelectorAll(".bar")];
    const [tianjin, xm] = bars.map((bar) => Number.parseFloat(bar.getAttribute("width")!));
    expect(bars.map((bar) => bar.getAttribute("x"))).toEqual(["0%", "0%"]);
    expect(xm / tianjin).toBeCloseTo(20_000 / 50_000);
    expect(tianjin).toBeLessThan(97);
  });

  it("measures shares against the whole, and points no further than it", () => {
    const svg = strip([row({low: 100}), row({low: 50})], {...OPTIONS, max: 100});
    const widths = [...svg.querySelectorAll("rect")].map((bar) => bar.getAttribute("width"));
    expect(widths).toEqual(["100%", "100%", "100%", "50%"]);
    expect(svg.querySelectorAll("path")).toHaveLength(1);
  });
});

describe("seriesOf(jurisdiction_id)", () => {
  it("is the same each time, with a shape of its own for the cities of the corpus", () => {
    expect(seriesOf("hangzhou")).toEqual(seriesOf("hangzhou"));
    const shapes = ["tianjin", "xiamen", "nankai"].map((id) => seriesOf(id).symbol);
    expect(new Set(shapes).size).toBe(3);
  });
});
