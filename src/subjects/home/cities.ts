import {html} from "htl";
import type {JurisdictionRow} from "../../queries/catalogue.js";
import {linkFinder} from "../../ui/picker.js";
import {named, say, type Page} from "../../ui/page.js";

/** The way to one's own city: a field that finds it, above plain links that need no script. */
export function cityFinder(places: JurisdictionRow[], page: Page): HTMLElement {
  return html`<section class="card">
    <h2>${say(page, "你的城市", "Your city")}</h2>
    ${linkFinder(
      places.map((place) => ({
        ...place,
        name: named(place, "name", page),
        href: page.href(`/cities/${place.jurisdiction_id}`)
      })),
      page
    )}
    <p>
      <a href="${page.href("/cities/")}"
        >${say(page, "全部地区，按省", "All jurisdictions, by province")}</a
      >
    </p>
  </section>`;
}
