import {html} from "htl";
import {tallies, type Tally} from "../../charts/tallies.js";
import {INK} from "../../charts/theme.js";
import {formatShare} from "../../model/format.js";
import type {Db} from "../../queries/db.js";
import type {Page, View} from "../page.js";

/** The numbers that a notebook's prose names, written in the page's language. */
export type Facts = (db: Db, page: Page) => Promise<Record<string, string>>;

/** A part of a notebook: a chart or table that asks nothing of the address. */
export function part<D>(
  load: (db: Db) => Promise<D>,
  draw: (data: D, page: Page) => Element
): View<object, D> {
  return {params: () => ({}), load, draw: (data, _params, page) => draw(data, page)};
}

/** A thing that is counted, with a bar for each of its parts. */
export interface BarRow {
  title: string;
  bars: Tally[];
}

/** A count as a share of a whole, ready to be drawn: 3 of 14 (21%). */
export function shareRow(title: string, value: number, whole: number, {lang}: Page): BarRow {
  return {title, bars: [{value, label: formatShare(value, whole, lang), color: INK}]};
}

const LONG = 12;

/**
 * Counted things as a figure: title, unit, bars, source. Names stand beside the
 * bars as text, so that long ones wrap; a long list has two columns where there
 * is room.
 */
export function barsFigure(
  rows: BarRow[],
  {title, unit, source, max}: {title: string; unit: string; source: unknown; max?: number}
): HTMLElement {
  const longest = max ?? Math.max(...rows.flatMap((row) => row.bars.map((bar) => bar.value)));
  return html`<figure class="bars-figure ${rows.length > LONG ? "long" : ""}">
    <h3>${title}</h3>
    <p class="panel-title">${unit}</p>
    <div class="bars-rows">
      ${rows.map(
        (row) =>
          html`<div>
            <p>${row.title}</p>
            ${tallies(row.bars, {
              label: `${row.title}: ${row.bars.map((bar) => bar.label).join(", ")}`,
              max: longest
            })}
          </div>`
      )}
    </div>
    <figcaption>${source}</figcaption>
  </figure>`;
}
