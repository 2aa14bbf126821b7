import {beforeAll, describe, expect, it} from "vitest";
import {matchTargets} from "../../../src/model/pairs.js";
import {targetsOfPlans} from "../../../src/queries/targets.js";
import {compare} from "../../../src/subjects/compare/view.js";
import {pageOf} from "../../../src/ui/page.js";
import {engine, sources} from "../../engine.js";

beforeAll(async () => {
  await engine();
});

async function drawn(query: string, lang: "zh" | "en" = "zh"): Promise<Element> {
  const params = compare.params(new URLSearchParams(query), {});
  return compare.draw(await compare.load(sources(), params), params, pageOf(lang, "./"));
}

const cards = (view: Element, selector = "[data-indicator]") =>
  [...view.querySelectorAll(selector)].map((card) => card.getAttribute("data-indicator"));

describe("compare.params(query, fixed)", () => {
  it("reads the address, and takes the default for what it does not know", () => {
    const params = (query: string) => compare.params(new URLSearchParams(query), {});
    expect(params("")).toMatchObject({domain: "", per: "", show: "all", sort: "domain"});
    expect(params("per=area&show=one&sort=gap&domain=networks")).toMatchObject({
      domain: "networks",
      per: "area",
      show: "one",
      sort: "gap"
    });
    expect(params("per=head&show=x&sort=rank")).toMatchObject({
      per: "",
      show: "all",
      sort: "domain"
    });
    expect(params("cities=tianjin&cities=xiamen").cities).toBe("tianjin~xiamen");
  });
});

describe("compare.draw(data, params, page)", () => {
  it("has a card for each indicator that both promise, none for the others", async () => {
    const rows = await targetsOfPlans(sources().corpus, ["tj-newinfra-2021", "xm-newinfra-2020"]);
    const {shared} = matchTargets(rows);
    const view = await drawn("cities=tj-newinfra-2021~xm-newinfra-2020");
    expect(cards(view).sort()).toEqual(shared.map((s) => s.indicator_id).sort());
    const apart = shared.filter((s) => s.verdict === "not-comparable").length;
    expect(view.querySelectorAll('[data-verdict="not-comparable"]')).toHaveLength(apart);
  });

  it("lists what one side alone promises beside it, never as zero", async () => {
    const view = await drawn("");
    const lists = [...view.querySelectorAll("details.only")];
    expect(lists.map((list) => list.getAttribute("data-city")).sort()).toEqual([
      "tianjin",
      "xiamen"
    ]);
    for (const list of lists) expect(list.querySelectorAll("tbody tr").length).toBeGreaterThan(0);
  });

  it("every number has its clause on the page, in both languages", async () => {
    for (const lang of ["zh", "en"] as const) {
      const view = await drawn("", lang);
      const links = [...view.querySelectorAll('a[href^="#clause-"]')];
      expect(links.length).toBeGreaterThan(50);
      for (const link of links) {
        expect(view.querySelector(`[id="${link.getAttribute("href")!.slice(1)}"]`)).not.toBeNull();
      }
    }
  });

  it("shows only comparable ones, or only what one side promises, when asked", async () => {
    const comparable = await drawn("show=comparable");
    expect(comparable.querySelectorAll('[data-verdict="not-comparable"]')).toHaveLength(0);
    expect(comparable.querySelectorAll("details.only")).toHaveLength(0);
    const one = await drawn("show=one");
    expect(cards(one)).toEqual([]);
    expect(one.querySelectorAll("details.only").length).toBe(2);
  });

  it("an unknown city and an unknown domain give a notice and a working page", async () => {
    const view = await drawn("cities=nosuch&domain=nowhere");
    const notice = view.querySelector('[role="alert"]')!.textContent!;
    expect(notice).toContain("“nosuch”");
    expect(notice).toContain("“nowhere”");
    expect(cards(view)).toEqual(cards(await drawn("")));
  });

  it("ticks what is chosen", async () => {
    const view = await drawn("cities=xiamen&per=population");
    const ticked = [...view.querySelectorAll("input[checked]")].map((box) =>
      box.getAttribute("value")
    );
    expect(ticked).toEqual(["xm-newinfra-2020"]);
    expect(view.querySelector("select[name=per] option[selected]")!.getAttribute("value")).toBe(
      "population"
    );
  });

  it("tells about the same from nothing comparable, and marks what is in words", async () => {
    const zh = (await drawn("cities=tj-newinfra-2021~nk-newinfra-2022")).querySelector(
      '[data-answer="leads"]'
    )!;
    expect(zh.textContent).toContain("双方大体相当（天津市南开区约100%，天津市100%）");
    expect(zh.textContent).not.toContain("无从说起");
    const view = await drawn("cities=tj-newinfra-2021~nk-newinfra-2022", "en");
    const en = view.querySelector('[data-answer="leads"]')!.textContent!;
    expect(en).toContain("about the same");
    expect(en).not.toContain("Nothing can be compared");
    expect(view.querySelector(".card .source")!.textContent).toContain("stated in words");
  });

  it("sets floors side by side as floors, and names no leader within 5 %", async () => {
    const view = await drawn("cities=tj-newinfra-2021~xm-newinfra-2020", "en");
    const answer = view.querySelector('[data-answer="leads"]')!.textContent!;
    expect(answer).toContain("its stated minimum is 2.5 times that of Xiamen");
    expect(answer).toMatch(/per 10,000 residents: both promise about the same/);
    expect(answer).toContain("Tianjin at least about 37");
    expect(view.textContent).not.toContain("36.66");
  });

  it("says why a scale cannot be had where it is asked for, by indicator", async () => {
    expect((await drawn("")).querySelector(".off")).toBeNull();
    const view = await drawn("per=gdp");
    expect(view.querySelector(".off")!.textContent).toContain("5G基站");
    const option = view.querySelector('select[name=per] option[value="gdp"]')!;
    expect(option.hasAttribute("disabled")).toBe(true);
    expect(option.textContent).toMatch(/（.+）/);
  });

  it("lists no two look-alikes that read the same", async () => {
    const view = await drawn("cities=tianjin~xiamen");
    for (const group of view.querySelectorAll(".alike > div")) {
      const lines = [...group.querySelectorAll("dd")].map((dd) => dd.textContent!.trim());
      expect(new Set(lines).size).toBe(lines.length);
    }
  });

  it("on a footing, a card says why it cannot be divided", async () => {
    const view = await drawn("per=population");
    const footed = [...view.querySelectorAll("[data-indicator]")].filter((card) =>
      card.textContent!.includes("每万人")
    );
    expect(footed.length).toBeGreaterThan(0);
    expect(view.textContent).toContain("未折算为每万人");
  });

  it("sets two plans of one city side by side in every part, as SQL pairs them", async () => {
    const db = await engine();
    for (const [a, b] of [
      ["tj-digital-2021", "tj-newinfra-2021"],
      ["tj-smartcity-2016", "tj-digital-2021"]
    ]) {
      const both = await db.rows<{indicator_id: string}>(
        `SELECT indicator_id FROM targets WHERE role = 'target' AND restates IS NULL
         AND plan_id IN ('${a}', '${b}') GROUP BY 1 HAVING count(DISTINCT plan_id) = 2 ORDER BY 1`
      );
      expect(both.length).toBeGreaterThan(1);
      for (const lang of ["zh", "en"] as const) {
        const view = await drawn(`cities=${a}~${b}`, lang);
        expect(cards(view).sort()).toEqual(both.map((row) => row.indicator_id));
        const alone = [...view.querySelectorAll<HTMLElement>("details.only")];
        expect(alone.map((list) => list.dataset.side).sort()).toEqual([a, b].sort());
        expect(view.querySelector('[data-answer="leads"]')!.textContent).not.toMatch(
          /无从说起|Nothing can be compared/
        );
      }
    }
  });

  it("names plans as sides, in the headline, the sentences and the address that is shared", async () => {
    const ask = "cities=tj-smartcity-2016~tj-digital-2021";
    const params = compare.params(new URLSearchParams(ask), {});
    const data = await compare.load(sources(), params);
    const [zh, en] = [pageOf("zh", "./"), pageOf("en", "./")];
    expect(compare.title!(data, zh).title).toBe(
      "天津市智慧城市“十三五”规划和天津市数字化发展行动方案：规划目标比较"
    );
    expect(compare.title!(data, en).title).toContain("Tianjin (Smart city 2016–2020)");
    expect(compare.address!(data, params)).toEqual({
      cities: "tj-smartcity-2016~tj-digital-2021"
    });
    const view = compare.draw(data, params, zh);
    expect(view.querySelector('a.share[href*="compare-overview"]')!.getAttribute("href")).toContain(
      "cities=tj-smartcity-2016~tj-digital-2021"
    );
    const said = view.querySelector('[data-answer="leads"]')!.textContent!;
    expect(said).toMatch(/(智慧城市“十三五”规划|数字化发展行动方案)的目标/);
    expect(said).not.toContain("天津市的目标");
  });

  it("a form says whether its boxes are cities or plans", async () => {
    const boxes = "cities=tj-smartcity-2016~tj-newinfra-2021~xm-newinfra-2020";
    const lists = (view: Element) =>
      [...view.querySelectorAll<HTMLElement>("details.only")].map((list) => list.dataset.side);
    expect(lists(await drawn(`${boxes}&side=plan`))).toHaveLength(3);
    expect(lists(await drawn(`${boxes}&side=city`))).toEqual([
      "tj-smartcity-2016.tj-newinfra-2021",
      "xiamen"
    ]);
  });

  it("keeps the scale in the links that are shared and that lead to the laboratory", async () => {
    const view = await drawn("per=population");
    const links = [...view.querySelectorAll('a.share[href*="compare-overview"]')];
    const scaled = (place: string) => expect.stringMatching(`${place}.*per=population`);
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      scaled("/embed/"),
      scaled("/lab/")
    ]);
  });

  it("says that one side has nothing beside it", async () => {
    const view = await drawn("cities=tianjin");
    expect(view.querySelector("[data-alone]")!.textContent).toContain("只选了一方");
    expect((await drawn("")).querySelector("[data-alone]")).toBeNull();
  });
});
