import {html} from "htl";
import {tallies, type TallyRow} from "../charts/tallies.js";
import {INK, seriesOf} from "../charts/theme.js";
import type {ChartOf, ChartPlan} from "../model/chart.js";
import {formatNumber, formatShare} from "../model/format.js";
import {joined} from "./figure.js";
import {named, say, type Page} from "./page.js";
import {embedLink} from "./share.js";

/** A chart of counts, as far as a page needs it. */
export type TallyChart = Pick<
  ChartOf<"tally">,
  | "chart"
  | "title_zh"
  | "title_en"
  | "unit_zh"
  | "unit_en"
  | "none_zh"
  | "none_en"
  | "whole"
  | "tallies"
>;

/** The counts in words, ready to be drawn: 3 of 14 (21%), or the number alone. */
export function tallyRowsOf(chart: TallyChart, page: Page): TallyRow[] {
  const {whole} = chart;
  const written = (value: number) => {
    if (whole !== null) return formatShare(value, whole, page.lang);
    return value > 0 ? formatNumber(value, page.lang) : named(chart, "none", page);
  };
  return chart.tallies.map((row) => ({
    title: named(row, "name", page),
    bars: row.bars.map((bar) => ({
      value: bar.value,
      label: [named(bar, "name", page), written(bar.value)].filter(Boolean).join(" "),
      color: bar.jurisdiction_id ? seriesOf(bar.jurisdiction_id).color : INK
    }))
  }));
}

/** The value at which a bar has its full length: the whole, or the largest count. */
export function longest({whole, tallies: rows}: Pick<TallyChart, "whole" | "tallies">): number {
  return whole ?? Math.max(...rows.flatMap(({bars}) => bars.map(({value}) => value)));
}

/** The counts of a chart as a figure of a page, with the way to its address. */
export function tallyFigure(chart: TallyChart, plans: ChartPlan[], page: Page): HTMLElement {
  return barsFigure(tallyRowsOf(chart, page), {
    title: named(chart, "title", page),
    unit: named(chart, "unit", page),
    source: sourceLinks(plans, page),
    max: longest(chart),
    share: embedLink(chart.chart, {}, page)
  });
}

function sourceLinks(plans: ChartPlan[], page: Page): HTMLElement {
  const links = plans.map(
    (plan) =>
      html`<a href="${page.href(`/plans/${plan.plan_id}`)}"
        >${named(plan, "jurisdiction", page)}${say(page, "", ", ")}${named(plan, "short", page)}</a
      >`
  );
  return html`<p class="source">
    ${say(page, "来源：", "Source: ")}${joined(links, page.marks.semicolon)}
  </p>`;
}

const LONG = 12;

/**
 * Counted things as a figure: title, unit, bars, source. Names stand beside the
 * bars as text, so that long ones wrap; a long list has two columns where there
 * is room.
 */
export function barsFigure(
  rows: TallyRow[],
  {
    title,
    unit,
    source,
    share,
    max = Math.max(...rows.flatMap((row) => row.bars.map((bar) => bar.value)))
  }: {title: string; unit: string; source: unknown; share: HTMLElement; max?: number}
): HTMLElement {
  return html`<figure class="bars-figure ${rows.length > LONG ? "long" : ""}">
    <header>
      <h3>${title}</h3>
      ${share}
    </header>
    <p class="panel-title">${unit}</p>
    <div class="bars-rows">
      ${rows.map(
        (row) =>
          html`<div>
            <p>${row.title}</p>
            ${tallies(row.bars, {
              label: `${row.title}: ${row.bars.map((bar) => bar.label).join(", ")}`,
              max
            })}
          </div>`
      )}
    </div>
    <figcaption>${source}</figcaption>
  </figure>`;
}
