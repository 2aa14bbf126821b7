import {html} from "htl";
import {counted} from "../../model/format.js";
import {groupBy} from "../../model/pairs.js";
import {isPromise} from "../../model/periods.js";
import type {Target} from "../../model/target.js";
import type {History, Outlook, PeriodsData, PeriodsParams} from "./data.js";
import {paceText} from "./pace.js";
import {named, say, type Page} from "../../ui/page.js";
import {changeLines} from "./cards.js";
import {lane} from "./panel.js";
import {PERIODS_WORDS} from "./words.js";
import {scopeOf, valueLink} from "../../ui/value.js";

/** Every indicator of the city on the axis of years, with its values, change and pace, by domain. */
export function periodsTable(
  histories: History[],
  {domains}: PeriodsData,
  outlook: Outlook,
  {change, domain}: PeriodsParams,
  page: Page
): HTMLElement {
  if (histories.length === 0)
    return html`<p class="muted" data-indicators="0">
      ${say(page, "所选范围内没有指标；没有写不等于零。", "There is no indicator within this choice; unwritten is not zero.")}
    </p>`;
  const rows = histories.flatMap((history) => history.rows);
  const promises = rows.filter(isPromise).length;
  const baselines = rows.length - promises;
  const title = change
    ? say(
        page,
        `指标：${PERIODS_WORDS.zh.change[change]}`,
        `Indicators: ${PERIODS_WORDS.en.change[change]}`
      )
    : say(page, "全部指标", "Every indicator");
  return html`<section class="every">
    <h2>${title}</h2>
    <p
      class="muted"
      data-indicators="${histories.length}"
      data-promises="${promises}"
      data-baselines="${baselines}"
    >
      ${countWords(histories, page)}
    </p>
    <p class="muted on-paper">
      ${say(page, "印出的是屏幕上打开的领域；其余只列名称。", "Printed as on the screen: domains that were open in full, the others by name.")}
    </p>
    ${[...groupBy(histories, (history) => history.rows[0].domain_id)].map(([id, group]) => {
      const name = named(
        domains.find((row) => row.domain_id === id)!,
        "name",
        page
      );
      const details = html`<details class="only" data-domain="${id}" data-as-shown>
        <summary>${name} <span class="muted">${countWords(group, page)}</span></summary>
        ${domainTable(name, group, outlook, page)}
      </details>`;
      if (change || domain) details.setAttribute("open", "");
      return details;
    })}
  </section>`;
}

function countWords(histories: History[], page: Page): string {
  const rows = histories.flatMap((history) => history.rows);
  const promises = rows.filter(isPromise).length;
  const baselines = rows.length - promises;
  const words = [
    say(page, `${histories.length}个指标`, counted(histories.length, "indicator")),
    ...(promises > 0 ? [say(page, `${promises}个目标`, counted(promises, "promise"))] : []),
    ...(baselines > 0
      ? [say(page, `${baselines}个基期值`, counted(baselines, "baseline figure"))]
      : [])
  ];
  return words.join(page.marks.comma);
}

function domainTable(
  name: string,
  histories: History[],
  outlook: Outlook,
  page: Page
): HTMLElement {
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="${name}">
    <table class="periods-table">
      <thead>
        <tr>
          <th scope="col">${say(page, "指标", "Indicator")}</th>
          <th scope="col" class="lane-head">${say(page, "规划期与期末", "Period and deadline")}</th>
          <th scope="col">${say(page, "数值", "Values")}</th>
          ${outlook.steps.length > 0 ? html`<th scope="col">${say(page, "变化", "Change")}</th>` : null}
          <th scope="col">${say(page, "年均需增量", "Required pace")}</th>
        </tr>
      </thead>
      <tbody>
        ${histories.map((history) => historyRow(history, outlook, page))}
      </tbody>
    </table>
  </div>`;
}

/** The years that the small spans of all tables share. */
function laneYears({years, own}: Outlook): [number, number] {
  return [years[0], Math.max(...own.map((plan) => plan.period_end))];
}

function historyRow(history: History, outlook: Outlook, page: Page): HTMLElement {
  const {rows, indicator_id} = history;
  const name = named(rows[0], "indicator", page);
  return html`<tr data-indicator="${indicator_id}">
    <th scope="row"><a href="${page.href(`/indicators/${indicator_id}`)}">${name}</a></th>
    <td class="lane-cell">${lane(rows, laneYears(outlook), page)}</td>
    <td data-label="${say(page, "数值", "Values")}">
      <ul class="statements">
        ${rows.map((row) => html`<li>${statement(row, page)}</li>`)}
      </ul>
    </td>
    ${outlook.steps.length > 0 ? html`<td data-label="${say(page, "变化", "Change")}"><div>${changeCell(history, outlook, page)}</div></td>` : null}
    <td data-label="${say(page, "年均需增量", "Required pace")}">
      <div>${paceCell(history, page)}</div>
    </td>
  </tr>`;
}

function statement(row: Target, page: Page): Node {
  const {labels} = page;
  const words = [
    ...(row.role === "baseline" ? [labels.role.baseline] : []),
    labels.basis[row.basis],
    ...(row.scope ? [scopeOf(row, page)] : [])
  ];
  return html`<span class="year">${row.year}</span> ${valueLink(row, page)}
    <span class="muted">${words.join(" · ")}</span>`;
}

function changeCell(history: History, outlook: Outlook, page: Page): Node | Node[] {
  if (history.changes.length > 0) return changeLines(history, outlook, page);
  return html`<span class="muted"
    >${say(page, "只有基期值，没有目标", "baseline only, no promise")}</span
  >`;
}

/** One line a promise; promises that lack a pace for the same reason share one. */
function paceCell({rows, outcomes}: History, page: Page): Node[] {
  const promises = rows.filter(isPromise);
  if (promises.length === 0) return [html`<span class="muted">—</span>`];
  const texts = new Map<string, Node>();
  for (const row of promises) {
    const text = paceText(row, rows, outcomes, page);
    const key = text.textContent ?? "";
    if (!texts.has(key)) texts.set(key, text);
  }
  return [...texts.values()].map((text) => html`<div>${text}</div>`);
}
