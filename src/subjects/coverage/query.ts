import {as, firstOf, ofDomains, planned} from "../../queries/question.js";
import {readChoice} from "../../ui/choice.js";
import type {AskChart} from "../../ui/kind.js";

/** Which plan sets how many targets on what; without a target the kind of missing, never zero. */
export const coverageQuestion: AskChart<"coverage"> = (data, state, {lang}) => {
  const {plan_ids} = readChoice(state.cities, data.plans);
  const known = data.domains.map(({domain_id}) => domain_id);
  const domains = (state.only.domain ?? []).filter((id) => known.includes(id));
  const byIndicator = state.only.by?.[0] === "indicator";
  const line = byIndicator ? "indicator" : "domain";
  const lines = byIndicator
    ? `SELECT DISTINCT indicator_id, indicator_${lang} AS name, domain_id FROM targets
  WHERE evidence = 'document'${ofDomains(domains)}`
    : `SELECT domain_id, name_${lang} AS name FROM domains WHERE true${ofDomains(domains)}`;
  return `WITH lines AS (
  ${lines}
),
stated AS (
  SELECT plan_id, ${line}_id,
    count(*) FILTER (role = 'target')::INTEGER AS promises,
    count(*) FILTER (role = 'target' AND doubt IS NOT NULL)::INTEGER AS doubtful,
    count(*) FILTER (role = 'baseline')::INTEGER AS baselines
  FROM targets WHERE ${firstOf(plan_ids)} GROUP BY plan_id, ${line}_id
),
numbered AS (SELECT DISTINCT plan_id, domain_id FROM targets WHERE role = 'target' AND restates IS NULL),
tasked AS (SELECT DISTINCT plan_id, domain_id FROM tasks)
SELECT p.plan_id, l.${line}_id, l.name ${byIndicator ? as(lang, "指标", "indicator") : as(lang, "领域", "domain")},
  nullif(s.promises, 0) ${as(lang, "目标", "promises")},
  nullif(s.doubtful, 0) ${as(lang, "其中存疑", "in doubt")},
  CASE WHEN s.promises > s.doubtful THEN 'set' WHEN s.promises > 0 THEN 'doubtful'
    WHEN s.baselines > 0 THEN 'baseline'
    WHEN t.plan_id IS NOT NULL AND n.plan_id IS NULL THEN 'qualitative' ELSE 'none' END AS cell
FROM plans AS p CROSS JOIN lines AS l
LEFT JOIN stated AS s ON s.plan_id = p.plan_id AND s.${line}_id = l.${line}_id
LEFT JOIN tasked AS t ON t.plan_id = p.plan_id AND t.domain_id = l.domain_id
LEFT JOIN numbered AS n ON n.plan_id = p.plan_id AND n.domain_id = l.domain_id
WHERE ${planned(plan_ids).replace(/^/, "p.")}
ORDER BY l.domain_id, l.${line}_id, p.plan_id`;
};
