import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openPool, type Pool} from "../../../loaders/site/pool.js";
import {siteTables} from "../../../loaders/site/tables.js";
import type {ViewTask} from "../../../loaders/site/task.js";

const PAGES: ViewTask["pages"] = [
  {lang: "zh", root: "./"},
  {lang: "en", root: "../"}
];
const asked = (view: string): ViewTask => ({kind: "view", view, fixed: {}, pages: PAGES});

describe("openPool(start)", () => {
  let pool: Pool;
  beforeAll(() => {
    const {tables, version} = siteTables();
    const bytes = new Map(tables.map(({name, parquet}) => [name, parquet]));
    const rows = tables.map((table) => ({name: table.name, rows: table.rows}));
    // A hash that no build has: what it keeps is not what builds keep.
    pool = openPool({tables: bytes, rows, version, code: `test ${process.pid}`}, 2);
  });
  afterAll(() => pool.close());

  it("draws a view for both languages, and the second time the same from what it kept", async () => {
    const first = await pool.run(asked("plans"));
    expect(first.made).toBe(true);
    expect(first.drawings).toHaveLength(2);
    expect(first.drawings[0].html).toContain('href="./plans/tj-digital-2021/"');
    expect(first.drawings[1].html).toContain('href="../en/plans/tj-digital-2021/"');
    expect(await pool.run(asked("plans"))).toEqual({...first, made: false});
  });

  it("fails with what could not be drawn, and is of no use afterwards", async () => {
    const broken = {...asked("nosuch"), fixed: {plan: "tj-digital-2021"}};
    await expect(pool.run(broken)).rejects.toThrow(/^view nosuch of tj-digital-2021: /);
    await expect(pool.run(asked("plans"))).rejects.toThrow();
  });
});
