import {defaultTreeAdapter, parse, parseFragment, serialize} from "parse5";
import type {DefaultTreeAdapterTypes as Tree} from "parse5";

/** A page as a tree; an element of it. */
export type Document = Tree.Document;
export type Element = Tree.Element;

/** Reads a whole page, as a browser would. */
export function readPage(html: string): Document {
  return parse(html);
}

/** The page as text again; `drawn` holds what stands where a mark is, by its name. */
export function writePage(page: Document, drawn: Map<string, string> = new Map()): string {
  return serialize(page).replace(
    /<!--(\w+)-->/g,
    (comment, name: string) => drawn.get(name) ?? comment
  );
}

/** Every element below a node, in the order of the text. */
export function* elementsIn(node: Tree.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** The first element of a name below a node; throws where there is none. */
export function elementOf(node: Tree.ParentNode, name: string): Element {
  const found = findElement(node, (element) => element.tagName === name);
  if (!found) throw new Error(`no <${name}> in the page that Framework wrote`);
  return found;
}

/** The first element that passes the test. */
export function findElement(
  node: Tree.ParentNode,
  test: (element: Element) => boolean
): Element | undefined {
  for (const element of elementsIn(node)) if (test(element)) return element;
  return undefined;
}

/** The value of an attribute; undefined where the element has none of that name. */
export function attributeOf({attrs}: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

/** Gives an element an attribute, in the place of one of that name. */
export function setAttribute(element: Element, name: string, value: string): void {
  const known = element.attrs.find((attr) => attr.name === name);
  if (known) known.value = value;
  else element.attrs.push({name, value});
}

/** The text of an element and of all in it, white space drawn together. */
export function textOf(element: Element): string {
  return rawText(element).replace(/\s+/g, " ").trim();
}

/** The text of an element and of all in it, as it stands. */
export function rawText(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) =>
      defaultTreeAdapter.isTextNode(child)
        ? child.value
        : defaultTreeAdapter.isElementNode(child)
          ? rawText(child)
          : ""
    )
    .join("");
}

/** The text of an element without that of the elements in it. */
export function ownText(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : ""))
    .join("");
}

/** Puts text in the place of all that an element holds. */
export function setText(element: Element, text: string): void {
  element.childNodes = [];
  defaultTreeAdapter.insertText(element, text);
}

/** Adds what the text holds behind all that the element holds. */
export function appendHtml(element: Element, html: string): void {
  for (const child of parseFragment(element, html, {}).childNodes)
    defaultTreeAdapter.appendChild(element, child);
}

/** Adds what the text holds before all that the element holds. */
export function prependHtml(element: Element, html: string): void {
  const first = element.childNodes[0];
  for (const child of parseFragment(element, html, {}).childNodes)
    if (first) defaultTreeAdapter.insertBefore(element, child, first);
    else defaultTreeAdapter.appendChild(element, child);
}

/**
 * Puts a mark in the place of all that an element holds, for `writePage` to
 * write HTML there as it is: what was drawn is long, and reading it again costs
 * more than all else.
 */
export function setMark(element: Element, name: string): void {
  element.childNodes = [];
  defaultTreeAdapter.appendChild(element, defaultTreeAdapter.createCommentNode(name));
}
