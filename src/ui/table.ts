import {html} from "htl";
import type {Target} from "../model/target.js";
import {draftMark} from "./draft.js";
import {named, say, type Page} from "./page.js";
import {inWords, quotedTarget, scopeOf, sectionTag, writtenValue} from "./value.js";

/** A column of a table: its heading, what a row shows, and whether it holds numbers. */
export interface TableColumn<T> {
  head: string;
  cell: (row: T) => unknown;
  numeric?: boolean;
}

/**
 * A table with a caption, wide ones scroll inside their own frame. `rowId` makes
 * rows addressable; `heard` keeps a caption that repeats the heading above it
 * for those who hear the page.
 */
export function table<T>(
  rows: readonly T[],
  columns: TableColumn<T>[],
  {caption, rowId, heard}: {caption: string; rowId?: (row: T) => string; heard?: boolean}
): HTMLElement {
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption class="${heard ? "heard" : ""}">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({head, numeric}) => html`<th scope="col" class="${numeric ? "number" : ""}">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => {
          const tr = html`<tr>
            ${columns.map((column, i) => cellOf(column, row, i === 0))}
          </tr>`;
          if (rowId) tr.id = rowId(row);
          return tr;
        })}
      </tbody>
    </table>
  </div>`;
}

/** A cell of a row; the first one heads the row for those who hear the table. */
export function cellOf<T>(
  {cell, head, numeric}: TableColumn<T>,
  row: T,
  heads: boolean
): HTMLElement {
  const number = numeric ? "number" : "";
  return heads
    ? html`<th scope="row" class="row ${number}" data-label="${head}">${cell(row)}</th>`
    : html`<td class="${number}" data-label="${head}">${cell(row)}</td>`;
}

/** Says on a phone that what follows can be pushed sideways; hidden where there is room. */
export function swipeHint(page: Page): HTMLElement {
  return html`<p class="swipe muted" aria-hidden="true">
    ${say(page, "⇄ 左右滑动，看其余各列", "⇄ Swipe sideways for the other columns")}
  </p>`;
}

/** The table below a chart, which the chart's button opens. */
export function tableBelow<T>(...parts: Parameters<typeof table<T>>): HTMLElement {
  return html`<div class="rows" data-rows>${table(...parts)}</div>`;
}

/** The columns that every table of targets has; the clause stands in the row itself. */
export function targetColumns(
  page: Page
): Record<
  "value" | "year" | "basis" | "scope" | "clause" | "plan" | "indicator",
  TableColumn<Target>
> {
  const {labels} = page;
  return {
    indicator: {
      head: say(page, "指标", "Indicator"),
      cell: (t) =>
        html`<a href="${page.href(`/indicators/${t.indicator_id}`)}"
          >${named(t, "indicator", page)}</a
        >`
    },
    value: {
      head: say(page, "数值", "Value"),
      numeric: true,
      cell: (t) =>
        html`<strong>${writtenValue(t, page)}</strong
          >${t.stated === "words" ? html` <span class="muted">${inWords(t, page)}</span>` : null}${draftMark(t, page)}`
    },
    year: {
      head: say(page, "年份", "Year"),
      numeric: true,
      cell: (t) => yearCell(t, page)
    },
    basis: {
      head: say(page, "数值类型", "Basis"),
      cell: (t) =>
        t.role === "baseline"
          ? `${labels.role.baseline} · ${labels.basis[t.basis]}`
          : labels.basis[t.basis]
    },
    scope: {head: say(page, "范围", "Area"), cell: (t) => scopeOf(t, page)},
    clause: {
      head: say(page, "原文", "Source clause"),
      cell: (t) =>
        html`${quotedTarget(t, page)}
        ${sectionTag(t.section, page)}${restated(t, page)}${noteOf(t, page)}`
    },
    plan: {
      head: say(page, "规划", "Plan"),
      cell: (t) =>
        html`<a href="${page.href(`/plans/${t.plan_id}#${t.target_id}`)}"
          >${named(t, "jurisdiction", page)} · ${named(t, "plan", page)}</a
        >`
    }
  };
}

/** A year that the text does not state, but the plan's period gives, says so in words. */
export function yearCell(t: Target, page: Page): HTMLElement {
  const taken = html`<small class="muted">${say(page, "（规划期末）", "· end of plan")}</small>`;
  const ofPlan = t.year_source === "plan" && t.role === "target";
  return html`<span title="${page.labels.yearSource[t.year_source]}"
    >${t.year}${ofPlan ? [page.marks.space, taken] : null}</span
  >`;
}

function restated(t: Target, page: Page): unknown {
  return t.restates === null
    ? null
    : html` <a class="muted" href="${page.href(`/plans/${t.plan_id}#${t.restates}`)}"
        >${say(page, "（重申前文）", "(restates an earlier clause)")}</a
      >`;
}

function noteOf(t: Target, page: Page): unknown {
  const note = page.lang === "zh" ? t.note_zh : t.note;
  return note
    ? html`<br /><span class="muted">${say(page, "说明：", "Note: ")}${note}</span>`
    : null;
}
