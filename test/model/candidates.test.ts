import {describe, expect, it} from "vitest";
import {candidatesOf} from "../../src/model/candidates.js";
import {target, xiamen} from "../rows.js";

describe("candidatesOf(rows)", () => {
  it("pairs the two cities' promises under one indicator or in one family, each once", () => {
    const rows = [
      target({target_id: "a1"}),
      target({target_id: "a2", role: "baseline"}),
      target({target_id: "a3", indicator_id: "c", family: "f"}),
      xiamen({target_id: "b1"}),
      xiamen({target_id: "b2", indicator_id: "d", family: "f"})
    ];
    const found = candidatesOf(rows).map(({a, b, verdict}) => [a.target_id, b.target_id, verdict]);
    expect(found).toEqual([
      ["a1", "b1", "comparable"],
      ["a3", "b2", "not-comparable"]
    ]);
  });
});
