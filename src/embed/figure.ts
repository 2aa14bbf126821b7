import {html} from "htl";
import type {ChartData} from "../model/chart.js";
import type {ChartState} from "../model/state.js";
import {denominatorsFor, FOOTINGS} from "../model/footing.js";
import type {Footing} from "../model/target.js";
import {panelBlock, type Panel} from "../ui/figure.js";
import {legendList} from "../ui/legend.js";
import {say, type Page} from "../ui/page.js";
import {pictureOf} from "../subjects/kinds.js";
import {underHeadline, type Picture} from "../ui/picture.js";
import {tableBelow, targetColumns} from "../ui/table.js";
import {clauseId} from "../ui/value.js";

/**
 * A chart as it stands in another page: title, unit, what may be compared,
 * source and version on the figure itself, and below it the rows with their
 * clauses. A number links to its row. `known` is its picture on this page, where
 * that was drawn before; `rank` is 1 where the chart is a page of its own.
 */
export async function chartFigure(
  data: ChartData,
  state: ChartState,
  page: Page,
  {known, rank = 2}: {known?: Picture; rank?: 1 | 2} = {}
): Promise<HTMLElement> {
  const picture = known ?? (await pictureOf(data, state, page));
  const title = html`<a href="${page.href(picture.home)}">${picture.headline}</a>`;
  const figure = html`<figure
    class="targets chart"
    data-chart="${data.chart}"
    data-footings="${footingsOf(data).join(" ")}"
  >
    <header>
      ${rank === 1 ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
      <p class="subtitle">${underHeadline(picture)}</p>
    </header>
    ${picture.notices.map((text) => html`<p class="notice" role="status">${text}</p>`)}
    ${panelsOf(picture, page)} ${legendList(picture.legend, page)}
    ${picture.note ? html`<p class="note">${picture.note}</p>` : null}
    <figcaption>
      ${[picture.source, picture.denominators, picture.version].filter(Boolean).map((text) => html`<p class="source">${text}</p>`)}
    </figcaption>
    ${picture.table?.() ?? (picture.rows.length > 0 ? rowsTable(picture, data, page) : null)}
  </figure>`;
  for (const link of figure.querySelectorAll("a[href]"))
    if (!link.getAttribute("href")!.startsWith("#")) {
      link.setAttribute("target", "_blank");
      link.setAttribute("rel", "noopener");
    }
  return figure;
}

/** The panels; in a narrow frame the brief ones, where there are such. */
function panelsOf({panels, brief}: Picture, page: Page): Node[] {
  const drawn = (some: Panel[]) =>
    some.map((panel) => panelBlock({...panel, unit: "", notes: ""}, page));
  if (!brief) return drawn(panels);
  return [
    html`<div class="wide">${drawn(panels)}</div>`,
    html`<div class="narrow">${drawn(brief)}</div>`
  ];
}

/** The footings that every row can be put on. */
function footingsOf({kind, rows, denominators}: ChartData): Footing[] {
  if (kind !== "indicator" || rows.length === 0) return [];
  return FOOTINGS.filter(
    (footing) => typeof denominatorsFor(rows, footing, denominators) !== "string"
  );
}

function rowsTable({rows, title}: Picture, {kind}: ChartData, page: Page): HTMLElement {
  const columns = targetColumns(page);
  const one = kind === "indicator" || kind === "history";
  const place = one ? [columns.plan] : [columns.indicator, columns.plan];
  return tableBelow(
    rows,
    [...place, columns.value, columns.basis, columns.year, columns.scope, columns.clause],
    {
      caption: say(page, `${title}：数据与原文`, `${title}: rows and source clauses`),
      rowId: clauseId
    }
  );
}
