import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Lang} from "../../src/model/target.js";
import {fixedOf, TEMPLATES} from "../../src/subjects/fixed.js";
import {siteUrl} from "./address.js";
import {splitPath} from "./chrome.js";

const SRC = join(import.meta.dirname, "../..", "src");

/** Stands in a template for the id of the plan, the indicator, the city or the pair of cities. */
export const ANY = "any-id";

/** The ids of each template's pages. */
export type Ids = Record<keyof typeof TEMPLATES, string[]>;

/** A page of the site: where it stands, what Framework writes for it, what is drawn into it. */
export interface SitePage {
  /** File below the site's root, as "en/plans/tj-digital-2021/index.html". */
  file: string;
  /** The file that Framework writes for it: its own, or its template's. */
  template: string;
  lang: Lang;
  /** Path without the language, with a slash at its end. */
  bare: string;
  /** The way from the page to the site's root. */
  root: string;
  /** The ids in its path. */
  fixed: Record<string, string>;
  /** The views that its Markdown asks for, and the parts that tell of this very build. */
  views: string[];
  parts: string[];
}

/** The addresses of the templates: Framework writes one page of each kind and language. */
export function templatePaths(): string[] {
  return Object.keys(TEMPLATES).flatMap((folder) => [
    `/${folder}/${ANY}/`,
    `/en/${folder}/${ANY}/`
  ]);
}

/** Every page of the site, by its file: what stands in src/ as Markdown, templates once for each id. */
export function sitePages(ids: Ids, src = SRC): SitePage[] {
  return readdirSync(src, {recursive: true, encoding: "utf8"})
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md") && !file.startsWith("."))
    .flatMap((file) => pagesOf(file, readFileSync(join(src, file), "utf8"), ids))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function pagesOf(markdown: string, text: string, ids: Ids): SitePage[] {
  const asked = (kind: string) =>
    [...text.matchAll(new RegExp(`<div data-${kind}="(\\w+)">`, "g"))].map(([, name]) => name);
  const [views, parts] = [asked("view"), asked("part")];
  const name = /\[(\w+)\]/.exec(markdown)?.[1];
  if (!name) return [pageAt(markdown.replace(/\.md$/, ".html"), undefined, {views, parts})];
  const folder = Object.entries(TEMPLATES).find(([, id]) => id === name)?.[0] as keyof Ids;
  const template = markdown.replace(`[${name}]/index.md`, `${ANY}/index.html`);
  return ids[folder].map((id) => pageAt(template.replace(ANY, id), template, {views, parts}));
}

/** What the file's place alone says of a page. */
export function pageAt(
  file: string,
  template = file,
  {views, parts}: Pick<SitePage, "views" | "parts"> = {views: [], parts: []}
): SitePage {
  const path = `/${file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "")}`;
  const {lang, bare} = splitPath(path);
  return {file, template, lang, bare, root: rootOf(file), fixed: fixedOf(bare), views, parts};
}

/** What servers answer where there is no page; it is shown at any address. */
export const NOWHERE = "404.html";

function rootOf(file: string): string {
  if (file === NOWHERE) return siteUrl() ? new URL(siteUrl()).pathname : "/";
  return "../".repeat(file.split("/").length - 1) || "./";
}
