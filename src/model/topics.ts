import {readWhole} from "./evidence.js";
import type {Row} from "./schema/rows.js";
import type {Target} from "./target.js";

/**
 * How a side treats a topic: by a number, in words alone, not at all, or unknown
 * because a plan of it was not read whole, or its tasks have no topics yet. What was not read is never silence.
 */
export type TopicStanding = "number" | "words" | "silent" | "not-read";

type Task = Pick<Row<"tasks">, "plan_id" | "task_id" | "topics">;
type Mention = Pick<Row<"mentions">, "plan_id" | "topic_id">;

/** What some plans state: their rows of targets, their tasks, and topics that they name in passing. */
export interface Stated<T extends Task = Row<"tasks">, M extends Mention = Row<"mentions">> {
  plans: Pick<Row<"plans">, "plan_id" | "evidence">[];
  targets: Target[];
  tasks: T[];
  mentions: M[];
}

/** A topic as one side treats it, with all that belongs to it there. */
export interface TopicCell<T extends Task = Row<"tasks">, M extends Mention = Row<"mentions">> {
  standing: TopicStanding;
  /** Promises in numbers: first statements of targets of the topic's indicators. */
  numbers: Target[];
  /** Promises whose value stands for words, such as complete coverage. */
  worded: Target[];
  tasks: T[];
  mentions: M[];
}

/** The topics that a task or an indicator, or a row that carries its indicator's, belongs to. */
export function topicsOf({topics}: {topics: string | null}): string[] {
  return topics === null ? [] : topics.split(";");
}

/** What is stated, of some of the plans alone. */
export function statedBy<T extends Task, M extends Mention>(
  all: Stated<T, M>,
  plan_ids: readonly string[]
): Stated<T, M> {
  const own = <R extends {plan_id: string}>(rows: R[]) =>
    rows.filter(({plan_id}) => plan_ids.includes(plan_id));
  return {
    plans: own(all.plans),
    targets: own(all.targets),
    tasks: own(all.tasks),
    mentions: own(all.mentions)
  };
}

/** How a side treats a topic. Baselines were reached, not promised, and count for nothing here. */
export function topicCell<T extends Task, M extends Mention>(
  topic_id: string,
  {plans, targets, tasks, mentions}: Stated<T, M>
): TopicCell<T, M> {
  const promises = targets.filter(
    (row) => row.role === "target" && row.restates === null && topicsOf(row).includes(topic_id)
  );
  const cell = {
    numbers: promises.filter((row) => row.stated === "number"),
    worded: promises.filter((row) => row.stated === "words"),
    tasks: tasks.filter((row) => topicsOf(row).includes(topic_id)),
    mentions: mentions.filter((row) => row.topic_id === topic_id)
  };
  const said = cell.worded.length + cell.tasks.length + cell.mentions.length > 0;
  // A plan whose tasks nobody has given topics yet is not silent on them.
  const sorted = new Set(tasks.filter((row) => row.topics !== null).map((row) => row.plan_id));
  const whole = plans.every((plan) => readWhole(plan) && sorted.has(plan.plan_id));
  const unsaid = whole ? "silent" : "not-read";
  return {...cell, standing: cell.numbers.length > 0 ? "number" : said ? "words" : unsaid};
}

/** From the most to the least that may be said of a topic. */
export const STANDINGS: TopicStanding[] = ["number", "words", "silent", "not-read"];

/**
 * The indicators of some rows, as ids, by the most that another side has on a
 * topic of theirs: what looks missing there may stand there otherwise. An
 * indicator without a topic is not among them.
 */
export function standingElsewhere(
  rows: Target[],
  others: Stated<Task, Mention>[]
): Record<TopicStanding, string[]> {
  const found: Record<TopicStanding, string[]> = {
    number: [],
    words: [],
    silent: [],
    "not-read": []
  };
  for (const [id, topics] of new Map(rows.map((row) => [row.indicator_id, topicsOf(row)]))) {
    const standings = topics.flatMap((topic_id) =>
      others.map((side) => topicCell(topic_id, side).standing)
    );
    const most = STANDINGS.find((standing) => standings.includes(standing));
    if (most) found[most].push(id);
  }
  return found;
}
