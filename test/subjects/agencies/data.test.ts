import {beforeAll, describe, expect, it} from "vitest";
import {
  agencyGaps,
  agencyRows,
  agencyTasks,
  EVERYTHING,
  namedByDomain,
  namedByPlan,
  type AgencyFilter
} from "../../../src/subjects/agencies/data.js";
import type {Db} from "../../../src/queries/db.js";
import {corpus, engine} from "../../engine.js";

let db: Db;
beforeAll(async () => {
  db = await engine();
});

const FILTERS: Partial<AgencyFilter>[] = [
  {},
  {city: "nankai"},
  {city: "xiamen"},
  {plan: "tj-digital-2021"},
  {domain: "health"},
  {role: "lead"},
  {role: "support"},
  {city: "tianjin", domain: "networks", role: "responsible"},
  {city: "tianjin", plan: "tj-newinfra-2021", domain: "energy"}
];

/** The two answers about a filter. */
async function answered(filter: AgencyFilter) {
  const rows = await agencyRows(corpus(), filter);
  return {tasks: agencyTasks(rows, filter), named: namedByPlan(rows, filter)};
}

describe.each(FILTERS)("of %o", (words) => {
  const filter = {...EVERYTHING, ...words};
  const {city, plan, domain, role} = filter;

  it("agencyTasks gives what SQL gives, an agency once a task and role", async () => {
    const {tasks} = await answered(filter);
    expect(tasks).toEqual(
      await db.rows(
        `SELECT r.agency_id, r.agency_zh, r.agency_en, r.agency_kind, r.jurisdiction_id,
           r.jurisdiction_zh, r.jurisdiction_en, r.plan_id, r.plan_zh, r.plan_en, r.role,
           t.task_id, t.section, t.title_zh, t.title_en, t.domain_id, t.domain_zh, t.domain_en
         FROM responsibilities r JOIN tasks t USING (task_id)
         WHERE (? = '' OR r.jurisdiction_id = ?) AND (? = '' OR r.plan_id = ?)
           AND (? = '' OR t.domain_id = ?) AND (? = '' OR r.role = ?)
         QUALIFY row_number() OVER (
           PARTITION BY r.agency_id, t.task_id, r.role ORDER BY r.ordinal
         ) = 1
         ORDER BY r.jurisdiction_id, r.plan_id, r.ordinal`,
        [city, plan, domain, role].flatMap((word) => [word, word])
      )
    );
    expect(tasks.length).toBeGreaterThan(0);
  });

  it("namedByPlan gives what SQL gives, plans without any agency included", async () => {
    const {named} = await answered(filter);
    expect(named.length).toBeGreaterThan(0);
    expect(named).toEqual(
      await db.rows(
        `WITH named AS (
           SELECT task_id, bool_or(role = 'lead') AS led FROM responsibilities GROUP BY task_id
         ), people AS (
           SELECT t.plan_id, count(DISTINCT r.agency_id)::INTEGER AS agencies
           FROM responsibilities r JOIN tasks t USING (task_id)
           WHERE (? = '' OR t.domain_id = ?) GROUP BY t.plan_id
         )
         SELECT p.plan_id, p.short_zh AS plan_zh, p.short_en AS plan_en, p.jurisdiction_id,
           p.jurisdiction_zh, p.jurisdiction_en,
           count(t.task_id)::INTEGER AS tasks,
           count(t.task_id) FILTER (n.led)::INTEGER AS lead,
           count(t.task_id) FILTER (NOT n.led)::INTEGER AS listed,
           coalesce(any_value(e.agencies), 0)::INTEGER AS agencies,
           any_value(g.kind) AS gap, any_value(g.reason_zh) AS gap_zh,
           any_value(g.reason_en) AS gap_en
         FROM plans p
         LEFT JOIN tasks t ON t.plan_id = p.plan_id AND (? = '' OR t.domain_id = ?)
         LEFT JOIN named n ON n.task_id = t.task_id
         LEFT JOIN people e ON e.plan_id = p.plan_id
         LEFT JOIN gaps g ON g.plan_id = p.plan_id AND g.rows = 'responsibilities'
         WHERE p.evidence = 'document'
           AND (? = '' OR p.jurisdiction_id = ?) AND (? = '' OR p.plan_id = ?)
         GROUP BY p.plan_id, p.short_zh, p.short_en, p.jurisdiction_id, p.jurisdiction_zh,
           p.jurisdiction_en, p.period_start
         ORDER BY p.period_start, p.plan_id`,
        [domain, domain, city, plan].flatMap((word) => [word, word])
      )
    );
  });
});

describe("namedByDomain(rows)", () => {
  it("gives what SQL gives for every plan and domain with a task", async () => {
    const cells = namedByDomain(await agencyRows(corpus()));
    expect(cells.length).toBeGreaterThan(0);
    expect(cells).toEqual(
      await db.rows(
        `WITH named AS (
           SELECT task_id, bool_or(role = 'lead') AS led FROM responsibilities GROUP BY task_id
         )
         SELECT t.plan_id, t.domain_id, count(*)::INTEGER AS tasks,
           count(*) FILTER (n.led)::INTEGER AS lead, count(*) FILTER (NOT n.led)::INTEGER AS listed
         FROM tasks t LEFT JOIN named n ON n.task_id = t.task_id
         GROUP BY t.plan_id, t.domain_id ORDER BY t.plan_id, t.domain_id`
      )
    );
  });
});

describe("agencyGaps(rows)", () => {
  it("names why a plan has nobody: not in the corpus is not the same as none", async () => {
    const gaps = agencyGaps(await agencyRows(corpus()));
    expect(gaps).toEqual(
      await db.rows(
        `SELECT plan_id, kind AS gap, reason_zh AS gap_zh, reason_en AS gap_en FROM gaps
         WHERE "rows" = 'responsibilities' ORDER BY plan_id`
      )
    );
    const kinds = new Map(gaps.map(({plan_id, gap}) => [plan_id, gap]));
    expect(kinds.get("xm-newinfra-2020")).toBe("not-in-corpus");
    expect(kinds.get("tj-smartcity-2016")).toBe("none-stated");
    expect(kinds.get("tj-newinfra-2021")).toBeUndefined();
  });
});
