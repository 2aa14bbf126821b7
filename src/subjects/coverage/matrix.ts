import {html} from "htl";
import {counted} from "../../model/format.js";
import type {Cell} from "../../model/coverage.js";
import {groupBy} from "../../model/pairs.js";
import type {TaskRow} from "../../queries/catalogue.js";
import {rowsId, rowsPopover, taskPopovers, tasksId, type Column, type Line} from "./rows.js";
import {COVERAGE_WORDS} from "./words.js";
import {named, say, type Page} from "../../ui/page.js";
import {swipeHint} from "../../ui/table.js";

/** As many columns fit a desktop page; there the heads stick to the window, not to a frame. */
const FITTING = 8;

/** As many fit a phone with their sums; more are pushed sideways there. */
const NARROW = 6;

/** The matrix with its sums, and the rows behind each cell in a popover that needs no script. */
export function coverageMatrix(
  lines: Line[],
  columns: Column[],
  caption: string,
  page: Page
): HTMLElement {
  const most = Math.max(1, ...lines.flatMap(({cells}) => cells.map((c) => c.targets.length)));
  const groups = [...groupBy(lines, (line) => line.group)];
  const room = columns.length > FITTING ? " wide" : columns.length > NARROW ? "" : " narrow";
  return html`${room === " narrow" ? null : swipeHint(page)}
    <div class="matrix-frame${room}" tabindex="0" role="region" aria-label="${caption}">
      <table class="cover">
        <caption>
          <span>${caption}</span>
        </caption>
        ${columnHead(columns, page)}
        ${groups.map(
          ([group, own]) =>
            html`<tbody>
              <tr class="group-row">
                <th scope="rowgroup" colspan="${columns.length + 2}"><span>${group}</span></th>
              </tr>
              ${own.map((line) => matrixRow(line, columns, most, page))}
            </tbody>`
        )}
        ${sums(lines, columns, page)}
      </table>
    </div>
    ${lines.flatMap((line) => line.cells.map((cell, i) => rowsPopover(line, cell, columns[i], page)))}
    ${taskPopovers(lines, columns, page)}`;
}

function columnHead(columns: Column[], page: Page): HTMLElement {
  const cities = [...groupBy(columns, (column) => column.jurisdiction_id).values()];
  return html`<thead>
    <tr class="cities">
      <td></td>
      ${cities.map((own) => html`<th scope="colgroup" colspan="${own.length}">${named(own[0], "jurisdiction", page)}</th>`)}
      <td></td>
    </tr>
    <tr class="plans">
      <td></td>
      ${columns.map(
        ({plan}) =>
          html`<th scope="col">
            ${
              plan
                ? html`<a href="${page.href(`/plans/${plan.plan_id}`)}"
                    ><span>${say(page, plan.short_zh, plan.bare_en)}</span>
                    <small>${plan.period_start}–${plan.period_end}</small></a
                  >`
                : html`<span>${say(page, "未收录", "no plan")}</span>`
            }
          </th>`
      )}
      <th scope="col" class="sum">${say(page, "合计", "Sum")}</th>
    </tr>
  </thead>`;
}

function matrixRow(line: Line, columns: Column[], most: number, page: Page): HTMLElement {
  return html`<tr data-row="${line.id}">
    <th scope="row"><a href="${line.href}">${line.name}</a></th>
    ${line.cells.map((cell, i) => html`<td>${cellButton(line, cell, columns[i], most, page)}</td>`)}
    <td class="sum">${countOf(line.cells) || html`<span class="muted">–</span>`}</td>
  </tr>`;
}

function countOf(cells: Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.targets.length, 0);
}

/** How many shades tell more promises from fewer; the number itself stands in the cell. */
const HEATS = 8;

/** What a cell shows; a button wherever there are rows behind it. */
function cellButton(
  line: Line,
  cell: Cell<TaskRow>,
  column: Column,
  most: number,
  page: Page
): HTMLElement {
  const {kind, targets, doubtful, baselines, tasks} = cell;
  const words = COVERAGE_WORDS[page.lang][kind];
  const count = targets.length;
  const content = html`<span aria-hidden="true"
      >${count > 0 ? count : words.mark}${doubtful.length > 0 ? html`<sup>?</sup>` : null}</span
    ><span class="heard">${spoken(cell, page)}</span>`;
  const id = targets.length + baselines.length > 0 ? rowsId(line, column) : tasksId(line, column);
  const opens = targets.length + baselines.length + tasks.length > 0;
  const element: HTMLElement = opens
    ? html`<button type="button" class="cell ${kind}" popovertarget="${id}">${content}</button>`
    : html`<span class="cell ${kind}">${content}</span>`;
  element.title = words.name;
  element.dataset.kind = kind;
  element.dataset.count = String(count);
  element.dataset.plan = column.plan?.plan_id ?? column.jurisdiction_id;
  element.dataset.heat = String(Math.ceil((HEATS * count) / most));
  return element;
}

function spoken({kind, targets, doubtful, baselines, tasks}: Cell<TaskRow>, page: Page): string {
  const words = COVERAGE_WORDS[page.lang][kind].name;
  const counts = [
    targets.length > 0
      ? say(page, `${targets.length}个目标`, counted(targets.length, "promise"))
      : words,
    doubtful.length > 0 ? say(page, `${doubtful.length}项存疑`, `${doubtful.length} doubtful`) : "",
    baselines.length > 0
      ? say(page, `${baselines.length}个基期值`, counted(baselines.length, "baseline figure"))
      : "",
    targets.length === 0 && tasks.length > 0
      ? say(page, `${tasks.length}项任务`, counted(tasks.length, "task"))
      : ""
  ];
  return counts.filter(Boolean).join(page.marks.comma);
}

function sums(lines: Line[], columns: Column[], page: Page): HTMLElement {
  return html`<tfoot>
    <tr>
      <th scope="row">${say(page, "目标合计", "Promises in all")}</th>
      ${columns.map(
        ({plan, jurisdiction_id}, i) =>
          html`<td data-sum="${plan?.plan_id ?? jurisdiction_id}">
            ${plan ? countOf(lines.map((line) => line.cells[i])) : COVERAGE_WORDS[page.lang]["no-plan"].mark}
          </td>`
      )}
      <td class="sum" data-sum="all">${countOf(lines.flatMap((line) => line.cells))}</td>
    </tr>
  </tfoot>`;
}
