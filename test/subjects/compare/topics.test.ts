import {beforeAll, describe, expect, it} from "vitest";
import type {Db} from "../../../src/queries/db.js";
import {compare} from "../../../src/subjects/compare/view.js";
import {pageOf} from "../../../src/ui/page.js";
import {engine, sources} from "../../engine.js";

let db: Db;
beforeAll(async () => {
  db = await engine();
});

async function drawn(query: string, lang: "zh" | "en" = "zh"): Promise<Element> {
  const params = compare.params(new URLSearchParams(query), {});
  return compare.draw(await compare.load(sources(), params), params, pageOf(lang, "./"));
}

/** The standing of each topic on each side of a drawn page, by the topic's id. */
function standings(view: Element): Map<string, string[]> {
  return new Map(
    [...view.querySelectorAll(".topics tbody tr")].map((tr) => [
      tr.id.replace("topic-", ""),
      [...tr.querySelectorAll("[data-standing]")].map((cell) => cell.getAttribute("data-standing")!)
    ])
  );
}

const EACH = `
  SELECT t.topic_id, p.jurisdiction_id,
    (SELECT count(*) FROM targets r WHERE r.plan_id IN (SELECT plan_id FROM own o WHERE o.jurisdiction_id = p.jurisdiction_id)
      AND r.role = 'target' AND r.restates IS NULL AND r.stated = 'number'
      AND list_contains(string_split(r.topics, ';'), t.topic_id))::INTEGER AS numbers,
    (SELECT count(*) FROM targets r WHERE r.plan_id IN (SELECT plan_id FROM own o WHERE o.jurisdiction_id = p.jurisdiction_id)
      AND r.role = 'target' AND r.restates IS NULL AND r.stated = 'words'
      AND list_contains(string_split(r.topics, ';'), t.topic_id))::INTEGER
    + (SELECT count(*) FROM tasks k WHERE k.jurisdiction_id = p.jurisdiction_id
      AND list_contains(string_split(k.topics, ';'), t.topic_id))::INTEGER
    + (SELECT count(*) FROM mentions m WHERE m.plan_id IN (SELECT plan_id FROM own o WHERE o.jurisdiction_id = p.jurisdiction_id)
      AND m.topic_id = t.topic_id)::INTEGER AS words
  FROM topics t CROSS JOIN (SELECT DISTINCT jurisdiction_id FROM own) p`;

/** How the whole plans of each city treat each topic, counted by the engine. */
async function counted(cities: string[]): Promise<Map<string, string[]>> {
  const list = cities.map((id) => `'${id}'`).join(", ");
  const rows = await db.rows<{
    topic_id: string;
    jurisdiction_id: string;
    numbers: number;
    words: number;
  }>(
    `WITH own AS (SELECT plan_id, jurisdiction_id FROM plans
       WHERE evidence = 'document' AND jurisdiction_id IN (${list})) ${EACH}`
  );
  const topics = [...new Set(rows.map((row) => row.topic_id))];
  const all = topics.map((topic): [string, string[]] => [
    topic,
    cities.map((city) => {
      const row = rows.find((r) => r.topic_id === topic && r.jurisdiction_id === city)!;
      return row.numbers > 0 ? "number" : row.words > 0 ? "words" : "silent";
    })
  ]);
  return new Map(all.filter(([, both]) => both.some((standing) => standing !== "silent")));
}

describe("the table of topics", () => {
  it("has for Tianjin and Xiamen what the engine counts", async () => {
    const view = await drawn("");
    const [first] = view.querySelectorAll(".topics thead th:nth-child(2)");
    const order = first.textContent!.includes("天津")
      ? ["tianjin", "xiamen"]
      : ["xiamen", "tianjin"];
    const found = standings(view);
    const expected = await counted(order);
    expect(new Map([...found].sort())).toEqual(new Map([...expected].sort()));
    // Both states that the answer rests on do occur.
    expect([...found.values()].flat()).toContain("silent");
    expect([...found.values()].flat()).toContain("words");
  });

  it("opens a clause or a task from every cell that says something, in both languages", async () => {
    for (const lang of ["zh", "en"] as const) {
      const view = await drawn("cities=xiamen~nankai", lang);
      const cells = [...view.querySelectorAll('[data-standing="number"], [data-standing="words"]')];
      expect(cells.length).toBeGreaterThan(40);
      for (const cell of cells) {
        const links = [...cell.querySelectorAll("a")].map((a) => a.getAttribute("href")!);
        expect(links.length).toBeGreaterThan(0);
        for (const href of links.filter((href) => href.startsWith("#clause-")))
          expect(view.querySelector(`[id="${href.slice(1)}"]`), href).not.toBeNull();
        for (const href of links.filter((href) => !href.startsWith("#")))
          expect(href).toMatch(/\/plans\/[a-z0-9-]+\/(#[a-z0-9-]+)?$/);
      }
    }
  });

  it("quotes the clause where a plan treats a topic inside another task", async () => {
    const view = await drawn("");
    const row = view.querySelector("#topic-identity-credit")!;
    expect(row.textContent).toContain("一码通行、一脸通行");
    expect(
      row.querySelector('a[href$="/plans/xm-newinfra-2020/#xm-newinfra-2020-k06"]')
    ).not.toBeNull();
  });

  it("never calls silent what was not read", async () => {
    const view = await drawn("cities=xiamen~lps-newinfra-2022", "en");
    const head = [...view.querySelectorAll(".topics thead th")].map((th) => th.textContent!);
    const part = head.findIndex((name) => name.includes("Liupanshui")) - 1;
    const own = [...standings(view).values()].map((both) => both[part]);
    expect(own).toContain("number");
    expect(own).toContain("not-read");
    expect(own).not.toContain("silent");
  });

  it("counts whole plans also where a domain is chosen, and leads to what the page does not hold", async () => {
    const all = standings(await drawn(""));
    const view = await drawn("domain=networks");
    const some = standings(view);
    expect([...some.keys()]).toContain("ipv6");
    expect([...some.keys()]).not.toContain("charging");
    for (const [topic, both] of some) expect(both, topic).toEqual(all.get(topic));
    // A target on 5G of another domain has no clause on this page.
    expect(view.querySelector('#topic-5g a[href*="/plans/xm-newinfra-2020/#"]')).not.toBeNull();
  });

  it("stands only where everything is shown", async () => {
    for (const show of ["one", "both", "comparable"])
      expect((await drawn(`show=${show}`)).querySelector(".topics")).toBeNull();
  });
});

describe("what one has that the other lacks", () => {
  it("says by topic what the other side has, as the engine counts it", async () => {
    const answer = (await drawn("", "en")).querySelector('[data-answer="only"]')!.textContent!;
    const [row] = await db.rows<{everything: number; number: number}>(`
      WITH own AS (SELECT * FROM targets WHERE evidence = 'document' AND role = 'target' AND restates IS NULL),
      by_topic AS (SELECT *, unnest(string_split(topics, ';')) AS topic FROM own),
      only_xm AS (SELECT * FROM by_topic WHERE jurisdiction_id = 'xiamen'
        AND indicator_id NOT IN (SELECT indicator_id FROM own WHERE jurisdiction_id = 'tianjin'))
      SELECT count(DISTINCT indicator_id)::INTEGER AS everything,
        (SELECT count(DISTINCT o.indicator_id) FROM only_xm o
          JOIN by_topic t ON t.topic = o.topic AND t.jurisdiction_id = 'tianjin'
            AND t.stated = 'number')::INTEGER AS number
      FROM only_xm`);
    expect(answer).toContain(
      `Promised by Xiamen (1 plan) only: ${row.everything} indicators. Of these, Tianjin has targets in numbers on the topics of ${row.number}, and words only on those of`
    );
    expect(row.number).toBeGreaterThan(0);
    expect(row.number).toBeLessThan(row.everything);
  });
});
