import {html} from "htl";
import {keysOf, type Findable} from "../search/city.js";
import {say, type Page} from "./page.js";

/** A city that can be chosen, with its own boxes (itself, or its plans). */
export interface Pickable extends Findable {
  /** What stands beside the city's name, usually labelled checkboxes. */
  boxes: Node[];
  /** The name as the page says it; empty where the one box is called by it. */
  name: string;
  /** Stands folded, behind those that most readers look for. */
  further?: boolean;
}

/**
 * The one way to choose cities: a field that finds them by name, pinyin, first
 * letters or code, above ordinary checkboxes, which work without scripts.
 * `further` is the line behind which the further cities stand.
 */
export function cityPicker(
  cities: Pickable[],
  legend: string,
  page: Page,
  further = ""
): HTMLElement {
  return html`<fieldset data-picker>
    <legend>${legend}</legend>
    ${findField(page)} ${cities.filter((city) => !city.further).map(cityRow)}
    ${folded(
      cities.filter((city) => city.further),
      further
    )}
  </fieldset>`;
}

/** A city that has a page. */
export interface Linked extends Findable {
  name: string;
  href: string;
}

/** The same field above links to the pages of cities: Enter opens the first that was found. */
export function linkFinder(cities: Linked[], page: Page): HTMLElement {
  return html`<div data-picker class="link-finder">
    ${findField(page)}
    <ul>
      ${cities.map((city) => html`<li data-keys="${keysOf(city)}"><a href="${city.href}">${city.name}</a></li>`)}
    </ul>
  </div>`;
}

function findField(page: Page): HTMLElement {
  const find = say(
    page,
    "按名称、拼音、首字母或代码查找",
    "Find by name, pinyin, initials or code"
  );
  return html`<div class="picker-find">
    <input
      type="search"
      data-find
      aria-label="${find}"
      placeholder="${say(page, "查找：厦门、xm、350200", "Find: Xiamen, xm, 350200")}"
      autocomplete="off"
      spellcheck="false"
    /><span
      role="status"
      aria-live="polite"
      data-found
      data-some="${say(page, "{n}/{all}个城市；回车选取第一个", "{n} of {all} cities; Enter takes the first")}"
      data-none="${say(page, "没有这样的城市；按Esc显示全部", "No such city; Escape shows all")}"
    ></span>
  </div>`;
}

function cityRow(city: Pickable): HTMLElement {
  return html`<div class="city" data-keys="${keysOf(city)}">
    ${city.name ? html`<span class="city-name">${city.name}</span>` : null}${city.boxes}
  </div>`;
}

/** The rest behind one line, which stands open where something in it is chosen. */
function folded(cities: Pickable[], summary: string): HTMLElement | null {
  if (cities.length === 0) return null;
  const rows = cities.map(cityRow);
  const fold = html`<details class="further">
    <summary>${summary}</summary>
    ${rows}
  </details>`;
  if (rows.some((row) => row.querySelector("[checked]"))) fold.setAttribute("open", "");
  return fold;
}
