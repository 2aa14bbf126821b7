import {describe, expect, it} from "vitest";
import {
  denominatorsFor,
  onFooting,
  type Denominator,
  figuresOf,
  roundedTo
} from "../../src/model/footing.js";
import {target, xiamen} from "../rows.js";

function denominator(fields: Partial<Denominator> = {}): Denominator {
  return {
    denominator_id: "d1",
    jurisdiction_id: "tianjin",
    footing: "population",
    metric: "resident-population-year-end",
    value: 1000,
    unit: "万人",
    canonical_value: 10_000_000,
    year: 2023,
    series: "revised",
    kind: "published",
    publisher: "统计局",
    publisher_en: "Bureau of Statistics",
    url: null,
    confidence: "high",
    note: null,
    ...fields
  };
}

const tianjin = denominator();
const amoy = denominator({
  denominator_id: "d2",
  jurisdiction_id: "xiamen",
  canonical_value: 5_000_000
});
const pair = [target(), xiamen()];

function chosen(all: Denominator[], targets = pair): unknown {
  const found = denominatorsFor(targets, "population", all);
  return typeof found === "string"
    ? found
    : Object.fromEntries([...found].map(([id, d]) => [id, d.denominator_id]));
}

describe("denominatorsFor(targets, footing, all)", () => {
  it("gives each target the denominator of its jurisdiction", () => {
    expect(chosen([tianjin, amoy])).toEqual({t1: "d1", x1: "d2"});
  });

  it("takes the year nearest to each target", () => {
    const years = [2010, 2019, 2022, 2030].map((year) =>
      denominator({denominator_id: `d${year}`, year})
    );
    const rows = [target(), target({target_id: "t2", year: 2020}), xiamen()];
    expect(chosen([...years, amoy], rows)).toMatchObject({t1: "d2022", t2: "d2019"});
  });

  it("prefers a published figure to a derived one, and one of the year's end, of one year", () => {
    const derived = denominator({denominator_id: "derived", kind: "derived"});
    const census = denominator({denominator_id: "census", metric: "resident-population-census"});
    expect(chosen([derived, census, tianjin, amoy])).toMatchObject({t1: "d1"});
    expect(chosen([derived, amoy])).toMatchObject({t1: "derived"});
  });

  it("never mixes series: unrevised figures are not used, and are named where there is nothing else", () => {
    const old = denominator({denominator_id: "old", series: "unrevised", year: 2023});
    expect(chosen([old, denominator({denominator_id: "d2019", year: 2019}), amoy])).toMatchObject({
      t1: "d2019"
    });
    expect(chosen([old, amoy])).toBe("series");
  });

  it("never mixes metrics: registered people are not set beside residents", () => {
    const registered = denominator({
      denominator_id: "registered",
      jurisdiction_id: "xiamen",
      metric: "registered-population"
    });
    expect(chosen([tianjin, registered])).toBe("metric");
    const both = denominator({denominator_id: "both", metric: "registered-population"});
    expect(chosen([tianjin, both, registered])).toEqual({t1: "both", x1: "registered"});
  });

  it("uses no figure of low confidence, nor of another footing", () => {
    expect(chosen([denominator({confidence: "low"}), amoy])).toBe("missing");
    expect(chosen([denominator({footing: "area"}), amoy])).toBe("missing");
  });

  it("a figure that does not change by year serves every year", () => {
    const area = (id: string, owner: string) =>
      denominator({
        denominator_id: id,
        jurisdiction_id: owner,
        footing: "area",
        metric: "land-area",
        year: null,
        series: "fixed"
      });
    const found = denominatorsFor(pair, "area", [area("a1", "tianjin"), area("a2", "xiamen")]);
    expect(found).toBeInstanceOf(Map);
  });

  it("refuses an indicator that does not suit the footing, and a part of a city", () => {
    expect(chosen([tianjin, amoy], [target({normalise: "area"}), xiamen()])).toBe("not-allowed");
    expect(chosen([tianjin, amoy], [target({normalise: ""}), xiamen()])).toBe("not-allowed");
    expect(chosen([tianjin, amoy], [target({scope: "滨海新区"}), xiamen()])).toBe("part");
  });
});

describe("onFooting(value, footing, denominator)", () => {
  it("counts per 10,000 residents, per km² and per 100 million yuan", () => {
    expect(onFooting({low: 50_000, high: null}, "population", tianjin).low).toBe(50);
    const km = denominator({footing: "area", canonical_value: 2000});
    expect(onFooting({low: 50_000, high: null}, "area", km).low).toBe(25);
    const gdp = denominator({footing: "gdp", canonical_value: 10_000});
    expect(onFooting({low: 50_000, high: null}, "gdp", gdp).low).toBe(5);
  });

  it("keeps both ends, and an unknown value unknown", () => {
    expect(onFooting({low: 1000, high: 2000}, "population", tianjin)).toMatchObject({
      low: 1,
      high: 2
    });
    expect(onFooting({low: null, high: null}, "population", tianjin).low).toBeNull();
  });
});

describe("figuresOf(target)", () => {
  it("is as many as the plan prints, and two at least", () => {
    const of = (value_low: number | null, value_high: number | null = null) =>
      figuresOf({value_low, value_high});
    expect([of(50000), of(12000), of(12500), of(1.3), of(1364), of(null, 600)]).toEqual([
      2, 2, 3, 2, 4, 2
    ]);
  });

  it("rounds 50,000 by 13.64 million residents to 37 per 10,000", () => {
    expect(roundedTo(2, (50000 / 13640000) * 10000)).toBe(37);
    expect(roundedTo(2, null)).toBeNull();
  });
});
