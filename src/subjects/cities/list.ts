import {html} from "htl";
import {groupBy} from "../../model/pairs.js";
import {allJurisdictions, allPlans} from "../../queries/catalogue.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {citiesWithRows, type CityCounts} from "./data.js";
import {provinceId, provinceOf, tileGrid, TILES} from "./tiles.js";
import {heldWords} from "./words.js";

/** Every jurisdiction with a plan or a reported figure, by province, with the provinces as squares. */
export const cities: View<object, CityCounts[]> = {
  params: () => ({}),
  async load({corpus}) {
    const [jurisdictions, plans, outcomes] = await Promise.all([
      allJurisdictions(corpus),
      allPlans(corpus),
      corpus.all("outcomes")
    ]);
    return citiesWithRows(jurisdictions, plans, outcomes);
  },
  draw(rows, _params, page) {
    const provinces = groupBy(rows, ({city}) => provinceOf(city));
    return html`<div class="cities">
      ${tileGrid(rows, page)}
      <div class="province-list">
        ${[...provinces].map(([code, own]) => provinceBlock(code, own, page))}
      </div>
    </div>`;
  }
};

function provinceBlock(code: string, own: CityCounts[], page: Page): HTMLElement {
  const tile = TILES.find((one) => one.code === code);
  const name = tile ? named(tile, "name", page) : say(page, "全国", "The nation");
  return html`<section id="${provinceId(code)}">
    <h2>${name}</h2>
    <ul>
      ${own.map((row) => cityItem(row, page))}
    </ul>
  </section>`;
}

function cityItem(row: CityCounts, page: Page): HTMLElement {
  const {city} = row;
  return html`<li data-city="${city.jurisdiction_id}">
    <a href="${page.href(`/cities/${city.jurisdiction_id}`)}">${named(city, "name", page)}</a>
    <span class="muted">${page.labels.level[city.level]} · ${heldWords(row, page)}</span>
  </li>`;
}
