import {attributeOf, elementsIn, rawText, setAttribute, setText, type Document} from "./html.js";
import {hashOf} from "./hash.js";

/** The folder of the scripts that Framework writes into its pages, from the site's root. */
const FOLDER = "_import/pages/";

/** A script's text by its place, from the site's root. */
export type Scripts = Map<string, string>;

/**
 * Moves each script that stands in a page into a file, so that the page's policy
 * may refuse what stands inline. Its name holds a hash of the content: pages that
 * run the same share it. `root` is the way from the page to the site's root, with which modules begin.
 */
export function moveScripts(page: Document, root: string): Scripts {
  const moved: Scripts = new Map();
  for (const element of elementsIn(page)) {
    const type = attributeOf(element, "type");
    const isCode = type === undefined || type === "module";
    if (element.tagName !== "script" || !isCode || attributeOf(element, "src") !== undefined)
      continue;
    const up = "../".repeat(FOLDER.split("/").length - 1);
    const text = `${rawText(element).trim().replaceAll(`"${root}_`, `"${up}_`)}\n`;
    const place = `${FOLDER}page.${hashOf(text).slice(0, 8)}.js`;
    moved.set(place, text);
    setText(element, "");
    setAttribute(element, "src", root + place);
  }
  return moved;
}
