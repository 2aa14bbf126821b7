import {beforeAll, describe, expect, it} from "vitest";
import type {Db} from "../../../src/queries/db.js";
import {coverage} from "../../../src/subjects/coverage/view.js";
import {pageOf} from "../../../src/ui/page.js";
import {cellCounts, type CellCount} from "../../counts.js";
import {engine, sources} from "../../engine.js";

let db: Db;
beforeAll(async () => {
  db = await engine();
});

async function drawn(query: string, lang: "zh" | "en" = "zh"): Promise<Element> {
  const params = coverage.params(new URLSearchParams(query), {});
  return coverage.draw(await coverage.load(sources(), params), params, pageOf(lang, "./"));
}

async function addressOf(query: string): Promise<Record<string, string>> {
  const params = coverage.params(new URLSearchParams(query), {});
  return coverage.address!(await coverage.load(sources(), params), params);
}

function shownCells(view: Element): CellCount[] {
  return [...view.querySelectorAll<HTMLElement>("tr[data-row]")]
    .flatMap((tr) =>
      [...tr.querySelectorAll<HTMLElement>(".cell")].map(({dataset}) => ({
        row: tr.dataset.row!,
        plan: dataset.plan!,
        count: Number(dataset.count),
        kind: dataset.kind!
      }))
    )
    .sort((a, b) => (a.row === b.row ? (a.plan < b.plan ? -1 : 1) : a.row < b.row ? -1 : 1));
}

describe("coverage.draw(data, params, page)", () => {
  it.each(["domain", "indicator"] as const)(
    "has the count and the kind that SQL finds in every cell: by %s",
    async (by) => {
      const view = await drawn(`by=${by}`);
      const counted = await cellCounts(db, by);
      expect(shownCells(view)).toEqual(counted);
      for (const element of view.querySelectorAll<HTMLElement>("dd [data-kind]")) {
        const kind = element.dataset.kind;
        expect(Number(element.textContent)).toBe(counted.filter((c) => c.kind === kind).length);
      }
    }
  );

  it("sums to the promises of each plan and of all", async () => {
    const plans = await db.rows<{plan_id: string; targets: number}>(
      "SELECT plan_id, targets FROM plans WHERE evidence = 'document'"
    );
    for (const by of ["domain", "indicator"]) {
      const view = await drawn(`by=${by}`);
      const sum = (id: string) => Number(view.querySelector(`[data-sum="${id}"]`)!.textContent);
      for (const {plan_id, targets} of plans) expect(sum(plan_id)).toBe(targets);
      expect(sum("all")).toBe(plans.reduce((all, {targets}) => all + targets, 0));
    }
  });

  it("opens from each cell as many rows as it counts, each with its place in the plan", async () => {
    const view = await drawn("by=indicator", "en");
    const buttons = [...view.querySelectorAll<HTMLElement>("button.cell")];
    expect(buttons.length).toBeGreaterThan(100);
    const popovers = new Map([...view.querySelectorAll("[popover]")].map((p) => [p.id, p]));
    expect(popovers.size).toBe(view.querySelectorAll("[popover]").length);
    for (const button of buttons) {
      const popover = popovers.get(button.getAttribute("popovertarget")!)!;
      const count = Number(button.dataset.count);
      const rows = popover.querySelectorAll("[data-target]");
      if (count > 0) expect(rows.length).toBeGreaterThanOrEqual(count);
      else expect(rows.length + popover.querySelectorAll("[data-task]").length).toBeGreaterThan(0);
      for (const row of rows)
        expect(row.querySelector("a")!.getAttribute("href")).toMatch(
          new RegExp(`^\\./en/plans/${button.dataset.plan}/#${row.getAttribute("data-target")}$`)
        );
    }
  });

  it("names the doubt of a doubtful row", async () => {
    const view = await drawn("by=indicator&domain=ports-logistics", "en");
    const row = view.querySelector('[data-target="xm-newinfra-2020-t011"]')!;
    expect(row.querySelector(".cell-doubt")!.textContent).toContain("read as the level");
  });

  it("shows a jurisdiction without a plan as not in the corpus, never as zero", async () => {
    const view = await drawn("cities=tianjin~fujian");
    const cells = shownCells(view).filter(({plan}) => plan === "fujian");
    expect(cells.length).toBe(24);
    expect(new Set(cells.map(({kind}) => kind))).toEqual(new Set(["no-plan"]));
    expect(view.querySelector('[data-sum="fujian"]')!.textContent).not.toMatch(/\d/);
    expect(new Set(shownCells(view).map(({plan}) => plan))).not.toContain("xm-newinfra-2020");
  });

  it("is a table with heads for rows, columns and their groups", async () => {
    const view = await drawn("", "en");
    for (const scope of ["row", "col", "rowgroup", "colgroup"])
      expect(view.querySelectorAll(`th[scope="${scope}"]`).length).toBeGreaterThan(0);
    for (const cell of view.querySelectorAll("td .cell"))
      expect(cell.querySelector(".heard")!.textContent).not.toBe("");
    expect(view.textContent).not.toMatch(/undefined|NaN|\[object|false/);
  });

  it("names what the address asks for in vain, and shows every plan", async () => {
    const view = await drawn("cities=nosuch&domain=nowhere&by=odd");
    const notice = view.querySelector('[role="alert"]')!.textContent!;
    expect(notice).toContain("“nosuch”");
    expect(notice).toContain("“nowhere”");
    expect(shownCells(view)).toEqual(await cellCounts(db, "domain"));
  });
});

describe("coverage.address(data, params)", () => {
  it("leaves out defaults and what is unknown, and writes cities shortly", async () => {
    expect(await addressOf("by=domain&cities=nosuch")).toEqual({});
    expect(await addressOf("cities=tianjin~xiamen~nankai")).toEqual({});
    expect(
      await addressOf(
        "cities=tj-smartcity-2016~tj-newinfra-2021~tj-digital-2021~fujian&by=indicator"
      )
    ).toEqual({by: "indicator", cities: "tianjin~fujian"});
    expect(await addressOf("domain=energy")).toEqual({domain: "energy"});
  });
});
