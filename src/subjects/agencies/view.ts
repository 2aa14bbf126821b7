import {html} from "htl";
import {AGENCY_ROLES, type AgencyRole} from "../../model/agency.js";
import {groupBy} from "../../model/pairs.js";
import {allDomains, wholePlans, type DomainRow, type PlanRow} from "../../queries/catalogue.js";
import {
  agencyRows,
  agencyTasks,
  namedByPlan,
  type AgenciesData,
  type AgenciesParams,
  type AgencyFilter,
  type NamedPlan
} from "./data.js";
import {agenciesList} from "./list.js";
import {agenciesMatrix} from "./matrix.js";
import {agenciesNamed} from "./named.js";
import {select} from "../../ui/select.js";
import {known, unknownNotice} from "../../ui/filter.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {saveButton} from "../../ui/share.js";

/** Who is responsible: named leads by plan, tasks by agency, agencies by domain. */
export const agencies: View<AgenciesParams, AgenciesData> = {
  params: (query) => ({
    city: query.get("city") ?? "",
    plan: query.get("plan") ?? "",
    domain: query.get("domain") ?? "",
    role: query.get("role") ?? ""
  }),
  async load({corpus}, params) {
    const [plans, domains] = await Promise.all([wholePlans(corpus), allDomains(corpus)]);
    const {filter, unknown} = asked(params, plans, domains);
    const rows = await agencyRows(corpus, filter);
    return {
      filter,
      unknown,
      plans,
      domains,
      tasks: agencyTasks(rows, filter),
      named: namedByPlan(rows, filter)
    };
  },
  draw(data, _params, page) {
    const {tasks, named: byPlan} = data;
    const cities = groupBy(byPlan, (row) => row.jurisdiction_id);
    const ofCity = groupBy(tasks, (row) => row.jurisdiction_id);
    return html`<div class="agencies">
      ${unknownNotice(data.unknown, page)} ${agenciesForm(data, page)} ${agenciesNamed(data, page)}
      ${saveButton(page)}
      ${[...cities].map(
        ([city, plans]) =>
          html`<section data-city="${city}">
            <h2>${named(plans[0], "jurisdiction", page)}</h2>
            ${
              ofCity.has(city)
                ? [
                    agenciesList(ofCity.get(city)!, plans, data.filter, page),
                    agenciesMatrix(ofCity.get(city)!, plans, data.domains, page)
                  ]
                : silence(plans, page)
            }
          </section>`
      )}
    </div>`;
  },
  rows: ({tasks}) => tasks
};

/** A plan of another city than the one asked for is left out and named. */
function asked(
  params: AgenciesParams,
  plans: PlanRow[],
  domains: DomainRow[]
): {filter: AgencyFilter; unknown: string[]} {
  const city = known(
    params.city,
    plans.map((plan) => plan.jurisdiction_id)
  );
  const own = plans.filter((plan) => !city || plan.jurisdiction_id === city);
  const filter = {
    city,
    plan: known(
      params.plan,
      own.map((plan) => plan.plan_id)
    ),
    domain: known(
      params.domain,
      domains.map((row) => row.domain_id)
    ),
    role: known(params.role, AGENCY_ROLES)
  };
  const names = ["city", "plan", "domain", "role"] as const;
  return {
    filter,
    unknown: names.filter((name) => params[name] && !filter[name]).map((name) => params[name])
  };
}

/** Why nothing is listed for a city. */
function silence(plans: NamedPlan[], page: Page): HTMLElement {
  const reasons = plans.filter((plan) => plan.gap);
  return html`<p class="muted">
    ${
      reasons.length > 0
        ? reasons
            .map(
              (plan) => `${named(plan, "plan", page)}${page.marks.colon}${named(plan, "gap", page)}`
            )
            .join(" ")
        : say(
            page,
            "在所选条件下，没有任务明确责任单位；不等于没有人负责。",
            "Under this choice no task names an agency, which does not mean that nobody is responsible."
          )
    }
  </p>`;
}

function agenciesForm({plans, domains, filter}: AgenciesData, page: Page): HTMLElement {
  const {labels} = page;
  const cities = groupBy(plans, (plan) => plan.jurisdiction_id);
  const own = plans.filter((plan) => !filter.city || plan.jurisdiction_id === filter.city);
  return html`<form class="choices" data-choices method="get">
    <div class="selects">
      ${select("city", say(page, "城市", "City"), filter.city, [["", say(page, "全部城市", "All cities")], ...[...cities].map(([id, [plan]]): [string, string] => [id, named(plan, "jurisdiction", page)])])}
      ${select("plan", say(page, "规划", "Plan"), filter.plan, [["", say(page, "全部规划", "All plans")], ...own.map((plan): [string, string] => [plan.plan_id, `${named(plan, "jurisdiction", page)} · ${named(plan, "short", page)}`])])}
      ${select("domain", say(page, "领域", "Domain"), filter.domain, [["", say(page, "全部领域", "All domains")], ...domains.map((row): [string, string] => [row.domain_id, named(row, "name", page)])])}
      ${select<AgencyRole | "">("role", say(page, "角色", "Role"), filter.role, [["", say(page, "全部角色", "All roles")], ...AGENCY_ROLES.map((role): [AgencyRole, string] => [role, labels.agencyRole[role]])])}
    </div>
    <p class="progress" role="status" aria-live="polite" data-progress></p>
  </form>`;
}
