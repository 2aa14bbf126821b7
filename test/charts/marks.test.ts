import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../loaders/site/dom.js";
import {grid} from "../../src/charts/grid.js";
import {ranked} from "../../src/charts/ranked.js";
import {portion} from "../../src/charts/portion.js";
import {FILLS, stackedBar} from "../../src/charts/stacked.js";
import {tie} from "../../src/charts/tie.js";
import {units, unitSign} from "../../src/charts/units.js";

beforeAll(installDocument);

describe("ranked", () => {
  const row = {title: "A", label: "47", low: 47, high: null, comparator: "eq", own: null} as const;
  const at = (value: number, name: string) => {
    const references = [{name, value}];
    const svg = ranked([row], {label: "a chart", top: 50, references});
    const words = [...svg.querySelectorAll("text")].find((text) => text.textContent === name)!;
    const line = svg.querySelector("line")!.getAttribute("x1");
    return {line, x: words.getAttribute("x"), anchor: words.getAttribute("text-anchor")};
  };

  it("writes a reference at its line: after it, before it or across it, where there is room", () => {
    const name = "a name of 24 characters.";
    for (const [value, anchor] of [
      [5, "start"],
      [25, "middle"],
      [45, "end"]
    ] as const) {
      const {line, x, anchor: side} = at(value, name);
      expect([x, side]).toEqual([line, anchor]);
    }
  });
});

describe("portion", () => {
  it("fills what is strict, frames what is lenient only", () => {
    const svg = portion({strict: 5, lenient: 15, whole: 20}, {label: "5 of 20"});
    const [frame, bar] = svg.querySelectorAll("rect");
    expect([frame.getAttribute("x"), frame.getAttribute("width")]).toEqual(["25%", "50%"]);
    expect(bar.getAttribute("width")).toBe("25%");
    expect(svg.getAttribute("aria-label")).toBe("5 of 20");
  });

  it("draws a whole of few shorter than one of many", () => {
    const widthOf = (whole: number) =>
      portion({strict: whole, lenient: whole, whole}, {label: ""})
        .querySelector("rect")!
        .getAttribute("width");
    expect([widthOf(1), widthOf(42)]).toEqual(["10%", "100%"]);
  });

  it("draws no bar for none, and none of nothing", () => {
    expect(
      portion({strict: 0, lenient: 0, whole: 4}, {label: ""}).querySelectorAll("rect")
    ).toHaveLength(0);
    expect(portion({strict: 0, lenient: 0, whole: 0}, {label: ""}).outerHTML).not.toContain("NaN");
  });
});

describe("stackedBar", () => {
  it("draws the parts end to end, each filled in its own way, on a scale that ends at the greatest sum", () => {
    const [one, two] = FILLS;
    const svg = stackedBar(
      [
        {...one, value: 2},
        {...two, value: 4}
      ],
      {max: 8, label: "six"}
    );
    const places = [...svg.querySelectorAll("rect")].map((rect) =>
      ["x", "width"].map((name) => rect.getAttribute(name))
    );
    expect(places).toEqual([
      ["0%", "25%"],
      ["25%", "50%"]
    ]);
    const fills = [...svg.querySelectorAll("rect")].map((rect) => rect.getAttribute("fill"));
    expect(new Set(fills).size).toBe(2);
    expect(svg.getAttribute("aria-label")).toBe("six");
  });
});

describe("grid", () => {
  it("breaks a name that is wider than its place, and makes its row as high", () => {
    const long = "Broadband access rate of enterprises and institutions";
    const draw = (name: string) =>
      grid([{group: "", name: "A"}], [{name, cells: [{text: "1", heat: 1}]}], {label: "grid"});
    const names = [...draw(long).querySelectorAll("text[x='0']")].map((text) => text.textContent);
    expect(names.length).toBeGreaterThan(1);
    expect(names.join(" ")).toBe(long);
    const [one, two] = ["short", long].map((name) => Number(draw(name).getAttribute("height")));
    expect(two).toBeGreaterThan(one);
  });
});

describe("units", () => {
  it("draws one mark a thing that leads to it, and says how many", () => {
    const one = {fill: "first" as const, title: "A", href: "#a"};
    const svg = units(
      [
        {label: "some", units: [one, {...one, href: "#b"}]},
        {label: "none", units: []}
      ],
      {label: "things"}
    );
    expect([...svg.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
      "#a",
      "#b"
    ]);
    expect(svg.textContent).toContain("some · 2");
    expect(svg.textContent).toContain("none · 0");
  });

  it("tells its marks apart by form", () => {
    const forms = (["both", "first", "second", "neither"] as const).map(
      (fill) => unitSign(fill).innerHTML
    );
    expect(new Set(forms).size).toBe(4);
  });
});

describe("tie", () => {
  it("differs in its line, not in colour alone", () => {
    const plain = (["whole", "broken", "dotted", "none"] as const).map((kind) =>
      tie(kind).innerHTML.replace(/stroke="[^"]*"/g, "")
    );
    expect(new Set(plain).size).toBe(4);
  });
});
