import {html} from "htl";
import type {Lang} from "../model/target.js";
import type {Entry, Hit} from "./entry.js";
import type {Finder} from "./find.js";
import {loadSearch} from "./file.js";
import {marked} from "./marked.js";
import {EXAMPLES, SEARCH_WORDS} from "./words.js";

/** Hits shown at most; the list scrolls. */
const SHOWN = 24;
const LIST = "search-hits";

/** Turns the header's field into a combobox over the site's search. */
export function searchBox(input: HTMLInputElement): void {
  const host = input.closest<HTMLElement>("[data-search]")!;
  const lang: Lang = host.dataset.search === "en" ? "en" : "zh";
  const words = SEARCH_WORDS[lang];
  const list = html`<ul id="${LIST}" role="listbox" aria-label="${words.hits}"></ul>`;
  const told = html`<p class="search-told" role="status" aria-live="polite"></p>`;
  const panel = html`<div class="search-panel" hidden>${told}${list}</div>`;
  host.append(panel);
  let active = -1;
  let finder: Finder | undefined;

  const options = () => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  const show = (open: boolean) => {
    panel.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) point(-1);
  };
  const point = (to: number) => {
    active = to;
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === to)));
    const chosen = options()[to];
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({block: "nearest"});
  };
  const ask = (query: string) => {
    input.value = query;
    input.focus();
    void answer();
  };

  async function answer(): Promise<void> {
    const query = input.value.trim();
    point(-1);
    if (!finder) told.textContent = words.loading;
    show(query !== "" || !finder);
    try {
      finder ??= await loadSearch();
    } catch {
      told.textContent = words.failed;
      return;
    }
    // Another letter may have been typed while the index was on its way.
    if (input.value.trim() !== query) return;
    const hits = query ? finder.find(query) : [];
    list.replaceChildren(...hits.slice(0, SHOWN).map((hit, i) => option(hit, i, query, lang)));
    if (hits.length > 0) told.textContent = words.count(Math.min(SHOWN, hits.length), hits.length);
    else if (query) told.replaceChildren(...nothing(query, finder, lang, ask));
    show(query !== "");
  }

  input.addEventListener("input", () => void answer());
  input.addEventListener("focus", () => void answer());
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const all = options();
    if (event.key === "Escape" && !panel.hidden) show(false);
    else if (event.key === "ArrowDown" && panel.hidden) void answer();
    else if (event.key === "ArrowDown") point((active + 1) % all.length);
    else if (event.key === "ArrowUp") point((active <= 0 ? all.length : active) - 1);
    else if (event.key === "Enter") all[Math.max(active, 0)]?.querySelector("a")?.click();
    else return;
    event.preventDefault();
  });
  const away = (event: Event) => {
    if (!host.contains(event.target as Node)) show(false);
  };
  document.addEventListener("pointerdown", away);
  document.addEventListener("focusin", away);
  void answer();
}

function option({entry}: Hit, i: number, query: string, lang: Lang): HTMLElement {
  const {kind} = entry;
  const name = lang === "zh" ? entry.zh : entry.en;
  return html`<li
    role="option"
    id="${LIST}-${i}"
    aria-selected="false"
    data-kind="${kind}"
    data-id="${entry.id}"
  >
    <a href="${hrefOf(entry, lang)}" tabindex="-1">
      <span class="search-kind">${SEARCH_WORDS[lang].kind[kind]}</span>
      <span class="search-name"
        >${marked(name, query)}${lang === "en" && kind !== "target" ? html` <span class="muted" lang="zh-CN">${marked(entry.zh, query)}</span>` : null}</span
      >
      ${detail(entry, query, lang)}
    </a>
  </li>`;
}

/** The clause or the definition behind a hit, another name it was found by, and where it stands. */
function detail(entry: Entry, query: string, lang: Lang): HTMLElement {
  const {quote, zh, aliases = [], codes = []} = entry;
  const where = lang === "zh" ? entry.where_zh : entry.where_en;
  const about = lang === "zh" ? entry.about_zh : entry.about_en;
  const also = zh.includes(query) ? undefined : aliases.find((alias) => alias.includes(query));
  const parts = [
    quote ? html`<q lang="zh-CN">${marked(quote, query)}</q>` : null,
    about ? html`<span>${marked(about, query)}</span>` : null,
    also ? html`<span lang="zh-CN">= ${marked(also, query)}</span>` : null,
    [where, ...codes].filter(Boolean).join(" · ") || null
  ];
  return html`<span class="search-detail"
    >${parts.filter((part) => part !== null).flatMap((part) => [part, " "])}</span
  >`;
}

function hrefOf({path}: Entry, lang: Lang): string {
  const root = document.documentElement.dataset.root ?? "/";
  return `${root}${lang === "en" ? "en/" : ""}${path.slice(1)}`;
}

/** No hit: says so, and offers queries that have some. */
function nothing(
  query: string,
  finder: Finder,
  lang: Lang,
  ask: (query: string) => void
): (Node | string)[] {
  const words = SEARCH_WORDS[lang];
  const found = finder.suggest(query);
  const offered = found.length > 0 ? found : EXAMPLES[lang];
  return [
    words.none(query),
    html`<span class="search-instead">
      ${found.length > 0 ? words.instead : words.examples}
      ${offered.map((text) => html`<button type="button" onclick=${() => ask(text)}>${text}</button>`)}
    </span>`
  ];
}
