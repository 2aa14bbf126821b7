import type {Lang} from "../model/target.js";

/** Han characters, and what stands between them but Latin letters and spaces. */
const CHINESE = /[\u3400-\u9fff](?:[^\p{Script=Latin}\s]*[\u3400-\u9fff])?/gu;

/**
 * Marks Chinese words on an English page as such, so that they are spoken and drawn
 * as Chinese: quoted terms, names and units in English sentences. Text that stands in
 * an element which names its language is left alone. Returns the element.
 */
export function markChinese<E extends Element>(root: E, {lang}: {lang: Lang}): E {
  if (lang === "zh" || root.textContent!.search(CHINESE) < 0) return root;
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.search(CHINESE) >= 0 && !isNamed(text.parentElement!, root)) found.push(text);
  }
  for (const text of found) mark(text);
  return root;
}

/** `NodeFilter.SHOW_TEXT`, which no document in Node has as a global. */
const SHOW_TEXT = 4;

/** Whether an element up to the root names a language: those below are of it. */
function isNamed(element: Element, root: Element): boolean {
  const named = element.closest("[lang]");
  return named !== null && root.contains(named);
}

function mark(text: Text): void {
  const element = text.parentElement!;
  const {data} = text;
  const matches = [...data.matchAll(CHINESE)];
  const alone = element.childNodes.length === 1 && matches[0][0] === data.trim();
  // An option, a title or a drawing's text holds no other element.
  if (alone || isPlain(element)) {
    if (alone) element.setAttribute("lang", "zh");
    return;
  }
  const parts: (string | Element)[] = [];
  let from = 0;
  for (const {0: words, index} of matches) {
    const span = text.ownerDocument.createElement("span");
    span.lang = "zh";
    span.textContent = words;
    parts.push(data.slice(from, index), span);
    from = index + words.length;
  }
  text.replaceWith(...parts.filter((part) => part !== ""), data.slice(from));
}

function isPlain(element: Element): boolean {
  return (
    element.namespaceURI !== "http://www.w3.org/1999/xhtml" ||
    element.matches("option, title, textarea")
  );
}
