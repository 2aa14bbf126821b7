import type {Stated} from "../model/topics.js";
import type {Target} from "../model/target.js";
import {partsOf, type Corpus, type Listed} from "./corpus.js";
import type {PlanRow} from "./catalogue.js";

/** A topic; its definition is in the published table. */
export type TopicRow = Listed<"topics">;

/** All topics in their authored order. */
export async function allTopics(corpus: Corpus): Promise<TopicRow[]> {
  return [...(await corpus.all("topics"))];
}

/** What some plans state, by topic: their targets as given, with their tasks and mentions. */
export async function statedOf(
  corpus: Corpus,
  plans: PlanRow[],
  targets: Target[]
): Promise<Stated> {
  const ids = plans.map(({plan_id}) => plan_id);
  const [tasks, mentions] = await Promise.all([
    partsOf(corpus, "tasks", ids),
    partsOf(corpus, "mentions", ids)
  ]);
  return {plans, targets, tasks, mentions};
}
