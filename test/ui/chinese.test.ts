import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../loaders/site/dom.js";
import {markChinese} from "../../src/ui/chinese.js";

beforeAll(() => installDocument());

function marked(inner: string, lang: "en" | "zh" = "en"): string {
  const root = document.createElement("div");
  root.innerHTML = inner;
  return markChinese(root, {lang}).innerHTML;
}

describe("Chinese on an English page", () => {
  it("is marked where it stands among English words, its brackets aside", () =>
    expect(marked("<p>rural areas (农村): Tianjin, 建成、在建 2 of 3</p>")).toBe(
      '<p>rural areas (<span lang="zh">农村</span>): Tianjin, <span lang="zh">建成、在建</span> 2 of 3</p>'
    ));

  it("gives its language to an element that holds nothing else, an option too", () =>
    expect(marked("<select><option> 中文 </option></select><b>类</b>")).toBe(
      '<select><option lang="zh"> 中文 </option></select><b lang="zh">类</b>'
    ));

  it("is left alone where its language is named, on Chinese pages, and where no element can stand", () => {
    for (const text of [
      '<q lang="zh-CN">到2023年</q>',
      "<p>2020 only</p>",
      "<select><option>lead (牵头)</option></select>"
    ])
      expect(marked(text)).toBe(text);
    expect(marked("<p>rural (农村)</p>", "zh")).toBe("<p>rural (农村)</p>");
  });
});
