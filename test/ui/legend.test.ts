import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../loaders/site/dom.js";
import {stripLegend, timeWays} from "../../src/ui/legend.js";
import {linePanels} from "../../src/ui/lines.js";
import {pageOf} from "../../src/ui/page.js";
import {target} from "../rows.js";

const zh = pageOf("zh", "./");
const en = pageOf("en", "./");
const marks = (items: {mark: unknown}[]) =>
  items.map(({mark}) => (typeof mark === "string" ? mark : "point"));

beforeAll(installDocument);

describe("stripLegend(rows, page)", () => {
  it("says what grey is, and nothing of what is said in words", () => {
    expect(stripLegend([target({comparator: "gt"})], zh)).toBeNull();
    const list = stripLegend([target(), target({role: "baseline"})], en)!;
    expect(list.getAttribute("aria-label")).toBe("Legend");
    expect(list.querySelectorAll("li svg")).toHaveLength(1);
  });
});

describe("timeWays(rows, outcomes, page)", () => {
  it("names the line only where one is drawn", () => {
    const start = target({target_id: "t0", role: "baseline", year: 2020});
    expect(marks(timeWays([target()], [], zh))).toEqual(["point", "span"]);
    expect(marks(timeWays([start, target()], [{comparator: "eq"}], zh))).toEqual([
      "point",
      "span",
      "start",
      "report",
      "link"
    ]);
    const bounds = timeWays([target({comparator: "lt"}), target({comparator: "approx"})], [], en);
    expect(marks(bounds)).toEqual(["point", "span", "bound", "open", "approx"]);
  });
});

describe("linePanels(lines, columns, total, page)", () => {
  it("writes a sum of nothing as a dash: missing is never zero", () => {
    const line = {group: "g", name: "n", cells: [], words: [], count: 0};
    const columns = ["A", "B"].map((name) => ({group: "", name}));
    const {panels} = linePanels([line], columns, {name: "Total", sums: [3, 0]}, zh);
    const [panel] = panels;
    const texts = [...panel.charts()[0].querySelectorAll("text")].map((text) => text.textContent);
    expect(texts.slice(-3)).toEqual(["Total", "3", "–"]);
  });
});
