import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {PlanRow} from "../../src/queries/catalogue.js";
import {readChoice, readSides, regrouped, writeChoice, writeSides} from "../../src/ui/choice.js";

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

describe("readSides(written, plans)", () => {
  const words = (written: string) => readSides(written, plans).map(({word}) => word);

  it("a city is one side, each plan another, also two of one city", () => {
    expect(words("xiamen~tianjin")).toEqual(["tianjin", "xiamen"]);
    expect(words("tj-newinfra-2021~tj-smartcity-2016")).toEqual([
      "tj-smartcity-2016",
      "tj-newinfra-2021"
    ]);
    expect(readSides("tianjin~xm-newinfra-2020", plans)).toEqual([
      {
        word: "tianjin",
        jurisdiction_id: "tianjin",
        plan_ids: ["tj-smartcity-2016", "tj-newinfra-2021"],
        city: true
      },
      {
        word: "xm-newinfra-2020",
        jurisdiction_id: "xiamen",
        plan_ids: ["xm-newinfra-2020"],
        city: false
      }
    ]);
  });

  it("no plan stands on two sides", () => {
    expect(words("tj-newinfra-2021~tianjin")).toEqual(["tianjin"]);
    expect(words("tj-newinfra-2021~tj-newinfra-2021~nosuch")).toEqual(["tj-newinfra-2021"]);
  });

  it("plans joined by a dot are one side, and readChoice finds both", () => {
    const joined = "tj-smartcity-2016.tj-newinfra-2021~xiamen";
    expect(words(joined)).toEqual(["tj-smartcity-2016.tj-newinfra-2021", "xiamen"]);
    expect(readChoice(joined, plans).plan_ids).toHaveLength(3);
  });

  it("what is written is read again, however the plans are cut", () => {
    const ids = fc.subarray(plans.map(({plan_id}) => plan_id));
    fc.assert(
      fc.property(fc.constantFrom("city" as const, "plan" as const), ids, (by, chosen) => {
        const sides = regrouped(by, chosen, plans);
        expect(readSides(writeSides(sides), plans)).toEqual(sides);
        expect(sides.flatMap(({plan_ids}) => plan_ids).sort()).toEqual([...chosen].sort());
      })
    );
  });
});

describe("regrouped(by, plan_ids, plans)", () => {
  it("cuts by city, or by plan where that is asked or only one city is chosen", () => {
    const words = (by: "city" | "plan", ids: string[]) =>
      regrouped(by, ids, plans).map(({word}) => word);
    const all = plans.map(({plan_id}) => plan_id);
    expect(words("city", all)).toEqual(["tianjin", "xiamen"]);
    expect(words("plan", all)).toEqual(all);
    const own = ["tj-smartcity-2016", "tj-newinfra-2021"];
    expect(words("city", own)).toEqual(own);
  });
});
