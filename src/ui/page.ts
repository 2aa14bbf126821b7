import type {Sources} from "../queries/sources.js";
import {LABELS, type Labels} from "../model/labels.js";
import {withSlash} from "../model/path.js";
import type {Lang} from "../model/target.js";

/** What stands between words and sentences in a language, with the space that follows it. */
export interface Marks {
  semicolon: string;
  colon: string;
  comma: string;
  /** Between the things of a list. */
  listed: string;
  stop: string;
  /** Between two words or sentences without a mark. */
  space: string;
  open: string;
  close: string;
}

const MARKS: Record<Lang, Marks> = {
  zh: {
    semicolon: "；",
    colon: "：",
    comma: "，",
    listed: "、",
    stop: "。",
    space: "",
    open: "（",
    close: "）"
  },
  en: {
    semicolon: "; ",
    colon: ": ",
    comma: ", ",
    listed: ", ",
    stop: ". ",
    space: " ",
    open: " (",
    close: ")"
  }
};

/** The page a view stands on: its language and its way to other pages. */
export interface Page {
  lang: Lang;
  labels: Labels;
  marks: Marks;
  /** Address of another page of the same language, relative to this one. */
  href(path: string): string;
  /** Address of a file that both languages share. */
  file(path: string): string;
}

/** Makes the page of a language; `root` leads from the page to the site's root ("./", "../../"). */
export function pageOf(lang: Lang, root: string): Page {
  return {
    lang,
    labels: LABELS[lang],
    marks: MARKS[lang],
    href: (path) => `${root}${lang === "en" ? "en/" : ""}${withSlash(path.replace(/^\//, ""))}`,
    file: (path) => `${root}${path.replace(/^\//, "")}`
  };
}

/** Picks the words of the page's language. */
export function say<T>(page: {lang: Lang}, zh: T, en: T): T {
  return page.lang === "zh" ? zh : en;
}

/** The name of a row in the page's language: `named(row, "plan", page)` is plan_zh or plan_en. */
export function named(row: object, field: string, {lang}: {lang: Lang}): string {
  return String((row as Record<string, unknown>)[`${field}_${lang}`] ?? "");
}

/**
 * A Chinese name on the page: alone in Chinese; in English after its gloss, because the Chinese
 * one is official: rural areas (农村).
 */
export function glossed(zh: string, en: string | null, {lang}: {lang: Lang}): string {
  return lang === "zh" || !en ? zh : `${en} (${zh})`;
}

/**
 * A part of a page that answers a question: what the address asks, the query,
 * and the drawing. `draw` runs at build and in the reader's browser alike.
 */
export interface View<P, D> {
  /** Reads the address; `fixed` are the parts of the path. Unknown ids are left for draw to name. */
  params(query: URLSearchParams, fixed: Record<string, string>): P;
  /** Rows come from the corpus; a question for SQL starts the engine. */
  load(sources: Sources, params: P): Promise<D>;
  draw(data: D, params: P, page: Page): Element;
  /** The shortest address that asks for this; choices that are the default are left out. */
  address?(data: D, params: P): Record<string, string>;
  /** The rows behind what is drawn, for those who take them along; `part` names others that a button offers. */
  rows?(data: D, params: P, part?: string): object[];
  /** The page's own title and description, where they depend on the data. */
  title?(data: D, page: Page): {title: string; description: string};
}
