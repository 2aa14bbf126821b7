import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {comparablePanel, groupBy, matchTargets} from "../../src/model/pairs.js";
import {target, xiamen} from "../rows.js";

describe("matchTargets(rows)", () => {
  it("shares an indicator that two cities promise, with the best verdict of its pairs", () => {
    const rows = [
      target(),
      target({target_id: "t2", basis: "new"}),
      xiamen({low: 20}),
      xiamen({target_id: "x2", scope: "农村"})
    ];
    const {shared, only, near} = matchTargets(rows);
    expect(shared).toMatchObject([
      {indicator_id: "5g-base-stations", rows, verdict: "comparable", reasons: []}
    ]);
    expect([...only.keys()]).toEqual([]);
    expect(near).toEqual([]);
  });

  it("names why none of the pairs may share an axis", () => {
    const {shared} = matchTargets([target(), xiamen({basis: "new"}), xiamen({scope: "农村"})]);
    expect(shared[0]).toMatchObject({verdict: "not-comparable", reasons: ["basis", "scope"]});
  });

  it("pairs of one city do not make an indicator shared", () => {
    const {shared, only} = matchTargets([target(), target({target_id: "t2"})]);
    expect(shared).toEqual([]);
    expect(only.get("tianjin")).toHaveLength(2);
  });

  it("two plans of one city are two sides where a side is a plan", () => {
    const rows = [target(), target({target_id: "t2", plan_id: "tj-later", low: 120})];
    const {shared, only} = matchTargets(rows, (t) => t.plan_id);
    expect(shared).toMatchObject([{rows, verdict: "comparable"}]);
    expect(comparablePanel(shared[0])).toEqual(rows);
    expect([...only]).toEqual([]);
  });

  it("leaves out baselines and restatements", () => {
    const {shared, only} = matchTargets([
      target({role: "baseline"}),
      xiamen(),
      target({target_id: "t2", restates: "t1"})
    ]);
    expect(shared).toEqual([]);
    expect([...only.keys()]).toEqual(["xiamen"]);
  });

  it("near are families that two cities promise without sharing an indicator", () => {
    const piles = {family: "charging"};
    const rows = [
      target({...piles, indicator_id: "public-charging-piles"}),
      xiamen({...piles, indicator_id: "charging-piles"})
    ];
    expect(matchTargets(rows).near).toEqual([{family: "charging", rows}]);
    const third = xiamen({...piles, target_id: "x3", indicator_id: "public-charging-piles"});
    expect(matchTargets([...rows, third]).near).toEqual([]);
  });

  it("puts every promise exactly once under shared or only", () => {
    const row = fc
      .record({
        city: fc.constantFrom("tianjin", "xiamen", "nankai"),
        indicator_id: fc.constantFrom("a", "b", "c"),
        role: fc.constantFrom("target" as const, "baseline" as const)
      })
      .map(({city, ...fields}) => target({...fields, jurisdiction_id: city}));
    fc.assert(
      fc.property(fc.array(row, {maxLength: 15}), (rows) => {
        const {shared, only} = matchTargets(rows);
        const found = [...shared.flatMap((s) => s.rows), ...[...only.values()].flat()];
        const promises = rows.filter((t) => t.role === "target");
        expect(found).toHaveLength(promises.length);
        expect(new Set(found)).toEqual(new Set(promises));
      })
    );
  });
});

describe("comparablePanel(shared)", () => {
  it("is the panel in which several cities stand", () => {
    const rows = [target({basis: "new"}), target({target_id: "t2"}), xiamen()];
    const [shared] = matchTargets(rows).shared;
    expect(comparablePanel(shared)).toEqual([rows[1], rows[2]]);
  });

  it("is null where no two cities share an axis", () => {
    const [shared] = matchTargets([target(), xiamen({basis: "new"})]).shared;
    expect(comparablePanel(shared)).toBeNull();
  });
});

describe("groupBy(rows, keyOf)", () => {
  it("keeps the order in which keys appear", () => {
    expect([...groupBy([3, 1, 2, 4], (n) => (n % 2 ? "odd" : "even"))]).toEqual([
      ["odd", [3, 1]],
      ["even", [2, 4]]
    ]);
  });
});
