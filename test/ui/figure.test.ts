import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../loaders/site/dom.js";
import type {Denominator} from "../../src/model/footing.js";
import {denominatorText, labelOf, reading, targetsFigure} from "../../src/ui/figure.js";
import {pageOf} from "../../src/ui/page.js";
import {reasonsOf} from "../../src/ui/reason.js";
import {target, xiamen} from "../rows.js";

const zh = pageOf("zh", "./");
const en = pageOf("en", "./");
const tianjin = target({comparator: "gte", low: 50_000});
const amoy = xiamen({comparator: "gt", low: 20_000, year: 2022});

const residents = (jurisdiction_id: string, canonical_value: number): Denominator => ({
  denominator_id: jurisdiction_id,
  jurisdiction_id,
  footing: "population",
  metric: "resident-population-year-end",
  value: canonical_value,
  unit: "人",
  canonical_value,
  year: 2022,
  series: "revised",
  kind: "published",
  publisher: "统计局",
  publisher_en: "Bureau of Statistics",
  url: null,
  confidence: "high",
  note: null
});
const footed = {
  footing: "population" as const,
  denominators: new Map([
    ["t1", residents("tianjin", 10_000_000)],
    ["x1", residents("xiamen", 5_000_000)]
  ])
};
const text = (element: Element) => element.textContent!.replace(/\s+/g, " ");

beforeAll(installDocument);

describe("targetsFigure(rows, page)", () => {
  it("stands with title, unit, source and a reading in words", () => {
    const figure = targetsFigure([tianjin, amoy], en);
    expect(figure.querySelector("h3")!.textContent).toBe("5G base stations");
    expect(figure.querySelectorAll("svg.strip")).toHaveLength(1);
    expect(text(figure)).toContain("Unit: 5G base stations");
    expect(figure.querySelector("figcaption")!.textContent).toContain("Source");
    expect(figure.querySelector("svg.strip")!.getAttribute("aria-label")).toBe(
      "5G base stations · total · whole jurisdiction: Tianjin, target for 2023: at least 50,000; Xiamen, target for 2022: more than 20,000"
    );
  });

  it("puts rows that may not share an axis apart, with the reason in words", () => {
    const figure = targetsFigure([tianjin, xiamen({basis: "new"})], zh);
    expect(figure.querySelectorAll("svg.strip")).toHaveLength(2);
    expect(text(figure.querySelector(".apart")!)).toContain("不可比");
    expect(text(figure.querySelector(".apart")!)).toContain(zh.labels.reason.basis);
  });

  it("on a footing, divides and names each denominator with its year and publisher", () => {
    const figure = targetsFigure([tianjin, amoy], en, {footed});
    expect(labelOf(tianjin, en, footed)).toBe("≥ 50");
    expect(labelOf(amoy, en, footed)).toBe("> 40");
    expect(text(figure)).toContain("Xiamen 2022 5,000,000 residents (Bureau of Statistics)");
    expect(text(figure.querySelector("h3")!)).toBe("5G base stations · per 10,000 residents");
  });

  it("says so where the year of a denominator is not stated", () => {
    const undated = {...residents("tianjin", 10_000_000), year: null};
    expect(denominatorText(undated, [tianjin], en)).toBe(
      "Tianjin 10,000,000 residents (year not stated; Bureau of Statistics)"
    );
    expect(denominatorText(undated, [tianjin], zh)).toContain("（年份未注明；统计局）");
  });

  it("writes a baseline as reached in its year, not as due by it", () => {
    const names = (page: typeof en) =>
      targetsFigure([target({role: "baseline", year: 2015}), amoy], page).querySelectorAll(
        ".strip-text"
      )[0].textContent;
    expect(names(en)).toBe("Tianjin · 2015 · baseline");
    expect(names(zh)).toBe(`天津市 · 2015年 · ${zh.labels.role.baseline}`);
  });

  it("marks a number that the plan puts in words, on the chart and in its reading", () => {
    const whole = target({low: 100, canonical_unit: "%", unit: "%", stated: "words"});
    const svg = targetsFigure([whole], en).querySelector("svg.strip")!;
    expect(svg.querySelector(".strip-value")!.textContent).toBe("100% (in words)");
    expect(svg.getAttribute("aria-label")).toContain("100% (in words)");
    const said = (quote: string) => labelOf({...whole, quote}, zh);
    expect(said("5G网络实现全覆盖")).toContain("“全覆盖”");
    expect(said("数据存储能力达到E级")).not.toContain("“");
  });

  it("names each plan once as its source", () => {
    const figure = targetsFigure([tianjin, target({target_id: "t2"}), amoy], zh);
    const links = [...figure.querySelectorAll("figcaption a")].map((a) => a.getAttribute("href"));
    expect(links).toEqual(["./plans/tj-plan/", "./plans/xm-plan/"]);
  });
});

describe("reading(target, page)", () => {
  it("says the comparator in words, the sign once", () => {
    expect(reading(tianjin, zh)).toBe("天津市2023年目标不低于5万个");
    expect(reading(amoy, en)).toBe("Xiamen, target for 2022: more than 20,000");
    expect(reading(target({role: "baseline"}), en)).toBe("Tianjin, baseline for 2023: 100");
    expect(reading(tianjin, en, footed)).toBe(
      "Tianjin, target for 2023: at least 50 per 10,000 residents"
    );
  });
});

describe("reasonsOf(a, b, page)", () => {
  it("says of each city what it counts, and nothing where an axis is shared", () => {
    expect(reasonsOf(tianjin, xiamen({basis: "new"}), zh)).toBe(
      `${zh.labels.reason.basis}：天津市为${zh.labels.basis.stock}，厦门市为${zh.labels.basis.new}`
    );
    expect(reasonsOf(tianjin, xiamen({scope: "农村"}), en)).toBe(
      "different areas: Tianjin – whole jurisdiction, Xiamen – 农村"
    );
    expect(reasonsOf(tianjin, amoy, zh)).toBe("");
  });
});
