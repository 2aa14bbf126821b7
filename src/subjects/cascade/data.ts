import {groupBy} from "../../model/pairs.js";
import {orderedBy} from "../../model/order.js";
import type {CascadeCounts, CascadeRow} from "../../model/relation.js";
import type {Row} from "../../model/schema/rows.js";
import {asksNumber} from "../../model/scorecard.js";
import type {Target} from "../../model/target.js";
import type {PlanRow, TaskRow} from "../../queries/catalogue.js";
import {partsOf, type Corpus} from "../../queries/corpus.js";

export interface CascadeParams {
  relation: string;
  domain: string;
  numbers: string;
}

export interface CascadeData {
  links: CascadeRow[];
  /** Links with a plan of which only single tasks are reviewed; they are in no count. */
  further: CascadeRow[];
  targets: Target[];
  counts: CascadeCounts;
  plans: PlanRow[];
}

/** The rows that the answers below are made from: the links, and what belongs to the plans they name. */
export interface CascadeRows {
  cascade: Row<"cascade">[];
  tasks: TaskRow[];
  targets: Target[];
}

/** The reviewed links with the tasks and targets of the plans that they name. */
export async function cascadeRows(corpus: Corpus): Promise<CascadeRows> {
  const cascade = [...(await corpus.all("cascade"))];
  const named = cascade.flatMap(linked);
  // The id of a task begins with that of its plan.
  const ids = (await corpus.all("plans"))
    .map(({plan_id}) => plan_id)
    .filter((id) => named.some((task_id) => task_id.startsWith(`${id}-`)));
  const [tasks, targets] = await Promise.all([
    partsOf(corpus, "tasks", ids),
    partsOf(corpus, "targets", ids)
  ]);
  return {cascade, tasks, targets};
}

/** Every link with a plan that is reviewed as a whole, in its order; the district's own tasks come last. */
export function cascadeLinks(rows: CascadeRows): CascadeRow[] {
  return linksOf(rows).filter((link) => isWhole(link, rows));
}

/** Links with a plan of which single tasks are reviewed; they are in no count. */
export function furtherLinks(rows: CascadeRows): CascadeRow[] {
  return linksOf(rows).filter((link) => !isWhole(link, rows));
}

function linksOf(rows: CascadeRows): CascadeRow[] {
  const task = new Map(rows.tasks.map((row) => [row.task_id, row]));
  const numbers = groupBy(rows.targets.filter(asksNumber), (t) => t.task_id ?? "");
  const links = rows.cascade.map((link): CascadeRow => {
    const upper = task.get(link.upper_task_id ?? "");
    const lower = task.get(link.lower_task_id ?? "");
    const {domain_id, domain_zh, domain_en} = (upper ?? lower)!;
    return {
      ...link,
      upper_plan_id: upper?.plan_id ?? null,
      upper_title_zh: upper?.title_zh ?? null,
      upper_title_en: upper?.title_en ?? null,
      upper_section: upper?.section ?? null,
      lower_plan_id: lower?.plan_id ?? null,
      lower_title_zh: lower?.title_zh ?? null,
      lower_title_en: lower?.title_en ?? null,
      lower_section: lower?.section ?? null,
      domain_id,
      domain_zh,
      domain_en,
      upper_numbers: upper ? (numbers.get(upper.task_id)?.length ?? 0) : 0,
      lower_numbers: lower ? (numbers.get(lower.task_id)?.length ?? 0) : 0
    };
  });
  return orderedBy(links, "upper_task_id", "lower_task_id", "link_id");
}

/**
 * Whether a link is with an upper plan of which every task is reviewed, or is the
 * district's own. Of other plans only tasks that the district takes up are, so
 * that a share of their tasks would say nothing.
 */
function isWhole({upper_plan_id}: CascadeRow, {cascade, tasks}: CascadeRows): boolean {
  if (upper_plan_id === null) return true;
  const reviewed = new Set(cascade.map((link) => link.upper_task_id));
  return tasks.every((row) => row.plan_id !== upper_plan_id || reviewed.has(row.task_id));
}

/** Every promise stated in a task that a link names, in numbers or in words, in the order of the text. */
export function targetsOfLinks({cascade, targets}: CascadeRows): Target[] {
  const named = new Set(cascade.flatMap(linked));
  const own = targets.filter(
    ({role, task_id}) => role === "target" && task_id !== null && named.has(task_id)
  );
  return orderedBy(own, "target_id");
}

/** Counts over some reviewed links, all with plans that are reviewed as a whole. */
export function cascadeCounts(links: CascadeRow[]): CascadeCounts {
  const upper = (own: CascadeRow[]) => new Set(own.flatMap((row) => row.upper_task_id ?? [])).size;
  const numbered = links.filter((row) => row.upper_numbers > 0);
  const taken = numbered.filter(({relation}) => relation === "takes-up" || relation === "partly");
  const same = links.filter(
    (row) => row.upper_title_zh !== null && row.upper_title_zh === row.lower_title_zh
  );
  return {
    upper_tasks: upper(links),
    lower_tasks: new Set(links.flatMap((row) => row.lower_task_id ?? [])).size,
    upper_numbered: upper(numbered),
    numbered_taken: upper(taken),
    numbered_both: upper(taken.filter((row) => row.lower_numbers > 0)),
    same_title: same.length,
    same_title_wording_only: same.filter((row) => row.relation === "wording-only").length
  };
}

function linked({upper_task_id, lower_task_id}: Row<"cascade">): string[] {
  return [upper_task_id, lower_task_id].filter((id) => id !== null);
}
