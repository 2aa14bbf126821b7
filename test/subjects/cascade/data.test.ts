import {beforeAll, describe, expect, it} from "vitest";
import {
  cascadeCounts,
  cascadeLinks,
  cascadeRows,
  furtherLinks,
  targetsOfLinks
} from "../../../src/subjects/cascade/data.js";
import {orderedBy} from "../../../src/model/order.js";
import type {Db} from "../../../src/queries/db.js";
import {corpus, engine} from "../../engine.js";

let db: Db;
beforeAll(async () => {
  db = await engine();
});

describe("cascadeLinks(rows)", () => {
  it("gives what SQL gives: every link with the titles and numbers of both sides, in its order", async () => {
    const rows = await cascadeRows(corpus());
    const further = furtherLinks(rows);
    expect(new Set(further.map((link) => link.upper_plan_id))).toEqual(
      new Set(["tj-digital-2021"])
    );
    const links = [...cascadeLinks(rows), ...further];
    expect(new Set(links).size).toBe(links.length);
    expect(orderedBy(links, "upper_task_id", "lower_task_id", "link_id")).toEqual(
      await db.rows(`
        WITH numbers AS (
          SELECT task_id, count(*)::INTEGER AS n FROM targets
          WHERE role = 'target' AND stated = 'number' GROUP BY task_id
        )
        SELECT c.*,
          u.plan_id AS upper_plan_id, u.title_zh AS upper_title_zh, u.title_en AS upper_title_en,
          u.section AS upper_section,
          l.plan_id AS lower_plan_id, l.title_zh AS lower_title_zh, l.title_en AS lower_title_en,
          l.section AS lower_section,
          coalesce(u.domain_id, l.domain_id) AS domain_id,
          coalesce(u.domain_zh, l.domain_zh) AS domain_zh,
          coalesce(u.domain_en, l.domain_en) AS domain_en,
          coalesce(un.n, 0)::INTEGER AS upper_numbers, coalesce(ln.n, 0)::INTEGER AS lower_numbers
        FROM cascade c
        LEFT JOIN tasks u ON u.task_id = c.upper_task_id
        LEFT JOIN tasks l ON l.task_id = c.lower_task_id
        LEFT JOIN numbers un ON un.task_id = c.upper_task_id
        LEFT JOIN numbers ln ON ln.task_id = c.lower_task_id
        ORDER BY c.upper_task_id NULLS LAST, c.lower_task_id NULLS LAST, c.link_id`)
    );
  });
});

describe("targetsOfLinks(rows)", () => {
  it("gives what SQL gives, repeated goals included", async () => {
    const rows = targetsOfLinks(await cascadeRows(corpus()));
    expect(rows.some((row) => row.restates !== null)).toBe(true);
    expect(rows).toEqual(
      await db.rows(`
        SELECT * FROM targets
        WHERE role = 'target' AND task_id IN (
          SELECT upper_task_id FROM cascade UNION SELECT lower_task_id FROM cascade
        )
        ORDER BY target_id`)
    );
  });
});

describe("cascadeCounts(links)", () => {
  it("counts what SQL counts", async () => {
    const counts = cascadeCounts(cascadeLinks(await cascadeRows(corpus())));
    const [expected] = await db.rows(`
      WITH numbered AS (
        SELECT DISTINCT task_id FROM targets
        WHERE role = 'target' AND stated = 'number' AND task_id IS NOT NULL
      ), links AS (
        SELECT c.*, u.title_zh = l.title_zh AS same,
          c.upper_task_id IN (SELECT task_id FROM numbered) AS up,
          c.lower_task_id IN (SELECT task_id FROM numbered) AS low,
          c.relation IN ('takes-up', 'partly') AS taken
        FROM cascade c
        LEFT JOIN tasks u ON u.task_id = c.upper_task_id
        LEFT JOIN tasks l ON l.task_id = c.lower_task_id
        WHERE u.plan_id IS NULL OR u.plan_id = 'tj-newinfra-2021'
      )
      SELECT count(DISTINCT upper_task_id)::INTEGER AS upper_tasks,
        count(DISTINCT lower_task_id)::INTEGER AS lower_tasks,
        count(DISTINCT upper_task_id) FILTER (up)::INTEGER AS upper_numbered,
        count(DISTINCT upper_task_id) FILTER (up AND taken)::INTEGER AS numbered_taken,
        count(DISTINCT upper_task_id) FILTER (up AND taken AND low)::INTEGER AS numbered_both,
        count(*) FILTER (same)::INTEGER AS same_title,
        count(*) FILTER (same AND relation = 'wording-only')::INTEGER AS same_title_wording_only
      FROM links`);
    expect(counts).toEqual(expected);
  });

  it("never counts a task twice, nor two titles that are unknown as the same", () => {
    const link = {upper_task_id: "a", lower_task_id: null, upper_numbers: 1, lower_numbers: 0};
    const untitled = {upper_title_zh: null, lower_title_zh: null, relation: "takes-up"};
    const links = [link, {...link, lower_task_id: "b"}].map((row) => ({...row, ...untitled}));
    expect(cascadeCounts(links as never)).toEqual({
      upper_tasks: 1,
      lower_tasks: 1,
      upper_numbered: 1,
      numbered_taken: 1,
      numbered_both: 0,
      same_title: 0,
      same_title_wording_only: 0
    });
  });
});

describe("the reviewed relations", () => {
  it("call no task fully taken up whose number for each district is dropped", async () => {
    const asked = await db.rows<{link_id: string; relation: string}>(`
      SELECT c.link_id, c.relation FROM cascade c
      JOIN targets u ON u.task_id = c.upper_task_id AND u.role = 'target'
      WHERE regexp_matches(u.scope, '^(其他|各)区') AND NOT EXISTS (
        SELECT 1 FROM targets l
        WHERE l.task_id = c.lower_task_id AND l.indicator_id = u.indicator_id AND l.role = 'target'
      )`);
    expect(asked.length).toBeGreaterThan(0);
    for (const {link_id, relation} of asked) expect(relation, link_id).not.toBe("takes-up");
  });
});
