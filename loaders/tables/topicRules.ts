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
        `"${topic.row.topic_id}" has no task, indicator or mention; expected one`
      )
    );
}

/** A task is about something, unless it is how the plan is to be carried out. */
function tasksWithout({tasks}: PlacedTables): Problem[] {
  return tasks
    .filter(({row}) => row.topics === null && row.domain_id !== "safeguards")
    .map((task) => at(task, "topics", "empty; expected a topic, save for safeguards"));
}

/** An indicator of a plan read whole belongs to a topic, or the plan would seem silent where it states a number. */
function indicatorsWithout({indicators, targets, plans}: PlacedTables): Problem[] {
  const whole = new Set(plans.filter(({row}) => readWhole(row)).map(({row}) => row.plan_id));
  const stated = new Set(
    targets.filter(({row}) => whole.has(row.plan_id)).map(({row}) => row.indicator_id)
  );
  return indicators
    .filter(({row}) => row.topics === null && stated.has(row.indicator_id))
    .map((indicator) =>
      at(indicator, "topics", "empty for an indicator of a plan read whole; expected a topic")
    );
}

/** A mention stands in its task's section, and only where no task of the plan is about its topic. */
function mentions({mentions, tasks}: PlacedTables): Problem[] {
  const section = new Map(tasks.map(({row}) => [row.task_id, row.section]));
  return mentions.flatMap((mention) => {
    const {plan_id, task_id, topic_id, section: own} = mention.row;
    const place = task_id === null ? own : section.get(task_id);
    const task = tasks.find(({row}) => row.plan_id === plan_id && topicsOf(row).includes(topic_id));
    return [
      ...(place !== undefined && place !== own
        ? [at(mention, "section", `${own}, but ${task_id} is in ${place}; expected the same`)]
        : []),
      ...(task
        ? [
            at(
              mention,
              "topic_id",
              `"${topic_id}" is the topic of ${task.row.task_id}; expected one that no task of the plan has`
            )
          ]
        : [])
    ];
  });
}
