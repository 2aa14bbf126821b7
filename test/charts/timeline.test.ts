import {beforeAll, describe, expect, it} from "vitest";
import {spans} from "../../src/charts/spans.js";
import {timeline} from "../../src/charts/timeline.js";
import type {TimeMark} from "../../src/charts/values.js";
import {writtenYears} from "../../src/charts/years.js";
import {installDocument} from "../../loaders/site/dom.js";

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
  timeline(marks, {lang: "en", label: "a chart", unit: "Unit: number", years: [2015, 2023], links});

describe("timeline(marks, options)", () => {
  it("draws a promise as a point at its deadline, its period as a bar below the axis", () => {
    const svg = draw([mark()]);
    const span = svg.querySelector(".span")!;
    const point = svg.querySelector("svg.target")!;
    const axis = Number(svg.querySelector(".years line")!.getAttribute("y1"));
    expect(span.getAttribute("x2")).toBe(point.getAttribute("x"));
    expect(Number(point.getAttribute("y"))).toBeLessThan(axis);
    expect(Number(span.getAttribute("y1"))).toBeGreaterThan(axis);
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

  it("draws a period that several promises share once", () => {
    expect(draw([mark(), mark({low: 50})]).querySelectorAll(".span")).toHaveLength(1);
    expect(draw([mark(), mark({from: 2015, at: 2020})]).querySelectorAll(".span")).toHaveLength(2);
  });

  it("names its values at the left, and every year that a mark stands in", () => {
    const svg = draw([
      mark(),
      mark({kind: "outcome", from: null, at: 2017.5, date: "June 2018", href: undefined})
    ]);
    const texts = (name: string) =>
      [...svg.querySelectorAll(`.${name} text`)].map((text) => text.textContent);
    expect(texts("values")).toEqual(["0", "50", "100", "Unit: number"]);
    expect(texts("years")).toEqual(["2018", "2021", "2023"]);
  });

  it("writes what a mark shows below its value, and leaves it out where it would crowd", () => {
    const notes = (marks: TimeMark[]) =>
      [...draw(marks).querySelectorAll(".timeline-value")].filter(
        (text) => text.textContent === "past the 2023 goal"
      ).length;
    const report = (at: number, low: number): TimeMark =>
      mark({kind: "outcome", from: null, at, low, date: `${at}`, href: undefined});
    const passing = {...report(2021, 110), note: "past the 2023 goal"};
    expect(notes([mark(), passing])).toBe(1);
    const crowd = [2017, 2018, 2019, 2020, 2020.5, 2021.5, 2022].map((at) => ({
      ...report(at, 105),
      label: "more than 200 billion yuan"
    }));
    expect(notes([mark(), passing, ...crowd])).toBe(0);
  });

  it("says what it shows, its unit and its years", () => {
    const svg = draw([mark()]);
    expect(svg.getAttribute("aria-label")).toBe("a chart");
    expect(svg.textContent).toContain("Unit: number");
    expect(svg.textContent).toContain("2023");
  });
});

describe("writtenYears(years, wide)", () => {
  const texts = (years: number[], wide: number) => writtenYears(years, wide).map(({text}) => text);

  it("writes neighbours short where they have no room side by side", () => {
    expect(texts([2018, 2017, 2020], 40)).toEqual(["2017", "2018", "2020"]);
    expect(texts([2018, 2017, 2020], 27)).toEqual(["2017", "’18", "2020"]);
    expect(texts([2018, 2017, 2020], 20)).toEqual(["’17", "’18", "2020"]);
  });
});

describe("spans(rows, options)", () => {
  it("shades the years that several plans cover, and names them", () => {
    const row = {kind: "target", from: 2020, at: 2023, series, title: "Plan"} as const;
    const svg = spans([row, row], {
      label: "plans",
      years: [2015, 2023],
      named: [2016, 2023],
      overlaps: [{from: 2020, to: 2023, text: "overlap 2021–2023"}]
    });
    expect(svg.querySelectorAll("rect.overlap")).toHaveLength(1);
    expect(svg.textContent).toContain("overlap 2021–2023");
    expect(svg.querySelectorAll(".span")).toHaveLength(2);
  });

  it("names the years of a small span at its ends, and of a starting figure the one", () => {
    const lane = (from: number | null) =>
      [
        ...spans([{kind: from === null ? "baseline" : "target", from, at: 2020, series}], {
          label: "lane",
          years: [2014, 2023]
        }).querySelectorAll("text")
      ].map((text) => text.textContent);
    expect(lane(2015)).toEqual(["2016", "2020"]);
    expect(lane(null)).toEqual(["2020"]);
  });
});
