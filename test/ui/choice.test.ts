import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {PlanRow} from "../../src/queries/catalogue.js";
import {readChoice, writeChoice} from "../../src/ui/choice.js";

const plans = [
  ["tj-smartcity-2016", "tianjin"],
  ["xm-newinfra-2020", "xiamen"],
  ["tj-newinfra-2021", "tianjin"]
].map(([plan_id, jurisdiction_id]) => ({plan_id, jurisdiction_id}) as PlanRow);

describe("readChoice(written, plans)", () => {
  it("a city stands for all its plans, a plan for itself", () => {
    expect(readChoice("tianjin~xm-newinfra-2020", plans)).toEqual({
      plan_ids: ["tj-smartcity-2016", "xm-newinfra-2020", "tj-newinfra-2021"],
      unknown: []
    });
    expect(readChoice("tj-newinfra-2021", plans).plan_ids).toEqual(["tj-newinfra-2021"]);
  });

  it("names what it does not know, and uses the rest", () => {
    expect(readChoice("nosuch~xiamen~<b>", plans)).toEqual({
      plan_ids: ["xm-newinfra-2020"],
      unknown: ["nosuch", "<b>"]
    });
    expect(readChoice("", plans)).toEqual({plan_ids: [], unknown: []});
  });
});

describe("writeChoice(plan_ids, plans)", () => {
  it("says a whole city by its name", () => {
    expect(writeChoice(["tj-newinfra-2021", "tj-smartcity-2016"], plans)).toBe("tianjin");
    expect(writeChoice(["tj-newinfra-2021", "xm-newinfra-2020"], plans)).toBe(
      "tj-newinfra-2021~xiamen"
    );
  });

  it("is the inverse of readChoice", () => {
    fc.assert(
      fc.property(fc.subarray(plans.map(({plan_id}) => plan_id)), (ids) => {
        expect(readChoice(writeChoice(ids, plans), plans)).toEqual({plan_ids: ids, unknown: []});
      })
    );
  });
});
