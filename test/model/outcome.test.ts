import {describe, expect, it} from "vitest";
import {compareOutcome, momentOf, type Outcome} from "../../src/model/outcome.js";
import {target} from "../rows.js";

const outcome: Outcome = {
  outcome_id: "a1",
  as_of_date: "2022-01-01",
  as_of_precision: "year",
  jurisdiction_id: "tianjin",
  indicator_id: "5g-base-stations",
  indicator_zh: "5G基站",
  indicator_en: "5G base stations",
  comparator: "eq",
  value: 100,
  unit: "个",
  unit_en: null,
  canonical_value: 100,
  canonical_unit: "个",
  canonical_unit_en: null,
  dimension: "count",
  basis: "stock",
  scope: null,
  scope_en: null,
  as_of: "2023-06",
  dated: "figure",
  year: 2023,
  reported_on: "2023-07",
  revised: null,
  goals: 1,
  source_kind: "news",
  caveat_zh: null,
  caveat_en: null,
  publisher: "某局",
  publisher_en: "A bureau",
  url: null,
  confidence: "high",
  note: null
};

describe("momentOf(date)", () => {
  it("puts a year at its end, and a month as many twelfths after the end of the year before", () => {
    expect(momentOf("2021")).toBe(2021);
    expect(momentOf("2018-06")).toBe(2017.5);
    expect(momentOf("2023-12-31")).toBe(2023);
  });
});

describe("compareOutcome(outcome, target)", () => {
  it("is the rule between targets, the outcome standing for the whole jurisdiction", () => {
    expect(compareOutcome(outcome, target()).verdict).toBe("comparable");
    expect(compareOutcome(outcome, target({scope: "天津港"})).reasons).toEqual(["scope"]);
    expect(compareOutcome(outcome, target({basis: "new"})).reasons).toEqual(["basis"]);
    expect(compareOutcome(outcome, target({indicator_id: "other"})).reasons).toEqual([
      "definition"
    ]);
  });
});
