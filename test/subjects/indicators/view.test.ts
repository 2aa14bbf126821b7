import {beforeAll, describe, expect, it} from "vitest";
import type {Db} from "../../../src/queries/db.js";
import {indicator} from "../../../src/subjects/indicators/view.js";
import {pageOf} from "../../../src/ui/page.js";
import {engine, sources} from "../../engine.js";

let db: Db;
beforeAll(async () => {
  db = await engine();
});

/** How many statements of an indicator come from plans read whole, and how many from others. */
async function counts(id: string): Promise<{whole: number; part: number}> {
  const [row] = await db.rows<{whole: number; part: number}>(
    `SELECT count(*) FILTER (plans.evidence = 'document')::INTEGER AS whole,
       count(*) FILTER (plans.evidence <> 'document')::INTEGER AS part
     FROM targets JOIN plans USING (plan_id) WHERE indicator_id = '${id}'`
  );
  return row;
}

async function drawn(id: string, lang: "zh" | "en"): Promise<Element> {
  const params = indicator.params(new URLSearchParams(), {indicator: id});
  return indicator.draw(await indicator.load(sources(), params), params, pageOf(lang, "./"));
}

describe("indicator.draw(data, params, page)", () => {
  it.each(["zh", "en"] as const)(
    "shows the statements of plans read whole, folds a long rest and loses none: %s",
    async (lang) => {
      const {whole, part} = await counts("5g-base-stations");
      expect(part).toBeGreaterThan(12);
      const page = await drawn("5g-base-stations", lang);
      const tables = [...page.querySelectorAll(":scope > .table-frame")];
      expect(tables.map((table) => table.querySelectorAll("tbody tr").length)).toEqual([whole]);
      expect(page.querySelectorAll("details[data-part]:not([open]) tbody tr")).toHaveLength(part);
      expect(page.querySelector("details[data-part] summary")!.textContent).toContain(`${part}`);
    }
  );

  it("folds nothing where few plans were read in part", async () => {
    const {whole, part} = await counts("wlan-coverage");
    const page = await drawn("wlan-coverage", "en");
    expect(page.querySelector("details[data-part]")).toBeNull();
    expect(page.querySelectorAll(":scope > .table-frame tbody tr")).toHaveLength(whole + part);
  });

  it.each(["zh", "en"] as const)(
    "names who leads by the bracket of the row's own clause: %s",
    async (lang) => {
      const rows = await db.rows<{indicator_id: string; agency_id: string}>(
        `SELECT t.indicator_id, r.agency_id FROM targets t
       JOIN responsibilities r ON r.plan_id = t.plan_id AND r.statement = t.statement
       WHERE r.role = 'lead' ORDER BY ALL`
      );
      const {indicator_id} = rows[0];
      const own = rows.filter((row) => row.indicator_id === indicator_id);
      const links = [
        ...(await drawn(indicator_id, lang)).querySelectorAll('tbody a[href*="#agency-"]')
      ];
      const shown = links.map((link) => link.getAttribute("href")!.split("#agency-")[1]);
      expect(new Set(shown)).toEqual(new Set(own.map(({agency_id}) => agency_id)));
    }
  );
});
