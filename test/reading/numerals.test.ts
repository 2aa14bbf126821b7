import {describe, expect, it} from "vitest";
import {parseNumeral, parseShare} from "../../src/reading/numerals.js";
import {quantitiesIn} from "../../src/reading/quantities.js";
import {readingForms} from "../../src/reading/units.js";

const forms = readingForms([
  {unit: "个", dimension: "count", factor: 1, aliases: null},
  {unit: "%", dimension: "share", factor: 1, aliases: "％"}
]);

function read(text: string): string[] {
  return quantitiesIn(text, forms).map(
    ({comparator, low, high, unit}) =>
      `${comparator} ${[low, high].filter((n) => n !== null).join("–")} ${unit?.unit ?? "?"}`
  );
}

describe("parseNumeral(text)", () => {
  it("reads Arabic and Chinese numerals with their multipliers", () => {
    expect(
      ["5万", "1.3", "20,000", "三千二百", "1亿亿", "一万五千", "二〇二五"].map(parseNumeral)
    ).toEqual([50000, 1.3, 20000, 3200, 1e16, 15000, 2025]);
    expect(parseNumeral("基站")).toBeNull();
  });
});

describe("parseShare(text)", () => {
  it("reads fractions, tenths, halves and doublings as percentages", () => {
    expect(["三分之二", "八成", "一半", "翻一番", "翻两番"].map(parseShare)).toEqual([
      66.6667, 80, 50, 100, 300
    ]);
  });
});

describe("quantitiesIn(text, forms)", () => {
  it("reads the words that compare, on either side", () => {
    expect(
      ["不低于5个", "5个以上", "超过5个", "5个以内", "约5个", "5个左右", "5000多个", "5个"].flatMap(
        read
      )
    ).toEqual([
      ...["gte 5 个", "gte 5 个", "gt 5 个", "lte 5 个", "approx 5 个", "approx 5 个"],
      ...["approx 5000 个", "eq 5 个"]
    ]);
  });

  it("reads ranges, with a multiplier that serves both ends", () => {
    expect(["1至2个", "3-5万个", "10%~15%", "三五个"].flatMap(read)).toEqual([
      "range 1–2 个",
      "range 30000–50000 个",
      "range 10–15 %",
      "range 3–5 个"
    ]);
  });

  it("reads percentages in words", () => {
    expect(["百分之八十五以上", "八成以上", "三分之二"].flatMap(read)).toEqual([
      "gte 85 %",
      "gte 80 %",
      "eq 66.6667 %"
    ]);
  });
});
