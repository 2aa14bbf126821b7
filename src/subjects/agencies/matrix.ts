import {html} from "htl";
import {ranked} from "../../model/agency.js";
import {groupBy} from "../../model/pairs.js";
import type {AgencyTask, NamedPlan} from "./data.js";
import type {DomainRow} from "../../queries/catalogue.js";
import {sourceLinks} from "./list.js";
import {agencyLabel} from "./words.js";
import {named, say, type Page} from "../../ui/page.js";
import {swipeHint} from "../../ui/table.js";

/** As many agencies as a page's height shows; the list above has them all. */
const ROWS = 15;

/** From this many tasks on cells look alike. */
const DARKEST = 4;

/** As many domains fit a phone beside the agencies. */
const FITTING = 6;

/** Agencies × domains: how many tasks of a domain an agency has a part in; the number stands in the cell. */
export function agenciesMatrix(
  rows: AgencyTask[],
  plans: NamedPlan[],
  domains: DomainRow[],
  page: Page
): HTMLElement {
  const list = ranked(rows).slice(0, ROWS);
  const present = domains.filter((domain) =>
    rows.some((row) => row.domain_id === domain.domain_id)
  );
  const caption = say(
    page,
    `单位 × 领域：参与的任务数（任务最多的${list.length}个）`,
    `Agencies × domains: tasks an agency takes part in (the ${list.length} in the largest number of tasks)`
  );
  return html`<div class="matrix-figure">
    <h3>${caption}</h3>
    ${legend(page)} ${present.length > FITTING ? swipeHint(page) : null}
    <div
      class="table-frame matrix"
      tabindex="0"
      role="region"
      aria-label="${named(plans[0], "jurisdiction", page)}${page.marks.colon}${caption}"
    >
      <table>
        <caption class="heard">
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say(page, "单位", "Agency")}</th>
            ${present.map((domain) => html`<th scope="col" class="upright"><span>${named(domain, "name", page)}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${list.map(({agency, rows: own}) => {
            const byDomain = groupBy(own, (row) => row.domain_id);
            return html`<tr>
              <th scope="row">
                <a href="#agency-${agency.agency_id}">${agencyLabel(agency, page)}</a>
              </th>
              ${present.map((domain) => cell(byDomain.get(domain.domain_id) ?? [], named(domain, "name", page)))}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <p class="source">
      ${say(page, "单位：项任务。来源：各规划任务后括注的责任单位，", "Unit: tasks. Source: the brackets of responsibility in ")}${sourceLinks(rows, plans, page)}
    </p>
  </div>`;
}

/** What shades and empty cells mean. */
function legend(page: Page): HTMLElement {
  const shades = Array.from({length: DARKEST}, (_, i) => i + 1);
  return html`<p class="legend">
    <span
      >${shades.map(
        (count) =>
          html`<i class="shade" data-strength="${count}"
            >${count === DARKEST ? `${count}+` : count}</i
          >`
      )}
      ${say(page, "数字为任务数，越深越多；4项及以上用粗体", "number of tasks, darker for more; bold from 4 on")}</span
    >
    <span
      ><i class="shade"></i
      >${say(page, "空白：该领域的任务没有列出这个单位", "blank: not named for any task of the domain")}</span
    >
  </p>`;
}

function cell(rows: AgencyTask[], domain: string): HTMLElement {
  const count = new Set(rows.map((row) => row.task_id)).size;
  if (count === 0) return html`<td class="none"></td>`;
  const strength = Math.min(count, DARKEST);
  return html`<td class="some" data-label="${domain}" data-strength="${strength}">${count}</td>`;
}
