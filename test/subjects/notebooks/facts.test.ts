import {beforeAll, describe, expect, it} from "vitest";
import type {Db} from "../../../src/queries/db.js";
import {
  leadingAgencies,
  leadsPerStatement,
  tasksWithLeads
} from "../../../src/subjects/notebooks/data.js";
import {agencyRows} from "../../../src/subjects/agencies/data.js";
import {cityLinks} from "../../../src/subjects/notebooks/tallies/tasks.js";
import {FACTS, PARTS} from "../../../src/subjects/notebooks/parts.js";
import {periods} from "../../../src/subjects/periods/view.js";
import {pageOf} from "../../../src/ui/page.js";
import {corpus, engine, sources} from "../../engine.js";

let db: Db;
const page = pageOf("en", "../../");

beforeAll(async () => {
  db = await engine();
});

async function count(sql: string): Promise<number> {
  const [row] = await db.rows<{n: number}>(sql);
  return Number(row.n);
}

/** Leads of plans whose every assignment is in the corpus. */
const TOLD_LEAD = `role = 'lead' AND plan_id NOT IN (SELECT plan_id FROM gaps
  WHERE "rows" = 'responsibilities' AND kind = 'not-in-corpus')`;

describe("the queries of the notebooks", () => {
  it("take shares of leads of plans that name leads, but where the others may be led by anybody", async () => {
    const {tasks, plan_ids} = tasksWithLeads(await agencyRows(corpus()));
    const names = plan_ids.map((id) => `'${id}'`).join();
    expect(tasks).toBe(await count(`SELECT count(*) AS n FROM tasks WHERE plan_id IN (${names})`));
    expect(plan_ids.length).toBe(
      await count(`SELECT count(DISTINCT plan_id) AS n FROM responsibilities WHERE ${TOLD_LEAD}`)
    );
    expect(
      await count(`SELECT count(*) AS n FROM tasks
        WHERE plan_id IN (${names}) AND assigned = 'not-in-corpus'`)
    ).toBe(0);
  });
  it("count every lead once", async () => {
    const rows = await agencyRows(corpus());
    const leads = leadingAgencies(rows);
    const statements = leadsPerStatement(rows);
    const all = await count(
      `SELECT count(DISTINCT (plan_id, statement, agency_id)) AS n FROM responsibilities WHERE ${TOLD_LEAD}`
    );
    expect(leads.reduce((sum, row) => sum + row.statements, 0)).toBe(all);
    expect(statements.reduce((sum, row) => sum + row.leads * row.statements, 0)).toBe(all);
  });
  it("give every link of the cascade with the numbers of its task", async () => {
    const links = await cityLinks(corpus());
    expect(links).toHaveLength(
      await count("SELECT count(*) AS n FROM cascade WHERE upper_task_id LIKE 'tj-newinfra-2021-%'")
    );
    expect(links.reduce((sum, link) => sum + link.upper_numbers, 0)).toBe(
      await count(`SELECT count(*) AS n FROM cascade JOIN targets ON task_id = upper_task_id
        WHERE upper_task_id LIKE 'tj-newinfra-2021-%' AND role = 'target' AND stated = 'number'`)
    );
  });
});

describe("the numbers of the prose", () => {
  it("agree with counts over the same rows", async () => {
    const nankai = await FACTS.nankai(corpus(), page);
    const responsible = await FACTS.responsibility(corpus(), page);
    const carried = await FACTS["carried-on"](corpus(), page);
    expect(Number(nankai.tasks)).toBe(
      await count(
        "SELECT count(*) AS n FROM cascade WHERE upper_task_id IS NULL OR upper_task_id LIKE 'tj-newinfra-2021-%'"
      )
    );
    // No number of the district stands in a task: 应上尽上 is words.
    const numbered = await count(`SELECT count(DISTINCT task_id) AS n FROM targets
      WHERE plan_id = 'tj-newinfra-2021' AND role = 'target' AND stated = 'number' AND task_id IS NOT NULL`);
    expect(nankai.numbered).toMatch(new RegExp(`^${numbered} of `));
    expect(nankai.reached).toMatch(new RegExp(`^0 of ${numbered}\\b`));
    expect(Number(responsible.tasks)).toBe(await count("SELECT count(*) AS n FROM tasks"));
    expect(Number(responsible.unknownTasks)).toBe(
      await count("SELECT count(*) AS n FROM tasks WHERE assigned = 'not-in-corpus'")
    );
    const fates = ["raised", "lowered", "same", "other", "alike", "silent"];
    expect(fates.reduce((sum, fate) => sum + Number(carried[fate]), 0)).toBe(
      await count(
        "SELECT count(DISTINCT indicator_id) AS n FROM targets WHERE plan_id = 'tj-smartcity-2016' AND role = 'target' AND restates IS NULL"
      )
    );
  });
  it("call new what the page of periods and SQL call new", async () => {
    const {fresh} = await FACTS["carried-on"](corpus(), page);
    const params = periods.params(new URLSearchParams(), {});
    const view = periods.draw(await periods.load(sources(), params), params, page);
    expect(fresh).toBe(view.querySelector('[data-change="new"]')!.textContent!.trim());
    expect(Number(fresh)).toBe(
      await count(`SELECT count(DISTINCT indicator_id) AS n FROM targets
        WHERE evidence = 'document' AND jurisdiction_id = 'tianjin' AND plan_id <> 'tj-smartcity-2016' AND role = 'target'
          AND restates IS NULL AND indicator_id NOT IN (
            SELECT indicator_id FROM targets
            WHERE plan_id = 'tj-smartcity-2016' AND role = 'target' AND restates IS NULL)`)
    );
  });
  it("tell how many jurisdictions state 5G stations, on which basis, and where each was read", async () => {
    const facts = await FACTS["among-peers"](corpus(), page);
    const goals = `FROM targets WHERE indicator_id = '5g-base-stations' AND role = 'target'
      AND restates IS NULL AND scope IS NULL AND basis <> 'rank'`;
    const places = (where: string) =>
      count(`SELECT count(DISTINCT jurisdiction_id) AS n ${goals} AND ${where}`);
    expect(Number(facts.stated)).toBe(await places("true"));
    expect(Number(facts.stock)).toBe(await places("basis = 'stock'"));
    expect(Number(facts.onlyNew)).toBe(
      await places(`basis = 'new' AND jurisdiction_id NOT IN
        (SELECT jurisdiction_id ${goals} AND basis <> 'new')`)
    );
    for (const kind of ["official", "repost", "news"])
      expect(Number(facts[kind]), kind).toBe(
        await count(`SELECT count(*) AS n ${goals} AND source_kind = '${kind}'`)
      );
    expect(Number(facts.whole)).toBe(
      await count(`SELECT count(*) AS n ${goals} AND evidence = 'document'`)
    );
  });
  it("show Guizhou's two goals as two, each with its page", async () => {
    const {peersConflicts} = PARTS;
    const drawn = peersConflicts.draw(await peersConflicts.load(sources(), {}), {}, page);
    const row = [...drawn.querySelectorAll("tbody tr")].find((tr) =>
      /by 2024/.test(tr.textContent!)
    )!;
    const cells = [...row.querySelectorAll("th, td")].map((td) => td.textContent!);
    expect(cells[0]).toContain("Guizhou");
    expect(cells[1]).toMatch(/160,000.*by 2024/s);
    expect(cells[2]).toMatch(/130,000.*by 2025/s);
    for (const cell of cells.slice(1, 3)) expect(cell).toContain("‡");
  });
  it("tell electronics of 2015 and of 2023 apart, as the plans print them", async () => {
    const zh = await FACTS["carried-on"](corpus(), pageOf("zh", "../"));
    expect([zh.outputValue, zh.outputYear]).toEqual(["3349亿元", "2015"]);
    expect([zh.scaleValue, zh.scaleYear]).toEqual(["2400亿元", "2023"]);
  });
});

describe("values in sentences", () => {
  it("carry their bounds as words, never as signs", async () => {
    const zh = pageOf("zh", "../");
    expect((await FACTS["carried-on"](corpus(), page)).softwareBefore).toBe(
      "more than 200 billion yuan"
    );
    expect((await FACTS["not-comparable"](corpus(), page)).charging_piles).toContain(
      "at least 6,000"
    );
    expect((await FACTS["not-comparable"](corpus(), zh)).charging_piles).toContain("6000台以上");
    for (const facts of Object.values(FACTS))
      for (const [name, value] of Object.entries(await facts(corpus(), page)))
        expect(value, name).not.toMatch(/[≥≤<>≈]/);
  });
});

describe("the parts of the notebooks", () => {
  it.each(Object.keys(PARTS))("%s stands alone: a chart or table with a name", async (name) => {
    const view = PARTS[name as keyof typeof PARTS];
    const data = await view.load(sources(), {});
    const drawn = view.draw(data as never, {}, page);
    expect(drawn.querySelector("svg, table")).not.toBeNull();
    for (const svg of drawn.querySelectorAll("svg[role]"))
      expect(svg.getAttribute("aria-label")).toMatch(/\S/);
    for (const caption of drawn.querySelectorAll("caption"))
      expect(caption.textContent).toMatch(/\S/);
    expect(drawn.textContent).not.toMatch(/undefined|NaN|\[object/);
  });
});
