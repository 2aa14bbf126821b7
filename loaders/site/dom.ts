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
