import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../loaders/dom.js";
import {openEngine} from "../../loaders/engine.js";
import {readState} from "../../src/model/chart.js";
import {openCharts, OVERVIEW, type Charts} from "../../src/queries/charts.js";
import type {Db} from "../../src/queries/db.js";
import {pageOf} from "../../src/views/page.js";
import {pictureOf} from "../../src/views/picture.js";

let db: Db;
let charts: Charts;

beforeAll(async () => {
  installDocument();
  db = await openEngine();
  charts = await openCharts(db, "1.0.0");
}, 60_000);

function drawn(chart: string, query = "") {
  const state = readState(new URLSearchParams(query));
  return pictureOf(
    charts.dataOf(charts.entries.find((entry) => entry.chart === chart)!),
    state,
    pageOf(state.lang, "")
  );
}

describe("openCharts(db, version)", () => {
  it("has a chart for every indicator that a plan states, and the overview", async () => {
    const [{count}] = await db.rows<{count: number}>(
      "SELECT count(DISTINCT indicator_id)::INTEGER AS count FROM targets WHERE restates IS NULL"
    );
    expect(charts.entries.length).toBe(count + 1);
    expect(charts.entries[0].chart).toBe(OVERVIEW);
  });
  it("gives each an id of its own that can stand in an address", () => {
    expect(new Set(charts.entries.map((entry) => entry.chart)).size).toBe(charts.entries.length);
    for (const {chart} of charts.entries) expect(chart).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});

describe("pictureOf(data, state, page)", () => {
  it("carries every word a chart needs to stand alone, in both languages", () => {
    for (const lang of ["zh", "en"])
      for (const {chart} of charts.entries) {
        const picture = drawn(chart, `lang=${lang}`);
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
  it("draws the chosen cities only", () => {
    const {rows} = drawn("5g-base-stations", "cities=xiamen");
    expect(new Set(rows.map((t) => t.jurisdiction_id))).toEqual(new Set(["xiamen"]));
  });
  it("says of a chosen city without a target that it has none, and draws no zero", () => {
    const {rows, notices} = drawn("5g-base-stations", "cities=tianjin~nankai&lang=en");
    expect(notices.join()).toContain("Nankai");
    expect(rows.every((t) => t.jurisdiction_id === "tianjin")).toBe(true);
  });
  it("names unknown cities and draws all the same", () => {
    const {rows, notices} = drawn("5g-base-stations", "cities=atlantis");
    expect(notices.join()).toContain("atlantis");
    expect(rows.length).toBeGreaterThan(0);
  });
  it("names denominators where values are on a footing", () => {
    const {denominators, panels} = drawn("5g-base-stations", "per=population");
    expect(denominators).not.toBe("");
    const [tianjin, xiamen] = panels[0].rows.map((row) => row.low!);
    expect(xiamen).toBeGreaterThan(tianjin / 2);
    expect(tianjin).toBeLessThan(100);
  });
  it("says why a footing cannot be had, and shows what was stated", () => {
    const {notices, denominators} = drawn("wlan-coverage", "per=population");
    expect(notices.length).toBe(1);
    expect(denominators).toBe("");
  });
  it("keeps what may not share an axis in panels of their own, each with its reason", () => {
    const {panels} = drawn("wlan-coverage");
    expect(panels.length).toBeGreaterThan(1);
    expect(panels.slice(1).every((panel) => panel.apart)).toBe(true);
  });
  it("counts in the overview every indicator once", async () => {
    const {panels} = drawn(OVERVIEW, "cities=tianjin");
    const only = panels[0].rows.at(-1)!;
    const [{count}] = await db.rows<{count: number}>(
      "SELECT count(DISTINCT indicator_id)::INTEGER AS count FROM targets WHERE jurisdiction_id = 'tianjin' AND role = 'target' AND restates IS NULL"
    );
    expect(only.low).toBe(count);
  });
});
