import {describe, expect, it} from "vitest";
import {recorded} from "../../../loaders/site/record.js";
import type {Sources} from "../../../src/queries/sources.js";

/** Sources whose answers are given: to SQL by its text, to a table or a part of one by its name. */
function answering(answers: Record<string, object[]>): Sources {
  const given = async <T>(name: string) => answers[name] as T[];
  return {
    corpus: {
      all: (table) => given(table),
      part: (table, id) => given(`${table} ${id}`),
      ofIndicator: (id) => given(`indicator ${id}`)
    },
    db: async () => ({rows: given})
  };
}

async function heard(answers: Record<string, object[]>, asked: [string, unknown[]?][]) {
  const {sources, heard: hash} = recorded(answering(answers));
  await Promise.all(asked.map(async ([sql, params]) => (await sources.db()).rows(sql, params)));
  return hash();
}

describe("recorded(sources)", () => {
  const answers = {a: [{n: 1}], b: [{n: 2n}]};

  it("gives the rows on and one hash for the same questions and answers", async () => {
    expect(await (await recorded(answering(answers)).sources.db()).rows("a")).toEqual([{n: 1}]);
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

  it("hears what is read of the corpus, and starts no engine for it", async () => {
    const of = async (answers: Record<string, object[]>, ids: string[]) => {
      const db = () => Promise.reject(new Error("no engine is asked for"));
      const {sources, heard: hash} = recorded({...answering(answers), db});
      const rows = await Promise.all(ids.map((id) => sources.corpus.part("targets", id)));
      expect(rows).toEqual(ids.map((id) => answers[`targets ${id}`]));
      await sources.corpus.all("plans");
      return hash();
    };
    const rows = {plans: [{n: 1}], "targets x": [{n: 2}], "targets y": []};
    expect(await of(rows, ["x", "y"])).toBe(await of(rows, ["x", "y"]));
    const others = [
      await of(rows, ["x", "y"]),
      await of(rows, ["x"]),
      await of({...rows, "targets y": [{n: 3}]}, ["x", "y"]),
      await of({...rows, plans: []}, ["x", "y"])
    ];
    expect(new Set(others).size).toBe(4);
  });
});
