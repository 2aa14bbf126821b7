import {html} from "htl";
import {counted} from "../../model/format.js";
import type {Target} from "../../model/target.js";
import type {Sort} from "./query.js";
import {select} from "../../ui/select.js";
import type {ExploreData} from "./data.js";
import {ROWS, SHOWS, sortWord, type Show} from "./data.js";
import {askLink} from "./facets.js";
import {named, say, type Page} from "../../ui/page.js";
import {cellOf, targetColumns, yearCell, type TableColumn} from "../../ui/table.js";
import {
  inWords,
  quotedBlock,
  quotedTarget,
  scopeOf,
  sectionTag,
  valueLink,
  writtenValue
} from "../../ui/value.js";

/** Which view is shown, the order, and the files of the selection. */
export function toolbar({asked, onePanel, totals}: ExploreData, page: Page): HTMLElement {
  const words: Record<Show, string> = {
    all: say(page, "图与表", "Chart and table"),
    chart: say(page, "图", "Chart"),
    table: say(page, "表", "Table"),
    clauses: say(page, "原文", "Clauses")
  };
  const orders: [string, string][] = [
    ["plan", say(page, "原文顺序", "Order of the texts")],
    ["indicator", say(page, "指标", "Indicator")],
    ["year", say(page, "年份，早的在前", "Year, earliest first")],
    ["-year", say(page, "年份，晚的在前", "Year, latest first")],
    ["basis", say(page, "数值类型", "Basis")],
    ["-indicator", say(page, "指标（倒序）", "Indicator, reversed")],
    ["-basis", say(page, "数值类型（倒序）", "Basis, reversed")],
    ["-plan", say(page, "原文顺序（倒序）", "Order of the texts, reversed")]
  ];
  if (onePanel)
    orders.push(
      ["-value", say(page, "数值，大的在前", "Value, largest first")],
      ["value", say(page, "数值，小的在前", "Value, smallest first")]
    );
  const current = sortWord(asked);
  const open = orders.filter(
    ([id]) => id === current || !["-plan", "-basis", "-indicator"].includes(id)
  );
  return html`<div class="explore-tools">
    <nav class="shows" aria-label="${say(page, "显示方式", "Ways to show the selection")}">
      ${SHOWS.map((show) => {
        const link = html`<a
          href="${askLink({...asked, show, page: 1}, page)}"
          data-ask
          data-focus="show-${show}"
          >${words[show]}</a
        >`;
        if (show === asked.show) link.setAttribute("aria-current", "true");
        return link;
      })}
    </nav>
    ${asked.show === "chart" ? html`<input type="hidden" name="sort" value="${current}" />` : select("sort", say(page, "排序", "Order"), current, open)}
    <span class="exports" data-exports>
      <span class="muted">${say(page, "下载", "Download")}</span>
      ${(["csv", "json"] as const).map((format) => exportButton(format, totals.rows, page))}
    </span>
  </div>`;
}

function exportButton(format: "csv" | "json", rows: number, page: Page): HTMLElement {
  const name = format.toUpperCase();
  const label = say(
    page,
    `下载所选${rows}行（${name}）`,
    `Download ${counted(rows, "row")} as ${name}`
  );
  return html`<button
    type="button"
    data-export="${format}"
    data-rows="${rows}"
    data-focus="export-${format}"
    aria-label="${label}"
  >
    ${name}
  </button>`;
}

/** A page of rows; a heading that is a link orders by its column, and again the other way round. */
export function rowTable(data: ExploreData, page: Page): HTMLElement {
  const columns = targetColumns(page);
  const list: {column: TableColumn<Target>; sort?: Sort}[] = [
    {column: columns.indicator, sort: "indicator"},
    {
      column: {...columns.value, cell: (t) => valueCell(t, page)},
      sort: data.onePanel ? "value" : undefined
    },
    {column: {...columns.basis, cell: (t) => basisCell(t, page)}, sort: "basis"},
    {column: columns.year, sort: "year"},
    {column: columns.scope},
    {column: columns.plan, sort: "plan"}
  ];
  const caption = say(
    page,
    "所选各行；点数值看原文",
    "Rows of the selection; a value opens its clause"
  );
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="${caption}">
    <table class="explore-rows">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${list.map(({column, sort}) => headCell(column, sort, data, page))}
        </tr>
      </thead>
      <tbody>
        ${data.rows.map(
          (t) =>
            html`<tr data-target="${t.target_id}">
              ${list.map(({column}, i) => cellOf(column, t, i === 0))}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
}

function headCell(
  {head, numeric}: TableColumn<Target>,
  sort: Sort | undefined,
  {asked}: ExploreData,
  page: Page
): HTMLElement {
  const current = sort === asked.sort;
  const to = {...asked, sort: sort ?? "plan", descending: current && !asked.descending, page: 1};
  const arrow = current ? (asked.descending ? " ↓" : " ↑") : "";
  const content = sort
    ? html`<a href="${askLink(to, page)}" data-ask data-focus="sort-${sort}"
        >${head}<span aria-hidden="true">${arrow}</span></a
      >`
    : head;
  const th = html`<th scope="col" class="${numeric ? "number" : ""}">${content}</th>`;
  if (current) th.setAttribute("aria-sort", asked.descending ? "descending" : "ascending");
  return th;
}

function valueCell(t: Target, page: Page): HTMLElement {
  return html`<span
    >${valueLink(t, page)}${t.stated === "words" ? html` <span class="muted">${inWords(t, page)}</span>` : null}</span
  >`;
}

function basisCell(t: Target, {labels, lang}: Page): string {
  const parts = [labels.basis[t.basis]];
  if (t.role === "baseline") parts.unshift(labels.role.baseline);
  if (t.restates !== null) parts.push(lang === "zh" ? "重申" : "restated");
  return parts.join(" · ");
}

/** The same rows as the sentences they were read from. */
export function clauseList({rows}: ExploreData, page: Page): HTMLElement {
  return html`<ol class="clause-list">
    ${rows.map(
      (t) =>
        html`<li class="card" data-target="${t.target_id}">
          <p class="clause-head">
            <a href="${page.href(`/indicators/${t.indicator_id}`)}"
              >${named(t, "indicator", page)}</a
            >
            <strong>${writtenValue(t, page)}</strong>
          </p>
          ${quotedTarget(t, page, quotedBlock)}
          <p class="muted">
            ${named(t, "jurisdiction", page)} ·
            <a href="${page.href(`/plans/${t.plan_id}#${t.target_id}`)}"
              >${named(t, "plan", page)}</a
            >
            · ${sectionTag(t.section, page)} · ${basisCell(t, page)} · ${yearCell(t, page)} ·
            ${scopeOf(t, page)}
          </p>
        </li>`
    )}
  </ol>`;
}

/** The way to the other pages of rows. */
export function pager({asked, totals}: ExploreData, page: Page): HTMLElement | null {
  const pages = Math.ceil(totals.rows / ROWS);
  if (pages < 2) return null;
  const step = (to: number, words: string, focus: string) =>
    to < 1 || to > pages
      ? html`<span class="muted">${words}</span>`
      : html`<a href="${askLink({...asked, page: to}, page)}" data-ask data-focus="${focus}"
          >${words}</a
        >`;
  const first = (asked.page - 1) * ROWS + 1;
  const last = Math.min(totals.rows, asked.page * ROWS);
  return html`<nav class="pager" aria-label="${say(page, "翻页", "Pages of rows")}">
    ${step(asked.page - 1, say(page, "← 上一页", "← Previous"), "previous")}
    <span
      >${say(page, `第${first}–${last}行，共${totals.rows}行`, `Rows ${first}–${last} of ${totals.rows}`)}</span
    >
    ${step(asked.page + 1, say(page, "下一页 →", "Next →"), "next")}
  </nav>`;
}
