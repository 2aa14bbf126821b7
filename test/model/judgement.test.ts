import {describe, expect, it} from "vitest";
import {
  arithmeticOf,
  followed,
  horizonOf,
  isDue,
  isSilent,
  type Judgement,
  type Reported
} from "../../src/model/judgement.js";
import type {Outcome} from "../../src/model/outcome.js";
import {target} from "../rows.js";

/** A reported total of 5G base stations in Tianjin at the end of 2023. */
function report(edit: Partial<Reported> = {}): Reported {
  const as_of = edit.as_of ?? "2023-12";
  const value = edit.canonical_value ?? 120;
  return {
    jurisdiction_id: "tianjin",
    indicator_id: "5g-base-stations",
    comparator: "eq",
    value,
    canonical_value: value,
    unit: "个",
    dimension: "count",
    basis: "stock",
    scope: null,
    as_of,
    dated: "figure",
    year: Number(as_of.slice(0, 4)),
    ...edit
  };
}

/** A goal of 100 by 2023. */
const goal = target();

describe("arithmeticOf(goal, report)", () => {
  it("tells a goal that is reached in its year from one that an earlier figure reaches", () => {
    expect(arithmeticOf(goal, report())).toBe("met");
    expect(arithmeticOf(goal, report({as_of: "2023-05"}))).toBe("met");
    expect(arithmeticOf(goal, report({as_of: "2022-12"}))).toBe("passed-before");
  });

  it("calls a lower figure interim before the deadline, and below at it", () => {
    const less = {canonical_value: 80};
    expect(arithmeticOf(goal, report({...less, as_of: "2021"}))).toBe("interim");
    expect(arithmeticOf(goal, report({...less, as_of: "2023-11"}))).toBe("interim");
    expect(arithmeticOf(goal, report({...less, as_of: "2023-12-31"}))).toBe("below");
    expect(arithmeticOf(goal, report({...less, as_of: "2023"}))).toBe("below");
    // The day is that of the report: the figure itself may be of any earlier month.
    expect(arithmeticOf(goal, report({...less, as_of: "2023-12-20", dated: "report"}))).toBe(
      "interim"
    );
  });

  it("calls a figure of a later year late, whatever its value", () => {
    for (const canonical_value of [80, 120])
      expect(arithmeticOf(goal, report({canonical_value, as_of: "2024-01"}))).toBe("late");
  });

  it("heeds bounds: more than 100 is not reached by 100, but by more than 100", () => {
    const more = target({comparator: "gt"});
    expect(arithmeticOf(more, report({canonical_value: 100}))).toBe("below");
    expect(arithmeticOf(more, report({canonical_value: 100, comparator: "gt"}))).toBe("met");
    expect(arithmeticOf(goal, report({canonical_value: 100}))).toBe("met");
    expect(arithmeticOf(goal, report({comparator: "lte"}))).toBeNull();
  });

  it("reads a ceiling the other way round, and a range by what it assures", () => {
    const ceiling = target({comparator: "lte", low: null, high: 100, better: "lower"});
    expect(arithmeticOf(ceiling, report({canonical_value: 90}))).toBe("met");
    expect(arithmeticOf(ceiling, report({canonical_value: 110}))).toBe("below");
    expect(arithmeticOf(ceiling, report({comparator: "gte"}))).toBeNull();
    const range = target({comparator: "range", low: 100, high: 200});
    expect(arithmeticOf(range, report())).toBe("met");
  });

  it("does none across jurisdictions, definitions, areas, bases and periods", () => {
    expect(arithmeticOf(goal, report({jurisdiction_id: "xiamen"}))).toBeNull();
    expect(arithmeticOf(goal, report({indicator_id: "other"}))).toBeNull();
    expect(arithmeticOf(goal, report({scope: "天津港"}))).toBeNull();
    expect(arithmeticOf(goal, report({basis: "new"}))).toBeNull();
    // Even where a known start would turn the addition into a level.
    expect(arithmeticOf(target({basis: "new", start_value: 50}), report())).toBeNull();
    const added = target({basis: "new", period_start: 2021});
    expect(arithmeticOf(added, report({basis: "new"}))).toBeNull();
    expect(arithmeticOf(target({basis: "new", period_start: 2023}), report({basis: "new"}))).toBe(
      "met"
    );
  });
});

describe("followed(goals, judgements, outcomes)", () => {
  const outcome = (outcome_id: string, edit: Partial<Reported> & {reported_on?: string} = {}) =>
    ({outcome_id, reported_on: null, ...report(edit)}) as Outcome;
  const judgement = (outcome_id: string): Judgement => ({
    judgement_id: `j-${outcome_id}`,
    target_id: "t1",
    outcome_id,
    verdict: "met",
    reason_zh: "理由",
    reason_en: "reason",
    plan_id: "tj-plan",
    jurisdiction_id: "tianjin",
    indicator_id: "5g-base-stations"
  });

  it("leaves two publishers two, the older figure first, and tells those that nobody judged", () => {
    const outcomes = [
      outcome("b", {as_of: "2024-03"}),
      outcome("a", {as_of: "2023-12"}),
      outcome("c", {basis: "new"}),
      outcome("d", {jurisdiction_id: "xiamen"})
    ];
    const [one] = followed([goal], [judgement("b"), judgement("a")], outcomes);
    expect(one.findings.map((finding) => finding.outcome.outcome_id)).toEqual(["a", "b"]);
    expect(one.beside).toEqual([{outcome: outcomes[2], reasons: ["basis"]}]);
    expect(isSilent(one)).toBe(false);
  });

  it("calls a goal silent only where nothing was reported on its indicator", () => {
    const [one] = followed([goal], [], [outcome("d", {jurisdiction_id: "xiamen"})]);
    expect(isSilent(one)).toBe(true);
  });

  it("knows how far reports reach, by figure or by report", () => {
    const horizon = horizonOf([
      outcome("a", {as_of: "2022", reported_on: "2023-06-30"}),
      outcome("b", {as_of: "2021"})
    ]);
    expect(horizon).toBe(2022.5);
    expect([isDue({year: 2022}, horizon), isDue({year: 2023}, horizon)]).toEqual([true, false]);
  });
});
