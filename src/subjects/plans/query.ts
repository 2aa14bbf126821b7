import {as} from "../../queries/question.js";
import type {AskChart} from "../../ui/kind.js";

/** In how many tasks or promises of a plan each criterion holds, by both rules; NULL where the corpus cannot tell. */
export const scorecardQuestion: AskChart<"scorecard"> = ({plan_id}, _state, {lang}) => {
  const line = (criterion: string, strict: string, lenient: string, from = "promises") =>
    `SELECT '${criterion}' AS criterion, count(*)::INTEGER AS n,
  count(*) FILTER (${strict})::INTEGER AS strict, count(*) FILTER (${lenient})::INTEGER AS lenient
FROM ${from}`;
  return `WITH stated AS (SELECT * FROM targets WHERE plan_id = '${plan_id}' AND role = 'target'),
promises AS (SELECT * FROM stated WHERE restates IS NULL),
own AS (SELECT * FROM tasks WHERE plan_id = '${plan_id}'),
behind AS (SELECT * FROM responsibilities WHERE plan_id = '${plan_id}'),
scores AS (
${line("quantified", "task_id IN (SELECT task_id FROM stated WHERE stated = 'number' AND task_id IS NOT NULL)", "section IN (SELECT section FROM stated)", "own")}
UNION ALL
${line("dated", "year_source = 'sentence'", "year_source <> 'plan'")}
UNION ALL
${line("baseline", "start = 'plan'", "start <> 'none'")}
UNION ALL
${line("unit", "unit_source = 'printed'", "unit_source = 'printed' OR stated = 'words'")}
UNION ALL
SELECT 'lead', count(*)::INTEGER,
  CASE WHEN NOT bool_or(assigned = 'not-in-corpus')
    THEN count(*) FILTER (task_id IN (SELECT task_id FROM behind WHERE role = 'lead')) END::INTEGER,
  CASE WHEN NOT bool_or(assigned = 'not-in-corpus')
    THEN count(*) FILTER (task_id IN (SELECT task_id FROM behind)) END::INTEGER
FROM own
)
SELECT criterion, n, strict ${as(lang, "从严", "strict rule")}, lenient ${as(lang, "从宽", "lenient rule")}
FROM scores`;
};
