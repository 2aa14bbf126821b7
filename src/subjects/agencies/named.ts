import {html} from "htl";
import {portion} from "../../charts/portion.js";
import {NAMED} from "../../model/chart.js";
import type {NamedPlan} from "./data.js";
import type {AgenciesData} from "./data.js";
import {namedWords, NAMED_LEGEND} from "./words.js";
import {named, say, type Page} from "../../ui/page.js";
import {shareLink} from "../../ui/share.js";

/** In how many tasks of each plan somebody is named, and as what. A missing annex is not zero. */
export function agenciesNamed(
  {named: plans, filter, domains}: AgenciesData,
  page: Page
): HTMLElement {
  const domain = domains.find((row) => row.domain_id === filter.domain);
  const where = domain ? named(domain, "name", page) : "";
  const title = say(page, "多少任务明确了牵头单位", "How many tasks name a lead agency");
  return html`<figure class="named">
    <header>
      <h2>${title}${where ? ` · ${where}` : null}</h2>
      ${shareLink(NAMED, {cities: filter.plan || filter.city, only: filter.domain ? {domain: [filter.domain]} : {}}, page)}
    </header>
    <p class="legend">
      ${NAMED_LEGEND.map(({mark, text}) => html`<span><i class="key ${mark === "strict" ? "full" : "open"}"></i>${text[page.lang]}</span>`)}
      <span><i class="key bare"></i>${say(page, "原文未明确", "nobody is named in the text")}</span>
    </p>
    <div class="named-rows">${plans.map((plan) => planRow(plan, page))}</div>
    <figcaption>
      ${say(page, "单位：项任务，占该规划全部任务。来源：各规划的责任括注。", "Unit: tasks, of all tasks of the plan. Source: the brackets of responsibility in each plan.")}
    </figcaption>
  </figure>`;
}

function planRow(plan: NamedPlan, page: Page): HTMLElement {
  const {tasks, lead, listed} = plan;
  const name = html`<a class="named-plan" href="${page.href(`/plans/${plan.plan_id}#tasks`)}"
    >${named(plan, "jurisdiction", page)} · ${named(plan, "plan", page)}</a
  >`;
  if (plan.gap === "not-in-corpus")
    return html`<div class="named-row" data-plan="${plan.plan_id}" data-missing="not-in-corpus">
      ${name}
      <p class="muted">
        <span class="badge apart-badge">${say(page, "未收录", "not in the corpus")}</span>
        ${named(plan, "gap", page)}
      </p>
    </div>`;
  if (tasks === 0)
    return html`<div class="named-row" data-plan="${plan.plan_id}" data-tasks="0">
      ${name}
      <p class="muted">${say(page, "该领域没有任务", "no task in this domain")}</p>
    </div>`;
  const words = namedWords(plan, page);
  return html`<div
    class="named-row"
    data-plan="${plan.plan_id}"
    data-tasks="${tasks}"
    data-lead="${lead}"
    data-listed="${listed}"
  >
    ${name} ${portion({strict: lead, lenient: lead + listed, whole: tasks}, {label: words})}
    <p>
      ${words}${plan.gap ? html` <span class="muted">${named(plan, "gap", page)}</span>` : null}
    </p>
  </div>`;
}
