import type {ChartDomain} from "../../model/chart.js";
import type {ChartState} from "../../model/state.js";
import {as, list, ofDomains, planned} from "../../queries/question.js";
import {readChoice} from "../../ui/choice.js";
import type {AskChart} from "../../ui/kind.js";

/** In how many tasks an agency stands in a role; general forms stand for many bodies and are marked. */
export const agenciesQuestion: AskChart<"agencies"> = (data, state, {lang}) => {
  const asked = readChoice(state.cities, data.plans).plan_ids;
  const plan_ids = data.plan_ids.filter((id) => asked.length === 0 || asked.includes(id));
  const roles = state.only.role ?? [];
  const role = roles.length > 0 ? ` AND role IN (${list(roles)})` : "";
  return `SELECT r.jurisdiction_${lang}, agency_id, agency_${lang}, agency_kind, role,
  count(DISTINCT task_id)::INTEGER ${as(lang, "任务", "tasks")}
FROM responsibilities AS r JOIN tasks AS k USING (task_id)
WHERE r.plan_id IN (${list(plan_ids)})${ofDomains(domainsOf(state, data.domains), "k.domain_id")}${role}
GROUP BY r.jurisdiction_${lang}, agency_id, agency_${lang}, agency_kind, role
ORDER BY count(DISTINCT task_id) DESC, agency_id, role`;
};

/** How many tasks of a plan name a lead, or others alone; NULL where assignments are not in the corpus. */
export const namedQuestion: AskChart<"named"> = (data, state, {lang}) => {
  const {plan_ids} = readChoice(state.cities, data.plans);
  const those = (who: string) =>
    `CASE WHEN NOT bool_or(assigned = 'not-in-corpus') THEN count(*) FILTER (${who}) END::INTEGER`;
  const led = "task_id IN (SELECT task_id FROM responsibilities WHERE role = 'lead')";
  return `SELECT plan_id, domain_id, domain_${lang}, count(*)::INTEGER ${as(lang, "任务", "tasks")},
  ${those(led)} ${as(lang, "写明牵头单位", "with a lead")},
  ${those(`NOT ${led} AND task_id IN (SELECT task_id FROM responsibilities)`)} ${as(lang, "只写其他单位", "with others alone")}
FROM tasks
WHERE ${planned(plan_ids)}${ofDomains(domainsOf(state, data.domains))}
GROUP BY plan_id, domain_id, domain_${lang}
ORDER BY plan_id, domain_id`;
};

function domainsOf({only}: ChartState, domains: ChartDomain[]): string[] {
  const known = domains.map(({domain_id}) => domain_id);
  return (only.domain ?? []).filter((id) => known.includes(id));
}
