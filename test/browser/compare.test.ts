import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openEngine} from "../../loaders/site/engine.js";
import type {Db} from "../../src/queries/db.js";
import {DIST, openChoices, openSite, visit, type Site} from "./site.js";

let site: Site;
let below: Site;
let db: Db;
beforeAll(async () => {
  site = await openSite();
  below = await openSite({under: "/some/path"});
  const tables = ["targets", "plans", "denominators"];
  const bytes = (name: string) => readFileSync(join(DIST, `data/${name}.parquet`));
  db = await openEngine(new Map(tables.map((name) => [name, bytes(name)])));
});
afterAll(async () => {
  await below.close();
  await site.close();
});

/** Does something in the form and waits until the page has been drawn anew. */
async function choose(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => document.querySelector(".compare")!.setAttribute("data-stale", ""));
  await openChoices(page);
  await act();
  await page.waitForSelector(".compare:not([data-stale])");
}

/** What the page shows: indicators that several promise, and what one alone does. */
function shown(page: Page): Promise<{shared: string[]; only: Record<string, number>}> {
  return page.evaluate(() => ({
    shared: [...document.querySelectorAll<HTMLElement>("[data-indicator]")]
      .map((card) => card.dataset.indicator!)
      .sort(),
    only: Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>("details.only")].map((list) => [
        list.dataset.city!,
        list.querySelectorAll("tbody tr").length
      ])
    )
  }));
}

/** A city stands for its plans that were read whole. */
const WHOLE = "evidence = 'document'";

/** The same question in plain SQL over the Parquet files that the page reads. */
async function asked(where: string): Promise<{shared: string[]; only: Record<string, number>}> {
  const promises = `SELECT * FROM targets WHERE ${WHOLE} AND role = 'target' AND restates IS NULL AND ${where}`;
  const counted = `SELECT indicator_id, count(DISTINCT jurisdiction_id) AS cities FROM (${promises}) GROUP BY 1`;
  const shared = await db.rows<{indicator_id: string}>(
    `SELECT indicator_id FROM (${counted}) WHERE cities > 1 ORDER BY 1`
  );
  const only = await db.rows<{city: string; rows: number}>(
    `SELECT p.jurisdiction_id AS city, count(s.indicator_id)::INTEGER AS rows
     FROM (SELECT DISTINCT jurisdiction_id FROM targets WHERE ${WHOLE} AND ${where.split(" AND domain_id")[0]}) p
     LEFT JOIN (SELECT t.jurisdiction_id, t.indicator_id FROM (${promises}) t
                JOIN (${counted}) c USING (indicator_id) WHERE c.cities = 1) s USING (jurisdiction_id)
     GROUP BY 1`
  );
  return {
    shared: shared.map((row) => row.indicator_id),
    only: Object.fromEntries(only.map(({city, rows}) => [city, rows]))
  };
}

const PAIR = "jurisdiction_id IN ('tianjin', 'xiamen')";

describe("/compare", () => {
  it("shows what SQL gives, before and after choosing a city, a plan and a domain", async () => {
    const {page, faults, close} = await visit(site, "/compare");
    expect(await shown(page)).toEqual(await asked(PAIR));

    await choose(page, () => page.check("input[value=nk-newinfra-2022]"));
    expect(await shown(page)).toEqual(
      await asked("jurisdiction_id IN ('tianjin', 'xiamen', 'nankai')")
    );

    await choose(page, () => page.uncheck("input[value=tj-smartcity-2016]"));
    const three =
      "plan_id IN ('nk-newinfra-2022', 'xm-newinfra-2020', 'tj-newinfra-2021', 'tj-digital-2021')";
    expect(await shown(page)).toEqual(await asked(three));

    // A fold that the reader chooses in stays open.
    await page.focus("select[name=domain]");
    await choose(page, () => page.selectOption("select[name=domain]", "networks"));
    expect(await shown(page)).toEqual(await asked(`${three} AND domain_id = 'networks'`));
    expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe(
      "domain"
    );
    await close();
    expect(faults).toEqual([]);
  });

  it("divides by the denominators that SQL finds", async () => {
    const {page, close} = await visit(site, "/en/compare");
    await choose(page, () => page.selectOption("select[name=per]", "population"));
    const labels = await page
      .locator('[data-indicator="5g-base-stations"] [data-per="population"] .strip-value')
      .allTextContents();
    await close();
    const rows = await db.rows<{value: number}>(`
      SELECT t.canonical_low / (d.canonical_value / 10000) AS value
      FROM targets t JOIN denominators d USING (jurisdiction_id)
      WHERE t.indicator_id = '5g-base-stations' AND t.role = 'target' AND t.restates IS NULL AND t.${WHOLE} AND ${PAIR}
        AND d.footing = 'population' AND d.series = 'revised' AND d.confidence <> 'low'
        AND d.metric LIKE 'resident-population%'
      QUALIFY row_number() OVER (PARTITION BY t.target_id
        ORDER BY abs(d.year - t.year), d.kind = 'derived', d.metric <> 'resident-population-year-end') = 1
      ORDER BY t.jurisdiction_id`);
    expect(labels.map((label) => Number(label.replace(/[^\d.]/g, "")))).toEqual(
      rows.map(({value}) => Number(value.toPrecision(2)))
    );
  });

  it("keeps the choice in the address: reload, the other language and back restore it", async () => {
    const {page, faults, close} = await visit(site, "/compare");
    expect(new URL(page.url()).search).toBe("");
    await choose(page, () => page.selectOption("select[name=domain]", "networks"));
    await choose(page, () => page.selectOption("select[name=per]", "population"));
    await choose(page, () => page.uncheck("input[value=tj-smartcity-2016]"));
    const query = new URL(page.url()).searchParams;
    expect(query.get("domain")).toBe("networks");
    expect(query.get("per")).toBe("population");
    // Two plans of a city are joined to one side, as long as the form sets cities side by side.
    expect(query.get("cities")!.split(/[~.]/).sort()).toEqual([
      "tj-digital-2021",
      "tj-newinfra-2021",
      "xiamen"
    ]);
    const before = await shown(page);

    // A page that is loaded anew shows its default first, and then what its address asks for.
    await page.reload();
    await expect.poll(() => shown(page)).toEqual(before);
    expect(await page.inputValue("select[name=per]")).toBe("population");
    expect(await page.isChecked("input[value=tj-smartcity-2016]")).toBe(false);

    await page.click("a[data-twin]");
    await expect.poll(() => shown(page)).toEqual(before);

    await page.goBack();
    await expect.poll(() => shown(page)).toEqual(before);
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
    await close();
    expect(faults).toEqual([]);
  });

  it("leaves defaults out of the address", async () => {
    const {page, close} = await visit(site, "/compare");
    await choose(page, () => page.selectOption("select[name=domain]", "networks"));
    await choose(page, () => page.selectOption("select[name=domain]", ""));
    expect(new URL(page.url()).search).toBe("");
    await close();
  });

  it("an unknown city and domain give a notice and a working page", async () => {
    const {page, faults, close} = await visit(site, "/compare?cities=nosuch~xiamen&domain=nowhere");
    const notice = await page.waitForSelector("main [role=alert]");
    expect(await notice.innerText()).toMatch(/nosuch[\s\S]*nowhere/);
    await choose(page, () => page.check("input[value=tj-newinfra-2021]"));
    expect(await shown(page)).toEqual(
      await asked("plan_id IN ('xm-newinfra-2020', 'tj-newinfra-2021')")
    );
    await close();
    expect(faults).toEqual([]);
  });

  it("answers without WebAssembly", async () => {
    const {page, faults, close} = await visit(site, "/en/compare?domain=networks", {
      before: (page) =>
        page.addInitScript(() => {
          Reflect.deleteProperty(globalThis, "WebAssembly");
        })
    });
    const networks = await asked(`${PAIR} AND domain_id = 'networks'`);
    await expect.poll(() => shown(page), {timeout: 20_000}).toEqual(networks);
    await close();
    expect(faults).toEqual([]);
  });

  it("shows what it showed where rows cannot be had, and says what failed", async () => {
    const {page, close} = await visit(site, "/en/compare?domain=networks", {
      before: (page) => page.route("**/_file/data/rows/targets-*", (route) => route.abort())
    });
    await page.waitForSelector("[data-failure]");
    expect(await shown(page)).toEqual(await asked(PAIR));
    await page.locator('svg.strip a[href^="#clause-"]').first().click();
    expect(await page.locator(".clause:popover-open").isVisible()).toBe(true);
    await page.unroute("**/_file/data/rows/targets-*");
    await choose(page, () => page.selectOption("select[name=domain]", "networks"));
    expect(await shown(page)).toEqual(await asked(`${PAIR} AND domain_id = 'networks'`));
    await close();
  });
});

describe("below a path of its host", () => {
  it.each(["/", "/en/", "/indicators/5g-base-stations", "/en/plans/tj-digital-2021"])(
    "%s stands, and every link of its chrome leads on",
    async (path) => {
      const {page, faults, close} = await visit(below, path);
      const links = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>("header a, main a:not(svg a)")]
          .map((a) => a.href.split("#")[0])
          .filter((href) => href.startsWith(location.origin))
      );
      const missing = [];
      for (const link of new Set(links)) {
        const {status} = await fetch(link);
        if (status !== 200) missing.push(`${status} ${link}`);
      }
      await close();
      expect(missing).toEqual([]);
      expect(faults).toEqual([]);
    }
  );

  it("/compare asks its questions there too", async () => {
    const {page, faults, close} = await visit(below, "/en/compare");
    await choose(page, () => page.selectOption("select[name=domain]", "networks"));
    expect(await shown(page)).toEqual(await asked(`${PAIR} AND domain_id = 'networks'`));
    await close();
    expect(faults).toEqual([]);
  });
});
