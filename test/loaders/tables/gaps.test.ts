import {describe, expect, it} from "vitest";
import {unitForms} from "../../../src/reading/quantities.js";
import {loadAuthored} from "../../../loaders/tables/load.js";
import {readWhole} from "../../../src/model/evidence.js";
import {unitSource} from "../../../src/tables/derive/printed.js";
import {problemsOf} from "../../broken.js";

const authored = loadAuthored();

describe("gaps", () => {
  it("a plan read whole without agencies has a reason, one with agencies has none", () => {
    const own = authored.gaps.filter((gap) => gap.rows === "responsibilities");
    const named = new Set(own.map((gap) => gap.plan_id));
    const silent = new Set(
      own.filter((gap) => gap.kind === "none-stated").map((gap) => gap.plan_id)
    );
    const filled = new Set(authored.responsibilities.map((row) => row.plan_id));
    for (const {plan_id} of authored.plans.filter(readWhole)) {
      if (!filled.has(plan_id)) expect(named.has(plan_id), plan_id).toBe(true);
      if (silent.has(plan_id)) expect(filled.has(plan_id), plan_id).toBe(false);
    }
  });

  it("every plan with instruments states a sum or is said to state none", () => {
    const own = authored.gaps.filter((gap) => gap.rows === "investment-sums");
    const summed = authored.instruments.filter((row) => row.amount !== null);
    const counted = new Set(authored.instruments.map((row) => row.plan_id));
    expect(counted.size).toBeGreaterThan(3);
    for (const plan_id of counted) {
      const stated = summed.some((row) => row.plan_id === plan_id);
      expect(own.filter((gap) => gap.plan_id === plan_id).length, plan_id).toBe(stated ? 0 : 1);
    }
  });

  it("an untrue gap, and the plan that lost its own, are reported with their place", () => {
    const {problems} = problemsOf({
      file: "gaps.csv",
      where: (row) => row.gap_id === "gap-02",
      column: "plan_id",
      value: "tj-digital-2021"
    });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^data\/gaps\.csv:3:\d+: plan_id: "tj-digital-2021"/);
    expect(problems[1]).toMatch(/^data\/plans\.csv:\d+:1: plan_id: "tj-smartcity-2016"/);
  });
});

describe("agencies", () => {
  it("no printed form stands for two agencies of one jurisdiction", () => {
    const forms = authored.agencies.flatMap((row) =>
      [row.name_zh, ...(row.aliases_zh?.split("；") ?? [])].map(
        (form) => `${row.jurisdiction_id} ${form}`
      )
    );
    expect(new Set(forms).size).toBe(forms.length);
  });

  it("市发改委 is 市发展改革委", () => {
    const row = authored.agencies.find((agency) => agency.name_zh === "市发展改革委")!;
    expect(row.aliases_zh!.split("；")).toContain("市发改委");
  });
});

describe("cascade", () => {
  it("every task of both plans is reviewed, and every link has its reasons", () => {
    const seen = new Set(
      authored.cascade.flatMap((link) => [link.upper_task_id, link.lower_task_id])
    );
    const tasks = authored.tasks.filter((task) =>
      ["tj-newinfra-2021", "nk-newinfra-2022"].includes(task.plan_id)
    );
    expect(tasks.filter((task) => !seen.has(task.task_id)).map((task) => task.task_id)).toEqual([]);
  });
});

describe("unitSource", () => {
  const forms = unitForms(authored.units);
  const of = (quote: string, unit: string) =>
    unitSource({...authored.targets[0], quote, unit}, forms);

  it("is printed where the clause names the unit beside or before the number", () => {
    expect(of("5G基站超过2万个", "个")).toBe("printed");
    expect(of("占比不低于55%", "%")).toBe("printed");
    expect(of("电源使用效率（PUE）小于1.3的项目", "PUE")).toBe("printed");
  });

  it("is supplied where the number is bare, or coverage is in words", () => {
    expect(of("业务用户数达到300万", "户")).toBe("supplied");
    expect(of("5G网络实现全覆盖", "%")).toBe("supplied");
  });
});
