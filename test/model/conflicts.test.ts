import {describe, expect, it} from "vitest";
import {conflictsOf} from "../../src/model/conflicts.js";
import {target} from "../rows.js";

const a = target({target_id: "a", plan_id: "p1", low: 160, year: 2024});
const b = target({target_id: "b", plan_id: "p2", low: 130, year: 2025});

const ids = (...rows: Parameters<typeof conflictsOf>[0]) =>
  conflictsOf(rows).map((pair) => [pair.kind, pair.a.target_id, pair.b.target_id].join(" "));

describe("conflictsOf(rows)", () => {
  it("finds more by an earlier year, whichever comes first", () => {
    expect(ids(a, b)).toEqual(["order a b"]);
    expect(ids(b, a)).toEqual(["order a b"]);
  });
  it("finds two levels for one year, on either side", () => {
    expect(ids(a, {...b, year: 2024})).toEqual(["year a b"]);
    expect(ids({...b, year: 2024}, a)).toEqual(["year b a"]);
    expect(ids(a, {...a, target_id: "c", plan_id: "p2"})).toEqual([]);
  });
  it("takes no bound for a contradiction that both can stand with", () => {
    expect(ids(a, {...b, comparator: "gte"})).toEqual([]);
    expect(ids({...a, comparator: "lte"}, b)).toEqual([]);
    expect(ids({...a, comparator: "gt"}, b)).toEqual(["order a b"]);
  });
  it("sets nothing against additions, other areas, other places, one plan, or what should fall", () => {
    expect(ids({...a, basis: "new"}, {...b, basis: "new"})).toEqual([]);
    expect(ids(a, {...b, scope: "一区"})).toEqual([]);
    expect(ids(a, {...b, jurisdiction_id: "xiamen"})).toEqual([]);
    expect(ids(a, {...b, plan_id: "p1"})).toEqual([]);
    expect(ids({...a, better: "lower"}, {...b, better: "lower"})).toEqual([]);
    expect(ids(a, {...b, restates: "a"})).toEqual([]);
  });
});
