import {beforeAll, describe, expect, it} from "vitest";
import type {Db} from "../../../src/queries/db.js";
import {indicators} from "../../../src/subjects/indicators/list.js";
import {pageOf} from "../../../src/ui/page.js";
import {engine, sources} from "../../engine.js";

let db: Db;
beforeAll(async () => {
  db = await engine();
});

async function drawn(query: string, lang: "zh" | "en" = "zh"): Promise<Element> {
  const params = indicators.params(new URLSearchParams(query), {});
  return indicators.draw(await indicators.load(sources(), params), params, pageOf(lang, "./"));
}

async function addressOf(query: string): Promise<Record<string, string>> {
  const params = indicators.params(new URLSearchParams(query), {});
  return indicators.address!(await indicators.load(sources(), params), params);
}

/** The rows that the cells of the catalogue lead to. */
function rowIds(view: Element): string[] {
  return [...view.querySelectorAll<HTMLAnchorElement>(".statement a")]
    .map((link) => link.getAttribute("href")!.split("#")[1])
    .sort();
}

describe("indicators.draw(data, params, page)", () => {
  it.each(["zh", "en"] as const)(
    "leads to every first statement of the plans read whole, once: %s",
    async (lang) => {
      const first = await db.rows<{target_id: string}>(
        `SELECT target_id FROM targets JOIN plans USING (plan_id)
         WHERE restates IS NULL AND plans.evidence = 'document' ORDER BY target_id`
      );
      expect(rowIds(await drawn("", lang))).toEqual(first.map(({target_id}) => target_id));
    }
  );

  it("names every indicator once, those nobody in the table speaks of in a list", async () => {
    const view = await drawn("");
    const named = [...view.querySelectorAll<HTMLAnchorElement>('a[href*="indicators/"]')].map(
      (link) => link.getAttribute("href")!.replace(/\/$/, "").split("/").at(-1)!
    );
    const [{n}] = await db.rows<{n: number}>(
      "SELECT count(*)::INT AS n FROM indicators WHERE replaced_by IS NULL"
    );
    expect(new Set(named).size).toBe(n);
    expect(named).toHaveLength(n);
  });

  it("shows the jurisdictions of the address, and tells not read from not said", async () => {
    const view = await drawn("cities=guangzhou~xiamen");
    const heads = [...view.querySelectorAll("thead")].map((head) => head.textContent);
    expect(heads.every((head) => /厦门市[\s\S]*广州市|广州市[\s\S]*厦门市/.test(head!))).toBe(true);
    expect(heads.some((head) => head!.includes("天津市"))).toBe(false);
    const cells = [...view.querySelectorAll<HTMLElement>("tbody td")];
    const empty = (city: string) =>
      new Set(
        cells
          .filter(({dataset}) => dataset.label === city)
          .filter((cell) => cell.querySelector(".statement") === null)
          .map((cell) => cell.textContent)
      );
    expect(empty("厦门市")).toEqual(new Set(["—"]));
    expect(empty("广州市")).toEqual(new Set(["未读到"]));
  });

  it("never takes one plan for all that its jurisdiction says", async () => {
    const [one, all] = [await drawn("cities=tj-digital-2021"), await drawn("cities=tianjin")];
    expect(rowIds(one)).toEqual(rowIds(all));
    expect(await addressOf("cities=tj-digital-2021")).toEqual({cities: "tianjin"});
  });

  it("writes only another choice than the usual one into the address, and names what is unknown", async () => {
    expect(await addressOf("")).toEqual({});
    expect(await addressOf("cities=guangzhou")).toEqual({cities: "guangzhou"});
    const view = await drawn("cities=atlantis");
    expect(view.querySelector("[role=alert]")?.textContent).toContain("atlantis");
    expect(await addressOf("cities=atlantis")).toEqual({});
  });
});
