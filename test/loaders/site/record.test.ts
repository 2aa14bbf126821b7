import {describe, expect, it} from "vitest";
import {recorded} from "../../../loaders/site/record.js";
import type {Db} from "../../../src/queries/db.js";

/** A database whose answers are given. */
function answering(answers: Record<string, object[]>): Db {
  return {rows: async <T>(sql: string) => answers[sql] as T[]};
}

async function heard(answers: Record<string, object[]>, asked: [string, unknown[]?][]) {
  const ear = recorded(answering(answers));
  await Promise.all(asked.map(([sql, params]) => ear.db.rows(sql, params)));
  return ear.heard();
}

describe("recorded(db)", () => {
  const answers = {a: [{n: 1}], b: [{n: 2n}]};

  it("gives the rows on and one hash for the same questions and answers", async () => {
    expect(await recorded(answering(answers)).db.rows("a")).toEqual([{n: 1}]);
    expect(await heard(answers, [["a"], ["b"]])).toBe(await heard(answers, [["a"], ["b"]]));
  });

  it("another answer, question, order or value asked for is another hash", async () => {
    const first = await heard(answers, [["a"], ["b"]]);
    const others = [
      await heard({...answers, b: [{n: 3n}]}, [["a"], ["b"]]),
      await heard(answers, [["a"]]),
      await heard(answers, [["b"], ["a"]]),
      await heard(answers, [["a", ["x"]], ["b"]])
    ];
    expect(new Set([first, ...others]).size).toBe(5);
  });
});
