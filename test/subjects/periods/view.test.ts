import {beforeAll, describe, expect, it} from "vitest";
import {compare as verdictOf} from "../../../src/model/compare.js";
import type {Target} from "../../../src/model/target.js";
import type {Db} from "../../../src/queries/db.js";
import {pageOf} from "../../../src/ui/page.js";
import {periods} from "../../../src/subjects/periods/view.js";
import {PERIODS_WORDS} from "../../../src/subjects/periods/words.js";
import {changeCounts, rowCounts} from "../../counts.js";
import {engine, sources} from "../../engine.js";

let db: Db;
beforeAll(async () => {
  db = await engine();
});

async function drawn(query: string, lang: "zh" | "en" = "zh"): Promise<Element> {
  const params = periods.params(new URLSearchParams(query), {});
  return periods.draw(await periods.load(sources(), params), params, pageOf(lang, "./"));
}

async function addressOf(query: string): Promise<Record<string, string>> {
  const params = periods.params(new URLSearchParams(query), {});
  return periods.address!(await periods.load(sources(), params), params);
}

/** What the page counts; those in both that may not be compared are counted apart there, and among the carried here. */
function shownChanges(view: Element): Record<string, number> {
  const {apart = 0, ...kinds} = Object.fromEntries(
    [...view.querySelectorAll("dd[data-change]")].map((dd) => [
      dd.getAttribute("data-change")!,
      Number(dd.textContent)
    ])
  );
  return "carried" in kinds ? {...kinds, carried: kinds.carried + apart} : kinds;
}

function shownRows(view: Element) {
  const {dataset} = view.querySelector<HTMLElement>(".every [data-indicators]")!;
  return {
    indicators: Number(dataset.indicators),
    promises: Number(dataset.promises),
    baselines: Number(dataset.baselines)
  };
}

describe("periods.draw(data, params, page)", () => {
  it.each(["", "networks", "digital-economy"])(
    "counts what SQL counts over the same rows: domain “%s”",
    async (domain) => {
      const view = await drawn(`domain=${domain}`);
      expect(shownChanges(view)).toEqual(await changeCounts(db, "tianjin", [2020, 2023], domain));
      expect(shownRows(view)).toEqual(await rowCounts(db, "tianjin", domain));
      const rows = view.querySelectorAll("tbody tr[data-indicator]").length;
      expect(rows).toBe(shownRows(view).indicators);
    }
  );

  it("shows the indicators of one kind of change, as many as it counts", async () => {
    for (const [kind, count] of Object.entries(shownChanges(await drawn("")))) {
      const view = await drawn(`change=${kind}`);
      expect(view.querySelectorAll("tr[data-indicator]")).toHaveLength(count);
    }
  });

  it("calls what may not be compared so, and never carried on", async () => {
    for (const lang of ["zh", "en"] as const) {
      const view = await drawn("change=carried", lang);
      const words = PERIODS_WORDS[lang];
      const rows = await db.rows<Target>(
        "SELECT * FROM targets WHERE evidence = 'document' AND jurisdiction_id = 'tianjin' AND role = 'target' AND restates IS NULL"
      );
      let apart = 0;
      for (const row of view.querySelectorAll<HTMLElement>("tr[data-indicator]")) {
        const own = rows.filter((t) => t.indicator_id === row.dataset.indicator);
        const fit = own.some((a) =>
          own.some(
            (b) => a.period_end < b.period_end && verdictOf(a, b).verdict !== "not-comparable"
          )
        );
        if (!fit) apart += 1;
        const badge = row.querySelector(".verdict .badge")!.textContent;
        expect(badge, row.dataset.indicator).toBe(fit ? words.change.carried : words.apart);
      }
      const shown = view.querySelector('[data-apart="carried"]')?.textContent ?? "0";
      expect(Number(/\d+/.exec(shown)![0])).toBe(apart);
    }
  });

  it("counts nothing as carried on that may not be compared", async () => {
    const view = await drawn("");
    const count = (kind: string) =>
      Number(view.querySelector(`[data-change="${kind}"]`)!.textContent);
    const badges = [
      ...(await drawn("change=carried")).querySelectorAll("tr[data-indicator] .verdict .badge")
    ].map((badge) => badge.textContent);
    const {change, apart} = PERIODS_WORDS.zh;
    expect(count("apart")).toBeGreaterThan(0);
    expect(count("carried")).toBe(badges.filter((words) => words === change.carried).length);
    expect(count("apart")).toBe(badges.filter((words) => words === apart).length);
  });

  it("joins nothing and derives no pace where the promises may not be compared", async () => {
    const view = await drawn("");
    const card = view.querySelector('.period-card[data-indicator="fixed-broadband-access-rate"]')!;
    expect(card.querySelector(".badge")!.textContent).toBe(PERIODS_WORDS.zh.apart);
    expect(card.querySelector("svg.timeline .link")).toBeNull();
    expect(card.querySelector("[data-pace]")).toBeNull();
    const row = view.querySelector('tr[data-indicator="fixed-broadband-access-rate"]')!;
    expect(row.querySelector("[data-pace]")).toBeNull();
    expect(row.querySelector('[data-no-pace="apart"]')).not.toBeNull();
  });

  it("paints no goal green that a report shows passed, and asks for no pace", async () => {
    for (const lang of ["zh", "en"] as const) {
      const view = await drawn("", lang);
      const card = view.querySelector('.period-card[data-indicator="software-industry-scale"]')!;
      expect(card.querySelector(".badge")!.className).not.toContain("change-raised");
      expect(card.querySelector(".verdict")!.textContent).toContain("2021");
      expect(card.querySelector('[data-passed="a08"]')).not.toBeNull();
      expect(card.querySelector('[data-pace="tj-digital-2021-t010"]')).toBeNull();
    }
  });

  it("says that a report's date is not that of its figure", async () => {
    const view = await drawn("", "en");
    expect(view.querySelector('[data-outcome="a01"]')!.textContent).toContain(
      "the date of the figure is not stated"
    );
    expect(view.querySelector('[data-outcome="a30"]')!.textContent).not.toContain("not stated");
    // A caveat travels with its figure, on charts too.
    const software = view.querySelector('[data-indicator="software-industry-scale"]')!;
    for (const said of [
      software.querySelector('[data-outcome="b01"]')!.textContent,
      software.querySelector("svg.timeline")!.getAttribute("aria-label")
    ])
      expect(said).toContain("preliminary");
    const chart = view.querySelector('[data-indicator="5g-base-stations"] svg.timeline')!;
    expect(chart.textContent).toContain("reported March 2024");
  });

  it("joins only figures that may share an axis", async () => {
    const view = await drawn("");
    const rows = await db.rows<Target>(
      "SELECT * FROM targets WHERE evidence = 'document' AND jurisdiction_id = 'tianjin'"
    );
    const links = [...view.querySelectorAll(".period-card svg.timeline")].map((svg) => {
      const ids = [...svg.querySelectorAll("a")].map((a) => a.getAttribute("href")!.slice(8));
      const own = rows.filter((row) => ids.includes(row.target_id));
      for (const a of own)
        for (const b of own) expect(verdictOf(a, b).verdict).not.toBe("not-comparable");
      return svg.querySelectorAll(".link").length;
    });
    expect(Math.max(...links)).toBeGreaterThan(0);
  });

  it("raises software from more than 2,000 to 2,600, joined, beside the figure that passed it", async () => {
    const card = (await drawn("")).querySelector('[data-indicator="software-industry-scale"]')!;
    expect(card.querySelector(".badge")!.textContent).toBe("提高");
    expect(card.querySelectorAll(".link")).toHaveLength(1);
    expect(card.querySelector("[data-passed]")!.textContent).toContain("2634亿元");
  });

  it("writes the sum beside every pace", async () => {
    const paces = [...(await drawn("")).querySelectorAll("[data-pace]")];
    expect(paces.length).toBeGreaterThan(0);
    for (const pace of paces) expect(pace.textContent).toMatch(/= \(\S+ − \S+\) ÷ \d+/);
  });

  it("sets electronics output and scale side by side, joined by nothing", async () => {
    const card = (await drawn("")).querySelector('[data-family="electronics-industry"]')!;
    expect(card.querySelectorAll("a.value")).toHaveLength(2);
    expect(card.querySelector("svg, [data-pace]")).toBeNull();
  });

  it("keeps reports apart from promises: each with its publisher, none with a clause", async () => {
    const view = await drawn("", "en");
    const shown = [...view.querySelectorAll("[data-outcome]")].map((li) => [
      li.getAttribute("data-outcome"),
      li.textContent
    ]);
    const known = await db.rows<{outcome_id: string; publisher_en: string}>(
      `SELECT outcome_id, publisher_en FROM outcomes WHERE jurisdiction_id = 'tianjin'
       AND indicator_id IN (SELECT indicator_id FROM targets WHERE evidence = 'document' AND jurisdiction_id = 'tianjin')`
    );
    expect(shown.map(([id]) => id).sort()).toEqual(known.map((row) => row.outcome_id).sort());
    for (const {outcome_id, publisher_en} of known)
      expect(shown.find(([id]) => id === outcome_id)![1]).toContain(publisher_en);
    for (const mark of view.querySelectorAll("svg.outcome")) expect(mark.closest("a")).toBeNull();
  });

  it("has a pace or the reason why not for every promise", async () => {
    const promised = new Map(
      (
        await db.rows<{indicator_id: string; promised: boolean}>(
          `SELECT indicator_id, bool_or(role = 'target') AS promised FROM targets
           WHERE evidence = 'document' AND jurisdiction_id = 'tianjin' GROUP BY indicator_id`
        )
      ).map((row) => [row.indicator_id, row.promised])
    );
    for (const row of (await drawn("")).querySelectorAll("tr[data-indicator]")) {
      const stated = row.querySelector("[data-pace], [data-no-pace]") !== null;
      expect(stated).toBe(promised.get(row.getAttribute("data-indicator")!));
    }
  });

  it("opens the clause of every number, in both languages", async () => {
    for (const lang of ["zh", "en"] as const) {
      const view = await drawn("", lang);
      const links = [...view.querySelectorAll('a[href^="#clause-"]')];
      expect(links.length).toBeGreaterThan(100);
      const ids = new Set([...view.querySelectorAll(".clause")].map(({id}) => `#${id}`));
      expect(links.filter((link) => !ids.has(link.getAttribute("href")!))).toEqual([]);
      expect(view.textContent).not.toMatch(/undefined|NaN|\[object|false/);
    }
  });

  it("shows a city of one generation without changes, and a choice without rows in words", async () => {
    const xiamen = await drawn("city=xiamen&change=new");
    expect(xiamen.querySelector("dd[data-change]")).toBeNull();
    expect(shownRows(xiamen)).toEqual(await rowCounts(db, "xiamen"));
    const empty = await drawn("city=nankai&domain=networks");
    expect(empty.querySelector('[data-indicators="0"]')!.textContent).not.toBe("");
  });

  it("marks the years that two plans of the city cover", async () => {
    expect((await drawn("")).querySelectorAll("rect.overlap")).toHaveLength(1);
    expect((await drawn("city=xiamen")).querySelectorAll("rect.overlap")).toHaveLength(0);
  });

  it("names what the address asks for in vain, and shows the default", async () => {
    const view = await drawn("city=nosuch&domain=nowhere&change=odd");
    const notice = view.querySelector('[role="alert"]')!;
    expect(notice.textContent).toContain("“nosuch”");
    expect(notice.textContent).toContain("“nowhere”");
    expect(shownRows(view)).toEqual(await rowCounts(db, "tianjin"));
  });
});

describe("periods.address(data, params)", () => {
  it("leaves out defaults and what is unknown", async () => {
    expect(await addressOf("city=tianjin")).toEqual({});
    expect(await addressOf("city=nosuch&domain=nowhere")).toEqual({});
    const full = {city: "xiamen", domain: "networks"};
    expect(await addressOf(new URLSearchParams(full).toString())).toEqual(full);
    expect(await addressOf("change=dropped")).toEqual({change: "dropped"});
  });
});
