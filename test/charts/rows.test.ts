import {describe, expect, it} from "vitest";
import {NARROW, placesOf} from "../../src/charts/rows.js";
import {widthOf} from "../../src/charts/place.js";

const short = {title: "天津市 · 2023年", subtitle: "新基建行动方案", label: "≥5万个"};
const long = {
  title: "Tianjin · 2015 · baseline",
  subtitle: "Smart city 2016–2020",
  label: "334.9 billion yuan"
};

describe("placesOf(rows)", () => {
  it("puts the value beside the name where both fit on a phone", () => {
    expect(placesOf([short])[0]).toMatchObject({alone: false, value: 18});
  });

  it("puts it beside the plan where only that leaves room", () => {
    const [{alone, value}] = placesOf([
      {...short, title: "By several, not comparable", subtitle: ""}
    ]);
    expect(alone).toBe(false);
    expect(value).toBeGreaterThan(30);
  });

  it("gives it a line of its own else, in every row of the strip", () => {
    const [a, b] = placesOf([long, short]);
    expect([a.alone, b.alone]).toEqual([true, true]);
    expect(b.top).toBe(a.height);
    expect(a.marks).toBeGreaterThan(a.value + 10);
  });

  it("breaks names that are wider than a phone", () => {
    const [{title, subtitle}] = placesOf([
      {
        ...long,
        title: "Nankai District, Tianjin · by 2023",
        subtitle: "Digital development 2021–2023 · derived: 7,000 (2015) + 6,000"
      }
    ]);
    expect([title.length, subtitle.length]).toEqual([2, 2]);
    for (const line of subtitle) expect(widthOf(line, 12)).toBeLessThanOrEqual(NARROW);
  });
});
