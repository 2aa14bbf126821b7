import {describe, expect, it} from "vitest";
import {citationsOf} from "../../src/model/cite.js";

const cited = {
  chart: "5g-base-stations",
  title: "5G基站",
  version: "1.0.0",
  released_on: "2026-01-02",
  accessed_on: "2026-03-04",
  url: "https://example.org/embed/5g-base-stations",
  lang: "zh" as const
};

describe("citationsOf(cited)", () => {
  it("gives GB/T 7714 an online dataset with both dates", () =>
    expect(citationsOf(cited).gbt).toBe(
      "对标. 5G基站[DS/OL]. 数据版本 1.0.0. (2026-01-02)[2026-03-04]. https://example.org/embed/5g-base-stations."
    ));
  it("leaves dates out where they are not known", () =>
    expect(citationsOf({...cited, released_on: "", accessed_on: ""}).gbt).toBe(
      "对标. 5G基站[DS/OL]. 数据版本 1.0.0. https://example.org/embed/5g-base-stations."
    ));
  it("gives BibTeX one field a line and balanced braces", () => {
    const {bibtex} = citationsOf(cited);
    expect(bibtex).toMatch(/^@misc\{duibiao-5g-base-stations,\n/);
    expect(bibtex.split("{").length).toBe(bibtex.split("}").length);
  });
  it("speaks the chart's language", () =>
    expect(citationsOf({...cited, lang: "en"}).plain).toContain("data version 1.0.0"));
});
