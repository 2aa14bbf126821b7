import {describe, expect, it} from "vitest";
import {changesBetween} from "../../src/model/changes.js";

const how = {keys: ["id"], columns: ["value"]};
const between = (before: object[], after: object[]) =>
  changesBetween("t", before as [], after as [], how);

describe("changesBetween(table, before, after)", () => {
  it("finds nothing where nothing changed", () =>
    expect(between([{id: "a", value: 1}], [{id: "a", value: 1}])).toEqual([]));
  it("names added and withdrawn rows", () =>
    expect(between([{id: "a", value: 1}], [{id: "b", value: 1}])).toEqual([
      {table: "t", row: "b", kind: "added", columns: {}},
      {table: "t", row: "a", kind: "withdrawn", columns: {}}
    ]));
  it("names a changed row with its old and new value", () =>
    expect(between([{id: "a", value: 1}], [{id: "a", value: null}])).toEqual([
      {table: "t", row: "a", kind: "changed", columns: {value: {old: 1, new: null}}}
    ]));
  it("takes a missing column for an empty one", () =>
    expect(between([{id: "a"}], [{id: "a", value: null}])).toEqual([]));
  it("does not look at columns taken over from elsewhere", () =>
    expect(between([{id: "a", plan_zh: "x"}], [{id: "a", plan_zh: "y"}])).toEqual([]));
  it("tells rows with one key apart by their order", () =>
    expect(between([{id: "a"}], [{id: "a"}, {id: "a"}])).toEqual([
      {table: "t", row: "a (2)", kind: "added", columns: {}}
    ]));
});
