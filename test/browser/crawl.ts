import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {
  attributeOf,
  elementsIn,
  ownText,
  rawText,
  readPage,
  textOf,
  type Element
} from "../../loaders/site/html.js";
import {DIST} from "./site.js";

/** A page of the built site, as one who follows every link sees it. */
export interface Crawled {
  /** Its file, as "en/compare/index.html". */
  file: string;
  /** Its address from the site's root, as "/en/compare/". */
  address: string;
  lang: string;
  titles: string[];
  headings: string[];
  ids: Set<string>;
  repeated: string[];
  /** What `<meta name>` and `<link rel>` say, by name; hreflang links by "hreflang zh-CN". */
  head: Map<string, string[]>;
  /** Every address that the page names as it is written: links, images, frames, scripts and what they import. */
  ways: string[];
  /** The policy that it bears, and the scripts and styles that stand in it. */
  policy: string;
  inline: string[];
  /** Chinese text that stands in an element of another language. */
  unmarked: string[];
}

/** Every file of the built site by its path, released versions aside. */
export function builtFiles(folder = DIST): Set<string> {
  return new Set(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => !file.startsWith("v/"))
  );
}

/** Reads a page of the site. */
export function crawl(file: string, folder = DIST): Crawled {
  const page: Crawled = {
    file,
    address: `/${file.replace(/(^|\/)index\.html$/, "$1")}`,
    lang: "",
    titles: [],
    headings: [],
    ids: new Set(),
    repeated: [],
    head: new Map(),
    ways: [],
    policy: "",
    inline: [],
    unmarked: []
  };
  for (const element of elementsIn(readPage(readFileSync(join(folder, file), "utf8")))) {
    const of = (name: string) => attributeOf(element, name);
    page.inline.push(...inlineIn(element));
    // An option holds text alone: it has one language, or two.
    if (/[\u3400-\u9fff]/.test(ownText(element)) && !/^zh/.test(languageOf(element)))
      if (!MIXED.has(element.tagName)) page.unmarked.push(textOf(element).slice(0, 60));
    const id = of("id");
    if (id !== undefined && page.ids.has(id)) page.repeated.push(id);
    if (id !== undefined) page.ids.add(id);
    switch (element.tagName) {
      case "html":
        page.lang = of("lang") ?? "";
        break;
      case "title":
        // Drawings have titles of their own.
        if (element.namespaceURI.endsWith("xhtml")) page.titles.push(textOf(element));
        break;
      case "h1":
        page.headings.push(textOf(element));
        break;
      case "meta":
        if (of("http-equiv") === "Content-Security-Policy") page.policy = of("content")!;
        note(page, of("name") ?? of("property"), of("content"));
        if (of("property") === "og:image" || of("property") === "og:url")
          page.ways.push(of("content")!);
        break;
      case "link":
        note(page, of("hreflang") ? `hreflang ${of("hreflang")}` : of("rel"), of("href"));
        break;
      case "script":
        if (of("type") !== "application/ld+json") page.ways.push(...importsIn(rawText(element)));
        break;
    }
    for (const name of ["href", "src", "poster", "data", "xlink:href"])
      if (of(name) !== undefined) page.ways.push(of(name)!);
    for (const part of of("srcset")?.split(",") ?? []) page.ways.push(part.trim().split(/\s/)[0]);
  }
  return page;
}

/** Elements whose text no other element can stand in, and what is no text. */
const MIXED = new Set(["option", "title", "desc", "text", "script", "textarea"]);

function languageOf(element: Element): string {
  const parent = element.parentNode;
  return attributeOf(element, "lang") ?? (parent && "tagName" in parent ? languageOf(parent) : "");
}

/** What a policy without exceptions refuses: styles and code that stand in the page itself. */
function inlineIn(element: Element): string[] {
  const {tagName, attrs} = element;
  const isData = attributeOf(element, "type") === "application/ld+json";
  const isCode = tagName === "style" || (tagName === "script" && !isData);
  return [
    ...(isCode && rawText(element).trim() ? [`<${tagName}>`] : []),
    ...attrs.filter(({name}) => name === "style" || name.startsWith("on")).map(({name}) => name),
    ...attrs.filter(({value}) => /^\s*javascript:/i.test(value)).map(({value}) => value)
  ];
}

function note({head}: Crawled, name: string | undefined, value: string | undefined): void {
  if (name !== undefined && value !== undefined) head.set(name, [...(head.get(name) ?? []), value]);
}

/** The relative addresses that a module imports, at once or late. */
export function importsIn(code: string): string[] {
  return [
    ...code.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g),
    ...code.matchAll(/\bimport\(\s*["'](\.{1,2}\/[^"']+)["']\s*\)/g),
    ...code.matchAll(/new URL\(\s*["'](\.{1,2}\/[^"']+)["']\s*,\s*import\.meta\.url\)/g),
    ...code.matchAll(/import\.meta\.resolve\(\s*["'](\.{1,2}\/[^"']+)["']\s*\)/g)
  ].map(([, way]) => way);
}

const ORIGIN = "http://site.test";

/** Where a way leads from an address: the path from the root, its query and its anchor; null outside of the site. */
export function leadsTo(
  way: string,
  from: string,
  site = ""
): {path: string; query: string; anchor: string} | null {
  const own = site ? way.replace(site, `${ORIGIN}/`) : way;
  const url = new URL(own, ORIGIN + from);
  if (url.origin !== ORIGIN) return null;
  return {
    path: decodeURIComponent(url.pathname),
    query: url.search,
    anchor: decodeURIComponent(url.hash.slice(1))
  };
}

/** The file that any host answers an address with, without being led elsewhere; null where there is none. */
export function fileAt(path: string, files: Set<string>): string | null {
  const file = path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
  return files.has(file) ? file : null;
}
