import {describe, expect, it} from "vitest";
import {courseFinding, foremost, sidesFinding} from "../../src/model/finding.js";
import type {Finding, Judged} from "../../src/model/judgement.js";
import type {Target} from "../../src/model/target.js";
import {target, xiamen} from "../rows.js";

const sides = (rows: Target[], within: [string, string][] = []) =>
  sidesFinding(rows, [], {per: "", denominators: [], within});

/** A report on a goal, with what a reader found of the two. */
function found(verdict: Judged, as_of: string, target_id = "t1"): Finding {
  return {
    judgement: {target_id, outcome_id: as_of, verdict},
    outcome: {outcome_id: as_of, as_of}
  } as Finding;
}

describe("sidesFinding(rows, findings, setting)", () => {
  it("sets cities beside each other where one axis holds them, and says nothing of heads without denominators", () => {
    expect(sides([target({low: 50}), xiamen({low: 20})])).toMatchObject({
      kind: "stands",
      stood: [{standing: {kind: "ahead", times: 2.5}}]
    });
    expect(sides([target({low: 50}), xiamen({low: 50})])).toMatchObject({
      stood: [{standing: {kind: "equal"}}]
    });
    expect(sides([target({low: 50}), xiamen({low: 49})])).toMatchObject({
      stood: [{standing: {kind: "near"}}]
    });
  });

  it("leaves open who is ahead where a floor stands beside a ceiling, or nothing is better", () => {
    const ceiling = xiamen({comparator: "lte", low: null, high: 20});
    expect(sides([target({comparator: "gte"}), ceiling]).kind).toBe("open");
    expect(sides([target({better: "none"}), xiamen({better: "none"})]).kind).toBe("open");
  });

  it("keeps apart what may share no axis, with the reasons, and never for different years alone", () => {
    expect(sides([target({basis: "new"}), xiamen()])).toMatchObject({
      kind: "apart",
      reasons: ["basis"]
    });
    expect(sides([target({year: 2023}), xiamen({year: 2022, low: 20})]).kind).toBe("stands");
    expect(sides([target({status: "draft"}), xiamen()])).toMatchObject({reasons: ["draft"]});
  });

  it("holds no district's amount against that of its city, but its share", () => {
    const district = {jurisdiction_id: "nankai", target_id: "n1"};
    const within: [string, string][] = [["nankai", "tianjin"]];
    expect(sides([target(), target(district)], within)).toMatchObject({
      kind: "alone",
      target: {jurisdiction_id: "tianjin"}
    });
    const share = {dimension: "share", basis: "share"} as const;
    expect(sides([target(share), target({...share, ...district})], within).kind).toBe("stands");
    expect(sides([target(district)], within)).toMatchObject({kind: "alone"});
  });
});

describe("courseFinding(rows, findings)", () => {
  const start = target({target_id: "t0", role: "baseline", year: 2020, low: 40});
  const earlier = target({
    target_id: "t0",
    plan_id: "old",
    year: 2020,
    period_start: 2016,
    period_end: 2020,
    low: 40
  });

  it("tells of one goal, of a start without a goal, and of no row", () => {
    expect(courseFinding([target()], []).kind).toBe("alone");
    expect(courseFinding([start], []).kind).toBe("start");
    expect(courseFinding([], []).kind).toBe("none");
    expect(courseFinding([target({restates: "t9"})], []).kind).toBe("start");
  });

  it("leads from a start, or an earlier goal, to the latest, with its direction", () => {
    expect(courseFinding([start, target()], [])).toMatchObject({kind: "course", course: "up"});
    expect(courseFinding([earlier, target({low: 30})], [])).toMatchObject({course: "down"});
    expect(courseFinding([earlier, target({low: 40})], [])).toMatchObject({course: "same"});
    const ceiling = target({comparator: "lte", low: null, high: 90});
    expect(courseFinding([earlier, ceiling], [])).toMatchObject({course: "open"});
    const lower = {better: "lower", low: null, high: 30, comparator: "lte"} as const;
    expect(
      courseFinding([{...earlier, better: "lower", comparator: "lte"}, target(lower)], [])
    ).toMatchObject({course: "up"});
  });

  it("joins neither additions nor what may share no axis", () => {
    const added = target({basis: "new"});
    expect(courseFinding([{...earlier, basis: "new"}, added], []).kind).toBe("several");
    expect(courseFinding([earlier, target({scope: "天津港"})], [])).toMatchObject({
      kind: "apart",
      reasons: ["scope"]
    });
  });

  it("prefers what a report says of a goal: passed before, then missed, reached, on the way, later", () => {
    const all = (["late", "interim", "met", "below", "passed-before"] as const).map((verdict, i) =>
      found(verdict, `202${5 - i}`)
    );
    for (let n = 1; n <= all.length; n++)
      // A later figure that falls short contests an earlier one that does not.
      if (n !== 3 && n !== 5)
        expect(courseFinding([start, target()], all.slice(0, n))).toMatchObject({
          kind: "judged",
          finding: {judgement: {verdict: all[n - 1].judgement.verdict}}
        });
  });

  it("does not call a goal reached where a later figure falls short of it", () => {
    const early = found("passed-before", "2021");
    expect(courseFinding([target()], [early])).toMatchObject({finding: early});
    const short = found("interim", "2022");
    expect(courseFinding([target()], [early, short])).toMatchObject({finding: short});
    const before = found("interim", "2020");
    expect(courseFinding([target()], [before, early])).toMatchObject({finding: early});
  });

  it("settles nothing by a figure of a part or of another definition", () => {
    const findings = [found("partial", "2023"), found("not-comparable", "2023")];
    expect(courseFinding([target()], findings).kind).toBe("alone");
  });
});

describe("foremost(list, valueOf)", () => {
  it("is all of those that are level, and none where nothing is counted", () => {
    const value = ({n}: {n: number}) => n;
    expect(foremost([{n: 1}, {n: 3}, {n: 3}], value)).toEqual([{n: 3}, {n: 3}]);
    expect(foremost([{n: 0}], value)).toEqual([]);
    expect(foremost([], value)).toEqual([]);
  });
});
