import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../loaders/site/dom.js";
import {builderPart} from "../../src/embed/builder.js";
import type {BuilderStock} from "../../src/embed/stock.js";
import {pageOf} from "../../src/ui/page.js";
import {findsCity} from "../../src/search/city.js";

const stock: BuilderStock = {
  charts: [
    {
      chart: "5g-base-stations",
      kind: "indicator",
      title_zh: "5G基站",
      title_en: "5G base stations",
      domain_id: "networks",
      domain_zh: "通信网络",
      domain_en: "Networks",
      footings: [],
      headline_zh: "甲",
      headline_en: "A",
      alt_zh: "甲",
      alt_en: "A",
      height_zh: 300,
      height_en: 300,
      standing: [],
      releases: []
    } as unknown as BuilderStock["charts"][number]
  ],
  cities: [
    {
      jurisdiction_id: "xiamen",
      name_zh: "厦门市",
      name_en: "Xiamen",
      code: "350200",
      pinyin: "xia men shi"
    },
    {
      jurisdiction_id: "wuhan",
      name_zh: "武汉市",
      name_en: "Wuhan",
      code: "420100",
      pinyin: "wu han shi"
    }
  ],
  plans: [{plan_id: "xm", jurisdiction_id: "xiamen", name_zh: "厦门方案", name_en: "Xiamen plan"}],
  releases: [],
  version: "1",
  site: ""
};

beforeAll(installDocument);

describe("builderPart(stock, page)", () => {
  it("finds its cities as /compare/ does, those without a plan read whole behind a line", () => {
    const part = builderPart(stock, pageOf("zh", "./"));
    const picker = part.querySelector("[data-picker]")!;
    expect(picker.querySelector("input[data-find]")).not.toBeNull();
    const valuesIn = (selector: string) =>
      [...picker.querySelectorAll<HTMLInputElement>(`${selector} input[name=cities]`)].map(
        ({value}) => value
      );
    expect(valuesIn("")).toEqual(["xiamen", "wuhan"]);
    expect(valuesIn("details.further")).toEqual(["wuhan"]);
    const found = [...picker.querySelectorAll<HTMLElement>("[data-keys]")].filter(({dataset}) =>
      findsCity("wh", dataset.keys!)
    );
    expect(found.map((city) => city.textContent!.trim())).toEqual(["武汉市"]);
  });
});
