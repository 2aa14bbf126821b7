import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import type {Db} from "../../src/queries/db.js";
import {EVIDENCE_MARKS} from "../../src/model/evidence.js";
import {engine} from "../engine.js";
import {openSite, visit, type Site} from "./site.js";

let site: Site;
let db: Db;
beforeAll(async () => {
  [site, db] = [await openSite(), await engine()];
});
afterAll(() => site.close());

interface Row {
  target_id: string;
  tier: string;
  jurisdiction_id: string;
  mark: string;
}

/** Every published row by its id, with the tier of its plan's jurisdiction and the mark it has to wear. */
async function rowsById(): Promise<Map<string, Row>> {
  const rows = await db.rows<Row>(`SELECT target_id, j.level AS tier, j.jurisdiction_id,
    CASE evidence WHEN 'excerpt' THEN '${EVIDENCE_MARKS.excerpt}'
      WHEN 'secondary' THEN '${EVIDENCE_MARKS.secondary}' ELSE '' END AS mark
    FROM targets t JOIN jurisdictions j USING (jurisdiction_id)`);
  return new Map(rows.map((row) => [row.target_id, row]));
}

/** The bars of each panel as they stand in the page: the row a bar opens and its printed value. */
function panels(page: Page): Promise<{id: string; value: string}[][]> {
  return page.$$eval(".benchmark-figure .panel", (all) =>
    all.map((panel) =>
      [...panel.querySelectorAll('a[href^="#clause-"]:has(.strip-value)')].map((link) => ({
        id: link.getAttribute("href")!.slice("#clause-".length),
        value: link.querySelector(".strip-value")!.textContent!.trim()
      }))
    )
  );
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.selectOption(`select[name="${name}"]`, value);
  await page.waitForFunction(
    ([key, chosen]) => (new URL(location.href).searchParams.get(key) ?? "") === chosen,
    [name, value]
  );
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
}

describe.each(["/benchmark", "/en/benchmark"])("%s", (path) => {
  it("marks what was not read in a whole document, mixes no tiers, and leaves marked rows out by one switch", async () => {
    const rows = await rowsById();
    const {page, faults, close} = await visit(site, path);

    const shown = await panels(page);
    const marks = new Set<string>();
    for (const panel of shown) {
      expect(panel.length).toBeGreaterThan(0);
      expect(new Set(panel.map(({id}) => rows.get(id)!.tier)).size).toBe(1);
      for (const {id, value} of panel) {
        expect(/[†‡]?$/.exec(value)![0]).toBe(rows.get(id)!.mark);
        marks.add(rows.get(id)!.mark);
      }
    }
    expect(marks.has(EVIDENCE_MARKS.secondary)).toBe(true);
    const own = [...rows.values()].filter(({jurisdiction_id}) =>
      ["tianjin", "xiamen"].includes(jurisdiction_id)
    );
    expect(new Set(shown.flat().map(({id}) => rows.get(id)!.tier))).toEqual(
      new Set(own.map(({tier}) => tier))
    );

    await choose(page, "evidence", "document");
    const whole = (await panels(page)).flat();
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.map(({id}) => rows.get(id)!.mark).join("")).toBe("");

    await choose(page, "evidence", "");
    await choose(page, "by", "province");
    const provinces = (await panels(page)).flat();
    expect(provinces.length).toBeGreaterThan(1);
    expect(new Set(provinces.map(({id}) => rows.get(id)!.tier))).toEqual(new Set(["province"]));
    expect(faults).toEqual([]);
    await close();
  });
});
