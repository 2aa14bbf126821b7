import {html} from "htl";
import {groupBy} from "../model/pairs.js";
import {named, say, type Page} from "../ui/page.js";
import type {BuilderChart} from "./stock.js";

/** Charts by domain, in their order. */
export function groups(charts: BuilderChart[]): [string, BuilderChart[]][] {
  return [...groupBy(charts, (entry) => entry.domain_id)];
}

/** All charts with an address, by domain. */
export function gallery(charts: BuilderChart[], page: Page): HTMLElement {
  return html`<section class="gallery">
    <h2>${say(page, "全部图表", "All charts")} <span class="muted">${charts.length}</span></h2>
    ${groups(charts).map(
      ([, own]) =>
        html`<details>
          <summary>
            ${named(own[0], "domain", page)} <span class="muted">${own.length}</span>
          </summary>
          <ul>
            ${own.map((entry) => galleryItem(entry, page))}
          </ul>
        </details>`
    )}
  </section>`;
}

function galleryItem(entry: BuilderChart, page: Page): HTMLElement {
  const address = `/embed/${entry.chart}`;
  const title = named(entry, "title", page);
  return html`<li>
    <a href="${page.href(address)}"
      ><img
        src="${page.href(`${address}.png`)}"
        width="1200"
        height="630"
        loading="lazy"
        alt=""
      />${title}</a
    >
    <a
      class="muted"
      href="?chart=${entry.chart}"
      aria-label="${say(page, "获取代码：", "Get the code: ")}${title}"
      >${say(page, "获取代码", "Get the code")}</a
    >
  </li>`;
}
