import type {Row} from "../model/schema/rows.js";
import type {Stated} from "../model/topics.js";
import type {Target} from "../model/target.js";
import {partsOf, type Corpus} from "./corpus.js";
import type {PlanRow} from "./catalogue.js";

/** A topic with its definition. */
export type TopicRow = Row<"topics">;

/** All topics in their authored order. */
export async function allTopics(corpus: Corpus): Promise<TopicRow[]> {
  return [...(await corpus.all("topics"))];
}

/** What some plans state, by topic: their targets as given, with their tasks and mentions. */
export async function statedOf(
  corpus: Corpus,
  plans: PlanRow[],
  targets: Target[]
): Promise<Stated & {plans: PlanRow[]}> {
  const ids = plans.map(({plan_id}) => plan_id);
  const [tasks, mentions] = await Promise.all([
    partsOf(corpus, "tasks", ids),
    partsOf(corpus, "mentions", ids)
  ]);
  return {plans, targets, tasks, mentions};
}
