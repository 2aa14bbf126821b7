import {describe, expect, it} from "vitest";
import {tallyOf} from "../../src/model/tally.js";
import {target, xiamen} from "../rows.js";

describe("tallyOf", () => {
  it("counts pairs of one indicator from different plans", () => {
    const rows = [
      target({target_id: "t1"}),
      target({target_id: "t2", scope: "东区"}),
      xiamen({target_id: "x1"})
    ];
    const {pairs, verdicts, reasons} = tallyOf(rows);
    expect(pairs).toBe(2);
    expect(verdicts).toEqual({comparable: 1, convertible: 0, "not-comparable": 1});
    expect(reasons.scope).toBe(1);
  });

  it("takes in indicators of one family, whose definition differs", () => {
    const rows = [
      target({indicator_id: "public-piles", family: "piles"}),
      xiamen({indicator_id: "piles", family: "piles"}),
      xiamen({target_id: "x2", indicator_id: "hospitals"})
    ];
    const {pairs, reasons} = tallyOf(rows);
    expect(pairs).toBe(1);
    expect(reasons.definition).toBe(1);
  });
});
