import {describe, expect, it} from "vitest";
import {paceOf} from "../../src/model/pace.js";
import {target, xiamen} from "../rows.js";

const goal = target({low: 400, year: 2023});
const start = (fields: Parameters<typeof target>[0] = {}) =>
  target({target_id: "b1", role: "baseline", low: 100, year: 2021, ...fields});

describe("paceOf(to, earlier)", () => {
  it("is the change a year and the compound rate since the start", () => {
    const pace = paceOf(goal, [start()])!;
    expect(pace).toMatchObject({years: 2, change: 150, rate: 1});
    expect(pace.from.target_id).toBe("b1");
  });

  it("starts from the latest comparable statement", () => {
    const found = paceOf(goal, [
      start({target_id: "old", year: 2015}),
      start(),
      start({target_id: "unlike", year: 2022, basis: "new"}),
      start({target_id: "part", year: 2022, scope: "农村"})
    ]);
    expect(found!.from.target_id).toBe("b1");
  });

  it("has no rate from zero, and falls where the goal is lower", () => {
    expect(paceOf(goal, [start({low: 0})])).toMatchObject({change: 200, rate: null});
    expect(paceOf(target({low: 50}), [start({low: 200})])).toMatchObject({change: -75, rate: -0.5});
  });

  it.each([
    ["of another city", [xiamen({year: 2020})]],
    ["of the same year", [start({year: 2023})]],
    ["that restates another", [start({restates: "b0"})]],
    ["of another unit", [start({unit: "Gbps", dimension: "data-rate"})]],
    ["that is a range", [start({comparator: "range", high: 200})]],
    ["that names no value", [start({low: null})]],
    ["at all", []]
  ])("is null without a start: none %s", (_, earlier) => {
    expect(paceOf(goal, earlier)).toBeNull();
  });

  it.each(["new", "threshold", "growth"] as const)("is null for basis %s", (basis) => {
    expect(paceOf(target({basis, low: 400}), [start({basis})])).toBeNull();
  });

  it("is null where the goal names no value", () => {
    expect(paceOf(target({low: null}), [start()])).toBeNull();
  });
});
