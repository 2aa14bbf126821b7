import {beforeAll, describe, expect, it} from "vitest";
import {spans} from "../../src/charts/spans.js";
import {timeline, type TimeMark} from "../../src/charts/timeline.js";
import {installDocument} from "../../loaders/dom.js";

beforeAll(() => installDocument());

const series = {color: "#123456", symbol: "circle"} as const;
const mark = (fields: Partial<TimeMark> = {}): TimeMark => ({
  kind: "target",
  from: 2020,
  at: 2023,
  low: 100,
  high: null,
  comparator: "eq",
  label: "100",
  series,
  href: "#clause-t1",
  ...fields
});
const draw = (marks: TimeMark[], links?: [number, number][]) =>
  timeline(marks, {label: "a chart", unit: "Unit: number", years: [2015, 2023], links});

describe("timeline(marks, options)", () => {
  it("draws a promise as the span of its period with a point at the deadline", () => {
    const svg = draw([mark()]);
    const span = svg.querySelector(".span")!;
    const point = svg.querySelector("svg.target")!;
    expect(span.getAttribute("x2")).toBe(point.getAttribute("x"));
    expect(parseFloat(span.getAttribute("x1")!)).toBeLessThan(parseFloat(span.getAttribute("x2")!));
  });

  it("draws a starting figure and a report without a span", () => {
    const svg = draw([
      mark({kind: "baseline", from: null, at: 2015}),
      mark({kind: "outcome", from: null, at: 2018.5, href: undefined})
    ]);
    expect(svg.querySelectorAll(".span")).toHaveLength(0);
    expect(svg.querySelectorAll("svg.baseline, svg.outcome")).toHaveLength(2);
    expect(svg.querySelectorAll("a")).toHaveLength(1);
  });

  it("draws the lines it is given and no other", () => {
    const marks = [mark({kind: "baseline", from: null, at: 2015}), mark(), mark({at: 2020})];
    expect(draw(marks).querySelectorAll(".link")).toHaveLength(0);
    expect(draw(marks, [[0, 1]]).querySelectorAll(".link")).toHaveLength(1);
  });

  it("says what it shows, its unit and its years", () => {
    const svg = draw([mark()]);
    expect(svg.getAttribute("aria-label")).toBe("a chart");
    expect(svg.textContent).toContain("Unit: number");
    expect(svg.textContent).toContain("2023");
  });
});

describe("spans(rows, options)", () => {
  it("shades the years that several plans cover, and names them", () => {
    const row = {kind: "target", from: 2020, at: 2023, series, title: "Plan"} as const;
    const svg = spans([row, row], {
      label: "plans",
      years: [2015, 2023],
      ticks: [2015, 2023],
      overlaps: [{from: 2020, to: 2023, text: "overlap 2021–2023"}]
    });
    expect(svg.querySelectorAll("rect.overlap")).toHaveLength(1);
    expect(svg.textContent).toContain("overlap 2021–2023");
    expect(svg.querySelectorAll(".span")).toHaveLength(2);
  });
});
