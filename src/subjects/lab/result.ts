import {html} from "htl";
import {counted} from "../../model/format.js";
import {bars, type Bar} from "../../charts/bars.js";
import type {CellValue} from "../../model/spreadsheet.js";
import {isNumeric, type LabColumn, type Outcome} from "./query.js";
import {markChinese} from "../../ui/chinese.js";
import {say, type Page} from "../../ui/page.js";

/** More bars than this no one reads. */
const BARS = 40;

/** How many rows there are and how many of them are shown. */
export function resultCaption(shown: number, total: number, page: Page): string {
  if (shown === total) return say(page, `结果：${total}行`, `Result: ${counted(total, "row")}`);
  return say(
    page,
    `结果：共${total}行，显示前${shown}行`,
    `Result: the first ${shown} of ${counted(total, "row")}`
  );
}

/** Rows as a table, cells as the engine gives them; an empty cell says that it is empty. */
export function resultTable({columns, rows, total}: Outcome, page: Page): HTMLElement {
  const caption = resultCaption(rows.length, total, page);
  const numeric = columns.map(isNumeric);
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="${caption}">
    <table class="lab-result">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column, i) => html`<th scope="col" class="${numeric[i] ? "number" : ""}" title="${column.type}">${column.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => resultRow(row, columns, numeric, page))}
      </tbody>
    </table>
  </div>`;
}

/** One row; used again when more rows are asked for. */
export function resultRow(
  row: CellValue[],
  columns: LabColumn[],
  numeric: boolean[],
  page: Page
): HTMLElement {
  const line = html`<tr></tr>`;
  row.forEach((value, i) => {
    const cell = html`<td
      class="${numeric[i] ? "number" : ""}"
      data-label="${columns[i].name}"
    ></td>`;
    const none = html`<span class="muted">${say(page, "空", "null")}</span>`;
    cell.append(value === null ? none : String(value));
    line.append(cell);
  });
  return markChinese(line, page);
}

/** What a result looks like as bars: which column names them and which measures them. */
export interface Fit {
  name: number[];
  value: number;
}

/**
 * Whether a result can be drawn: whole, few rows, a last number column that is
 * not a year, and one or two leading columns that tell the rows apart.
 */
export function fitOf({columns, rows, total}: Outcome): Fit | null {
  if (rows.length < 2 || total > rows.length || rows.length > BARS) return null;
  const value = columns.findLastIndex((column, i) => i > 0 && measures(column));
  if (value < 0 || rows.some((row) => !Number.isFinite(Number(row[value] ?? 0)))) return null;
  const leading = columns.map((_, i) => i).filter((i) => i !== value);
  for (const name of [[leading[0]], leading.slice(0, 2)]) {
    const names = rows.map((row) => name.map((i) => row[i]).join(" · "));
    if (new Set(names).size === rows.length) return {name, value};
  }
  return null;
}

/** Whether a column holds numbers that are no years. */
export function measures(column: LabColumn): boolean {
  return isNumeric(column) && !/year|年/i.test(column.name);
}

/** The result as bars; what they measure and whether it may be compared is the reader's to judge. */
export function resultChart(outcome: Outcome, fit: Fit, page: Page): HTMLElement {
  const measure = outcome.columns[fit.value].name;
  const by = fit.name.map((i) => outcome.columns[i].name).join(" · ");
  const rows: Bar[] = outcome.rows.map((row) => ({
    name: fit.name.map((i) => row[i] ?? say(page, "空", "null")).join(" · "),
    value: row[fit.value] === null ? null : Number(row[fit.value]),
    written: row[fit.value] === null ? say(page, "空", "null") : String(row[fit.value])
  }));
  const title = say(page, `${measure}（按${by}）`, `${measure} by ${by}`);
  const label = `${title}${page.marks.colon}${rows.map((row) => `${row.name} ${row.written}`).join(page.marks.semicolon)}`;
  return html`<figure class="lab-chart">
    <h3>${title}</h3>
    ${bars(rows, {label})}
    <figcaption>${noteOf(page)}</figcaption>
  </figure>`;
}

/** What a chart of a reader's own statement does not say by itself. */
export function noteOf(page: Page): HTMLElement {
  return html`<span
    >${say(page, "单位：同结果的这一列；来源：上面的语句。这里不检查各行是否可比，见", "Unit: that of the result's column. Source: the statement above. Nothing here checks whether the rows may be compared; see ")}<a
      href="${page.href("/compare")}"
      >${say(page, "比较", "Compare")}</a
    >${say(page, "。", ".")}</span
  >`;
}
