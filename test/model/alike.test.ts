import {describe, expect, it} from "vitest";
import {isUneven, likePlans, type Countable} from "../../src/model/alike.js";

function plan(plan_id: string, rest: Partial<Countable> = {}): Countable {
  return {
    plan_id,
    jurisdiction_id: plan_id.slice(0, 1),
    subject: "new-infrastructure",
    period_start: 2021,
    period_end: 2023,
    evidence: "document",
    ...rest
  };
}

const ids = (plans: Countable[]) => likePlans(plans)?.map(({plan_id}) => plan_id) ?? null;

describe("likePlans(plans)", () => {
  it("takes one plan a side of one subject", () => {
    expect(ids([plan("a1", {subject: "digital"}), plan("a2"), plan("b1")])).toEqual(["a2", "b1"]);
  });
  it("takes the set that shares the most years, then the earliest", () => {
    const late = plan("b2", {period_start: 2023, period_end: 2025});
    expect(ids([plan("a1"), late, plan("b1", {period_end: 2022})])).toEqual(["a1", "b1"]);
    expect(ids([plan("a2"), plan("a1"), plan("b1")])).toEqual(["a2", "b1"]);
  });
  it("is null where subjects differ, periods do not meet, a plan was read in part, or there is one side", () => {
    expect(ids([plan("a1"), plan("b1", {subject: "health"})])).toBeNull();
    expect(ids([plan("a1"), plan("b1", {period_start: 2024, period_end: 2025})])).toBeNull();
    expect(ids([plan("a1"), plan("b1", {evidence: "secondary"})])).toBeNull();
    expect(ids([plan("a1"), plan("a2")])).toBeNull();
  });
  it("asks for years that all of three sides share", () => {
    const early = plan("b1", {period_start: 2020, period_end: 2021});
    const late = plan("c1", {period_start: 2023, period_end: 2024});
    expect(ids([plan("a1"), early, late])).toBeNull();
  });
});

describe("isUneven(sides)", () => {
  it("tells sides with different numbers of plans", () => {
    expect(isUneven([{plan_ids: ["a1"]}, {plan_ids: ["b1"]}])).toBe(false);
    expect(isUneven([{plan_ids: ["a1", "a2"]}, {plan_ids: ["b1"]}])).toBe(true);
  });
});
