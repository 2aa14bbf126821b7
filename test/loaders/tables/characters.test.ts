import {describe, expect, it} from "vitest";
import {languageFault, oddIn, placeholderIn, plain} from "../../../loaders/tables/characters.js";

describe("oddIn(text)", () => {
  it.each([
    ["a\0b", "U+0000 (a control character)"],
    ["a\u001b[2J", "U+001B (a control character)"],
    ["a\u202eb", "U+202E (an invisible character)"],
    ["a\u200bb", "U+200B (an invisible character)"],
    ["a\ufeffb", "U+FEFF (an invisible character)"],
    ["a\ufffdb", "U+FFFD (a lost character)"],
    ["a\ue000b", "U+E000 (private use)"],
    ["a\u00a0b", "U+00A0 (an odd space)"]
  ])("names what nobody sees in %j", (text, named) => {
    expect(oddIn(text)).toBe(`holds ${named}; expected characters that are seen`);
  });

  it.each(["å¤©æ´¥å¸‚", "Ã©tÃ©", "澶╂触", "鎵€", "涓€锛堜笁锛夎〃", "鏅烘収鍩庡競寤鸿"])(
    "knows %s for UTF-8 read in another encoding",
    (text) => {
      expect(oddIn(text)).toMatch(/is UTF-8 read in another encoding/);
    }
  );

  it.each([
    "天津市",
    "联通",
    "“双千兆”",
    "“数据要素×”行动",
    "café",
    "km²",
    "一（三）表",
    "2021—2023年",
    "三、1．建网",
    ""
  ])("has nothing to say of %s", (text) => {
    expect(oddIn(text)).toBeNull();
  });

  it("bounds a cell", () => {
    expect(oddIn("x".repeat(1e6))).toBe("1,000,000 characters; expected at most 4,000");
  });
});

describe("placeholderIn(text)", () => {
  it.each(["#N/A", "#REF!", "NaN", "null", "undefined", "N/A", "-", "??", "[object Object]"])(
    "refuses %s",
    (text) => {
      expect(placeholderIn(text)).toMatch(/is no value; expected one, or an empty cell/);
    }
  );

  it.each(["%", "5G", "无", "0", "A-1"])("takes %s", (text) => {
    expect(placeholderIn(text)).toBeNull();
  });
});

describe("languageFault(column, text)", () => {
  it("asks for Chinese in Chinese columns and English in English ones", () => {
    expect(languageFault("name_zh", "Smart city")).toMatch(/without a Chinese character/);
    expect(languageFault("name_en", "智慧城市")).toMatch(/is not English/);
    expect(languageFault("name_en", "Smart city（trial）")).toMatch(/is not English/);
    expect(languageFault("note", "文本读自转载页面")).toMatch(/is not English/);
  });

  it("lets English prose quote Chinese, a unit be a sign, and other columns be", () => {
    for (const [column, text] of [
      ["note", "printed as 1001.8万户 of coverage"],
      ["definition_en", "hospitals in which one code is used throughout (一码通行)"],
      ["name_en", "%"],
      ["name_zh", "5G基站"],
      ["quote", "1.3"],
      ["scope_en", ""]
    ])
      expect(languageFault(column, text), column).toBeNull();
  });
});

describe("plain(message)", () => {
  it("leaves out the middle of a long message and names odd characters", () => {
    expect(plain(`a\u001b${"x".repeat(1e5)}z`)).toMatch(/^aU\+001Bx+ … [\d,]+ characters … x+z$/);
    expect(plain("short")).toBe("short");
  });
});
