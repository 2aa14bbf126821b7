import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Lang} from "../../src/model/target.js";
import type {Db} from "../../src/queries/db.js";
import {pageOf} from "../../src/ui/page.js";
import {VIEWS} from "../../src/subjects/registry.js";
import {splitPath, WORDS} from "./chrome.js";
import {fillNumbers} from "./numbers.js";
import {metaOf} from "./meta.js";
import {siteUrl} from "./address.js";

const HTML_LANG: Record<Lang, string> = {zh: "zh-CN", en: "en"};

/**
 * Mends every page that Framework wrote below `folder`: its language, its
 * viewport (zoom stays allowed), and the views, which are drawn into the HTML so
 * that they stand there before any script. Returns how many pages were mended.
 */
export async function publish(folder: string, db: Db): Promise<number> {
  const files = readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".html"))
    .sort();
  for (const file of files) {
    const path = join(folder, file);
    writeFileSync(path, await mendPage(readFileSync(path, "utf8"), file, db));
  }
  return files.length;
}

/** One page as Framework wrote it, by its file name below the site's root. */
export async function mendPage(written: string, file: string, db: Db): Promise<string> {
  const path = `/${file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "")}`;
  const {lang, bare} = splitPath(path);
  const root = rootOf(file);
  const page = pageOf(lang, root);
  const html = await fillNumbers(written, fixedOf(bare).notebook ?? "", db, page);
  let title = textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]);
  let description = textOf(/<main[^>]*>.*?<p>(.*?)<\/p>/s.exec(html)?.[1]);
  const drawn = new Map<string, string>();
  for (const [, name] of html.matchAll(/<div data-view="(\w+)">/g)) {
    const answer = await (await VIEWS[name]())(db, new URLSearchParams(), fixedOf(bare));
    drawn.set(name, answer.draw(page).outerHTML);
    ({title, description} = answer.title(page) ?? {title, description});
  }
  const twin = `${root}${lang === "en" ? "" : "en/"}${bare.slice(1)}`;
  const site = WORDS[lang].name;
  const meta = await metaOf({bare, lang, title, description}, db);
  return (
    (file === NOWHERE ? fromRoot(html, root) : html)
      .replace(/<html[^>]*>/, `<html lang="${HTML_LANG[lang]}" data-root="${root}">`)
      .replace(
        /<meta name="viewport"[^>]*>/,
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
      )
      .replace(
        /<title>.*?<\/title>/s,
        () => `<title>${escape(bare === "/" ? `${site} · ${title}` : `${title} | ${site}`)}</title>`
      )
      .replace("</head>", () => `${headOf(description, twin, lang)}${meta}\n</head>`)
      .replace(
        /<body[^>]*>/,
        (body) => `${body}\n<a class="skip" href="#observablehq-main">${WORDS[lang].skip}</a>`
      )
      .replace('<main id="observablehq-main"', '<main id="observablehq-main" tabindex="-1"')
      .replace(/<(h[1-3]) id=""(.*?)href="#">(.*?)<\/a>/gs, nameHeading)
      .replace(
        /<div data-view="(\w+)">\s*<\/div>/g,
        (_, name: string) => `<div data-view="${name}">${drawn.get(name)}</div>`
      )
      // Framework writes each file's time into the page; one commit gives the same bytes.
      .replace(/"lastModified":\d+,/g, "")
  );
}

/** What servers answer where there is no page. */
const NOWHERE = "404.html";

/**
 * A page that is shown at any address: its ways begin at the site's root, and
 * not by way of a base, which would lead anchors away from the page.
 */
function fromRoot(html: string, root: string): string {
  return html.replace(/<base[^>]*>\n?/, "").replace(/(["'])\.\//g, `$1${root}`);
}

/** The way from a page to the site's root. */
function rootOf(file: string): string {
  if (file === NOWHERE) return siteUrl() ? new URL(siteUrl()).pathname : "/";
  return "../".repeat(file.split("/").length - 1) || "./";
}

/** The ids in the path of a page that stands for one plan, one indicator … */
function fixedOf(bare: string): Record<string, string> {
  const [, folder, id] = bare.split("/");
  return id ? {[folder.replace(/s$/, "")]: id} : {};
}

/** Framework makes ids from Latin letters only, so that Chinese headings all have an empty one. */
function nameHeading(_: string, tag: string, between: string, text: string): string {
  const id = textOf(text).replace(/\s+/g, "-");
  return `<${tag} id="${id}"${between}href="#${id}">${text}</a>`;
}

function headOf(description: string, twin: string, lang: Lang): string {
  const other = HTML_LANG[lang === "en" ? "zh" : "en"];
  const meta = description ? `<meta name="description" content="${escape(description)}">\n` : "";
  return `${meta}<link rel="alternate" hreflang="${other}" href="${twin}">\n`;
}

function textOf(html: string | undefined): string {
  return (html ?? "")
    .replace(/<[^>]+>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function escape(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;");
}
