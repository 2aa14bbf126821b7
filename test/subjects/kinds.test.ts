import {beforeAll, describe, expect, it} from "vitest";
import {
  AGENCIES,
  CASCADE,
  COVERAGE,
  NAMED,
  OVERVIEW,
  PLAN_PERIODS,
  ROWS_BY_YEAR,
  scorecardId,
  type ChartKind,
  type ChartData,
  type ChartOf
} from "../../src/model/chart.js";
import {readState} from "../../src/model/state.js";
import {indicatorCell} from "../../src/model/coverage.js";
import {groupBy} from "../../src/model/pairs.js";
import {statedIndicators, wholePlans} from "../../src/queries/catalogue.js";
import {openCharts, type Charts} from "../../src/subjects/charts.js";
import {coverageRows} from "../../src/subjects/coverage/data.js";
import type {Db} from "../../src/queries/db.js";
import {COVERAGE_WORDS} from "../../src/subjects/coverage/words.js";
import type {Panel} from "../../src/ui/figure.js";
import {pageOf} from "../../src/ui/page.js";
import {chartOfPage, KINDS, pictureOf, unitOf} from "../../src/subjects/kinds.js";
import {corpus, engine} from "../engine.js";
import {NOTEBOOKS} from "../../src/model/notebooks.js";

let db: Db;
let charts: Charts;

beforeAll(async () => {
  db = await engine();
  charts = await openCharts(corpus(), () => "1.0.0");
}, 60_000);

async function drawn(chart: string, query = "") {
  const state = readState(new URLSearchParams(query));
  return pictureOf(
    charts.dataOf(charts.entries.find((entry) => entry.chart === chart)!),
    state,
    pageOf(state.lang, "")
  );
}

/** The values that a strip writes beside its rows, without their signs. */
function valuesOf(panel: Panel): string[] {
  return [...panel.charts()[0].querySelectorAll(".strip-value")].map((text) =>
    text.textContent!.replace(/^\D+/, "")
  );
}

describe("openCharts(corpus(), version)", () => {
  it("has a chart for every indicator with a row that is no rank, those taken over included, and those of the whole corpus", async () => {
    const [{count}] = await db.rows<{count: number}>(
      `SELECT count(*)::INTEGER AS count FROM indicators i WHERE EXISTS (
         SELECT 1 FROM targets t WHERE t.evidence = 'document' AND t.restates IS NULL AND t.basis <> 'rank'
           AND t.indicator_id = coalesce(i.replaced_by, i.indicator_id))`
    );
    expect(charts.entries.filter(({kind}) => kind === "indicator").length).toBe(count);
    const [{plans}] = await db.rows<{plans: number}>(
      "SELECT count(*)::INTEGER AS plans FROM plans WHERE evidence = 'document'"
    );
    expect(charts.entries.filter(({kind}) => kind === "scorecard").length).toBe(plans);
    expect(charts.entries.slice(0, 5).map(({chart}) => chart)).toEqual([
      OVERVIEW,
      PLAN_PERIODS,
      COVERAGE,
      ROWS_BY_YEAR,
      CASCADE
    ]);
  });
  it("has a chart over the years only where one axis holds several moments of one city", async () => {
    for (const entry of charts.entries) {
      if (entry.kind !== "history") continue;
      const drawing = (await drawn(entry.chart)).panels[0].charts()[0];
      expect(drawing.querySelectorAll(".timeline-value").length, entry.chart).toBeGreaterThan(1);
    }
  });
  it("gives each an id of its own that can stand in an address", async () => {
    expect(new Set(charts.entries.map((entry) => entry.chart)).size).toBe(charts.entries.length);
    for (const {chart} of charts.entries) expect(chart).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});

describe("pictureOf(data, state, page)", () => {
  it("carries every word a chart needs to stand alone, in both languages", async () => {
    for (const lang of ["zh", "en"])
      for (const {chart} of charts.entries) {
        const picture = await drawn(chart, `lang=${lang}`);
        for (const text of [
          picture.headline,
          picture.title,
          picture.subtitle,
          picture.note,
          picture.source,
          picture.alt
        ])
          expect(text, chart).not.toBe("");
        expect(picture.version).toContain("1.0.0");
        expect(picture.alt.startsWith(picture.headline), chart).toBe(true);
        // Bounds stand in words: at least, not ≥.
        expect(picture.headline, chart).not.toMatch(/[≥≤≈<>]|[。.]$/);
        expect(`${picture.headline}${picture.title}${picture.note}${picture.source}`).not.toMatch(
          /undefined|null|NaN/
        );
      }
  }, 60_000);
  it("draws the chosen cities only", async () => {
    const {rows} = await drawn("5g-base-stations", "cities=xiamen");
    expect(new Set(rows.map((t) => t.jurisdiction_id))).toEqual(new Set(["xiamen"]));
  });
  it("says of a chosen city without a target that it has none, and draws no zero", async () => {
    const {rows, notices} = await drawn("5g-base-stations", "cities=tianjin~nankai&lang=en");
    expect(notices.join()).toContain("Nankai");
    expect(rows.every((t) => t.jurisdiction_id === "tianjin")).toBe(true);
  });
  it("names unknown cities and draws all the same", async () => {
    const {rows, notices} = await drawn("5g-base-stations", "cities=atlantis");
    expect(notices.join()).toContain("atlantis");
    expect(rows.length).toBeGreaterThan(0);
  });
  it("names denominators where values are on a footing", async () => {
    const {denominators, panels} = await drawn("5g-base-stations", "per=population");
    expect(denominators).not.toBe("");
    const [tianjin, xiamen] = valuesOf(panels[0]).map(Number.parseFloat);
    expect(xiamen).toBeGreaterThan(tianjin / 2);
    expect(tianjin).toBeLessThan(100);
  });
  it("says why a footing cannot be had, and shows what was stated", async () => {
    const {notices, denominators} = await drawn("wlan-coverage", "per=population");
    expect(notices.length).toBe(1);
    expect(denominators).toBe("");
  });
  it("keeps what may not share an axis in panels of their own, each with its reason", async () => {
    const {panels} = await drawn("wlan-coverage");
    expect(panels.length).toBeGreaterThan(1);
    expect(panels.slice(1).every((panel) => panel.apart)).toBe(true);
  });
  it("counts in the overview every indicator once", async () => {
    const {panels} = await drawn(OVERVIEW, "cities=tianjin");
    const only = valuesOf(panels[0]).at(-1);
    const [{count}] = await db.rows<{count: number}>(
      "SELECT count(DISTINCT indicator_id)::INTEGER AS count FROM targets WHERE evidence = 'document' AND jurisdiction_id = 'tianjin' AND role = 'target' AND restates IS NULL"
    );
    expect(only).toBe(String(count));
  });
  it.each([
    ["tj-digital-2021", "tj-newinfra-2021"],
    ["tj-newinfra-2021", "xm-newinfra-2020"]
  ])("counts each indicator of %s and %s once in the overview, as SQL does", async (a, b) => {
    const picture = await drawn(OVERVIEW, `cities=${a}~${b}`);
    const [together, apart, alike, ...only] = valuesOf(picture.panels[0]).map(Number);
    const count = async (where: string) =>
      (
        await db.rows<{n: number}>(
          `WITH promised AS (
             SELECT indicator_id, any_value(family) AS family, count(DISTINCT plan_id) AS plans, min(plan_id) AS plan_id
             FROM targets WHERE role = 'target' AND restates IS NULL AND plan_id IN ('${a}', '${b}') GROUP BY 1
           ), near AS (
             SELECT family FROM promised WHERE family IS NOT NULL GROUP BY 1
             HAVING max(plans) = 1 AND count(DISTINCT plan_id) = 2
           )
           SELECT count(*)::INTEGER AS n FROM promised WHERE ${where}`
        )
      )[0].n;
    const lone = "plans = 1 AND (family IS NULL OR family NOT IN (FROM near))";
    expect(together + apart).toBe(await count("plans = 2"));
    expect(together + apart).toBeGreaterThan(0);
    expect(alike).toBe(await count("plans = 1 AND family IN (FROM near)"));
    expect(only.sort()).toEqual(
      [
        await count(`${lone} AND plan_id = '${a}'`),
        await count(`${lone} AND plan_id = '${b}'`)
      ].sort()
    );
  });
  it("names the plans of one city in the overview", async () => {
    const picture = await drawn(OVERVIEW, "cities=tj-digital-2021~tj-newinfra-2021");
    expect(picture.title).toContain("数字化发展行动方案");
    expect(picture.title).toContain("新基建行动方案");
  });
});

describe("a narrowed picture", () => {
  const count = async (counted: string) => {
    const [{n}] = await db.rows<{n: number}>(`SELECT count(*)::INTEGER AS n FROM ${counted}`);
    return n;
  };
  const sumOf = (table: HTMLElement) =>
    [...table.querySelectorAll("td.number")].reduce(
      (sum, cell) => sum + (Number.parseInt(cell.textContent!) || 0),
      0
    );

  it.each([
    ["basis=new~stock", "basis IN ('new', 'stock')"],
    ["year=2023&role=target", "year = 2023 AND role = 'target'"],
    ["cities=tianjin&domain=networks", "jurisdiction_id = 'tianjin' AND domain_id = 'networks'"],
    ["period=2021-2023&stated=words", "period_start = 2021 AND stated = 'words'"],
    ["comparator=gte&evidence=document", "comparator = 'gte' AND evidence = 'document'"],
    [
      "q=5G+覆盖",
      "lower(concat(indicator_zh, indicator_en, quote, section)) LIKE '%5g%' AND concat(indicator_zh, quote, section) LIKE '%覆盖%'"
    ]
  ])("counts the rows of %s as SQL does", async (query, where) => {
    const {table} = await drawn(ROWS_BY_YEAR, query);
    expect(sumOf(table!())).toBe(await count(`targets WHERE evidence = 'document' AND ${where}`));
  });
  it("says in its subtitle what it is narrowed to, and names what it does not have", async () => {
    const {subtitle, notices, alt} = await drawn(
      ROWS_BY_YEAR,
      "domain=networks&basis=unicorn&lang=en"
    );
    expect(subtitle).toContain("Networks");
    expect(notices.join()).toContain("unicorn");
    expect(alt).not.toMatch(/undefined/);
  });
  it("draws nothing where no row is left, and says so", async () => {
    const {panels, notices} = await drawn(ROWS_BY_YEAR, "cities=xiamen&role=baseline&year=2022");
    expect(panels).toEqual([]);
    expect(notices.length).toBeGreaterThan(0);
  });
  it("keeps an indicator's rows of one basis or role", async () => {
    const none = await drawn("wlan-coverage", "year=1999");
    expect([none.rows, none.panels]).toEqual([[], []]);
    expect(none.notices.length).toBe(1);
    const all = await drawn("fixed-broadband-access-rate");
    const some = await drawn("fixed-broadband-access-rate", "role=target");
    expect(some.rows.length).toBeLessThan(all.rows.length);
    expect(some.rows.every((t) => t.role === "target")).toBe(true);
  });
  it("shows by indicator what the page on coverage shows", async () => {
    const [indicators, plans] = [await statedIndicators(corpus()), await wholePlans(corpus())];
    const {rows, tasks} = await coverageRows(
      corpus(),
      plans.map(({plan_id}) => plan_id)
    );
    const words = COVERAGE_WORDS.zh;
    const cells = [...groupBy(plans, (plan) => plan.jurisdiction_id).values()].flat();
    const {table} = await drawn(COVERAGE, "by=indicator");
    const shown = new Map(
      [...table!().querySelectorAll("tbody tr")].map((tr) => [
        tr.querySelector("a")!.getAttribute("href")!.split("/").at(-2),
        [...tr.querySelectorAll("td.number")].map((td) => td.textContent!.trim())
      ])
    );
    expect(shown.size).toBe(indicators.length);
    for (const indicator of indicators)
      expect(shown.get(indicator.indicator_id), indicator.indicator_id).toEqual(
        cells.map(({plan_id}) => {
          const {kind, targets} = indicatorCell(indicator, plan_id, rows, tasks);
          return targets.length > 0 ? String(targets.length) : words[kind].name;
        })
      );
  });
  it("counts agencies and their tasks of a plan, a domain and a role", async () => {
    const {table} = await drawn(AGENCIES, "cities=tj-digital-2021&role=support&domain=networks");
    const where =
      "responsibilities r JOIN tasks t USING (task_id) WHERE r.plan_id = 'tj-digital-2021' AND r.role = 'support' AND t.domain_id = 'networks'";
    expect(table!().querySelectorAll("tbody tr").length).toBe(
      await count(`(SELECT DISTINCT r.agency_id FROM ${where})`)
    );
    const none = await drawn(AGENCIES, "cities=xiamen&domain=networks");
    expect(none.panels).toEqual([]);
    expect(none.notices.length).toBe(1);
  });
  it("counts in how many tasks of a domain anybody is named; a missing annex has no share", async () => {
    const {panels, table} = await drawn(NAMED, "domain=networks&lang=en");
    expect(panels[0].charts()[0].textContent).toContain("not in the corpus");
    const rows = [...table!().querySelectorAll("tbody tr")].map((tr) => tr.textContent!);
    expect(rows.filter((text) => text.includes("not in the corpus")).length).toBe(1);
    const [{tasks, led}] = await db.rows<{tasks: number; led: number}>(
      `SELECT count(*)::INTEGER AS tasks, count(*) FILTER (task_id IN (SELECT task_id FROM responsibilities WHERE role = 'lead'))::INTEGER AS led
       FROM tasks WHERE plan_id = 'tj-digital-2021' AND domain_id = 'networks'`
    );
    expect(rows.join()).toContain(`${led} of ${tasks}`);
  });
  it("adds up a plan's promises of some domains on the chart of periods", async () => {
    const {panels} = await drawn(PLAN_PERIODS, "cities=tianjin&domain=networks~health&lang=en");
    const promises = await count(
      "targets WHERE plan_id = 'tj-smartcity-2016' AND domain_id IN ('networks', 'health') AND role = 'target' AND restates IS NULL"
    );
    expect(panels[0].charts()[0].textContent).toContain(`${promises} promises`);
  });
});

describe("counts that the notebooks tell of", () => {
  it("agree with SQL", async () => {
    const one = async (sql: string) => Number((await db.rows<{n: number}>(sql))[0].n);
    const sum = async (chart: string) =>
      (
        charts.dataOf(charts.entries.find((entry) => entry.chart === chart)!) as ChartOf<"tally">
      ).tallies
        .flatMap(({bars}) => bars.map(({value}) => value))
        .reduce((total, value) => total + value, 0);
    expect(await sum("nankai-tasks")).toBe(
      await one("SELECT count(*) AS n FROM cascade WHERE upper_task_id LIKE 'tj-newinfra-2021-%'")
    );
    expect(await sum("nankai-numbers")).toBe(
      await one(
        "SELECT count(*) AS n FROM cascade JOIN targets ON task_id = upper_task_id WHERE upper_task_id LIKE 'tj-newinfra-2021-%' AND role = 'target' AND stated = 'number'"
      )
    );
    expect(await sum("carried-on-from-13th-plan")).toBe(
      await one(
        "SELECT count(DISTINCT indicator_id) AS n FROM targets WHERE plan_id = 'tj-smartcity-2016' AND role = 'target' AND restates IS NULL"
      )
    );
    expect(await sum("leads-per-bracket")).toBe(
      await one(
        `SELECT count(DISTINCT (plan_id, statement)) AS n FROM responsibilities
         WHERE plan_id IN (SELECT plan_id FROM responsibilities WHERE role = 'lead')
           AND plan_id NOT IN (SELECT plan_id FROM gaps WHERE "rows" = 'responsibilities' AND kind = 'not-in-corpus')`
      )
    );
    expect(await sum("promised-by-one-city")).toBe(
      await one(
        `SELECT count(*) AS n FROM (SELECT indicator_id FROM targets WHERE evidence = 'document' AND role = 'target' AND restates IS NULL
         AND jurisdiction_id IN ('tianjin', 'xiamen') GROUP BY indicator_id HAVING count(DISTINCT jurisdiction_id) = 1)`
      )
    );
  });
  it("write in words what a city has not promised, never a zero", async () => {
    const {panels} = await drawn("promised-by-one-city", "lang=en");
    const texts = panels.flatMap((panel) =>
      [...panel.charts()[0].querySelectorAll("text")].map((text) => text.textContent!)
    );
    expect(texts.some((text) => text.includes("no target set"))).toBe(true);
    expect(texts.filter((text) => / 0$/.test(text))).toEqual([]);
  });
});

describe("pictures of the whole corpus", () => {
  it("count promises by domain and plan as SQL does; no cell without one is a number", async () => {
    const counts = await db.rows<{plan_id: string; n: number}>(
      `SELECT plan_id, count(*)::INTEGER AS n FROM targets
       WHERE role = 'target' AND restates IS NULL GROUP BY plan_id`
    );
    const {panels, table} = await drawn(COVERAGE, "cities=xiamen~nankai");
    const texts = (panel: Panel) =>
      [...panel.charts()[0].querySelectorAll("text")].map((text) => text.textContent!);
    const sums = texts(panels.at(-1)!).slice(-2);
    const of = (plan: string) => String(counts.find(({plan_id}) => plan_id === plan)!.n);
    expect(sums).toEqual([of("xm-newinfra-2020"), of("nk-newinfra-2022")]);
    expect(panels.flatMap(texts)).not.toContain("0");
    expect(table!().querySelectorAll("tbody tr").length).toBe(24);
  });
  it("count the rows of every domain and year once", async () => {
    const [{n}] = await db.rows<{n: number}>(
      "SELECT count(*)::INTEGER AS n FROM targets WHERE plan_id = 'xm-newinfra-2020'"
    );
    const {table} = await drawn(ROWS_BY_YEAR, "cities=xiamen");
    const cells = [...table!().querySelectorAll("td.number")].map((cell) => cell.textContent!);
    expect(cells).not.toContain("0");
    expect(cells.reduce((sum, text) => sum + (Number.parseInt(text) || 0), 0)).toBe(n);
  });
  it("count what became of promises, each indicator once", async () => {
    const generations = (test: string) => `SELECT DISTINCT indicator_id FROM targets
      WHERE evidence = 'document' AND jurisdiction_id = 'tianjin' AND role = 'target'
        AND restates IS NULL AND period_end ${test}`;
    const [{before, after, both}] = await db.rows<Record<string, number>>(
      `WITH before AS (${generations("<= 2020")}), after AS (${generations("> 2020")})
       SELECT (SELECT count(*) FROM before)::INTEGER AS before,
         (SELECT count(*) FROM after)::INTEGER AS after,
         (SELECT count(*) FROM before JOIN after USING (indicator_id))::INTEGER AS both`
    );
    const {panels, note} = await drawn(PLAN_PERIODS, "cities=tianjin");
    const [raised, carried, apart, lowered, dropped, brought] = valuesOf(panels[1]).map(Number);
    expect(raised + carried + apart + lowered).toBe(both);
    // What is none has its number and no mark.
    const marks = [...panels[1].charts()[0].querySelectorAll("rect")].filter(
      (bar) => Number.parseFloat(bar.getAttribute("width")!) > 0
    ).length;
    const counts = [raised, carried, apart, lowered, dropped, brought];
    expect(marks).toBe(counts.filter((count) => count > 0).length);
    expect([dropped, brought]).toEqual([before - both, after - both]);
    expect((await drawn(PLAN_PERIODS, "cities=xiamen")).panels.length).toBe(1);
    expect((await drawn(PLAN_PERIODS, "cities=xiamen")).note).not.toBe(note);
  });
  it("show every link of the cascade once", async () => {
    const [{n}] = await db.rows<{n: number}>(
      "SELECT count(*)::INTEGER AS n FROM cascade WHERE upper_task_id IS NULL OR upper_task_id LIKE 'tj-newinfra-2021-%'"
    );
    const {panels, table} = await drawn(CASCADE);
    const marks = panels.flatMap((panel) => [...panel.charts()[0].querySelectorAll("a")]);
    expect(marks.length).toBe(n);
    expect(table!().querySelectorAll("tbody tr").length).toBe(n);
  });
  it("say of agencies outside the corpus that they are, and draw no bar", async () => {
    const {panels, note} = await drawn(scorecardId("xm-newinfra-2020"), "lang=en");
    const svg = panels[0].charts()[0];
    expect(svg.textContent).toContain("not in the corpus");
    expect(svg.querySelectorAll("svg").length).toBe(4);
    expect(note).toContain("annex");
  });
});

describe("a kind of chart", () => {
  it.each(Object.keys(KINDS) as ChartKind[])("%s is drawn without a row too", async (kind) => {
    const full = charts.dataOf(charts.entries.find((entry) => entry.kind === kind)!);
    const empty = Object.fromEntries(
      Object.entries(full).map(([key, value]) => [
        key,
        Array.isArray(value) && key !== "plans" ? [] : value
      ])
    ) as unknown as ChartData;
    for (const lang of ["zh", "en"] as const) {
      const state = readState(new URLSearchParams(), lang);
      const picture = await pictureOf(empty, state, pageOf(lang, ""));
      expect(picture.title).not.toBe("");
      for (const panel of picture.panels) panel.charts();
    }
    expect(unitOf(full)?.unit_zh).toBeTruthy();
    expect(() => unitOf(empty)).not.toThrow();
  });

  it("stands for pages that have a chart of the registry", () => {
    const ids = new Set(charts.entries.map(({chart}) => chart));
    const pages = ["/compare", "/periods", "/coverage", "/cascade", "/agencies", "/explore"];
    const notebooks = NOTEBOOKS.map(({notebook_id}) => `/notebooks/${notebook_id}`);
    const shown = [...pages, ...notebooks, "/plans/tj-digital-2021"].map(chartOfPage);
    expect(shown.filter((chart) => chart !== undefined && !ids.has(chart))).toEqual([]);
    expect(pages.map(chartOfPage)).not.toContain(undefined);
    expect(chartOfPage("/methods")).toBeUndefined();
  });
});
