import {describe, expect, it} from "vitest";
import {absentCell, domainCell, indicatorCell, isDoubtful} from "../../src/model/coverage.js";
import {target} from "../rows.js";

const task = {task_id: "k1", plan_id: "tj-plan", domain_id: "networks"};
const domain = (rows: ReturnType<typeof target>[], tasks = [task]) =>
  domainCell("networks", "tj-plan", rows, tasks);
const indicator = (rows: ReturnType<typeof target>[], tasks = [task]) =>
  indicatorCell({indicator_id: "5g-base-stations", domain_id: "networks"}, "tj-plan", rows, tasks);
const other = target({indicator_id: "other"});
const baseline = target({role: "baseline"});
const doubt = target({doubt: "reading", note: "bare 建成 read as the level at the deadline"});

describe("isDoubtful(row)", () => {
  it("holds by the column alone, whatever the note says", () => {
    expect(isDoubtful(target({doubt: "silent", note: "to be kept at this level"}))).toBe(true);
    expect(isDoubtful(target({note: "4680G read as Gbps"}))).toBe(false);
  });
});

describe("domainCell(domain, plan, rows, tasks)", () => {
  it("is set with promises, and counts first statements alone", () => {
    const cell = domain([target(), other, target({restates: "t1"}), baseline]);
    expect(cell.kind).toBe("set");
    expect([cell.targets.length, cell.baselines.length]).toEqual([2, 1]);
  });

  it("is doubtful where every promise is, set where only some are", () => {
    expect(domain([doubt]).kind).toBe("doubtful");
    expect(domain([doubt, other])).toMatchObject({kind: "set", doubtful: [doubt]});
  });

  it("is baseline before qualitative, and qualitative before none", () => {
    expect(domain([baseline]).kind).toBe("baseline");
    expect(domain([]).kind).toBe("qualitative");
    expect(domain([], []).kind).toBe("none");
  });

  it("looks at its own plan and domain alone", () => {
    expect(domain([target({plan_id: "p2"}), target({domain_id: "energy"})], []).kind).toBe("none");
    expect(domain([], [{...task, plan_id: "p2"}]).kind).toBe("none");
  });
});

describe("indicatorCell(indicator, plan, rows, tasks)", () => {
  it("is none where the plan puts numbers on other indicators of the domain", () => {
    expect(indicator([other])).toMatchObject({kind: "none", tasks: []});
  });

  it("is qualitative where the domain has tasks and no promise at all", () => {
    expect(indicator([])).toMatchObject({kind: "qualitative", tasks: [task]});
    expect(indicator([target({indicator_id: "other", role: "baseline"})]).kind).toBe("qualitative");
  });

  it("is set, doubtful or baseline by its own rows", () => {
    expect(indicator([target(), other]).kind).toBe("set");
    expect(indicator([doubt]).kind).toBe("doubtful");
    expect(indicator([baseline, other]).kind).toBe("baseline");
  });
});

describe("absentCell()", () => {
  it("has no rows and says that the corpus has no plan", () => {
    expect(absentCell()).toEqual({
      kind: "no-plan",
      targets: [],
      doubtful: [],
      baselines: [],
      tasks: []
    });
  });
});
