import {as, statement, type Question} from "../../../queries/question.js";

/** In how many tasks of each plan somebody is named; NULL where assignments are not in the corpus. */
export const namedTable: Question = (lang) => {
  const named = (who: string) => `CASE WHEN NOT bool_or(assigned = 'not-in-corpus')
    THEN count(*) FILTER (task_id IN (SELECT task_id FROM responsibilities${who})) END::INTEGER`;
  return `SELECT plan_id, jurisdiction_${lang}, plan_${lang}, count(*)::INTEGER ${as(lang, "任务", "tasks")},
  ${named("")} ${as(lang, "写明责任单位", "with an agency")},
  ${named(" WHERE role = 'lead'")} ${as(lang, "写明牵头单位", "with a lead")}
FROM tasks WHERE evidence = 'document'
GROUP BY plan_id, jurisdiction_${lang}, plan_${lang}, period_start
ORDER BY period_start, plan_id`;
};

/** Plans that name leads; not those whose assignments are not in the corpus, where a share cannot be told. */
const LEADING = `plan_id IN (SELECT plan_id FROM responsibilities WHERE role = 'lead')
    AND plan_id NOT IN (SELECT plan_id FROM tasks WHERE assigned = 'not-in-corpus')`;

/** In how many tasks an agency leads; general forms stand for many bodies and are marked. */
export const leadBars: Question = (lang) => `SELECT agency_${lang}, agency_kind,
  count(DISTINCT task_id)::INTEGER ${as(lang, "牵头的任务", "tasks led")},
  (SELECT count(*) FROM tasks WHERE ${LEADING})::INTEGER ${as(lang, "全部任务", "all tasks")}
FROM responsibilities WHERE role = 'lead' AND ${LEADING}
GROUP BY agency_id, agency_${lang}, agency_kind
ORDER BY count(DISTINCT task_id) DESC, min(jurisdiction_id), min(plan_id), min(ordinal)
LIMIT 12`;

/** How many agencies share the lead in one bracket. */
export const sharedLeads: Question = (
  lang
) => `SELECT leads ${as(lang, "牵头单位", "lead agencies")},
  count(*)::INTEGER ${as(lang, "括注", "brackets")}
FROM (
  SELECT plan_id, statement, (count(DISTINCT agency_id) FILTER (role = 'lead'))::INTEGER AS leads
  FROM responsibilities WHERE ${LEADING} GROUP BY plan_id, statement
)
GROUP BY leads ORDER BY leads`;

/** Links from a task of the city's plan. */
const FROM_CITY = "upper_task_id IN (SELECT task_id FROM tasks WHERE plan_id = 'tj-newinfra-2021')";

/** What becomes of the city's tasks in the district, and how many numbers stand in them. */
export const nankaiRelations: Question = (lang) => `SELECT relation,
  count(*)::INTEGER ${as(lang, "任务", "tasks")},
  sum(numbers)::INTEGER ${as(lang, "数字", "numbers")}
FROM (
  SELECT relation, (
    SELECT count(*) FROM targets
    WHERE task_id = upper_task_id AND role = 'target' AND stated = 'number'
  ) AS numbers
  FROM cascade WHERE ${FROM_CITY}
)
GROUP BY relation ORDER BY 2 DESC, relation`;

/** Task beside task, with the targets of the city's task. */
export const nankaiTable: Question = (
  lang
) => `SELECT upper.title_${lang} ${as(lang, "市级任务", "task of the city")},
  (SELECT count(*) FROM targets WHERE task_id = upper_task_id AND role = 'target')::INTEGER
    ${as(lang, "其中的目标", "its targets")},
  lower.title_${lang} ${as(lang, "区级任务", "task of the district")},
  relation, reason_${lang}
FROM cascade JOIN tasks AS upper ON upper.task_id = upper_task_id
LEFT JOIN tasks AS lower ON lower.task_id = lower_task_id
WHERE upper.plan_id = 'tj-newinfra-2021'
ORDER BY link_id`;

/** What both the city and the district promise. */
export const nankaiShared: Question = (lang) => `SELECT ${statement(lang)}
FROM targets
WHERE plan_id IN ('tj-newinfra-2021', 'nk-newinfra-2022') AND role = 'target' AND restates IS NULL
QUALIFY count(*) FILTER (plan_id = 'tj-newinfra-2021') OVER (PARTITION BY indicator_id) > 0
  AND count(*) FILTER (plan_id = 'nk-newinfra-2022') OVER (PARTITION BY indicator_id) > 0
ORDER BY indicator_id, jurisdiction_id DESC`;
