import {html} from "htl";
import {formatDate} from "../../model/format.js";
import {allPlans, type PlanRow} from "../../queries/catalogue.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {table} from "../../ui/table.js";

/** All plans with their facts. */
export const plans: View<object, PlanRow[]> = {
  params: () => ({}),
  load: ({corpus}) => allPlans(corpus),
  draw: (rows, _params, page) =>
    table(
      rows,
      [
        {
          head: say(page, "规划", "Plan"),
          cell: (row) => planTitle(row, page)
        },
        {head: say(page, "地区", "Jurisdiction"), cell: (row) => named(row, "jurisdiction", page)},
        {
          head: say(page, "规划期", "Period"),
          cell: (row) => html`<span class="nowrap">${row.period_start}–${row.period_end}</span>`
        },
        {
          head: say(page, "发布", "Issued"),
          cell: (row) =>
            row.issued_on ? formatDate(row.issued_on, page.lang) : say(page, "不详", "unknown")
        },
        {head: say(page, "承诺", "Promises"), numeric: true, cell: (row) => row.targets},
        {head: say(page, "基线", "Baselines"), numeric: true, cell: (row) => row.baselines}
      ],
      {caption: say(page, "已收录的规划", "Plans in the corpus")}
    )
};

function planTitle(row: PlanRow, page: Page): HTMLElement {
  return html`<a href="${page.href(`/plans/${row.plan_id}`)}" lang="zh-CN">${row.title_zh}</a
    >${page.lang === "en" ? html`<br /><span>${row.title_en}</span>` : null}`;
}
