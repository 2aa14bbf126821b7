import {html} from "htl";
import {readWhole} from "../../model/evidence.js";
import {counted, formatDate, formatPeriod} from "../../model/format.js";
import {groupBy} from "../../model/pairs.js";
import {allPlans, type PlanRow} from "../../queries/catalogue.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {table} from "../../ui/table.js";

/** All plans with their facts: those read whole, then those of which a part was read. */
export const plans: View<object, PlanRow[]> = {
  params: () => ({}),
  load: ({corpus}) => allPlans(corpus),
  draw(rows, _params, page) {
    const [whole, part] = [rows.filter(readWhole), rows.filter((row) => !readWhole(row))];
    return html`<div>
      <ul class="plan-cards">
        ${whole.map((row) => planCard(row, page))}
      </ul>
      ${part.length > 0 ? planTable(byPlace(part), say(page, "只读过一部分的规划：标†或‡，所缺不等于没有", "Plans of which a part was read: marked † or ‡; what is missing need not be missing in them"), page) : null}
    </div>`;
  }
};

/** A plan that was read whole: what it is, whose, for when, and how much it promises. */
function planCard(row: PlanRow, page: Page): HTMLElement {
  const issued = row.issued_on
    ? say(
        page,
        `${formatDate(row.issued_on, "zh")}发布`,
        `issued ${formatDate(row.issued_on, "en")}`
      )
    : "";
  const baselines = say(page, `${row.baselines}个基期值`, counted(row.baselines, "baseline"));
  return html`<li class="card" data-plan="${row.plan_id}">
    <h2>${planTitle(row, page)}</h2>
    <p class="muted">
      <a href="${page.href(`/cities/${row.jurisdiction_id}`)}"
        >${named(row, "jurisdiction", page)}</a
      >
      · ${[formatPeriod(row), issued].filter(Boolean).join(" · ")}
    </p>
    <p>
      <strong>${say(page, `${row.targets}个目标`, counted(row.targets, "target"))}</strong
      >${row.baselines > 0 ? page.marks.comma + baselines : ""}
    </p>
  </li>`;
}

/** The plans of one jurisdiction side by side, in the order in which they first occur. */
function byPlace(rows: PlanRow[]): PlanRow[] {
  return [...groupBy(rows, (row) => row.jurisdiction_id).values()].flat();
}

function planTable(rows: PlanRow[], caption: string, page: Page): HTMLElement {
  return html`<div class="brief">
    ${table(
      rows,
      [
        {
          head: say(page, "规划", "Plan"),
          cell: (row) => planTitle(row, page)
        },
        {
          head: say(page, "地区", "Jurisdiction"),
          cell: (row) =>
            html`<a href="${page.href(`/cities/${row.jurisdiction_id}`)}"
              >${named(row, "jurisdiction", page)}</a
            >`
        },
        {
          head: say(page, "规划期", "Period"),
          cell: (row) => html`<span class="nowrap">${formatPeriod(row)}</span>`
        },
        {
          head: say(page, "发布", "Issued"),
          cell: (row) =>
            row.issued_on ? formatDate(row.issued_on, page.lang) : say(page, "不详", "unknown")
        },
        {head: say(page, "目标", "Promises"), numeric: true, cell: (row) => row.targets},
        {head: say(page, "基期值", "Baselines"), numeric: true, cell: (row) => row.baselines}
      ],
      {caption}
    )}
  </div>`;
}

function planTitle(row: PlanRow, page: Page): HTMLElement {
  return html`<a href="${page.href(`/plans/${row.plan_id}`)}" lang="zh-CN">${row.title_zh}</a
    >${page.lang === "en" ? html`<br /><span>${row.title_en}</span>` : null}`;
}
