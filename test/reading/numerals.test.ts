import {describe, expect, it} from "vitest";
import {parseDoubling, parseNumeral, parseShare} from "../../src/reading/numerals.js";
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
  it("reads fractions, tenths and halves as percentages", () => {
    expect(["三分之二", "八成", "九成五", "一半", "翻一番"].map(parseShare)).toEqual([
      ...[66.6667, 80, 95, 50, null]
    ]);
  });
});

describe("parseDoubling(text)", () => {
  it("says how many times the base is reached", () => {
    expect(["翻番", "翻一番", "翻两番", "八成"].map(parseDoubling)).toEqual([2, 2, 4, null]);
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

  it("reads numbers in two scales and with a space inside as one", () => {
    expect(["2万1500公里", "3万2,000盏", "1 850辆", "1亿2000万个"].flatMap(read)).toEqual([
      ...["eq 21500 公里", "eq 32000 盏", "eq 1850 辆", "eq 120000000 个"]
    ]);
  });

  it("reads proportions, rates by the thousand and by 100,000, and quotients of units", () => {
    expect(
      ["1.8:1", "1：1.2", "3.6‰", "9.8/10万", "36微克/立方米", "6.1张/千人"].flatMap(read)
    ).toEqual([
      ...[
        "eq 1.8 :1",
        "eq 1.2 1:",
        "eq 3.6 ‰",
        "eq 9.8 /10万",
        "eq 36 微克/立方米",
        "eq 6.1 张/千人"
      ]
    ]);
    expect(["三次产业11:44:45", "下午3:15"].flatMap(read)).not.toContain("eq 44 :1");
  });

  it("keeps 千瓦 and 千瓦时 apart from the scale before them", () => {
    expect(["800万千瓦", "260亿千瓦时", "3亿度"].flatMap(read)).toEqual([
      ...["eq 8000000 千瓦", "eq 26000000000 千瓦时", "eq 300000000 度"]
    ]);
  });

  it("keeps a unit that no table knows as written", () => {
    const [q] = quantitiesIn("浓度达到12拉索以下", forms);
    expect(q.unit).toEqual({unit: "拉索", dimension: "unknown", factor: 1});
  });

  it("reads ranges in every dash", () => {
    for (const dash of ["-", "–", "—", "——", "－", "−", "~", "～", "至"])
      expect(read(`4${dash}6个`), dash).toEqual(["range 4–6 个"]);
  });

  it("reads percentages in words", () => {
    expect(["百分之八十五以上", "八成以上", "三分之二"].flatMap(read)).toEqual([
      "gte 85 %",
      "gte 80 %",
      "eq 66.6667 %"
    ]);
  });
});
