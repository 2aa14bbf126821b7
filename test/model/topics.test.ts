import {describe, expect, it} from "vitest";
import {
  standingElsewhere,
  statedBy,
  STANDINGS,
  topicCell,
  topicsOf,
  type Stated
} from "../../src/model/topics.js";
import type {Target} from "../../src/model/target.js";
import {target, xiamen} from "../rows.js";

type Tasks = {plan_id: string; task_id: string; topics: string | null};
type Mentions = {plan_id: string; topic_id: string};

const WHOLE = {plan_id: "tj-plan", evidence: "document"} as const;
const PART = {plan_id: "tj-part", evidence: "excerpt"} as const;
const task = {plan_id: "tj-plan", task_id: "k1", topics: "ipv6;5g"};
const other = {plan_id: "tj-plan", task_id: "k2", topics: "ai"};
const mention = {plan_id: "tj-plan", topic_id: "5g"};

function side(fields: Partial<Stated<Tasks, Mentions>> = {}): Stated<Tasks, Mentions> {
  return {plans: [WHOLE], targets: [], tasks: [], mentions: [], ...fields};
}
const standing = (fields: Partial<Stated<Tasks, Mentions>>, topic = "5g") =>
  topicCell(topic, side(fields)).standing;

describe("topicsOf(row)", () => {
  it("reads a list, and nothing where there is none", () => {
    expect(topicsOf({topics: "5g;ipv6"})).toEqual(["5g", "ipv6"]);
    expect(topicsOf({topics: null})).toEqual([]);
  });
});

describe("topicCell(topic, side)", () => {
  it("is a number where a promise in numbers is of the topic, whatever else is said", () => {
    const worded = target({target_id: "t2", stated: "words"});
    const cell = topicCell("5g", side({targets: [worded, target()], tasks: [task]}));
    expect(cell.standing).toBe("number");
    expect(cell.numbers.map((t) => t.target_id)).toEqual(["t1"]);
    expect(cell.worded).toEqual([worded]);
    expect(cell.tasks).toEqual([task]);
  });

  it("is words with a target in words, a task, or a mention alone", () => {
    expect(standing({targets: [target({stated: "words"})]})).toBe("words");
    expect(standing({tasks: [task]})).toBe("words");
    expect(standing({mentions: [mention]})).toBe("words");
  });

  it("takes baselines, repetitions and rows of other topics for nothing", () => {
    const targets: Target[] = [
      target({role: "baseline"}),
      target({restates: "t0"}),
      target({topics: "5g-other"}),
      target({topics: null})
    ];
    expect(standing({targets, tasks: [other]})).toBe("silent");
    expect(standing({tasks: [task], mentions: [mention]}, "charging")).toBe("silent");
  });

  it("is never silent where some plan was not read whole", () => {
    const tasks = [other, {...other, plan_id: "tj-part"}];
    expect(standing({plans: [WHOLE], tasks})).toBe("silent");
    expect(standing({plans: [WHOLE, PART], tasks})).toBe("not-read");
    expect(standing({plans: [PART], targets: [target()]})).toBe("number");
  });
});

describe("a plan whose tasks have no topics yet", () => {
  it("is never silent, whatever the others of its side are", () => {
    const next = {plan_id: "tj-next", evidence: "document"} as const;
    const bare = {...other, plan_id: "tj-next", topics: null};
    expect(standing({tasks: []})).toBe("not-read");
    expect(standing({plans: [WHOLE, next], tasks: [other, bare]})).toBe("not-read");
    expect(standing({plans: [WHOLE, next], tasks: [other, {...bare, topics: "ai"}]})).toBe(
      "silent"
    );
  });
});

describe("statedBy(all, plans)", () => {
  it("keeps what the named plans state", () => {
    const other = {...task, plan_id: "xm-plan", task_id: "k2"};
    const all = side({
      plans: [WHOLE, {plan_id: "xm-plan", evidence: "document"}],
      targets: [target(), xiamen()],
      tasks: [task, other],
      mentions: [mention]
    });
    const own = statedBy(all, ["xm-plan"]);
    expect(own.plans.map(({plan_id}) => plan_id)).toEqual(["xm-plan"]);
    expect(own.targets.map((t) => t.target_id)).toEqual(["x1"]);
    expect([own.tasks, own.mentions]).toEqual([[other], []]);
  });
});

describe("standingElsewhere(rows, others)", () => {
  const rows = [
    xiamen({indicator_id: "a", topics: "5g;charging"}),
    xiamen({indicator_id: "a", topics: "5g;charging", target_id: "x2"}),
    xiamen({indicator_id: "b", topics: "ipv6"}),
    xiamen({indicator_id: "c", topics: "marine"}),
    xiamen({indicator_id: "d", topics: null})
  ];

  it("puts each indicator once, by the most that its topics have on another side", () => {
    const found = standingElsewhere(rows, [side({targets: [target()], tasks: [task]})]);
    expect(found).toEqual({number: ["a"], words: ["b"], silent: ["c"], "not-read": []});
  });

  it("calls silent what one side that was read whole lacks, and unread what nobody was read for", () => {
    expect(standingElsewhere(rows, [side({plans: [PART]})])["not-read"]).toEqual(["a", "b", "c"]);
    expect(standingElsewhere(rows, []).number).toEqual([]);
    expect(STANDINGS).toEqual(["number", "words", "silent", "not-read"]);
  });
});
