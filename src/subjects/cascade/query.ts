import {as} from "../../queries/question.js";
import type {AskChart} from "../../ui/kind.js";

/** What becomes of each task of a city's plan in its district's, and how many numbers each states. */
export const cascadeQuestion: AskChart<"cascade"> = (_data, _state, {lang}) => `WITH numbered AS (
  SELECT task_id, count(*)::INTEGER AS n FROM targets
  WHERE role = 'target' AND stated = 'number' GROUP BY task_id
),
reviewed AS (
  SELECT plan_id FROM tasks GROUP BY plan_id HAVING bool_and(
    task_id IN (SELECT upper_task_id FROM cascade WHERE upper_task_id IS NOT NULL)
  )
)
SELECT link_id, upper.title_${lang} ${as(lang, "市级任务", "task of the city")},
  relation, lower.title_${lang} ${as(lang, "区级任务", "task of the district")},
  coalesce(a.n, 0) ${as(lang, "市级的数字", "numbers of the city")},
  coalesce(b.n, 0) ${as(lang, "区级的数字", "numbers of the district")}, reason_${lang}
FROM cascade LEFT JOIN tasks AS upper ON upper.task_id = upper_task_id
LEFT JOIN tasks AS lower ON lower.task_id = lower_task_id
LEFT JOIN numbered AS a ON a.task_id = upper_task_id
LEFT JOIN numbered AS b ON b.task_id = lower_task_id
WHERE upper_task_id IS NULL OR upper.plan_id IN (SELECT plan_id FROM reviewed)
ORDER BY upper_task_id NULLS LAST, lower_task_id, link_id`;
