import {describe, expect, it} from "vitest";
import {join, lookup} from "../../../src/tables/derive/join.js";

const cities = lookup(
  [
    {id: "tj", name: "天津", code: null},
    {id: "xm", name: "厦门", code: "3502"}
  ],
  "id",
  {name: "city", code: "code"}
);

describe("join(rows, ...lookups)", () => {
  it("keeps every row in its order, and names every column where nothing is found", () => {
    const rows = join([{id: "xm"}, {id: "nosuch"}, {id: "tj"}, {id: null}], cities);
    expect(rows).toEqual([
      {id: "xm", city: "厦门", code: "3502"},
      {id: "nosuch", city: null, code: null},
      {id: "tj", city: "天津", code: null},
      {id: null, city: null, code: null}
    ]);
  });

  it("looks up by what an earlier lookup brought", () => {
    const plans = lookup([{plan: "a", city: "tj"}], "plan", {city: "id"});
    expect(join([{plan: "a"}], plans, cities)).toEqual([
      {plan: "a", id: "tj", city: "天津", code: null}
    ]);
  });
});
