import {JSDOM} from "jsdom";

/**
 * Gives the drawing code a document at build: charts and views create their
 * nodes from the global one, as in the reader's browser.
 */
export function installDocument(): void {
  const {window} = new JSDOM("<!doctype html><html><body></body></html>");
  const scope = globalThis as Record<string, unknown>;
  for (const name of [
    "window",
    "document",
    "Node",
    "NodeFilter",
    "Element",
    "HTMLElement",
    "SVGElement",
    "NodeList",
    "HTMLCollection"
  ]) {
    scope[name] ??= name === "window" ? window : window[name as keyof typeof window];
  }
}

/**
 * What was drawn, as HTML. The document here reads what stands in a `<noscript>`
 * as text, as browsers that run scripts do, and would write its markup as words
 * for those that run none.
 */
export function htmlOf(element: Element): string {
  return element.outerHTML.replace(
    /(<noscript[^>]*>)([^<]*)(?=<\/noscript>)/g,
    (_, tag: string, text: string) =>
      tag + text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")
  );
}
