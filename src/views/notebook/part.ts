import {html} from "htl";
import {tallies, type TallyRow} from "../../charts/tallies.js";
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

/** Counted things as a figure: title, unit, bars, a reading for those who do not see it, source. */
export function barsFigure(
  rows: TallyRow[],
  {title, unit, source, max}: {title: string; unit: string; source: unknown; max?: number}
): HTMLElement {
  const reading = rows
    .map((row) => `${row.title}: ${row.bars.map((bar) => bar.label).join(", ")}`)
    .join("; ");
  return html`<figure class="bars-figure">
    <h3>${title}</h3>
    <p class="panel-title">${unit}</p>
    ${tallies(rows, {label: `${title}. ${reading}`, max})}
    <figcaption>${source}</figcaption>
  </figure>`;
}
