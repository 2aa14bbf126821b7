import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../../loaders/site/dom.js";
import {extract} from "../../../src/reading/extract.js";
import {result} from "../../../src/subjects/add/view.js";
import {pageOf} from "../../../src/ui/page.js";

const catalogue = {
  indicators: [],
  units: [{unit: "个", dimension: "count", factor: 1, aliases: null}]
};
const PLAN =
  "滨江市发展“十四五”规划\n二、任务\n新增学位800个。\n推广功率不低于120千瓦的快充，给予每人500元补贴。\n";

beforeAll(() => void installDocument());

function drawn(text: string, lang: "zh" | "en" = "zh") {
  return result(extract(text, {catalogue}), text, pageOf(lang, "/"));
}

describe("what is no row, on /add", () => {
  it("stands with line, column and reason, in both languages", () => {
    const items = (lang: "zh" | "en") =>
      [...drawn(PLAN, lang).querySelectorAll(".unread-list li")].map((item) =>
        item.textContent!.replace(/\s+/g, " ").trim()
      );
    expect(items("zh")).toHaveLength(2);
    expect(items("zh")[0]).toContain("不低于120千瓦");
    expect(items("zh")[0]).toContain("第4行第5字");
    expect(items("en")[1]).toContain("500元");
    expect(items("en")[1]).toContain("line 4, column 21");
    expect(items("en")[1]).toContain("a number with a unit that states no target");
  });

  it("is marked in the text, and each mark leads to its item", () => {
    const view = drawn(PLAN);
    const links = [...view.querySelectorAll<HTMLAnchorElement>("a:has(mark.unread)")];
    expect(links.map((link) => link.textContent)).toEqual(["不低于120千瓦", "500元"]);
    for (const link of links) expect(view.querySelector(link.getAttribute("href")!)).not.toBeNull();
  });

  it("is counted, folded where it is long, and absent where there is none", () => {
    const long = PLAN + "给予每人500元补贴。\n".repeat(20);
    expect(drawn(PLAN).querySelector("details.unread-list")!.hasAttribute("open")).toBe(true);
    expect(drawn(long).querySelector("details.unread-list")!.hasAttribute("open")).toBe(false);
    expect(drawn(long, "en").textContent).toContain("22 places not read as rows");
    expect(
      drawn("滨江市发展“十四五”规划\n新增学位800个。").querySelector(".unread-list")
    ).toBeNull();
  });
});
