import {html} from "htl";
import {matrix, type MatrixHead, type MatrixMark} from "../../charts/matrix.js";
import {ROWS_BY_YEAR} from "../../model/chart.js";
import {panelsOf} from "../../model/compare.js";
import {counted, formatList} from "../../model/format.js";
import {NARROWINGS, type Only, type Word} from "../../model/state.js";
import type {FacetValue} from "./query.js";
import type {ExploreData} from "./data.js";
import {choosing, isUsual, toggled} from "./data.js";
import {askLink, valueName} from "./facets.js";
import {targetsFigure} from "../../ui/figure.js";
import {stripLegend} from "../../ui/legend.js";
import {named, say, type Page} from "../../ui/page.js";
import {reasonsOf} from "../../ui/reason.js";
import {shareLink} from "../../ui/share.js";
import {indicatorKind} from "../indicators/kind.js";
import {yearsKind} from "./kind.js";
import {rowWords} from "./picture.js";

/** How many indicators are proposed whose values could be drawn. */
const PROPOSALS = 5;

/** Counts by domain and year, and the values themselves where they may share one axis. */
export function chartSection(data: ExploreData, page: Page): HTMLElement {
  return html`<section class="explore-charts" aria-label="${say(page, "图表", "Charts")}">
    ${valuesFigure(data, page)} ${countsFigure(data, page)}
  </section>`;
}

function valuesFigure(data: ExploreData, page: Page): HTMLElement | null {
  const {values, onePanel, totals} = data;
  if (totals.rows === 0) return null;
  if (values !== null && onePanel)
    return html`<div>
      ${targetsFigure(values, page, {heading: "h2", only: onlyOf(data, indicatorKind.heeds)})}
      ${stripLegend(values, page)}
    </div>`;
  if (values !== null && values.length > 0) return apartNote(values, page);
  return proposals(data, page);
}

/** One indicator, but not one axis: the reason in words in place of a chart. */
function apartNote(values: NonNullable<ExploreData["values"]>, page: Page): HTMLElement {
  const [first, ...others] = panelsOf(values);
  const reasons = first
    ? [...new Set(others.map((panel) => reasonsOf(first[0], panel[0], page)))]
    : [page.labels.reason.rank];
  const [row] = values;
  return html`<p class="chart-note">
    ${say(page, "所选数值不能直接比较：", "These values cannot share one axis: ")}${reasons.join(page.marks.semicolon)}${page.marks.stop}
    <a href="${page.href(`/indicators/${row.indicator_id}`)}"
      >${say(page, `分开看“${named(row, "indicator", page)}”`, `See them apart under “${named(row, "indicator", page)}”`)}</a
    >
  </p>`;
}

function proposals({asked, facets, totals}: ExploreData, page: Page): HTMLElement {
  const several = facets
    .filter(({facet, count}) => facet === "indicator" && count > 1)
    .slice(0, PROPOSALS);
  const link = (row: FacetValue) =>
    html`<a href="${askLink(choosing(asked, {indicator: [row.value]}), page)}" data-ask
      >${valueName(row, page)}</a
    >`;
  const apart = say(
    page,
    `${totals.indicators}个指标的数值不能直接比较，所以下图只计行数。`,
    `Values of ${counted(totals.indicators, "indicator")} share no axis, so the chart counts rows. `
  );
  if (several.length === 0) return html`<p class="chart-note">${apart}</p>`;
  return html`<p class="chart-note">
    ${apart}<span data-scripted
      >${say(page, "选定一个指标就能看数值：", "Choose one indicator to see values: ")}${several.flatMap((row, i) => [i === 0 ? "" : page.marks.listed, link(row)])}</span
    >
  </p>`;
}

function countsFigure(data: ExploreData, page: Page): HTMLElement {
  const {cells, facets} = data;
  const {rows, columns, marks} = matrixOf(data, page);
  const title = say(page, "各领域、各年份的行数", "Rows by domain and year");
  const label = `${title}${page.marks.colon}${marks.map((mark) => mark.label).join(page.marks.semicolon)}`;
  const plans = facets.filter(({facet, count}) => facet === "plan" && count > 0);
  return html`<figure class="counts-figure" data-brush>
    <header>
      <h2>${title}</h2>
      ${shareOf(data, page)}
    </header>
    <p class="muted brush-help" data-scripted>
      ${say(page, "点圆圈、领域或年份即筛选。", "A circle, a domain or a year filters.")}
      <span class="keys-only"
        >${say(
          page,
          "用鼠标拖过圆圈可选一片；键盘用方向键移动，按住Shift扩选，回车确定。",
          "Drag over circles to choose an area; with the keyboard move by arrow keys, extend with Shift, confirm with Enter."
        )}</span
      >
    </p>
    ${
      cells.length === 0
        ? null
        : [false, true].map((narrow) => matrix(rows, columns, marks, {label, narrow}))
    }
    <figcaption>
      ${rowWords(isUsual("restated", data.asked.selection), page)}${say(page, "；圆的面积与行数成正比，淡色为未选。", "; a circle's area is its count, faint ones are not selected. ")}${baselineWords(data, page)}${say(page, "来源：", "Source: ")}${
        plans.length > 0
          ? formatList(
              plans.map((row) => valueName(row, page)),
              page.lang
            )
          : "—"
      }
    </figcaption>
  </figure>`;
}

/** Which columns hold no promise at all, only levels that had been reached. */
function baselineWords({cells}: ExploreData, page: Page): string {
  const years = [...new Set(cells.map(({year}) => year))].sort((a, b) => a - b);
  const only = years.filter((year) =>
    cells.every((cell) => cell.year !== year || cell.baselines === cell.count)
  );
  if (only.length === 0) return "";
  const list = formatList(only.map(String), page.lang);
  return say(page, `${list}年只有基期值，没有目标。`, `${list}: baselines only, no promise. `);
}

/** Leads to the chart of the selection; where nothing is selected there is none. */
function shareOf(data: ExploreData, page: Page): HTMLElement | null {
  const {asked, facets, totals} = data;
  // The charts hold plans read whole alone.
  if (totals.rows === 0 || !isUsual("evidence", asked.selection)) return null;
  const {city, plan} = asked.selection.values;
  // Cities and plans together mean the plans of these cities: the facets count what is left of each.
  const left = facets
    .filter((row) => row.facet === "plan" && row.count > 0)
    .map(({value}) => value);
  const cities =
    city.length > 0 && plan.length > 0
      ? plan.filter((id) => left.includes(id))
      : [...city, ...plan];
  return shareLink(
    ROWS_BY_YEAR,
    {cities: cities.join("~"), only: onlyOf(data, yearsKind.heeds)},
    page
  );
}

/** The selection in the words that a kind of chart heeds. */
function onlyOf({asked: {selection}}: ExploreData, heeded: readonly Word[]): Only {
  const words = NARROWINGS.filter((word) => heeded.includes(word)).map((word) => {
    if (word === "by") return [word, []] as const;
    if (word === "q") return [word, selection.words ? [selection.words] : []] as const;
    if (word === "min" || word === "max") {
      const end = selection[word];
      return [word, end === undefined ? [] : [String(end)]] as const;
    }
    if (word === "evidence" && isUsual(word, selection)) return [word, []] as const;
    return [word, selection.values[word]] as const;
  });
  return Object.fromEntries(words.filter(([, values]) => values.length > 0));
}

function matrixOf({asked, cells}: ExploreData, page: Page) {
  const {domain, year} = asked.selection.values;
  const total = (test: (cell: (typeof cells)[number]) => boolean) =>
    cells.filter(test).reduce((sum, {count}) => sum + count, 0);
  const domains = [...new Map(cells.map((cell) => [cell.domain_id, cell])).values()].sort(
    (a, b) =>
      total((cell) => cell.domain_id === b.domain_id) -
        total((cell) => cell.domain_id === a.domain_id) || a.domain_id.localeCompare(b.domain_id)
  );
  const years = [...new Set(cells.map((cell) => cell.year))].sort((a, b) => a - b);
  const rows: MatrixHead[] = domains.map((cell) => ({
    id: cell.domain_id,
    name: named(cell, "domain", page),
    href: askLink(choosing(asked, {domain: toggled(domain, cell.domain_id)}), page),
    chosen: domain.includes(cell.domain_id)
  }));
  const columns: MatrixHead[] = years.map((value) => ({
    id: String(value),
    name: String(value),
    href: askLink(choosing(asked, {year: toggled(year, String(value))}), page),
    chosen: year.includes(String(value))
  }));
  const marks: MatrixMark[] = cells.map((cell) => {
    const [row, column] = [cell.domain_id, String(cell.year)];
    const alone = domain.join() === row && year.join() === column;
    const to = alone ? {domain: [], year: []} : {domain: [row], year: [column]};
    return {
      row,
      column,
      count: cell.count,
      href: askLink(choosing(asked, to), page),
      label: `${named(cell, "domain", page)} ${column}${page.marks.colon}${cell.count}`,
      on:
        (domain.length === 0 || domain.includes(row)) &&
        (year.length === 0 || year.includes(column))
    };
  });
  return {rows, columns, marks};
}
