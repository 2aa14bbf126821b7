import {beforeAll, describe, expect, it} from "vitest";
import type {Db} from "../../../src/queries/db.js";
import {REPORTED} from "../../../src/model/chart.js";
import {readState} from "../../../src/model/state.js";
import {openCharts} from "../../../src/subjects/charts.js";
import {pictureOf} from "../../../src/subjects/kinds.js";
import {LABELS} from "../../../src/model/labels.js";
import {pageOf} from "../../../src/ui/page.js";
import {compare} from "../../../src/subjects/compare/view.js";
import {indicator} from "../../../src/subjects/indicators/view.js";
import {outcomes} from "../../../src/subjects/outcomes/view.js";
import {engine, sources} from "../../engine.js";

let db: Db;
beforeAll(async () => {
  db = await engine();
});

const views = new Map<string, Promise<Element>>();

/** A view of the page; nothing changes it, so that tests share it. */
function drawn(query: string, lang: "zh" | "en" = "zh"): Promise<Element> {
  const key = `${lang} ${query}`;
  if (!views.has(key)) views.set(key, draw(query, lang));
  return views.get(key)!;
}

async function draw(query: string, lang: "zh" | "en"): Promise<Element> {
  const params = outcomes.params(new URLSearchParams(query), {});
  return outcomes.draw(await outcomes.load(sources(), params), params, pageOf(lang, "./"));
}

const idsOf = (view: Element, name: string) =>
  [...view.querySelectorAll(`[data-${name}]`)].map((node) => node.getAttribute(`data-${name}`)!);

/** The jurisdictions of the five documents, in SQL. */
const USUAL = `(SELECT jurisdiction_id FROM plans WHERE evidence = 'document')`;
const GOAL = `role = 'target' AND restates IS NULL AND basis <> 'rank'`;

async function one(sql: string, ...values: unknown[]): Promise<number> {
  const [row] = await db.rows<{n: number}>(sql, values as string[]);
  return row.n;
}

describe("outcomes.draw(data, params, page)", () => {
  it("counts pairs by verdict as SQL counts them", async () => {
    const counted = async (where: string) =>
      Object.fromEntries(
        (
          await db.rows<{verdict: string; n: number}>(
            `SELECT verdict, count(*)::INTEGER AS n FROM judgements WHERE ${where} GROUP BY verdict`
          )
        ).map(({verdict, n}) => [verdict, n])
      );
    for (const [query, where] of [
      ["", `jurisdiction_id IN ${USUAL}`],
      ["city=all", "true"],
      ["city=guangxi", "jurisdiction_id = 'guangxi'"],
      [
        "city=tianjin&domain=digital-economy",
        `jurisdiction_id = 'tianjin' AND indicator_id IN
          (SELECT indicator_id FROM indicators WHERE domain_id = 'digital-economy')`
      ]
    ]) {
      const view = await drawn(query);
      const shown: Record<string, number> = Object.fromEntries(
        [...view.querySelectorAll<HTMLElement>(".verdict-counts dd")].map((dd) => [
          dd.dataset.verdict,
          Number(dd.textContent)
        ])
      );
      expect(shown, query).toEqual(await counted(where));
      expect(view.querySelectorAll("[data-judgement]"), query).toHaveLength(
        Object.values(shown).reduce((sum, n) => sum + n, 0)
      );
    }
  });

  it("says how many goals have no figure, as SQL counts them, and never that they were missed", async () => {
    const silent = `${GOAL} AND NOT EXISTS (SELECT 1 FROM outcomes o
      WHERE o.jurisdiction_id = t.jurisdiction_id AND o.indicator_id = t.indicator_id)
      AND NOT EXISTS (SELECT 1 FROM judgements j WHERE j.target_id = t.target_id)`;
    const all = await one(
      `SELECT count(*)::INTEGER AS n FROM targets t WHERE ${silent} AND jurisdiction_id IN ${USUAL}`
    );
    const due = await one(
      `SELECT count(*)::INTEGER AS n FROM targets t WHERE ${GOAL} AND year <= 2025 AND jurisdiction_id IN ${USUAL}`
    );
    const view = await drawn("", "en");
    expect(all).toBeGreaterThan(50);
    expect(idsOf(view, "silent")).toEqual([String(all)]);
    expect(view.querySelectorAll("[data-silent] tbody tr")).toHaveLength(all);
    expect(view.querySelector(".answers")!.textContent).toContain(`Of ${due} goals`);
    expect(view.textContent).not.toMatch(/missed|failed|未完成|没有完成，/);
    expect(view.querySelector("[data-silent]")!.textContent).toContain("does not mean not reached");
  });

  it("puts goals that stand below an earlier figure first", async () => {
    const [zh, en] = [await drawn(""), await drawn("", "en")];
    expect(en.querySelector(".answers li")!.textContent).toMatch(
      /^Tianjin’s goal for \d{4} on “.*” \(.*\) (is below|equals|is no stricter than) what was reported for /
    );
    expect(en.querySelector(".answers")!.textContent).toContain("2021");
    expect(zh.querySelector(".answers")!.textContent).toContain(
      "2023年的目标（2600亿元）低于2021年的公布数（2634亿元）"
    );
  });

  it("calls no bound equal to another: nobody knows what lies beyond them", async () => {
    const [zh, en] = [await drawn(""), await drawn("", "en")];
    const said = [...zh.querySelectorAll(".answers li"), ...en.querySelectorAll(".answers li")].map(
      (item) => item.textContent!
    );
    expect(said.filter((text) => /超过|more than/.test(text))).not.toEqual([]);
    for (const text of said)
      expect(text).not.toMatch(/(超过|以上|不低于).*）等于|(more than|at least).* equals/);
  });

  it("reaches every outcome by an address, those without any target among them", async () => {
    const rows = await db.rows<{outcome_id: string; goals: number}>(
      "SELECT outcome_id, goals FROM outcomes ORDER BY year, outcome_id"
    );
    const view = await drawn("");
    expect(
      [...view.querySelectorAll("tr[id^='outcome-']")].map(({id}) => id.slice("outcome-".length))
    ).toEqual(rows.map((row) => row.outcome_id));
    const without = rows.filter(({goals}) => goals === 0);
    expect(without.length).toBeGreaterThan(0);
    for (const {outcome_id} of without) {
      const text = view.querySelector(`#outcome-${outcome_id}`)!.textContent!;
      // A report may be set against a goal on a neighbouring indicator.
      const judged = await one(
        "SELECT count(*)::INTEGER AS n FROM judgements WHERE outcome_id = ?",
        outcome_id
      );
      if (judged === 0) expect(text).toContain("未收录目标");
    }
  });

  it("counts a report's goals as SQL counts them", async () => {
    expect(
      await one(
        `SELECT count(*)::INTEGER AS n FROM outcomes o WHERE goals <> (SELECT count(*) FROM targets t
           WHERE t.jurisdiction_id = o.jurisdiction_id AND t.indicator_id = o.indicator_id
           AND t.role = 'target' AND t.restates IS NULL)`
      )
    ).toBe(0);
  });

  it("leads every number to its clause and to the row of its report, whatever is chosen", async () => {
    for (const query of ["", "city=all", "city=tianjin&domain=networks", "verdict=partial"]) {
      const view = await drawn(query);
      const links = [...view.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute("href")!);
      expect(links.length, query).toBeGreaterThan(0);
      const ids = new Set([...view.querySelectorAll("[id]")].map(({id}) => `#${id}`));
      expect(
        links.filter((link) => !ids.has(link)),
        query
      ).toEqual([]);
    }
  });

  it("draws an axis only where a judgement is arithmetic", async () => {
    const view = await drawn("city=all");
    const cards = [...view.querySelectorAll(".outcome-card")];
    expect(cards.length).toBeGreaterThan(20);
    for (const card of cards) {
      const arithmetic = [...card.querySelectorAll<HTMLElement>("[data-verdict]")].some(
        ({dataset}) => !["partial", "not-comparable"].includes(dataset.verdict!)
      );
      expect(card.querySelectorAll("svg").length > 0, card.textContent!).toBe(arithmetic);
    }
  });

  it("is not offered for a jurisdiction of which no plan was read whole", async () => {
    const linked = async (city: string) =>
      (await drawn(`city=${city}`)).querySelectorAll(`.share[href*="${REPORTED}"]`).length;
    expect(await linked("guangxi")).toBe(0);
    expect(await linked("tianjin")).toBeGreaterThan(0);
  });

  it("keeps the date of a figure apart from the date of its report, and two publishers two", async () => {
    const view = await drawn("", "en");
    const a01 = view.querySelector("[data-judgement=j13]")!.textContent!;
    expect(a01).toContain("date of the figure not stated (said on 25 March 2024)");
    expect(a01).toContain("another scope");
    const a08 = view.querySelector("[data-judgement=j16]")!.textContent!;
    expect(a08).toContain("figure of 2021");
    expect(a08).toContain("reported 23 June 2022");
    const software = view.querySelector("[data-target=tj-smartcity-2016-t044]")!;
    expect(idsOf(software, "judgement")).toEqual(["j02", "j03", "j04"]);
  });

  it("leads from a count to its pairs, the other choices kept", async () => {
    const view = await drawn("city=all&evidence=document");
    for (const dd of view.querySelectorAll<HTMLElement>(".verdict-counts dd")) {
      const query = dd.querySelector("a")!.getAttribute("href")!.slice(1);
      expect(query).toContain("city=all");
      const led = await drawn(query);
      expect(led.querySelectorAll(`.followed [data-verdict=${dd.dataset.verdict}]`)).toHaveLength(
        Number(dd.textContent)
      );
    }
  });

  it("narrows to a verdict, to whole documents, and to goals without a figure", async () => {
    const late = await drawn("city=all&verdict=late");
    const goals = [...late.querySelectorAll(".followed")];
    expect(goals.length).toBeGreaterThan(0);
    for (const goal of goals) expect(goal.querySelector("[data-verdict=late]")).not.toBeNull();
    const none = await drawn("verdict=none");
    expect(none.querySelectorAll(".outcome-card")).toHaveLength(0);
    expect(none.querySelectorAll("[data-silent] details[open]").length).toBeGreaterThan(0);
    const whole = await drawn("city=all&evidence=document");
    const ids = new Set(idsOf(whole, "target"));
    const rows = await db.rows<{target_id: string}>(
      "SELECT target_id FROM targets WHERE evidence <> 'document'"
    );
    expect(rows.some(({target_id}) => ids.has(target_id))).toBe(false);
    expect(ids.size).toBeGreaterThan(5);
  });

  it("names words of the address that it does not know, and leaves defaults out of it", async () => {
    const view = await drawn("city=atlantis&domain=fish");
    expect(view.querySelector("[role=alert]")!.textContent).toMatch(/atlantis.*fish/);
    const params = outcomes.params(
      new URLSearchParams("city=tianjin&domain=fish&verdict=nope&evidence=document"),
      {}
    );
    const data = await outcomes.load(sources(), params);
    expect(outcomes.address!(data, params)).toEqual({city: "tianjin", evidence: "document"});
  });

  it("has every verdict in both languages", () => {
    for (const lang of ["zh", "en"] as const)
      for (const word of Object.values(LABELS[lang].judged)) expect(word).not.toBe("");
    expect(Object.keys(LABELS.zh.judged)).toEqual(Object.keys(LABELS.en.judged));
  });
});

describe("the chart of goals beside reports", () => {
  const pictured = async (query: string) => {
    const {corpus} = sources();
    const charts = await openCharts(corpus, () => "1.0.0");
    const data = charts.dataOf(charts.entries.find(({chart}) => chart === REPORTED)!);
    const state = readState(new URLSearchParams(query), "en");
    return pictureOf(data, state, pageOf("en", "./"));
  };

  it("draws every report on a plan read whole that arithmetic was done on, with both dates and its verdict, and lists every pair", async () => {
    for (const [query, where] of [
      ["", "true"],
      ["cities=all", "true"],
      ["cities=xiamen", "jurisdiction_id = 'xiamen'"]
    ]) {
      const whole = `${where} AND plan_id IN (SELECT plan_id FROM plans WHERE evidence = 'document')`;
      const {panels, table, alt} = await pictured(query);
      const drawings = panels.map((panel) => panel.charts()[0]);
      const links = drawings.flatMap((svg) =>
        [...svg.querySelectorAll("a")].map((a) => a.getAttribute("href")!)
      );
      const reports = links.filter((href) => href.includes("#outcome-"));
      const count = await one(
        `SELECT count(DISTINCT outcome_id)::INTEGER AS n FROM judgements
         WHERE ${whole} AND verdict NOT IN ('partial', 'not-comparable')`
      );
      expect(new Set(reports).size, query).toBe(count);
      const pairs = await one(`SELECT count(*)::INTEGER AS n FROM judgements WHERE ${whole}`);
      expect(table!().querySelectorAll("tbody tr"), query).toHaveLength(pairs);
      expect(alt).toContain("interim figure");
    }
  });

  it("keeps the date of a figure apart from the date of its report", async () => {
    const {panels} = await pictured("cities=tianjin&indicator=software-industry-scale");
    expect(panels).toHaveLength(1);
    const text = panels[0].charts()[0].textContent!;
    expect(text).toContain("Figure of 2021");
    expect(text).toContain("Reported 23 June 2022");
    expect(text).toMatch(/Goal for 2023: passed before the ?deadline/);
  });

  it("names what it does not know, and says of a city without a judged goal that this is no verdict", async () => {
    expect((await pictured("cities=atlantis")).notices.join()).toContain("atlantis");
    const {notices, panels} = await pictured("cities=nankai");
    expect(panels).toEqual([]);
    expect(notices.join()).toMatch(/Nankai.*does not mean/);
  });
});

describe("reports on other pages", () => {
  it("stand on the indicator's page, as many as SQL counts, each with its address there", async () => {
    for (const id of ["5g-base-stations", "software-industry-scale", "city-brain-hub-platforms"]) {
      const params = indicator.params(new URLSearchParams(), {indicator: id});
      const data = await indicator.load(sources(), params);
      const view = indicator.draw(data, params, pageOf("en", "../"));
      const count = await one(
        "SELECT count(*)::INTEGER AS n FROM outcomes WHERE indicator_id = ?",
        id
      );
      expect(view.querySelectorAll("tr[id^='outcome-']"), id).toHaveLength(count);
      expect(view.querySelector("[data-reported]") !== null, id).toBe(count > 0);
    }
  });

  it("stand in one line on the cards of a comparison, the latest of each city", async () => {
    const params = compare.params(new URLSearchParams(), {pair: "tianjin-xiamen"});
    const data = await compare.load(sources(), params);
    const line = (lang: "zh" | "en") =>
      compare
        .draw(data, params, pageOf(lang, "../"))
        .querySelector("[data-reported-line='5g-base-stations']")!.textContent!;
    expect(line("zh")).toMatch(
      /天津市7\.3万个（2024年3月25日公布）；厦门市>1\.1万个（2022年8月25日）/
    );
    expect(line("en")).toMatch(
      /Tianjin: 73,000.*reported 25 March 2024.*Xiamen: > 11,000.*25 August 2022/
    );
  });
});
