import {beforeAll, describe, expect, it} from "vitest";
import {loadAuthored} from "../../loaders/tables/load.js";
import {SELECTABLE} from "../../src/model/selection.js";
import * as catalogue from "../../src/queries/catalogue.js";
import {APART} from "../../src/queries/corpus.js";
import type {Db} from "../../src/queries/db.js";
import * as targets from "../../src/queries/targets.js";
import * as coverage from "../../src/subjects/coverage/data.js";
import * as methods from "../../src/subjects/methods/data.js";
import * as notebooks from "../../src/subjects/notebooks/data.js";
import {agencyRows} from "../../src/subjects/agencies/data.js";
import * as periods from "../../src/subjects/periods/data.js";
import * as plan from "../../src/subjects/plans/data.js";
import {corpus, engine} from "../engine.js";

const authored = loadAuthored();
const cities = authored.jurisdictions.map((row) => row.jurisdiction_id);
const planIds = authored.plans.map((row) => row.plan_id);
const ORDER = "jurisdiction_id, period_start, plan_id, ordinal";
let db: Db;
beforeAll(async () => {
  db = await engine();
});

/** Rows of SQL over the reader's engine, which every answer from rows is held against. */
const sql = (text: string, params?: unknown[]) => db.rows(text, params);

/** What counts, and what is said to be missing, is of plans read whole. */
const WHOLE = "evidence = 'document'";

describe("targets", () => {
  it("are what SQL gives: every row, first statements, and those of an indicator", async () => {
    expect(await targets.everyTarget(corpus())).toEqual(
      await sql(`SELECT * FROM targets ORDER BY ${ORDER}`)
    );
    expect(await targets.firstStatements(corpus())).toEqual(
      await sql(`SELECT * FROM targets WHERE ${WHOLE} AND restates IS NULL ORDER BY ${ORDER}`)
    );
    expect(await targets.everyRow(corpus())).toEqual(
      await sql(
        `SELECT target_id, ${SELECTABLE.join(", ")} FROM targets WHERE ${WHOLE} ORDER BY ${ORDER}`
      )
    );
    expect(await targets.wholeTargets(corpus())).toEqual(
      await sql(`SELECT * FROM targets WHERE ${WHOLE} ORDER BY ${ORDER}`)
    );
    for (const {indicator_id} of authored.indicators.slice(0, 12))
      expect(await targets.targetsOfIndicator(corpus(), indicator_id)).toEqual(
        await sql(`SELECT * FROM targets WHERE indicator_id = ? ORDER BY ${ORDER}`, [indicator_id])
      );
    expect(await targets.targetsOfIndicator(corpus(), "nosuch")).toEqual([]);
  });

  it("of a family are those of all indicators that look alike", async () => {
    const family = authored.indicators.find((row) => row.family !== null)!.family!;
    const rows = await targets.targetsOfFamily(corpus(), family);
    expect(new Set(rows.map((row) => row.indicator_id)).size).toBeGreaterThan(1);
    expect(rows).toEqual(
      await sql(`SELECT * FROM targets WHERE family = ? ORDER BY ${ORDER}`, [family])
    );
  });

  it("of a plan keep restatements, in the order of the text", async () => {
    for (const id of planIds)
      expect(await targets.targetsOfPlan(corpus(), id)).toEqual(
        await sql("SELECT * FROM targets WHERE plan_id = ? ORDER BY ordinal", [id])
      );
    const rows = await targets.targetsOfPlan(corpus(), "tj-newinfra-2021");
    expect(rows.some((row) => row.restates !== null)).toBe(true);
  });

  it("of several plans are their first statements, in one order whatever was asked first", async () => {
    const ids = ["xm-newinfra-2020", "tj-newinfra-2021"];
    const expected = await sql(
      `SELECT * FROM targets WHERE restates IS NULL AND plan_id IN (?, ?) ORDER BY ${ORDER}`,
      ids
    );
    expect(await targets.targetsOfPlans(corpus(), ids)).toEqual(expected);
    expect(await targets.targetsOfPlans(corpus(), [...ids].reverse())).toEqual(expected);
    expect(await targets.targetsOfPlans(corpus(), [])).toEqual([]);
  });

  it("of a city are its first statements, by year or by generation", async () => {
    for (const city of cities) {
      expect(await targets.statementsOfCity(corpus(), city)).toEqual(
        await sql(
          `SELECT * FROM targets WHERE jurisdiction_id = ? AND ${WHOLE} AND restates IS NULL
           ORDER BY year, target_id`,
          [city]
        )
      );
      expect(await periods.targetsOfJurisdiction(corpus(), city)).toEqual(
        await sql(
          `SELECT * FROM targets WHERE jurisdiction_id = ? AND ${WHOLE} AND restates IS NULL
           ORDER BY period_end, period_start, plan_id, target_id`,
          [city]
        )
      );
    }
  });

  it("by ids come in the order of the ids, unknown ones left out", async () => {
    const [a, b] = authored.targets.map((row) => row.target_id);
    const found = await targets.targetsById(corpus(), [b, "nosuch", a]);
    expect(found.map((row) => row.target_id)).toEqual([b, a]);
  });

  it("of the matrix are first statements with the tasks beside them", async () => {
    const ids = ["xm-newinfra-2020", "nk-newinfra-2022"];
    const {rows, tasks} = await coverage.coverageRows(corpus(), ids);
    expect(rows).toEqual(
      await sql(
        `SELECT * FROM targets WHERE restates IS NULL AND plan_id IN (?, ?)
         ORDER BY plan_id, target_id`,
        ids
      )
    );
    expect(tasks).toEqual(
      await sql("SELECT * FROM tasks WHERE plan_id IN (?, ?) ORDER BY plan_id, task_id", ids)
    );
  });
});

describe("catalogue", () => {
  it("overview counts what SQL counts", async () => {
    const [counted] = await sql(`
      SELECT
        (SELECT count(*) FROM plans WHERE ${WHOLE})::INTEGER AS plans,
        (SELECT count(DISTINCT jurisdiction_id) FROM plans WHERE ${WHOLE})::INTEGER AS jurisdictions,
        count(*) FILTER (role = 'target' AND restates IS NULL)::INTEGER AS promises,
        count(*) FILTER (restates IS NOT NULL)::INTEGER AS restated,
        count(*) FILTER (role = 'baseline')::INTEGER AS baselines,
        count(DISTINCT indicator_id)::INTEGER AS indicators,
        count(*) FILTER (stated = 'words' AND role = 'target' AND restates IS NULL)::INTEGER
          AS in_words,
        (SELECT count(*) FROM tasks)::INTEGER AS tasks,
        (SELECT count(*) FROM projects)::INTEGER AS projects
      FROM targets WHERE ${WHOLE}`);
    expect(await catalogue.overview(corpus())).toEqual(counted);
  });

  it("plans, indicators, jurisdictions, domains and denominators are what SQL gives", async () => {
    const asked: [Promise<object[]>, string][] = [
      [
        catalogue.allPlans(corpus()),
        `(SELECT * EXCLUDE (${APART.plans.join(", ")}) FROM plans) ORDER BY period_start, plan_id`
      ],
      [
        catalogue.allIndicators(corpus()),
        "indicators WHERE replaced_by IS NULL ORDER BY domain_id, indicator_id"
      ],
      [catalogue.allJurisdictions(corpus()), "jurisdictions ORDER BY code"],
      [catalogue.allDomains(corpus()), "domains"],
      [catalogue.allUnits(corpus()), "units"],
      [catalogue.allDenominators(corpus()), "denominators ORDER BY denominator_id"],
      [periods.allOutcomes(corpus()), "outcomes ORDER BY year, outcome_id"]
    ];
    for (const [rows, table] of asked) expect(await rows).toEqual(await sql(`FROM ${table}`));
    expect(await catalogue.denominatorsOf(corpus(), ["xiamen", "xiamen"])).toEqual(
      await sql("FROM denominators WHERE jurisdiction_id = 'xiamen' ORDER BY denominator_id")
    );
    expect(await catalogue.catalogueIndicators(corpus())).toEqual(
      await sql(
        "SELECT indicator_id, name_zh, unit, aliases_zh FROM indicators ORDER BY indicator_id"
      )
    );
  });

  it("indicatorOf gives one of the catalogue, and nothing of an unknown id", async () => {
    const retired = authored.indicators.filter((row) => row.replaced_by !== null);
    expect((await catalogue.retiredIndicators(corpus())).map((row) => row.indicator_id)).toEqual(
      retired.map((row) => row.indicator_id)
    );
    const found = await catalogue.indicatorOf(corpus(), "5g-base-stations");
    expect(found).toMatchObject({name_zh: "5G基站", domain_id: "networks"});
    expect(await catalogue.indicatorOf(corpus(), "nosuch")).toBeUndefined();
  });
});

describe("plan", () => {
  it("gives a plan's facts, tasks, projects, responsibilities and reports as SQL does", async () => {
    for (const id of planIds) {
      const own = (table: string) =>
        sql(`SELECT * FROM ${table} WHERE plan_id = ? ORDER BY ordinal`, [id]);
      expect(await plan.tasksOfPlan(corpus(), id)).toEqual(await own("tasks"));
      expect(await plan.projectsOfPlan(corpus(), id)).toEqual(await own("projects"));
      expect(await plan.responsibilitiesOfPlan(corpus(), id)).toEqual(
        await own("responsibilities")
      );
      const [facts] = await sql("SELECT * FROM plans WHERE plan_id = ?", [id]);
      expect(await plan.planOf(corpus(), id)).toEqual(facts);
    }
    for (const city of cities)
      expect(await periods.outcomesOfJurisdiction(corpus(), city)).toEqual(
        await sql("SELECT * FROM outcomes WHERE jurisdiction_id = ? ORDER BY year, outcome_id", [
          city
        ])
      );
  });

  it("of an unknown id is undefined, and its parts are refused rather than empty", async () => {
    expect(await plan.planOf(corpus(), "nosuch")).toBeUndefined();
    await expect(plan.tasksOfPlan(corpus(), "nosuch")).rejects.toThrow(/"tasks-nosuch"/);
  });
});

/** Plans whose assignments stand in an annex that the corpus does not hold. */
const UNKNOWN =
  "SELECT plan_id FROM gaps WHERE rows = 'responsibilities' AND kind = 'not-in-corpus'";

describe("notebooks", () => {
  it("count leads as SQL counts them", async () => {
    const rows = await agencyRows(corpus());
    expect(notebooks.leadingAgencies(rows)).toEqual(
      await sql(`
        SELECT agency_id, agency_zh, agency_en, agency_kind,
          count(DISTINCT task_id)::INTEGER AS tasks,
          count(DISTINCT plan_id || statement)::INTEGER AS statements
        FROM responsibilities WHERE role = 'lead' AND plan_id NOT IN (${UNKNOWN})
        GROUP BY ALL ORDER BY tasks DESC, min(jurisdiction_id || ' ' || plan_id || ' ' || lpad(ordinal::VARCHAR, 6, '0'))`)
    );
    expect(notebooks.leadsPerStatement(rows)).toEqual(
      await sql(`
        SELECT leads, count(*)::INTEGER AS statements FROM (
          SELECT statement, count(DISTINCT agency_id) FILTER (role = 'lead')::INTEGER AS leads
          FROM responsibilities
          WHERE plan_id IN (SELECT plan_id FROM responsibilities WHERE role = 'lead')
            AND plan_id NOT IN (${UNKNOWN})
          GROUP BY plan_id, statement
        ) GROUP BY leads ORDER BY leads`)
    );
  });
});

describe("methods", () => {
  it("methodCounts counts what SQL counts", async () => {
    const [counted] = await sql(`
      SELECT count(*)::INTEGER AS rows,
        count(*) FILTER (role = 'target' AND restates IS NULL)::INTEGER AS promises,
        count(*) FILTER (role = 'baseline')::INTEGER AS baselines,
        count(restates)::INTEGER AS restated,
        count(note)::INTEGER AS noted,
        count(*) FILTER (role = 'target' AND restates IS NULL AND doubt IS NOT NULL)::INTEGER
          AS doubtful,
        count(*) FILTER (stated = 'words')::INTEGER AS words,
        count(*) FILTER (year_source = 'sentence')::INTEGER AS from_sentence,
        count(*) FILTER (year_source = 'section')::INTEGER AS from_section,
        count(*) FILTER (year_source = 'plan')::INTEGER AS from_plan,
        count(*) FILTER (year_source = 'issue')::INTEGER AS from_issue,
        count(scope)::INTEGER AS parts,
        count(*) FILTER (role = 'target' AND restates IS NULL AND basis = 'new')::INTEGER
          AS additions,
        count(*) FILTER (role = 'target' AND restates IS NULL AND start_value IS NOT NULL)::INTEGER
          AS additions_with_start,
        (SELECT count(*) FROM tasks)::INTEGER AS tasks,
        (SELECT count(*) FROM tasks k WHERE NOT EXISTS (
          SELECT 1 FROM targets t
          WHERE t.task_id = k.task_id AND t.role = 'target' AND t.stated = 'number'
        ))::INTEGER AS tasks_without_number,
        (SELECT count(*) FROM tasks k WHERE NOT EXISTS (
          SELECT 1 FROM targets t
          WHERE t.plan_id = k.plan_id AND t.section = k.section AND t.role = 'target'
        ))::INTEGER AS tasks_without_any,
        (SELECT count(*) FROM projects)::INTEGER AS projects,
        (SELECT count(*) FROM responsibilities)::INTEGER AS responsibilities,
        (SELECT count(*) FROM indicators WHERE plans > 0 AND replaced_by IS NULL)::INTEGER AS indicators,
        (SELECT count(*) FROM plans WHERE ${WHOLE})::INTEGER AS plans,
        (SELECT count(*) FROM indicators i, plans p WHERE p.${WHOLE} AND i.plans > 0 AND replaced_by IS NULL)::INTEGER AS cells,
        count(DISTINCT indicator_id || ' ' || plan_id)::INTEGER AS cells_filled,
        (SELECT count(*) FROM indicators WHERE plans > 0 AND replaced_by IS NULL AND normalise LIKE '%population%')::INTEGER
          AS indicators_population,
        (SELECT count(*) FROM indicators WHERE plans > 0 AND replaced_by IS NULL AND normalise LIKE '%area%')::INTEGER
          AS indicators_area,
        (SELECT count(*) FROM indicators WHERE plans > 0 AND replaced_by IS NULL AND normalise LIKE '%gdp%')::INTEGER AS indicators_gdp,
        (SELECT count(*) FROM indicators WHERE plans > 0 AND replaced_by IS NULL AND coalesce(normalise, '') = '')::INTEGER
          AS indicators_unfooted
      FROM targets WHERE ${WHOLE}`);
    expect(await methods.methodCounts(corpus())).toEqual(counted);
  });

  it("list promises, gaps and denominators as SQL does, those without a year first", async () => {
    expect(await methods.allPromises(corpus())).toEqual(
      await sql(
        `SELECT * FROM targets WHERE ${WHOLE} AND role = 'target' AND restates IS NULL ORDER BY target_id`
      )
    );
    expect(await methods.allGaps(corpus())).toEqual(
      await sql(`
        SELECT g.*, p.short_zh AS plan_zh, p.short_en AS plan_en,
          p.jurisdiction_zh, p.jurisdiction_en
        FROM gaps g JOIN plans p USING (plan_id) ORDER BY g.gap_id`)
    );
    const listed = await methods.listedDenominators(corpus());
    const expected = await sql(`
      SELECT d.*, j.name_zh AS jurisdiction_zh, j.name_en AS jurisdiction_en
      FROM denominators d JOIN jurisdictions j USING (jurisdiction_id)
      ORDER BY d.jurisdiction_id, d.footing, d.year NULLS FIRST, d.denominator_id`);
    expect(listed).toMatchObject(expected as object[]);
  });
});
