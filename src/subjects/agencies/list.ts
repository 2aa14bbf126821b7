import {html} from "htl";
import {legendMark} from "../../charts/legend.js";
import {stackedBar} from "../../charts/stacked.js";
import {AGENCY_ROLES, ranked, type AgencyRole, type AgencyRow} from "../../model/agency.js";
import {agenciesId} from "../../model/chart.js";
import {groupBy} from "../../model/pairs.js";
import type {AgencyFilter, AgencyTask, NamedPlan} from "./data.js";
import {
  agencyCounts,
  agencyLabel,
  agencyName,
  concentrationWords,
  fillOf,
  roleCounts,
  roleWords,
  sumOf
} from "./words.js";
import {named, say, type Page} from "../../ui/page.js";
import {shareLink} from "../../ui/share.js";

/** Agencies beyond these stand in a fold of their own. */
const FIRST = 12;

/** Who stands behind how many tasks: a bar in parts an agency, which opens on its tasks. */
export function agenciesList(
  rows: AgencyTask[],
  plans: NamedPlan[],
  {plan, domain, role}: AgencyFilter,
  page: Page
): HTMLElement {
  const shown = {
    cities: plan,
    only: {...(domain ? {domain: [domain]} : {}), ...(role ? {role: [role]} : {})}
  };
  const list = ranked(rows);
  const roles = AGENCY_ROLES.filter((role) => rows.some((row) => row.role === role));
  const max = Math.max(...list.map((row) => sumOf(row, roles)));
  const rest = list.slice(FIRST);
  const item = (row: AgencyRow<AgencyTask>) => agencyItem(row, roles, max, page);
  return html`<figure class="ranked">
    <header>
      <h3>${say(page, "任务落在谁身上", "On whom the tasks fall")}</h3>
      ${shareLink(agenciesId(rows[0].jurisdiction_id), shown, page)}
    </header>
    <p class="summary">
      ${concentrationWords(
        list.map(({agency, tasks}) => ({...agency, tasks})),
        page
      )}
    </p>
    <p class="legend">
      ${roles.map((role) => html`<span>${legendMark({bar: fillOf(role)})} ${roleWords(role, page)}</span>`)}
    </p>
    <p class="muted on-paper">
      ${say(page, "印出的是屏幕上打开的单位的任务；其余只列名称和个数。", "Printed as on the screen: the tasks of agencies that were open, the others by name and number.")}
    </p>
    <div class="ranked-list">${list.slice(0, FIRST).map(item)}</div>
    ${
      rest.length === 0
        ? null
        : html`<details class="only">
            <summary>
              ${say(page, `其余${moreOf(rest, page)}`, `${moreOf(rest, page)} more`)}
            </summary>
            <div class="ranked-list">${rest.map(item)}</div>
          </details>`
    }
    <figcaption>
      ${say(page, "单位：项任务。同一任务中多次列出只计一次；同一单位在不同角色下分别计。来源：", "Unit: tasks. An agency counts once a task and role, however often it is named there. Source: ")}${sourceLinks(rows, plans, page)}
    </figcaption>
  </figure>`;
}

function moreOf(rest: AgencyRow<AgencyTask>[], page: Page): string {
  return agencyCounts(
    rest.map(({agency}) => agency),
    page
  );
}

/** The plans that some rows were read from, as links. */
export function sourceLinks(rows: AgencyTask[], plans: NamedPlan[], page: Page): HTMLElement[] {
  return plans
    .filter((plan) => rows.some((row) => row.plan_id === plan.plan_id))
    .map(
      (plan, i) =>
        html`<span
          >${i === 0 ? "" : page.marks.semicolon}<a
            href="${page.href(`/plans/${plan.plan_id}#tasks`)}"
            >${named(plan, "plan", page)}</a
          ></span
        >`
    );
}

function agencyItem(
  {agency, rows, tasks, byRole}: AgencyRow<AgencyTask>,
  roles: AgencyRole[],
  max: number,
  page: Page
): HTMLElement {
  const counts = roleCounts({tasks, byRole}, roles, page);
  const name = agencyLabel(agency, page);
  const parts = roles.map((role) => ({...fillOf(role), value: byRole[role]}));
  return html`<details
    class="agency"
    id="agency-${agency.agency_id}"
    data-tasks="${tasks}"
    data-as-shown
  >
    <summary>
      <span class="agency-name">${agencyName(agency, page)}</span>
      <span class="agency-bar"
        >${stackedBar(
          parts.filter(({value}) => value > 0),
          {max, label: `${name}${page.marks.colon}${counts}`}
        )}</span
      >
      <span class="agency-counts">${counts}</span>
    </summary>
    ${taskLists(rows, page)}
  </details>`;
}

/** The agency's tasks by plan; a task named twice carries both roles. */
function taskLists(rows: AgencyTask[], page: Page): HTMLElement[] {
  return [...groupBy(rows, (row) => row.plan_id).values()].map(
    (ofPlan) =>
      html`<div class="agency-tasks">
        <h4>
          <a href="${page.href(`/plans/${ofPlan[0].plan_id}#tasks`)}"
            >${named(ofPlan[0], "plan", page)}</a
          >
        </h4>
        <ul>
          ${[...groupBy(ofPlan, (row) => row.task_id).values()].map(([first, ...others]) => {
            const roles = [first, ...others].map((row) => page.labels.agencyRole[row.role]);
            return html`<li>
              <a href="${page.href(`/plans/${first.plan_id}#${first.task_id}`)}" lang="zh-CN"
                >${first.title_zh}</a
              >
              ${page.lang === "en" ? html`<span class="gloss-line">${first.title_en}</span>` : null}
              <span class="muted">${roles.join(" · ")} · ${named(first, "domain", page)}</span>
            </li>`;
          })}
        </ul>
      </div>`
  );
}
