import {describe, expect, it} from "vitest";
import {openEngine} from "../../loaders/site/engine.js";
import {sqlTag} from "../../src/queries/tag.js";

const db = await openEngine();
const sql = sqlTag(async () => db);

describe("sql`…`", () => {
  it("binds what stands in it as a value, never as text of the statement", async () => {
    const odd = "' OR 1 = 1 --";
    expect(await sql`SELECT plan_id FROM plans WHERE plan_id = ${odd}`).toEqual([]);
    expect(await sql`SELECT plan_id FROM plans WHERE plan_id = ${"nk-newinfra-2022"}`).toEqual([
      {plan_id: "nk-newinfra-2022"}
    ]);
  });
  it("gives ordinary numbers for counts", async () => {
    const [row] = await sql`SELECT count(*) AS n, ${2} + 1 AS three FROM plans`;
    expect(typeof row.n).toBe("number");
    expect(row.three).toBe(3);
  });
  it("rejects with the engine's own message", async () => {
    await expect(sql`SELECT nosuch FROM plans`).rejects.toThrow(/nosuch/);
  });
});
