import {lackingOf, type Criterion, type Score} from "../../model/scorecard.js";
import type {Target} from "../../model/target.js";
import type {TaskRow} from "../../queries/catalogue.js";
import {pageOf} from "../../ui/page.js";
import {writtenValue} from "../../ui/value.js";
import {ruleOf} from "./words.js";

/** The name of the file with what a plan leaves open. */
export const LACKING = "lacking";

/** One thing that a plan's text leaves open, in both languages. */
export interface LackingRow {
  criterion: Criterion;
  criterion_zh: string;
  criterion_en: string;
  /** Whether the row keeps the lenient rule at least. */
  kept: "lenient" | "neither";
  id: string;
  name_zh: string;
  name_en: string;
  section: string;
  quote: string | null;
}

/** What a plan's text leaves open, criterion by criterion: a list of what a planner would fill in. */
export function lackingRows({
  scores,
  targets,
  tasks
}: {
  scores: Score[];
  targets: Target[];
  tasks: TaskRow[];
}): LackingRow[] {
  const [zh, en] = [pageOf("zh", ""), pageOf("en", "")];
  const rows = new Map<string, Pick<LackingRow, "name_zh" | "name_en" | "section" | "quote">>();
  for (const t of targets)
    rows.set(t.target_id, {
      name_zh: `${t.indicator_zh} ${writtenValue(t, zh)}`,
      name_en: `${t.indicator_en} ${writtenValue(t, en)}`,
      section: t.section,
      quote: t.quote
    });
  for (const {task_id, title_zh, title_en, section} of tasks)
    rows.set(task_id, {name_zh: title_zh, name_en: title_en, section, quote: null});
  return scores.flatMap((score) => {
    const {criterion, lenient, neither} = lackingOf(score);
    const row = (kept: LackingRow["kept"]) => (id: string) => ({
      criterion,
      criterion_zh: ruleOf(criterion, zh).name,
      criterion_en: ruleOf(criterion, en).name,
      kept,
      id,
      ...rows.get(id)!
    });
    return [...neither.map(row("neither")), ...lenient.map(row("lenient"))];
  });
}
