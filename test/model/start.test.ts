import {describe, expect, it} from "vitest";
import {paceOf} from "../../src/model/pace.js";
import {whyNoPace} from "../../src/model/start.js";
import {target} from "../rows.js";

const goal = target({low: 400});
const start = (fields: Parameters<typeof target>[0] = {}) =>
  target({target_id: "b1", role: "baseline", low: 100, year: 2020, ...fields});

describe("whyNoPace(to, earlier)", () => {
  it.each([
    ["addition", target({basis: "new"}), [start()], []],
    ["condition", target({basis: "threshold"}), [start()], []],
    ["growth", target({basis: "growth"}), [start()], []],
    ["no-start", goal, [start({year: 2023}), start({indicator_id: "other"})], []],
    ["not-comparable", goal, [start({scope: "农村", basis: "threshold"})], ["scope", "basis"]],
    ["bound", goal, [start({comparator: "lte", low: null, high: 100})], []]
  ] as const)("is %s", (code, to, earlier, reasons) => {
    expect(paceOf(to, [...earlier])).toBeNull();
    expect(whyNoPace(to, [...earlier])).toEqual({code, reasons: [...reasons]});
  });
});

describe("paceOf(to, earlier)", () => {
  it("converts units: 4,680 Gbps to 20 Tbps", () => {
    const pace = paceOf(target({low: 20, unit: "Tbps", dimension: "data-rate", year: 2020}), [
      {
        ...start({unit: "Gbps", dimension: "data-rate", year: 2015}),
        value_low: 4680,
        canonical_low: 4.68
      }
    ]);
    expect(pace!.change).toBeCloseTo((20 - 4.68) / 5);
  });
});
