import {html} from "htl";
import {ranked} from "../model/agency.js";
import {groupBy} from "../model/pairs.js";
import type {AgencyTask} from "../queries/agencies.js";
import type {DomainRow} from "../queries/catalogue.js";
import {agencyLabel} from "./agencyWords.js";
import {named, say, type Page} from "./page.js";

/** As many agencies as a page's height shows; the list above has them all. */
const ROWS = 15;

/** Agencies × domains: how many tasks of a domain an agency has a part in; the number stands in the cell. */
export function agenciesMatrix(rows: AgencyTask[], domains: DomainRow[], page: Page): HTMLElement {
  const list = ranked(rows).slice(0, ROWS);
  const present = domains.filter((domain) =>
    rows.some((row) => row.domain_id === domain.domain_id)
  );
  const caption = say(
    page,
    `单位 × 领域：参与的任务数（任务最多的${list.length}个）`,
    `Agencies × domains: tasks an agency takes part in (the ${list.length} in the largest number of tasks)`
  );
  return html`<div class="table-frame matrix" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
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
  </div>`;
}

function cell(rows: AgencyTask[], domain: string): HTMLElement {
  const count = new Set(rows.map((row) => row.task_id)).size;
  if (count === 0) return html`<td class="none"></td>`;
  const strength = Math.min(count, 4);
  return html`<td class="some" data-label="${domain}" data-strength="${strength}">${count}</td>`;
}
