import {html} from "htl";
import {counted} from "../../model/format.js";
import {panelsOf} from "../../model/compare.js";
import type {Target} from "../../model/target.js";
import type {Db} from "../../queries/db.js";
import {
  domainYears,
  facetValues,
  selectedRows,
  totalsOf,
  unitOfRange,
  type Totals
} from "./query.js";
import {
  dropUnknown,
  isUsual,
  readAddress,
  ROWS,
  type ExploreData,
  type ExploreParams
} from "./data.js";
import {chartSection} from "./chart.js";
import {chosenList, facetList} from "./facets.js";
import {clauseList, pager, rowTable, toolbar} from "./rows.js";
import {say, type Page, type View} from "../../ui/page.js";
import {clause, evidenceKey} from "../../ui/value.js";

/** All rows, filtered by facets that count what the other filters leave. */
export const explore: View<ExploreParams, ExploreData> = {
  params: (query) => readAddress(query),
  load: async (sources, params) => loadSelection(await sources.db(), params),
  draw(data, _params, page) {
    const {asked, totals, rows} = data;
    const {show} = asked;
    return html`<form
      class="explore"
      method="get"
      data-choices="${JSON.stringify({show: "all", sort: "plan", restated: "first", evidence: "document"})}"
    >
      <input type="hidden" name="show" value="${show}" />
      ${facetList(data, page)}
      <div class="explore-main">
        <noscript
          ><p class="muted">
            ${say(page, "筛选需要启用脚本；这里是全部数据的开头。", "Filters need scripts; the first rows of everything are shown.")}
          </p></noscript
        >
        ${notices(data, page)} ${chosenList(data, page)}
        <p class="explore-totals">
          ${totalsText(totals, isUsual("restated", asked.selection), page)}
        </p>
        ${toolbar(data, page)}
        ${show === "all" || show === "chart" ? chartSection(data, page) : null}
        ${totals.rows > 0 && (show === "all" || show === "table") ? rowTable(data, page) : null}
        ${totals.rows > 0 && show === "clauses" ? clauseList(data, page) : null}
        ${evidenceKey(rows, page)} ${show === "chart" ? null : pager(data, page)}
        ${(show === "all" || show === "chart") && data.onePanel ? clausesOf([...rows, ...data.values!], page) : clausesOf(rows, page)}
      </div>
    </form>`;
  }
};

/** Asks everything about a selection; each question is one statement. */
export async function loadSelection(db: Db, params: ExploreParams): Promise<ExploreData> {
  let facets = await facetValues(db, params.selection);
  const {selection, unknown} = dropUnknown(params.selection, facets);
  if (unknown.length > 0) facets = await facetValues(db, selection);
  const totals = await totalsOf(db, selection);
  const values = totals.indicators === 1 ? await firstStatements(db, selection) : null;
  const onePanel = values !== null && values.length > 0 && panelsOf(values).length === 1;
  const pages = Math.max(1, Math.ceil(totals.rows / ROWS));
  const asked: ExploreParams = {
    ...params,
    selection,
    sort: params.sort === "value" && !onePanel ? "plan" : params.sort,
    page: Math.min(params.page, pages)
  };
  const rows = await selectedRows(db, selection, {
    ...asked,
    limit: ROWS,
    offset: (asked.page - 1) * ROWS
  });
  const cells = await domainYears(db, selection);
  if (params.sort !== asked.sort) unknown.push("sort=value");
  const range = await unitOfRange(db, selection.values.indicator);
  return {asked, unknown, facets, cells, totals, rows, values, onePanel, range};
}

async function firstStatements(db: Db, selection: ExploreParams["selection"]): Promise<Target[]> {
  const rows = await selectedRows(db, selection, {sort: "plan", descending: false});
  return rows.filter((t) => t.restates === null);
}

/** Clauses behind the numbers, each once. */
function clausesOf(rows: Target[], page: Page): HTMLElement[] {
  return [...new Map(rows.map((t) => [t.target_id, t])).values()].map((t) => clause(t, page));
}

function notices({unknown, totals}: ExploreData, page: Page): HTMLElement[] {
  const list: HTMLElement[] = [];
  const names = unknown.filter((word) => word !== "sort=value");
  if (names.length > 0) {
    const quoted = names.map((word) => `“${word}”`).join(page.marks.listed);
    list.push(
      html`<p class="notice" role="alert">
        ${say(page, `网址中的${quoted}没有对应的数据，已忽略。`, `Nothing in the tables is called ${quoted}; the address's word was left out.`)}
      </p>`
    );
  }
  if (unknown.includes("sort=value"))
    list.push(
      html`<p class="notice" role="alert">
        ${say(page, "所选数值不可比，不能按大小排序，已按原文顺序排列。", "These values cannot be compared, so they are not ordered by size; they stand in the order of the texts.")}
      </p>`
    );
  if (totals.rows === 0)
    list.push(
      html`<p class="notice" role="alert">
        ${say(page, "没有同时符合全部条件的数据。请取消一个条件。", "No row meets all of these conditions. Take one away.")}
      </p>`
    );
  return list;
}

function totalsText(totals: Totals, firstOnly: boolean, page: Page): string {
  const {rows, promises, baselines, restated, indicators, plans} = totals;
  const again = firstOnly
    ? say(page, "（重申不计）", " (restatements left out)")
    : say(page, `、${restated}处重申`, `, ${counted(restated, "restatement")}`);
  return say(
    page,
    `${rows}行：${promises}个目标、${baselines}个基期值${again}；${indicators}个指标，${plans}份规划。`,
    `${counted(rows, "row")}: ${counted(promises, "promise")}, ${counted(baselines, "baseline figure")}${again}; ${counted(indicators, "indicator")} in ${counted(plans, "plan")}.`
  );
}
