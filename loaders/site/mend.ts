import {escapeHtml} from "../../src/model/escape.js";
import type {Lang} from "../../src/model/target.js";
import type {IndicatorRow} from "../../src/queries/catalogue.js";
import {pagePolicy} from "../../scripts/policy.mjs";
import {shortened} from "../embeds/page.js";
import {LOST, WORDS} from "./chrome.js";
import {
  appendHtml,
  attributeOf,
  elementOf,
  elementsIn,
  findElement,
  prependHtml,
  rawText,
  readPage,
  setAttribute,
  setMark,
  setText,
  textOf,
  writePage,
  type Document,
  type Element
} from "./html.js";
import {metaOf} from "./meta.js";
import {PLAIN_STYLE} from "./plain.js";
import {moveScripts, type Scripts} from "./scripts.js";
import {ANY, NOWHERE, type SitePage} from "./pages.js";

const HTML_LANG: Record<Lang, string> = {zh: "zh-CN", en: "en"};

/** A view as it is drawn on a page: its HTML, and the page's own title where it depends on the data. */
export interface Drawing {
  html: string;
  title?: {title: string; description: string};
}

/** What is put into a page that Framework wrote. */
export interface Filling {
  /** What the page's views are, by their name. */
  drawn: Map<string, Drawing>;
  /** The way from the site's root to the code of views that are drawn anew as the reader chooses. */
  code: Map<string, string>;
  /** Parts that tell of this very build, by their name. */
  parts: Map<string, string>;
  /** The numbers of a notebook's prose, by their name. */
  numbers: Record<string, string>;
  /** What the data is called. */
  version: string;
  /** What the names of the tables' files hold, so that other bytes have another name. */
  files: string;
  /** The ids of all charts with an address. */
  charts: Set<string>;
  /** The row of the page's indicator. */
  indicator?: IndicatorRow;
}

/** A page, and the scripts that stood in it. */
export interface Mended {
  html: string;
  scripts: Scripts;
}

/**
 * One page from what Framework wrote: its language, its policy, its viewport (zoom
 * stays allowed), its head, and its views drawn into the HTML, so that they stand
 * there before any script.
 */
export function mendPage(written: string, page: SitePage, filling: Filling): Mended {
  const id = Object.values(page.fixed)[0] ?? "";
  const tree = readPage(page.template === page.file ? written : written.replaceAll(ANY, id));
  const head = elementOf(tree, "head");
  const main = elementOf(tree, "main");
  const said = saidOf(page, main, filling.drawn);
  if (page.file === NOWHERE) fromRoot(tree, page.root);
  const html = elementOf(tree, "html");
  html.attrs = [];
  setAttribute(html, "lang", HTML_LANG[page.lang]);
  setAttribute(html, "data-root", page.root);
  setAttribute(html, "data-files", filling.files);
  setViewport(head);
  prependHtml(head, policyTag(page));
  setText(elementOf(head, "title"), titleOf(page, said.title));
  // What is no page has neither a twin nor an address.
  if (page.bare !== LOST)
    appendHtml(
      head,
      `${headOf(page, said.description)}${metaOf({...page, ...said}, filling.charts, filling.indicator)}\n`
    );
  const body = elementOf(tree, "body");
  prependHtml(body, `\n<a class="skip" href="#observablehq-main">${WORDS[page.lang].skip}</a>`);
  withoutScripts(page, head, body);
  setAttribute(main, "tabindex", "-1");
  nameHeadings(main);
  const scripts = moveScripts(tree, page.root);
  return {html: writePage(tree, fillMarks(tree, page, filling)), scripts};
}

/** Where no script runs, what needs one is hidden, and a list of everything stands for the search. */
function withoutScripts({lang, root}: SitePage, head: Element, body: Element): void {
  const {plain, everything} = WORDS[lang];
  const list = `${root}${lang === "en" ? "en/" : ""}all/`;
  appendHtml(head, `<noscript><link rel="stylesheet" href="${root}${PLAIN_STYLE}"></noscript>\n`);
  prependHtml(
    body,
    `\n<noscript><p class="notice">${plain}<a href="${list}">${everything}</a></p></noscript>`
  );
}

/** The title and description of a page: those of its data, else of its Markdown. */
function saidOf(page: SitePage, main: Element, drawn: Filling["drawn"]) {
  const heading = findElement(main, ({tagName}) => tagName === "h1");
  const lead = findElement(main, ({tagName, attrs}) => tagName === "p" && attrs.length === 0);
  const own = {title: heading ? textOf(heading) : "", description: lead ? textOf(lead) : ""};
  return page.views.reduce((said, name) => drawn.get(name)?.title ?? said, own);
}

function titleOf({bare, lang}: SitePage, title: string): string {
  const site = WORDS[lang].name;
  return bare === "/" ? `${site} · ${title}` : `${title} | ${site}`;
}

/** Stands before all that it is to rule. */
function policyTag({bare}: SitePage): string {
  return `\n<meta http-equiv="Content-Security-Policy" content="${pagePolicy(bare)}">`;
}

function setViewport(head: Element): void {
  const viewport = findElement(head, (element) => attributeOf(element, "name") === "viewport");
  if (viewport) setAttribute(viewport, "content", "width=device-width, initial-scale=1");
}

function headOf({bare, lang, root}: SitePage, description: string): string {
  const other = HTML_LANG[lang === "en" ? "zh" : "en"];
  const twin = `${root}${lang === "en" ? "" : "en/"}${bare.slice(1)}`;
  const meta = description
    ? `<meta name="description" content="${escapeHtml(shortened(description))}">\n`
    : "";
  return `${meta}<link rel="alternate" hreflang="${other}" href="${twin}">\n`;
}

/** A page that is shown at any address: its ways begin at the site's root, and not by way of a base. */
function fromRoot(tree: Document, root: string): void {
  for (const element of [...elementsIn(tree)]) {
    if (element.tagName === "base") {
      const {childNodes} = element.parentNode!;
      childNodes.splice(childNodes.indexOf(element), 1);
    }
    for (const attr of element.attrs)
      if (attr.value.startsWith("./")) attr.value = `${root}${attr.value.slice(2)}`;
    if (element.tagName === "script")
      setText(element, rawText(element).replace(/(["'])\.\//g, `$1${root}`));
  }
}

/** Framework makes ids from Latin letters only, so that Chinese headings all have an empty one. */
function nameHeadings(main: Element): void {
  for (const heading of elementsIn(main)) {
    if (!/^h[1-3]$/.test(heading.tagName) || attributeOf(heading, "id") !== "") continue;
    const id = textOf(heading).replace(/\s+/g, "-");
    setAttribute(heading, "id", id);
    const anchor = findElement(heading, ({tagName}) => tagName === "a");
    if (anchor) setAttribute(anchor, "href", `#${id}`);
  }
}

/** Fills what the page leaves open: views, parts, the numbers of its prose, the data's version. */
function fillMarks(tree: Document, page: SitePage, filling: Filling): Map<string, string> {
  const marked = new Map<string, string>();
  for (const element of elementsIn(tree)) {
    const view = attributeOf(element, "data-view");
    const part = attributeOf(element, "data-part");
    const drawn = view === undefined ? filling.parts.get(part!) : filling.drawn.get(view)?.html;
    const name = view ?? part;
    const code = filling.code.get(view ?? "");
    if (code !== undefined) setAttribute(element, "data-code", code);
    if (name !== undefined) {
      if (drawn === undefined) throw new Error(`${page.file}: nothing is drawn for "${name}"`);
      setMark(element, name);
      marked.set(name, drawn);
    }
    const number = attributeOf(element, "data-number");
    if (number !== undefined) setText(element, numberOf(number, filling.numbers, page.file));
    if (attributeOf(element, "data-version") !== undefined) setText(element, filling.version);
  }
  return marked;
}

/** A number of the prose; throws where it asks for one that nobody computes. */
export function numberOf(name: string, numbers: Record<string, string>, file: string): string {
  if (numbers[name] === undefined)
    throw new Error(
      `${file}: unknown number "${name}"; expected one of ${Object.keys(numbers).join(", ")}`
    );
  return numbers[name];
}
