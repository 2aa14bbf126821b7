import {readWhole} from "../../src/model/evidence.js";
import {topicsOf} from "../../src/model/topics.js";
import type {Problem} from "./csv.js";
import {at, type PlacedTables} from "./read.js";

/** What is wrong with the topics of tasks and indicators, and with mentions of them. */
export function topicRules(tables: PlacedTables): Problem[] {
  return [
    ...unusedTopics(tables),
    ...tasksWithout(tables),
    ...indicatorsWithout(tables),
    ...mentions(tables)
  ];
}

/** A topic that nothing belongs to would be called silent everywhere. */
function unusedTopics({topics, tasks, indicators, mentions}: PlacedTables): Problem[] {
  const used = new Set([
    ...[...tasks, ...indicators].flatMap(({row}) => topicsOf(row)),
    ...mentions.map(({row}) => row.topic_id)
  ]);
  return topics
    .filter(({row}) => !used.has(row.topic_id))
    .map((topic) =>
      at(
        topic,
        "topic_id",
        `"${topic.row.topic_id}" has no task, indicator or mention; expected one`,
        ["tasks ?", "indicators ?", "mentions ?"]
      )
    );
}

/** The plans read whole whose tasks have been given their topics: a new plan may wait for that. */
function sorted({plans, tasks}: PlacedTables): Set<string> {
  const given = new Set(tasks.filter(({row}) => row.topics !== null).map(({row}) => row.plan_id));
  return new Set(
    plans.filter(({row}) => readWhole(row) && given.has(row.plan_id)).map(({row}) => row.plan_id)
  );
}

/** A task is about something, unless it is how the plan is to be carried out. */
function tasksWithout(tables: PlacedTables): Problem[] {
  const plans = sorted(tables);
  return tables.tasks
    .filter(({row}) => plans.has(row.plan_id))
    .filter(({row}) => row.topics === null && row.domain_id !== "safeguards")
    .map((task) => at(task, "topics", "empty; expected a topic, save for safeguards"));
}

/** An indicator of such a plan belongs to a topic, or the plan would seem silent where it states a number. */
function indicatorsWithout(tables: PlacedTables): Problem[] {
  const {indicators, targets} = tables;
  const whole = sorted(tables);
  const stated = new Set(
    targets.filter(({row}) => whole.has(row.plan_id)).map(({row}) => row.indicator_id)
  );
  return indicators
    .filter(({row}) => row.topics === null && stated.has(row.indicator_id))
    .map((indicator) =>
      at(
        indicator,
        "topics",
        "empty for an indicator of a plan whose tasks have topics; expected a topic"
      )
    );
}

/** A topic is mentioned only where no task of the plan is about it. */
function mentions({mentions, tasks}: PlacedTables): Problem[] {
  return mentions.flatMap((mention) => {
    const {plan_id, topic_id} = mention.row;
    const task = tasks.find(({row}) => row.plan_id === plan_id && topicsOf(row).includes(topic_id));
    return task
      ? [
          at(
            mention,
            "topic_id",
            `"${topic_id}" is the topic of ${task.row.task_id}; expected one that no task of the plan has`
          )
        ]
      : [];
  });
}
