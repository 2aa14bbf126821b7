import {html} from "htl";
import {withSlash} from "../model/path.js";
import {insideQuotes} from "../model/quote.js";
import type {Lang} from "../model/target.js";
import type {Entry, Hit} from "./entry.js";
import type {Finder} from "./find.js";
import {loadSearch} from "./file.js";
import {marked} from "./marked.js";
import {isHan, runsOf} from "./tokens.js";
import {EXAMPLES, SEARCH_WORDS} from "./words.js";

/** Hits shown at most; the list scrolls. */
const SHOWN = 24;
const LIST = "search-hits";

/** The field, what hangs below it, and how things stand. */
interface Box {
  input: HTMLInputElement;
  panel: HTMLElement;
  told: HTMLElement;
  list: HTMLElement;
  lang: Lang;
  /** The option that Enter opens; -1 where none is chosen yet. */
  active: number;
  finder?: Finder;
}

/** Turns the header's field into a combobox over the site's search. */
export function searchBox(input: HTMLInputElement): void {
  const host = input.closest<HTMLElement>("[data-search]")!;
  const lang: Lang = host.dataset.search === "en" ? "en" : "zh";
  const list = html`<ul id="${LIST}" role="listbox" aria-label="${SEARCH_WORDS[lang].hits}"></ul>`;
  const told = html`<p class="search-told" role="status" aria-live="polite"></p>`;
  const panel = html`<div class="search-panel" hidden>${told}${list}</div>`;
  const box: Box = {input, panel, told, list, lang, active: -1};
  host.append(panel);
  input.addEventListener("input", () => void answer(box));
  input.addEventListener("focus", () => void answer(box));
  input.addEventListener("keydown", (event) => press(box, event));
  for (const event of ["pointerdown", "focusin"])
    document.addEventListener(event, ({target}) => {
      if (!host.contains(target as Node)) show(box, false);
    });
  void answer(box);
}

function optionsOf({list}: Box): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[role=option]")];
}

function show(box: Box, open: boolean): void {
  box.panel.hidden = !open;
  box.input.setAttribute("aria-expanded", String(open));
  if (!open) point(box, -1);
}

function point(box: Box, to: number): void {
  const options = optionsOf(box);
  box.active = to;
  options.forEach((option, i) => option.setAttribute("aria-selected", String(i === to)));
  const chosen = options[to];
  if (chosen) box.input.setAttribute("aria-activedescendant", chosen.id);
  else box.input.removeAttribute("aria-activedescendant");
  chosen?.scrollIntoView({block: "nearest"});
}

async function answer(box: Box): Promise<void> {
  const {input, told, list, lang} = box;
  const words = SEARCH_WORDS[lang];
  const query = input.value.trim();
  point(box, -1);
  if (!box.finder) told.textContent = words.loading;
  show(box, query !== "" || !box.finder);
  try {
    box.finder ??= await loadSearch();
  } catch {
    told.textContent = words.failed;
    return;
  }
  // Another letter may have been typed while the index was on its way.
  if (input.value.trim() !== query) return;
  const hits = query ? box.finder.find(query) : [];
  const read = hits.length > 0 ? box.finder.read(query) : query;
  list.replaceChildren(...hits.slice(0, SHOWN).map((hit, i) => option(hit, i, read, lang)));
  if (hits.length > 0)
    told.textContent =
      (read === query ? "" : words.read(read)) +
      words.count(Math.min(SHOWN, hits.length), hits.length);
  else if (query) told.replaceChildren(...nothing(query, box));
  show(box, query !== "");
}

function press(box: Box, event: KeyboardEvent): void {
  // While characters are being composed, the keys belong to the input method.
  if (event.isComposing) return;
  const options = optionsOf(box);
  const closed = box.panel.hidden;
  if (event.key === "Escape" && !closed) show(box, false);
  else if (event.key === "ArrowDown" && closed) void answer(box);
  else if (event.key === "ArrowDown") point(box, (box.active + 1) % options.length);
  else if (event.key === "ArrowUp") point(box, (box.active <= 0 ? options.length : box.active) - 1);
  else if (event.key === "Enter") options[Math.max(box.active, 0)]?.querySelector("a")?.click();
  else return;
  event.preventDefault();
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
    quote ? html`<q lang="zh-CN">${marked(insideQuotes(quote), query)}</q>` : null,
    about ? html`<span>${marked(about, query)}</span>` : null,
    also
      ? html`<span lang="${runsOf(also).some(isHan) ? "zh-CN" : "en"}"
          >= ${marked(also, query)}</span
        >`
      : null,
    [where, ...codes].filter(Boolean).join(" · ") || null
  ];
  return html`<span class="search-detail"
    >${parts.filter((part) => part !== null).flatMap((part) => [part, " "])}</span
  >`;
}

function hrefOf({path}: Entry, lang: Lang): string {
  const root = document.documentElement.dataset.root ?? "/";
  return `${root}${lang === "en" ? "en/" : ""}${withSlash(path.slice(1))}`;
}

/** No hit: says so, and offers queries that have some. */
function nothing(query: string, box: Box): (Node | string)[] {
  const words = SEARCH_WORDS[box.lang];
  const found = box.finder!.suggest(query);
  const offered = found.length > 0 ? found : EXAMPLES[box.lang];
  const ask = (text: string) => {
    box.input.value = text;
    box.input.focus();
    void answer(box);
  };
  return [
    words.none(query),
    html`<span class="search-instead">
      ${found.length > 0 ? words.instead : words.examples}
      ${offered.map((text) => {
        const button = html`<button type="button">${text}</button>`;
        button.addEventListener("click", () => ask(text));
        return button;
      })}
    </span>`
  ];
}
