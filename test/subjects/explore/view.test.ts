import {beforeAll, describe, expect, it} from "vitest";
import {loadAuthored} from "../../../loaders/tables/load.js";
import type {Db} from "../../../src/queries/db.js";
import {explore, loadSelection} from "../../../src/subjects/explore/view.js";
import {readAddress, ROWS, writeAddress} from "../../../src/subjects/explore/data.js";
import {selectionFile} from "../../../src/subjects/explore/file.js";
import {pageOf} from "../../../src/ui/page.js";
import {engine} from "../../engine.js";

let db: Db;
beforeAll(async () => {
  db = await engine();
});

async function drawn(query: string, lang: "zh" | "en" = "en") {
  const params = readAddress(new URLSearchParams(query));
  const data = await loadSelection(db, params);
  return {data, element: explore.draw(data, params, pageOf(lang, "./"))};
}

describe("readAddress and writeAddress", () => {
  it.each([
    "",
    "?city=tianjin~xiamen&year=2020~2023",
    "?indicator=5g-base-stations&show=clauses&sort=-year&page=2",
    "?q=5G&show=table",
    "?restated=all",
    "?restated=again&scope=whole",
    "?evidence=all",
    "?evidence=excerpt~report&restated=all",
    "?indicator=5g-base-stations&min=1000&max=50000.5"
  ])("are inverse: %s", (address) => {
    expect(writeAddress(readAddress(new URLSearchParams(address)))).toBe(address);
  });

  it("read nonsense as the default", () => {
    const odd = readAddress(new URLSearchParams("?show=all&sort=evil&page=-3&city=&q=%20"));
    expect(writeAddress(odd)).toBe("");
  });
});

describe("explore", () => {
  it("shows the first rows, with a clause for each value", async () => {
    const {element} = await drawn("");
    const rows = element.querySelectorAll("tr[data-target]");
    expect(rows).toHaveLength(ROWS);
    for (const row of rows) {
      const id = row.querySelector("a.value")!.getAttribute("href")!.slice(1);
      expect(element.querySelector(`[id="${id}"] blockquote`)).not.toBeNull();
    }
  });

  it.each([
    ["?indicator=5g-base-stations", true],
    ["?indicator=internet-hospitals", false],
    ["", false],
    ["?domain=networks", false],
    ["?city=atlantis~tianjin&year=1900", false]
  ])("draws values only where all may share one axis: %s", async (query, expected) => {
    const {data, element} = await drawn(query);
    expect(data.onePanel).toBe(expected);
    expect(element.querySelectorAll("svg.strip").length > 0).toBe(expected);
    expect(element.querySelectorAll("svg.matrix").length > 0).toBe(true);
  });

  it("orders by value only where values may be compared, and says so", async () => {
    const {data, element} = await drawn("?sort=-value");
    expect(data.asked.sort).toBe("plan");
    expect(element.querySelector(".notice")).not.toBeNull();
    expect((await drawn("?indicator=5g-base-stations&sort=-value")).data.asked.sort).toBe("value");
  });

  it("names what the address asks and no row has, and still shows rows", async () => {
    const {element} = await drawn("?city=atlantis", "zh");
    expect(element.querySelector(".notice")!.textContent).toContain("atlantis");
    expect(element.querySelectorAll("tr[data-target]")).toHaveLength(ROWS);
  });

  it("says when no row meets the conditions, and lets them be taken away", async () => {
    const {element} = await drawn("?city=xiamen&year=2015");
    expect(element.querySelector(".notice")).not.toBeNull();
    expect(element.querySelectorAll("a.chip")).toHaveLength(2);
    const ticked = "input[type=checkbox][checked]:not([name=restated], [name=evidence])";
    expect(element.querySelectorAll(ticked)).toHaveLength(2);
  });

  it("turns a page beyond the last into the last", async () => {
    const {data, element} = await drawn("?page=999");
    expect(data.rows.length).toBeGreaterThan(0);
    expect(data.asked.page * ROWS).toBeGreaterThanOrEqual(data.totals.rows);
    expect(element.querySelector(".pager")).not.toBeNull();
  });

  it("shows the same rows as clauses", async () => {
    const ids = (element: Element) =>
      [...element.querySelectorAll("[data-target]")].map((row) => row.getAttribute("data-target"));
    const table = await drawn("?city=xiamen&show=table");
    const clauses = await drawn("?city=xiamen&show=clauses");
    expect(ids(clauses.element)).toEqual(ids(table.element));
    expect(clauses.element.querySelectorAll("blockquote").length).toBeGreaterThan(10);
  });
});

describe("restatements", () => {
  it("are left out unless they are asked for", async () => {
    const {plans, targets: all} = loadAuthored();
    const whole = new Set(
      plans.filter(({evidence}) => evidence === "document").map(({plan_id}) => plan_id)
    );
    const targets = all.filter(({plan_id}) => whole.has(plan_id));
    const first = targets.filter((t) => t.restates === null);
    const {data, element} = await drawn("");
    expect(data.totals.rows).toBe(first.length);
    expect(first.length).toBeLessThan(targets.length);
    expect(element.querySelector(".explore-totals")!.textContent).toContain(
      "restatements left out"
    );
    expect(element.querySelectorAll("a.chip")).toHaveLength(0);
    expect((await drawn("?restated=all")).data.totals.rows).toBe(targets.length);
    const again = await drawn("?restated=again");
    expect(again.data.totals.rows).toBe(targets.length - first.length);
    expect(again.element.querySelectorAll("a.chip")).toHaveLength(1);
    const share = element.querySelector('a.share[href*="rows-by-year"]')!.getAttribute("href");
    expect(share).toContain("restated=first");
    expect(targets.length).toBeLessThan(all.length);
    const every = await drawn("?evidence=all&restated=all");
    expect(every.data.totals.rows).toBe(all.length);
  });
});

describe("a range of values", () => {
  it("is offered in the unit of the one indicator chosen, and named where there are several", async () => {
    const one = await drawn("?indicator=5g-base-stations&min=40000", "zh");
    expect(one.element.querySelector('input[name="min"]')!.getAttribute("value")).toBe("40000");
    expect(one.element.querySelector(".range legend")!.textContent).toContain("个");
    expect(one.element.textContent).toContain("≥40000");
    const none = await drawn("?domain=networks&min=40000", "zh");
    expect(none.element.querySelector('input[name="min"]')).toBeNull();
    expect(none.element.querySelector(".notice")!.textContent).toContain("min=40000");
    expect(none.data.totals.rows).toBe((await drawn("?domain=networks")).data.totals.rows);
  });
});

describe("selectionFile(db, query, format, source)", () => {
  const query = new URLSearchParams("?city=xiamen");

  it("holds every row of the selection", async () => {
    const {data} = await drawn("?city=xiamen");
    const json = JSON.parse((await selectionFile(db, query, "json", "https://example.org/")).text);
    expect(json.rows).toHaveLength(data.totals.rows);
    expect(json.rows[0]).toHaveProperty("quote");
    const {text} = await selectionFile(db, query, "csv", "");
    expect(text.startsWith("\uFEFFtarget_id,")).toBe(true);
    expect(text.trim().split("\r\n")).toHaveLength(data.totals.rows + 1);
  });
});
