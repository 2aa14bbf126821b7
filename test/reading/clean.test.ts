import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {clean} from "../../src/reading/clean.js";

function cleaned(raw: string): string {
  return clean(raw).text;
}

describe("clean(raw)", () => {
  it("drops pinyin, doubled punctuation and stray spaces, and makes letters simplified", () => {
    expect(cleaned("發(fā)展目標(biāo)：，，5G 基站")).toBe("发展目标：，5G基站");
    expect(cleaned("２０２３年，５Ｇ基站達到５．５万 个，占比 90 ％")).toBe(
      "2023年，5G基站达到5.5万个，占比90%"
    );
  });

  it("keeps a character that simplified Chinese has too", () =>
    expect(cleaned("發展昇腾生態")).toBe("发展昇腾生态"));

  it("joins a sentence over a page's foot and head", () => {
    expect(cleaned("行政村5G\n\n- 3 -\n\n通达率达到90%。\n第4页 共9页\n下文。")).toBe(
      "行政村5G通达率达到90%。\n下文。"
    );
  });

  it("joins lines that the page's width broke, but not headings and titles", () => {
    const wrapped = "深入推进千兆城市建设，优化5G网络布局，提升重点\n场所覆盖深度。";
    expect(cleaned(wrapped)).toBe(wrapped.replace("\n", ""));
    const headings = "（一）加快建设信息基础设施，推进信息网络演进升级\n1.建设网络。";
    expect(cleaned(headings)).toBe(headings);
  });

  it("joins the cells of a table by bars, whatever parted them", () => {
    const row = "5G基站数|万个|2.3|4.5";
    expect(cleaned("5G基站数\t万个\t2.3\t4.5")).toBe(row);
    expect(cleaned("5G基站数\n万个\n2.3\n4.5")).toBe(row);
    expect(cleaned("| 5G基站数 | 万个 | 2.3 | 4.5 |")).toBe(`|${row}|`);
  });

  it("gives offsets that never decrease and stay within the text, for any text", () => {
    const noisy = fc.string({unit: fc.constantFrom(..."發(fā)5G ，|\t\n-3。；?達𠮷ａ")});
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: "grapheme"}), noisy), (raw) => {
        const {text, starts} = clean(raw);
        expect(starts).toHaveLength(text.length + 1);
        for (let i = 0; i < text.length; i++) expect(starts[i]).toBeLessThanOrEqual(starts[i + 1]);
        expect(starts[text.length]).toBe(raw.length);
      }),
      {numRuns: 500}
    );
  });
});
