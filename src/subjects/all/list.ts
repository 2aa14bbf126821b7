import {html} from "htl";
import {nameOf, type Entry, type Kind} from "../../search/entry.js";
import {SEARCH_WORDS} from "../../search/words.js";
import {named, say, type Page} from "../../ui/page.js";

/** What is listed by name; a city's page needs scripts, tasks and targets stand on the pages of plans. */
const LISTED: Kind[] = ["plan", "indicator", "notebook", "agency"];

/** A section of the site, as the header names it. */
export interface Section {
  path: string;
  zh: string;
  en: string;
}

/** A plain list of all that can be found, for those whose search does not run. */
export function everythingPart(
  {sections, entries}: {sections: Section[]; entries: Entry[]},
  page: Page
): HTMLElement {
  const words = SEARCH_WORDS[page.lang].kind;
  const groups = LISTED.map((kind) => ({
    kind,
    own: entries.filter((entry) => entry.kind === kind)
  }));
  return html`<div class="everything">
    <nav class="jump" aria-label="${say(page, "本页内容", "On this page")}">
      ${groups.map(({kind, own}) => html`<a href="#${kind}">${words[kind]} ${own.length}</a> `)}
    </nav>
    <h2 id="section">${say(page, "栏目", "Sections")}</h2>
    <ul>
      ${sections.map(({path, ...names}) => html`<li><a href="${page.href(path)}">${names[page.lang]}</a></li>`)}
    </ul>
    ${groups.map(
      ({kind, own}) =>
        html`<h2 id="${kind}">${words[kind]}</h2>
          <ul>
            ${own.map((entry) => item(entry, page))}
          </ul>`
    )}
  </div>`;
}

function item(entry: Entry, page: Page): HTMLElement {
  const where = named(entry, "where", page);
  const chinese =
    page.lang === "en" ? html` <span class="muted" lang="zh-CN">${entry.zh}</span>` : null;
  return html`<li>
    <a href="${page.href(entry.path)}">${nameOf(entry, page.lang)}</a
    >${chinese}${where ? html` <span class="muted">· ${where}</span>` : null}
  </li>`;
}
