import {beforeAll, describe, expect, it} from "vitest";
import {loadAuthored} from "../../../loaders/tables/load.js";
import {cascadeCounts, cascadeLinks, targetsOfLinks} from "../../../src/subjects/cascade/query.js";
import type {Db} from "../../../src/queries/db.js";
import {engine} from "../../engine.js";

const {cascade, targets, tasks} = loadAuthored();
let db: Db;
beforeAll(async () => {
  db = await engine();
});

describe("cascadeLinks", () => {
  it("gives every reviewed link with the titles of both sides", async () => {
    const links = await cascadeLinks(db);
    expect(links.map((link) => link.link_id).sort()).toEqual(
      cascade.map((link) => link.link_id).sort()
    );
    const title = new Map(tasks.map((task) => [task.task_id, task.title_zh]));
    for (const link of links) {
      expect(link.upper_title_zh).toBe(title.get(link.upper_task_id!) ?? null);
      expect(link.lower_title_zh).toBe(title.get(link.lower_task_id!) ?? null);
    }
  });

  it("counts the numbers of each task, repeated goals included", async () => {
    const links = await cascadeLinks(db);
    const rows = await targetsOfLinks(db);
    expect(rows.some((row) => row.restates !== null)).toBe(true);
    for (const link of links) {
      const own = rows.filter((row) => row.task_id === link.upper_task_id);
      expect(link.upper_numbers, link.link_id).toBe(own.length);
    }
    expect(rows.every((row) => targets.some((t) => t.target_id === row.target_id))).toBe(true);
  });
});

describe("cascadeCounts", () => {
  it("agrees with the links themselves", async () => {
    const links = await cascadeLinks(db);
    const counts = await cascadeCounts(db);
    const taken = links.filter((link) => ["takes-up", "partly"].includes(link.relation));
    const same = links.filter((link) => link.upper_title_zh === link.lower_title_zh);
    expect(counts).toEqual({
      upper_tasks: new Set(links.flatMap((link) => link.upper_task_id ?? [])).size,
      lower_tasks: new Set(links.flatMap((link) => link.lower_task_id ?? [])).size,
      upper_numbered: links.filter((link) => link.upper_numbers > 0).length,
      numbered_taken: taken.filter((link) => link.upper_numbers > 0).length,
      numbered_both: taken.filter((link) => link.upper_numbers > 0 && link.lower_numbers > 0)
        .length,
      same_title: same.length,
      same_title_wording_only: same.filter((link) => link.relation === "wording-only").length
    });
  });
});
