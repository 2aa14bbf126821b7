import {describe, expect, it} from "vitest";
import {loadAuthored} from "../../../loaders/tables/load.js";
import {readWhole} from "../../../src/model/evidence.js";
import {topicsOf} from "../../../src/model/topics.js";
import {problemsOf, rowsIn, type Edit} from "../../broken.js";

const authored = loadAuthored();
const TASKS = "plans/xm-newinfra-2020/tasks.csv";

/** The one problem of an edit, which stands at its cell. */
function only(edit: Edit): string {
  const {problems, places} = problemsOf(edit);
  expect(problems).toHaveLength(1);
  expect(problems[0].startsWith(places[0])).toBe(true);
  return problems[0].slice(places[0].length + 2);
}

describe("topics of tasks and indicators", () => {
  const task = (value: string, task_id = "xm-newinfra-2020-k01") =>
    only({file: TASKS, where: (row) => row.task_id === task_id, column: "topics", value});

  it("must be in topics, each once", () => {
    expect(task("5g;broadband;ipv6;nosuch;satellite")).toBe(
      'topics: "nosuch" is not in topics; expected one of its ids'
    );
    expect(task("5g;broadband;ipv6;satellite;5g")).toBe(
      'topics: "5g" twice; expected each id once'
    );
  });

  it("may be empty for safeguards only", () => {
    expect(task("", "xm-newinfra-2020-k13")).toBe(
      "topics: empty; expected a topic, save for safeguards"
    );
    const {problems} = problemsOf({
      file: TASKS,
      where: (row) => row.task_id === "xm-newinfra-2020-k24",
      column: "topics",
      value: ""
    });
    // No rule asks for it; what was filled before is lost all the same.
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/topics: filled in 26 rows, in 27 at data\/counts\.csv/);
  });

  it("may not be missing from an indicator of a plan whose tasks have topics", () => {
    const edit = (indicator_id: string): Edit => ({
      file: "indicators.csv",
      where: (row) => row.indicator_id === indicator_id,
      column: "topics",
      value: ""
    });
    expect(only(edit("ipv6-user-share"))).toBe(
      "topics: empty for an indicator of a plan whose tasks have topics; expected a topic"
    );
    const {problems} = problemsOf(edit("mobile-ipv6-traffic-share"));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/topics: filled in 336 rows, in 337 at data\/counts\.csv/);
  });

  it("leave no topic without anything", () => {
    const {problems} = problemsOf(
      {
        file: TASKS,
        where: (row) => row.topics === "marine",
        column: "topics",
        value: "iot-sensing"
      },
      {
        file: "plans/tj-smartcity-2016/tasks.csv",
        where: (row) => row.topics === "ports;marine",
        column: "topics",
        value: "ports"
      }
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('"marine" has no task, indicator or mention; expected one');
  });

  it("are given to every task of the plans read whole, save safeguards", () => {
    const whole = new Set(authored.plans.filter(readWhole).map(({plan_id}) => plan_id));
    const without = authored.tasks.filter((row) => topicsOf(row).length === 0);
    expect(new Set(authored.tasks.map(({plan_id}) => plan_id))).toEqual(whole);
    expect(without.map(({task_id}) => task_id)).toEqual(["tj-smartcity-2016-k59"]);
  });
});

describe("mentions", () => {
  const mention = rowsIn("mentions.csv").find((row) => row.topic_id === "identity-credit")!;
  const edit = (column: string, value: string): Edit => ({
    file: "mentions.csv",
    where: (row) => row.mention_id === mention.mention_id,
    column,
    value
  });

  it("stand in the section of their task", () => {
    expect(only(edit("section", "一"))).toBe(
      `section: "一", but ${mention.task_id} is in ${mention.section}; expected the same`
    );
  });

  it("are of their own plan's tasks", () => {
    const {problems} = problemsOf(edit("task_id", "tj-newinfra-2021-k06"));
    expect(problems.join()).toContain('"tj-newinfra-2021-k06" is of another plan');
  });

  it("are of topics that no task of the plan is about", () => {
    expect(only(edit("topic_id", "city-brain"))).toBe(
      'topic_id: "city-brain" is the topic of xm-newinfra-2020-k06; expected one that no task of the plan has'
    );
  });
});
