import {beforeAll, describe, expect, it} from "vitest";
import type {Db} from "../../src/queries/db.js";
import {pageOf} from "../../src/ui/page.js";
import {VIEWS} from "../../src/subjects/registry.js";
import {engine, sources} from "../engine.js";

let db: Db;
beforeAll(async () => {
  db = await engine();
});

async function drawn(name: string, query = "", lang: "zh" | "en" = "zh", fixed = {}) {
  const ask = await VIEWS[name]();
  const answer = await ask(sources(), new URLSearchParams(query), fixed);
  return answer.draw(pageOf(lang, "./"));
}

async function count(sql: string, ...params: unknown[]): Promise<number> {
  const [row] = await db.rows<{n: number}>(`SELECT (${sql})::INTEGER AS n`, params);
  return row.n;
}

const NAMES = ["cascade", "agencies", "verdicts", "worked", "footings", "missing", "reading"];

describe("in both languages", () => {
  it.each(NAMES)("%s shows the same facts", async (name) => {
    const [zh, en] = [await drawn(name), await drawn(name, "", "en")];
    const shape = (element: Element) =>
      ["svg", "tr", "details", "li", "section", "[id]"].map(
        (selector) => element.querySelectorAll(selector).length
      );
    expect(shape(zh)).toEqual(shape(en));
    expect(zh.textContent).not.toMatch(/undefined|NaN|\[object/);
    expect(en.textContent).not.toMatch(/undefined|NaN|null|\[object/);
  });
});

/** Links with the plan that is reviewed as a whole; the digitalisation plan is not. */
const REVIEWED = ".cascade-list:not([data-further]) details.link";

describe("cascade", () => {
  it("shows every link with its relation, and the counts of the table", async () => {
    const element = await drawn("cascade");
    const links = [...element.querySelectorAll<HTMLElement>(REVIEWED)];
    expect(links).toHaveLength(
      await count(
        "SELECT count(*) FROM cascade WHERE upper_task_id IS NULL OR upper_task_id LIKE 'tj-newinfra-2021-%'"
      )
    );
    for (const place of element.querySelectorAll<HTMLElement>("[data-relation-count]")) {
      const relation = place.dataset.relationCount!;
      const n = await count(
        "SELECT count(*) FROM cascade WHERE relation = ? AND (upper_task_id IS NULL OR upper_task_id LIKE 'tj-newinfra-2021-%')",
        relation
      );
      expect(place.querySelector("dt .muted")!.textContent, relation).toBe(String(n));
      expect(links.filter((link) => link.dataset.relation === relation)).toHaveLength(n);
    }
  });

  it("shows single links with another plan apart, in no count", async () => {
    const element = await drawn("cascade", "relation=own");
    const further = element.querySelector<HTMLElement>("[data-further]")!;
    const n = await count(
      "SELECT count(*) FROM cascade WHERE upper_task_id LIKE 'tj-digital-2021-%'"
    );
    expect(further.dataset.further).toBe(String(n));
    expect(further.querySelectorAll("details.link")).toHaveLength(n);
  });

  it("says of each title whose plan it is from", async () => {
    const element = await drawn("cascade");
    for (const link of element.querySelectorAll("details.link")) {
      const sides = [...link.querySelectorAll(".side")].map((side) => side.textContent!.trim());
      expect(sides[0]).toMatch(/^市级方案：/);
      expect(sides[1]).toMatch(/^区级方案：/);
    }
  });

  it("every number opens its clause, on both sides", async () => {
    const element = await drawn("cascade");
    const values = [...element.querySelectorAll("details.link a.value")];
    expect(values.length).toBe(
      await count(
        `SELECT count(*) FROM targets t JOIN (
           SELECT upper_task_id AS id FROM cascade UNION ALL SELECT lower_task_id FROM cascade
         ) c ON c.id = t.task_id WHERE t.role = 'target'`
      )
    );
    const clauses = new Set([...element.querySelectorAll(".clause")].map(({id}) => `#${id}`));
    for (const value of values) expect(clauses).toContain(value.getAttribute("href"));
  });

  it("keeps to the relation, domain and numbers asked for", async () => {
    const shown = async (query: string) =>
      (await drawn("cascade", query)).querySelectorAll(REVIEWED).length;
    expect(await shown("relation=partly")).toBe(
      await count(
        "SELECT count(*) FROM cascade WHERE relation = 'partly' AND upper_task_id LIKE 'tj-newinfra-2021-%'"
      )
    );
    expect(await shown("domain=transport&relation=wording-only")).toBe(1);
    // The one promise in the district's tasks is 应上尽上, which is no number.
    expect(await shown("numbers=both")).toBe(0);
  });

  it("counts no words as numbers, and names them as words", async () => {
    const element = await drawn("cascade");
    const words = [...element.querySelectorAll("details.link")].filter((link) =>
      /应上尽上|文字/.test(link.querySelector(".link-body")!.textContent!)
    );
    const lower = words.map((link) => [...link.querySelectorAll("summary small")].at(-1)!);
    expect(lower.map((small) => small.textContent!.trim())).toContain("没有数字，1项以文字表述");
    expect(element.querySelector(".summary")!.textContent).toContain("区级任务也写出数字的有0项");
  });

  it("an unknown relation or domain gives a notice and the whole page", async () => {
    const element = await drawn("cascade", "relation=nosuch&domain=never");
    expect(element.querySelector("[role=alert]")!.textContent).toContain("“nosuch”");
    expect(element.querySelector("[role=alert]")!.textContent).toContain("“never”");
    expect(element.querySelectorAll(REVIEWED).length).toBe(
      await count(
        "SELECT count(*) FROM cascade WHERE upper_task_id IS NULL OR upper_task_id LIKE 'tj-newinfra-2021-%'"
      )
    );
  });
});

describe("agencies", () => {
  it("counts named leads a plan, and shows a missing annex as missing", async () => {
    const element = await drawn("agencies");
    const rows = [...element.querySelectorAll<HTMLElement>(".named-row")];
    expect(rows).toHaveLength(
      await count("SELECT count(*) FROM plans WHERE evidence = 'document'")
    );
    for (const {dataset} of rows) {
      if (dataset.missing) {
        expect(dataset).toMatchObject({plan: "xm-newinfra-2020", missing: "not-in-corpus"});
        continue;
      }
      const led = `SELECT count(DISTINCT task_id) FROM responsibilities
        WHERE plan_id = ? AND role = 'lead'`;
      expect(Number(dataset.lead), dataset.plan).toBe(await count(led, dataset.plan));
    }
    const xiamen = element.querySelector('[data-plan="xm-newinfra-2020"]')!;
    expect(xiamen.textContent).not.toMatch(/0%|0\/27/);
  });

  it("lists every agency with its distinct tasks, and each of them leads to its row", async () => {
    const element = await drawn("agencies");
    const items = [...element.querySelectorAll<HTMLElement>("details.agency")];
    expect(items).toHaveLength(
      await count("SELECT count(DISTINCT agency_id) FROM responsibilities")
    );
    for (const item of items.filter((_, i) => i % 9 === 0)) {
      const id = item.id.replace("agency-", "");
      const n = await count(
        "SELECT count(DISTINCT task_id) FROM responsibilities WHERE agency_id = ?",
        id
      );
      expect(Number(item.dataset.tasks), id).toBe(n);
      expect(item.querySelectorAll("li"), id).toHaveLength(n);
    }
  });

  it("every cell of the matrix is a count of tasks", async () => {
    const element = await drawn("agencies", "city=nankai");
    const total = [...element.querySelectorAll(".matrix td.some")].reduce(
      (sum, cell) => sum + Number(cell.textContent),
      0
    );
    const ids = [...element.querySelectorAll(".matrix th[scope=row] a")].map((a) =>
      a.getAttribute("href")!.replace("#agency-", "")
    );
    expect(total).toBe(
      await count(
        `SELECT count(DISTINCT agency_id || task_id) FROM responsibilities
         WHERE agency_id IN (${ids.map(() => "?").join(", ")})`,
        ...ids
      )
    );
  });

  it("the matrix says what shades and blanks mean, and where its counts come from", async () => {
    for (const lang of ["zh", "en"] as const) {
      const element = await drawn("agencies", "city=nankai", lang);
      const figure = element.querySelector(".matrix-figure")!;
      expect(figure.querySelector(".legend")!.textContent).toMatch(/空白：|blank: /);
      expect(figure.querySelectorAll(".legend [data-strength]")).toHaveLength(4);
      const sources = [...figure.querySelectorAll(".source a")];
      expect(sources.map((a) => a.getAttribute("href")!.replace(/.*plans\//, ""))).toEqual([
        "nk-newinfra-2022/#tasks"
      ]);
    }
  });

  it("keeps to the role asked for, and to the plans of the city", async () => {
    const leads = await drawn("agencies", "role=lead");
    expect(leads.querySelectorAll("details.agency")).toHaveLength(
      await count("SELECT count(DISTINCT agency_id) FROM responsibilities WHERE role = 'lead'")
    );
    const other = await drawn("agencies", "city=nankai&plan=tj-digital-2021");
    expect(other.querySelector("[role=alert]")!.textContent).toContain("“tj-digital-2021”");
    expect(other.querySelectorAll("details.agency").length).toBeGreaterThan(0);
  });

  it("of Xiamen says what is missing beside those whom the text itself names", async () => {
    const element = await drawn("agencies", "city=xiamen", "en");
    // Items 26 and 27: the digital office, the development and reform commission, the departments.
    expect(element.querySelectorAll("details.agency")).toHaveLength(3);
    expect(element.textContent).toContain("not in the corpus");
  });

  it("an unknown word gives a notice and a working page", async () => {
    const element = await drawn("agencies", "city=nosuch&role=boss");
    expect(element.querySelector("[role=alert]")!.textContent).toContain("“boss”");
    expect(element.querySelectorAll("details.agency").length).toBeGreaterThan(0);
  });
});

describe("plan", () => {
  const PLAN = {plan: "tj-newinfra-2021"};

  it("shows the scorecard's counts and no total", async () => {
    const element = await drawn("plan", "", "zh", PLAN);
    const scores = [...element.querySelectorAll<HTMLElement>(".score")];
    expect(scores.map(({dataset}) => dataset.criterion)).toEqual([
      "quantified",
      "dated",
      "baseline",
      "unit",
      "lead"
    ]);
    const lead = scores.find(({dataset}) => dataset.criterion === "lead")!;
    expect(lead.dataset).toMatchObject({
      n: String(await count("SELECT count(*) FROM tasks WHERE plan_id = 'tj-newinfra-2021'")),
      strict: "0"
    });
    for (const score of scores) expect(score.querySelectorAll("dd")).toHaveLength(2);
  });

  it("links every row behind a count to where it stands on the page", async () => {
    const element = await drawn("plan", "", "en", PLAN);
    const links = [...element.querySelectorAll('.which a[href^="#"]')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const id = link.getAttribute("href")!.slice(1);
      expect(element.querySelector(`[id="${id}"]`), id).not.toBeNull();
    }
  });

  it("folds tasks and projects with all their rows, and leaves targets open", async () => {
    const element = await drawn("plan", "", "zh", PLAN);
    for (const [id, table] of [
      ["tasks", "tasks"],
      ["projects", "projects"]
    ]) {
      const part = element.querySelector(`#${id}`)!;
      expect(part.closest("details")!.hasAttribute("open")).toBe(false);
      expect(part.querySelectorAll("tbody tr")).toHaveLength(
        await count(`SELECT count(*) FROM ${table} WHERE plan_id = 'tj-newinfra-2021'`)
      );
    }
    expect(element.querySelector("#targets")!.closest("details")).toBeNull();
  });
});

describe("methods", () => {
  it("the worked examples have the verdicts that the page speaks of", async () => {
    const element = await drawn("worked");
    const found = [...element.querySelectorAll<HTMLElement>("[data-verdict]")].map(
      ({id, dataset}) => [id, dataset.verdict, dataset.reasons]
    );
    expect(found).toEqual([
      ["piles", "not-comparable", "definition basis"],
      ["hospitals", "not-comparable", "basis"],
      ["stations", "comparable", ""],
      ["coverage", "not-comparable", "scope"],
      ["bandwidth", "convertible", "unit"],
      ["condition", "not-comparable", "scope basis"]
    ]);
    expect(element.querySelector<HTMLElement>("#derived-level [data-level]")!.dataset.level).toBe(
      "120"
    );
    expect(element.querySelector("#derived-level .notice")).not.toBeNull();
  });

  it("the number per 10,000 residents is the value over its denominator", async () => {
    const element = await drawn("worked", "", "en");
    const place = element.querySelector('[data-footed="tj-newinfra-2021-t009"]')!;
    const [row] = await db.rows<{n: number}>(
      `SELECT t.canonical_low / d.canonical_value * 10000 AS n FROM targets t, denominators d
       WHERE t.target_id = 'tj-newinfra-2021-t009' AND d.denominator_id = 'd03'`
    );
    // 5万个以上 bears two figures at the most, so the quotient says about 37.
    expect(place.textContent).toBe(`about ${Number(row.n.toPrecision(2))}`);
  });

  it("counts pairs by verdict as SQL pairs them", async () => {
    const element = await drawn("verdicts");
    const shown = (verdict: string) =>
      Number(element.querySelector(`[data-verdict-count="${verdict}"]`)!.textContent);
    const pairs = `FROM targets a JOIN targets b ON a.target_id < b.target_id
      AND a.plan_id <> b.plan_id AND (a.indicator_id = b.indicator_id OR a.family = b.family)
      WHERE a.evidence = 'document' AND b.evidence = 'document'
      AND a.role = 'target' AND b.role = 'target' AND a.restates IS NULL AND b.restates IS NULL`;
    const total = await count(`SELECT count(*) ${pairs}`);
    const onAxis = await count(
      `SELECT count(*) ${pairs} AND a.indicator_id = b.indicator_id AND a.basis = b.basis
       AND a.scope IS NOT DISTINCT FROM b.scope AND a.dimension = b.dimension`
    );
    expect(shown("comparable") + shown("convertible")).toBe(onAxis);
    expect(shown("not-comparable")).toBe(total - onAxis);
  });

  it("lists every denominator, and how many indicators allow each footing", async () => {
    const element = await drawn("footings");
    const rows = element.querySelectorAll("[data-denominators] tbody tr");
    expect(rows).toHaveLength(await count("SELECT count(*) FROM denominators"));
    for (const place of element.querySelectorAll<HTMLElement>("[data-footing-count]")) {
      const n = await count(
        "SELECT count(*) FROM indicators WHERE plans > 0 AND contains(normalise, ?)",
        place.dataset.footingCount
      );
      expect(Number(place.textContent)).toBe(n);
    }
  });

  it("the page says nothing is filled in, and names each kind of missing", async () => {
    const element = await drawn("missing");
    const kinds = [...element.querySelectorAll<HTMLElement>("[data-missing-kind]")].map(
      ({dataset}) => dataset.missingKind
    );
    expect(kinds).toEqual([
      "no-target",
      "qualitative",
      "not-in-corpus",
      "none-stated",
      "doubtful",
      "not-applicable"
    ]);
  });
});
