import {beforeAll, describe, expect, it} from "vitest";
import type {Db} from "../../../src/queries/db.js";
import {idsOf} from "../../../loaders/site/tables.js";
import {loadAuthored} from "../../../loaders/tables/load.js";
import {pageOf} from "../../../src/ui/page.js";
import {VIEWS} from "../../../src/subjects/registry.js";
import {TILES} from "../../../src/subjects/cities/tiles.js";
import {engine, sources} from "../../engine.js";

const {cities: IDS} = idsOf(loadAuthored());

let db: Db;
beforeAll(async () => {
  db = await engine();
});

async function drawn(name: string, lang: "zh" | "en" = "en", city = ""): Promise<HTMLElement> {
  const answer = await (await VIEWS[name]())(sources(), new URLSearchParams(), {city});
  return answer.draw(pageOf(lang, "../../")) as HTMLElement;
}

async function count(sql: string, ...params: unknown[]): Promise<number> {
  const [row] = await db.rows<{n: number}>(`SELECT (${sql})::INTEGER AS n`, params);
  return row.n;
}

const PROMISE = "role = 'target' AND restates IS NULL";

describe("the list of cities", () => {
  it("has each jurisdiction with a plan or a reported figure once", async () => {
    const n = await count(`SELECT count(*) FROM jurisdictions j
      WHERE EXISTS (SELECT 1 FROM plans p WHERE p.jurisdiction_id = j.jurisdiction_id)
      OR EXISTS (SELECT 1 FROM outcomes o WHERE o.jurisdiction_id = j.jurisdiction_id)`);
    expect(IDS).toHaveLength(n);
    const view = await drawn("cities");
    const items = [...view.querySelectorAll<HTMLElement>("[data-city]")];
    expect(items.map((item) => item.dataset.city).sort()).toEqual([...IDS].sort());
  });

  it("has a square for each province, no two on one place, with the number of its plans", async () => {
    const view = await drawn("cities", "zh");
    expect(TILES).toHaveLength(31);
    expect(new Set(TILES.map(({row, column}) => `${row} ${column}`)).size).toBe(31);
    expect(new Set(TILES.map(({code}) => code)).size).toBe(31);
    const squares = [...view.querySelectorAll<HTMLElement>("a.tile")];
    for (const square of squares) {
      const id = square.getAttribute("href")!.slice(1);
      const code = id.replace("province-", "");
      const n = await count(
        "SELECT count(*) FROM plans JOIN jurisdictions USING (jurisdiction_id) WHERE substr(code, 1, 2) = ?",
        code
      );
      expect(square.dataset.plans, code).toBe(String(n));
      expect(square.textContent).toContain(n > 0 ? String(n) : "没有收录规划");
      expect(view.querySelector(`[id="${id}"] li`)).not.toBeNull();
    }
    const blanks = view.querySelectorAll(".tile.none");
    expect(squares.length + blanks.length).toBe(31);
    for (const blank of blanks) {
      expect(blank.textContent).toContain("没有收录");
      expect(blank.textContent).not.toContain("0");
    }
  });

  it("names provinces as the table of jurisdictions does", async () => {
    const rows = await db.rows<{code: string; short_en: string; aliases_zh: string}>(
      "SELECT substr(code, 1, 2) AS code, short_en, aliases_zh FROM jurisdictions WHERE code LIKE '%0000' AND code <> '000000'"
    );
    for (const {code, short_en, aliases_zh} of rows) {
      const tile = TILES.find((one) => one.code === code)!;
      expect([tile.name_en, tile.name_zh]).toEqual([short_en, aliases_zh]);
    }
  });
});

describe.each(IDS)("the page of %s", (id) => {
  it("shows the same in both languages, and nothing that is no word", async () => {
    const [zh, en] = [await drawn("city", "zh", id), await drawn("city", "en", id)];
    const shape = (element: Element) =>
      ["section", "svg", "li", "a", "details"].map((s) => element.querySelectorAll(s).length);
    expect(shape(zh)).toEqual(shape(en));
    expect(zh.textContent).not.toMatch(/undefined|NaN|\[object/);
    expect(en.textContent).not.toMatch(/undefined|NaN|null|\[object/);
    expect(en.textContent).not.toMatch(/(?<![\d,.:–-])1 (promises|figures|plans)\b/);
  });

  it("has every plan, and counts promises of plans read whole alone", async () => {
    const view = await drawn("city", "en", id);
    const plans = await db.rows<{plan_id: string}>(
      "SELECT plan_id FROM plans WHERE jurisdiction_id = ?",
      [id]
    );
    for (const {plan_id} of plans)
      expect(
        view.querySelector(`.city-plans a[href$="/plans/${plan_id}/"]`),
        plan_id
      ).not.toBeNull();
    const domains = await db.rows<{domain_id: string; whole: number; seen: number}>(
      `SELECT domain_id, (count(*) FILTER (evidence = 'document'))::INTEGER AS whole,
         (count(*) FILTER (evidence <> 'document'))::INTEGER AS seen
       FROM targets WHERE ${PROMISE} AND jurisdiction_id = ? GROUP BY domain_id`,
      [id]
    );
    const shown = [...view.querySelectorAll<HTMLElement>("[data-domain]")];
    expect(shown).toHaveLength(domains.length);
    for (const {domain_id, whole, seen} of domains) {
      const item = shown.find((one) => one.dataset.domain === domain_id)!;
      const parts = [...(whole ? [String(whole)] : []), ...(seen ? [`${seen} seen`] : [])];
      expect(item.querySelector(".number")!.textContent, domain_id).toBe(parts.join(" + "));
    }
  });

  it("lists every doubtful row, and the latest reports", async () => {
    const view = await drawn("city", "en", id);
    expect(view.querySelectorAll("[data-doubt]")).toHaveLength(
      await count(
        "SELECT count(*) FROM targets WHERE jurisdiction_id = ? AND doubt IS NOT NULL",
        id
      )
    );
    const latest = await db.rows<{outcome_id: string}>(
      `SELECT outcome_id FROM (SELECT *, rank() OVER (
         PARTITION BY indicator_id, basis, scope ORDER BY as_of DESC) AS place
       FROM outcomes WHERE jurisdiction_id = ?) WHERE place = 1`,
      [id]
    );
    const shown = [...view.querySelectorAll<HTMLElement>("[data-outcome]")];
    expect(shown.map((one) => one.dataset.outcome).sort()).toEqual(
      latest.map(({outcome_id}) => outcome_id).sort()
    );
    if (latest.length === 0 && view.querySelector(".city-outcomes"))
      expect(view.querySelector(".city-outcomes")!.textContent).toContain("does not mean");
  });

  it("sets it beside peers of its own tier, small, and says for which years", async () => {
    const view = await drawn("city", "en", id);
    const multiples = [...view.querySelectorAll<HTMLElement>(".multiple")];
    expect(multiples.length).toBeLessThanOrEqual(6);
    for (const one of multiples) {
      expect(one.querySelector("svg.field, svg.ranked")!.getAttribute("aria-label")).toMatch(/\d/);
      expect(one.querySelector("h3 a")!.getAttribute("href")).toBe(
        `../../en/benchmark/?indicator=${one.dataset.indicator}&cities=${id}`
      );
    }
  });
});

describe("what a page says where rows are missing", () => {
  it("has a place only among goals for one year, and else the years of each", async () => {
    const tianjin = await drawn("city", "en", "tianjin");
    const [one] = tianjin.querySelectorAll<HTMLElement>(".multiple");
    expect(one.dataset.indicator).toBe("5g-base-stations");
    expect(one.textContent).toMatch(/latest goal of each \(20\d\d–20\d\d\)/);
    expect(one.textContent).toContain("too few for a place");
    const field = await db.rows<{jurisdiction_id: string}>(
      `SELECT DISTINCT jurisdiction_id FROM targets JOIN jurisdictions USING (jurisdiction_id)
       WHERE indicator_id = '5g-base-stations' AND ${PROMISE} AND scope IS NULL AND basis = 'stock'
         AND level = 'province' AND year = 2025`
    );
    const placed: string[] = [];
    for (const {jurisdiction_id} of field) {
      const page = await drawn("city", "en", jurisdiction_id);
      const one = page.querySelector<HTMLElement>('[data-indicator="5g-base-stations"]');
      if (!one?.querySelector("p.muted")!.textContent!.endsWith("by 2025")) continue;
      if (one.textContent!.includes("leave its place open")) continue;
      expect(one.textContent, jurisdiction_id).toContain(`of the ${field.length} provinces`);
      placed.push(jurisdiction_id);
    }
    expect(placed.length).toBeGreaterThan(0);
    // Additions over periods of different length are not set side by side.
    expect(tianjin.querySelector('[data-indicator="charging-piles"]')).toBeNull();
    expect((await drawn("city", "en", "china")).querySelector(".city-peers")).toBeNull();
  });

  it("names leads as the table of responsibilities counts them", async () => {
    const view = await drawn("city", "en", "tianjin");
    const first = view.querySelector<HTMLElement>("[data-agency]")!;
    const n = await count(
      "SELECT count(DISTINCT task_id) FROM responsibilities WHERE role = 'lead' AND agency_id = ?",
      first.dataset.agency
    );
    expect(first.querySelector(".number")!.textContent).toBe(String(n));
    const most = await count(`SELECT max(n) FROM (SELECT count(DISTINCT task_id) AS n
      FROM responsibilities WHERE role = 'lead' AND jurisdiction_id = 'tianjin' GROUP BY agency_id)`);
    expect(n).toBe(most);
  });

  it("says that an annex is not in the corpus, and leaves leads out where no plan was read whole", async () => {
    expect(
      (await drawn("city", "en", "xiamen")).querySelector(".city-leads")!.textContent
    ).toContain("not in the corpus");
    expect((await drawn("city", "en", "shanghai")).querySelector(".city-leads")).toBeNull();
  });

  it("answers an unknown id with a way on", async () => {
    const view = await drawn("city", "zh", "nosuch");
    expect(view.getAttribute("role")).toBe("alert");
    expect(view.querySelector("a")!.getAttribute("href")).toBe("../../cities/");
  });
});
