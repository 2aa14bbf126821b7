import {describe, expect, it} from "vitest";
import {orderedBy} from "../../src/model/order.js";

describe("orderedBy(rows, ...columns)", () => {
  it("goes by the first column, then by the next, numbers by size and text by code unit", () => {
    const rows = [
      {id: "b", year: 10},
      {id: "a", year: 9},
      {id: "B", year: 10}
    ];
    expect(orderedBy(rows, "year", "id").map(({id}) => id)).toEqual(["a", "B", "b"]);
    expect(orderedBy(rows, "id").map(({id}) => id)).toEqual(["B", "a", "b"]);
  });

  it("puts what is unknown last, keeps the order of equals and leaves the rows alone", () => {
    const rows = [
      {id: "x", year: null},
      {id: "y", year: 2020},
      {id: "z", year: null}
    ];
    expect(orderedBy(rows, "year").map(({id}) => id)).toEqual(["y", "x", "z"]);
    expect(rows.map(({id}) => id)).toEqual(["x", "y", "z"]);
  });
});
