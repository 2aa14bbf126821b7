import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../loaders/dom.js";
import {openEngine} from "../../loaders/engine.js";
import {
  CASCADE,
  COVERAGE,
  OVERVIEW,
  PLAN_PERIODS,
  ROWS_BY_YEAR,
  scorecardId
} from "../../src/model/chart.js";
import {readState} from "../../src/model/state.js";
import {openCharts, type Charts} from "../../src/queries/charts.js";
import type {Db} from "../../src/queries/db.js";
import type {Panel} from "../../src/views/figure.js";
import {pageOf} from "../../src/views/page.js";
import {pictureOf} from "../../src/views/picture.js";

let db: Db;
let charts: Charts;

beforeAll(async () => {
  installDocument();
  db = await openEngine();
  charts = await openCharts(db, "1.0.0");
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
    text.textContent!.replace(/^[≥≤≈<>] ?/, "")
  );
}

describe("openCharts(db, version)", () => {
  it("has a chart for every indicator that a plan states, and those of the whole corpus", async () => {
    const [{count}] = await db.rows<{count: number}>(
      "SELECT count(DISTINCT indicator_id)::INTEGER AS count FROM targets WHERE restates IS NULL"
    );
    expect(charts.entries.filter(({kind}) => kind === "indicator").length).toBe(count);
    const [{plans}] = await db.rows<{plans: number}>(
      "SELECT count(*)::INTEGER AS plans FROM plans"
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
          picture.title,
          picture.subtitle,
          picture.note,
          picture.source,
          picture.alt
        ])
          expect(text, chart).not.toBe("");
        expect(picture.version).toContain("1.0.0");
        expect(`${picture.title}${picture.note}${picture.source}`).not.toMatch(
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
      "SELECT count(DISTINCT indicator_id)::INTEGER AS count FROM targets WHERE jurisdiction_id = 'tianjin' AND role = 'target' AND restates IS NULL"
    );
    expect(only).toBe(String(count));
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
      WHERE jurisdiction_id = 'tianjin' AND role = 'target' AND restates IS NULL AND period_end ${test}`;
    const [{before, after, both}] = await db.rows<Record<string, number>>(
      `WITH before AS (${generations("<= 2020")}), after AS (${generations("> 2020")})
       SELECT (SELECT count(*) FROM before)::INTEGER AS before,
         (SELECT count(*) FROM after)::INTEGER AS after,
         (SELECT count(*) FROM before JOIN after USING (indicator_id))::INTEGER AS both`
    );
    const {panels, note} = await drawn(PLAN_PERIODS, "cities=tianjin");
    const [raised, carried, lowered, dropped, brought] = valuesOf(panels[1]).map(Number);
    expect(raised + carried + lowered).toBe(both);
    expect([dropped, brought]).toEqual([before - both, after - both]);
    expect((await drawn(PLAN_PERIODS, "cities=xiamen")).panels.length).toBe(1);
    expect((await drawn(PLAN_PERIODS, "cities=xiamen")).note).not.toBe(note);
  });
  it("show every link of the cascade once", async () => {
    const [{n}] = await db.rows<{n: number}>("SELECT count(*)::INTEGER AS n FROM cascade");
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
