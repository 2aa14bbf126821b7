import {beforeAll, describe, expect, it} from "vitest";
import {scorecard, type Criterion, type Scored} from "../../src/model/scorecard.js";
import type {Db} from "../../src/queries/db.js";
import {gapOf, planOf, responsibilitiesOfPlan, tasksOfPlan} from "../../src/subjects/plans/data.js";
import {wholePlans} from "../../src/queries/catalogue.js";
import {statementsOfCity, targetsOfPlan} from "../../src/queries/targets.js";
import {corpus, engine} from "../engine.js";
import {target} from "../rows.js";

const TASKS = [
  {task_id: "k1", section: "三1"},
  {task_id: "k2", section: "三2"},
  {task_id: "k3", section: "三3"}
];

/** The ids that keep the strict and the lenient rule of a criterion. */
function kept(criterion: Criterion, fields: Partial<Scored>) {
  const scores = scorecard({
    targets: [],
    tasks: TASKS,
    responsibilities: [],
    statements: fields.targets ?? [],
    agenciesUnknown: false,
    ...fields
  });
  const {n, strict, lenient} = scores.find((score) => score.criterion === criterion)!;
  return {n, strict, lenient};
}

describe("scorecard, tasks with a number", () => {
  it("is strict about numbers of the task itself, lenient with words and shared sections", () => {
    const targets = [
      target({target_id: "t1", task_id: "k1", section: "三1"}),
      target({target_id: "t2", task_id: "k2", section: "三2", stated: "words"}),
      target({target_id: "t3", task_id: null, section: "三3"})
    ];
    expect(kept("quantified", {targets})).toEqual({
      n: 3,
      strict: ["k1"],
      lenient: ["k1", "k2", "k3"]
    });
  });

  it("counts a repeated goal as a number, a baseline not", () => {
    const targets = [
      target({target_id: "t2", task_id: "k1", section: "三1", restates: "t1"}),
      target({target_id: "t3", task_id: "k2", section: "三2", role: "baseline"})
    ];
    expect(kept("quantified", {targets})).toEqual({n: 3, strict: ["k1"], lenient: ["k1"]});
  });
});

describe("scorecard, promises", () => {
  it("with a year: in the clause, or at the head of the section, not from the plan's end", () => {
    const targets = [
      target({target_id: "t1", year_source: "sentence"}),
      target({target_id: "t2", year_source: "section"}),
      target({target_id: "t3", year_source: "plan"})
    ];
    expect(kept("dated", {targets})).toEqual({n: 3, strict: ["t1"], lenient: ["t1", "t2"]});
  });

  it("with a start: a comparable baseline of the plan, or any earlier statement of the city", () => {
    const targets = [target({target_id: "t1"}), target({target_id: "t2", indicator_id: "other"})];
    const own = target({target_id: "b1", role: "baseline", year: 2020});
    const elsewhere = target({target_id: "e1", plan_id: "old", indicator_id: "other", year: 2020});
    const statements = [...targets, own, elsewhere];
    expect(kept("baseline", {targets, statements})).toEqual({
      n: 2,
      strict: ["t1"],
      lenient: ["t1", "t2"]
    });
  });

  it("with a start: a baseline on another basis or of a part does not keep the strict rule", () => {
    const targets = [target({target_id: "t1"})];
    for (const other of [{basis: "new" as const}, {scope: "东区"}]) {
      const start = target({target_id: "b1", role: "baseline", year: 2020, ...other});
      const {strict, lenient} = kept("baseline", {targets, statements: [...targets, start]});
      expect({strict, lenient}).toEqual({strict: [], lenient: ["t1"]});
    }
  });

  it("with a unit: printed, or complete coverage in words", () => {
    const targets = [
      target({target_id: "t1"}),
      target({target_id: "t2", unit_source: "supplied", stated: "words"}),
      target({target_id: "t3", unit_source: "supplied"})
    ];
    expect(kept("unit", {targets})).toEqual({n: 3, strict: ["t1"], lenient: ["t1", "t2"]});
  });

  it("counts neither repetitions nor baselines", () => {
    const targets = [
      target({target_id: "t1"}),
      target({target_id: "t2", restates: "t1"}),
      target({target_id: "t3", role: "baseline"})
    ];
    for (const criterion of ["dated", "baseline", "unit"] as const) {
      expect(kept(criterion, {targets}).n).toBe(1);
    }
  });
});

describe("scorecard, tasks with an agency", () => {
  const responsibilities = [
    {task_id: "k1", role: "lead" as const},
    {task_id: "k1", role: "support" as const},
    {task_id: "k2", role: "responsible" as const}
  ];

  it("a responsible agency is no named lead", () => {
    expect(kept("lead", {responsibilities})).toEqual({n: 3, strict: ["k1"], lenient: ["k1", "k2"]});
  });

  it("without the annex nothing is said, which is not zero", () => {
    expect(kept("lead", {agenciesUnknown: true})).toEqual({n: 3, strict: null, lenient: null});
  });
});

/** Each count asked of the engine in its own words: strict, lenient and n of a plan. */
const SQL: Record<Criterion, string> = {
  quantified: `SELECT count(*) AS n,
    count(*) FILTER (EXISTS (SELECT 1 FROM targets t
      WHERE t.task_id = k.task_id AND t.role = 'target' AND t.stated = 'number')) AS strict,
    count(*) FILTER (EXISTS (SELECT 1 FROM targets t
      WHERE t.plan_id = k.plan_id AND t.section = k.section AND t.role = 'target')) AS lenient
    FROM tasks k WHERE k.plan_id = ?`,
  dated: `SELECT count(*) AS n, count(*) FILTER (year_source = 'sentence') AS strict,
    count(*) FILTER (year_source IN ('sentence', 'section')) AS lenient
    FROM targets WHERE role = 'target' AND restates IS NULL AND plan_id = ?`,
  baseline: `SELECT count(*) AS n,
    count(*) FILTER (EXISTS (SELECT 1 FROM targets b WHERE b.plan_id = t.plan_id
      AND b.role = 'baseline' AND b.restates IS NULL AND b.indicator_id = t.indicator_id
      AND b.year < t.year AND b.scope IS NOT DISTINCT FROM t.scope
      AND (b.basis = t.basis OR (t.basis = 'new' AND t.start_value IS NOT NULL)))) AS strict,
    count(*) FILTER (EXISTS (SELECT 1 FROM targets b
      WHERE b.jurisdiction_id = t.jurisdiction_id AND b.evidence = 'document' AND b.restates IS NULL
      AND b.indicator_id = t.indicator_id AND b.year < t.year)) AS lenient
    FROM targets t WHERE t.role = 'target' AND t.restates IS NULL AND t.plan_id = ?`,
  unit: `SELECT count(*) AS n, count(*) FILTER (unit_source = 'printed') AS strict,
    count(*) FILTER (unit_source = 'printed' OR stated = 'words') AS lenient
    FROM targets WHERE role = 'target' AND restates IS NULL AND plan_id = ?`,
  lead: `SELECT count(*) AS n,
    count(*) FILTER (k.task_id IN (SELECT task_id FROM responsibilities WHERE role = 'lead'))
      AS strict,
    count(*) FILTER (k.task_id IN (SELECT task_id FROM responsibilities)) AS lenient
    FROM tasks k WHERE k.plan_id = ?`
};

describe("scorecard over the real tables", () => {
  let db: Db;
  beforeAll(async () => {
    db = await engine();
  });

  it("equals what SQL counts, for every plan and criterion", async () => {
    for (const {plan_id, jurisdiction_id} of await wholePlans(corpus())) {
      const gap = await gapOf(corpus(), plan_id);
      const scores = scorecard({
        targets: await targetsOfPlan(corpus(), plan_id),
        tasks: await tasksOfPlan(corpus(), plan_id),
        responsibilities: await responsibilitiesOfPlan(corpus(), plan_id),
        statements: await statementsOfCity(corpus(), jurisdiction_id),
        agenciesUnknown: gap?.kind === "not-in-corpus"
      });
      for (const {criterion, n, strict, lenient} of scores) {
        const [counted] = await db.rows<Record<string, bigint>>(SQL[criterion], [plan_id]);
        const place = `${plan_id} ${criterion}`;
        expect(n, place).toBe(Number(counted.n));
        if (strict === null || lenient === null) {
          expect(gap?.kind, place).toBe("not-in-corpus");
          continue;
        }
        expect([strict.length, lenient.length], place).toEqual([
          Number(counted.strict),
          Number(counted.lenient)
        ]);
        expect(lenient, place).toEqual(expect.arrayContaining(strict));
      }
    }
  });

  it("knows no agency of Xiamen and says so, while the smart-city plan names none", async () => {
    expect(await gapOf(corpus(), "xm-newinfra-2020")).toMatchObject({kind: "not-in-corpus"});
    expect(await gapOf(corpus(), "tj-smartcity-2016")).toMatchObject({kind: "none-stated"});
    expect(await gapOf(corpus(), "tj-digital-2021")).toBeUndefined();
    expect(await planOf(corpus(), "nosuch")).toBeUndefined();
  });
});
