import {html} from "htl";
import {say, type Page} from "./page.js";

/** The word if it is one of those allowed, else nothing. */
export function known<T extends string>(word: string, allowed: readonly T[]): T | "" {
  return allowed.find((one) => one === word) ?? "";
}

/** Says which words of the address name nothing here; null where all are known. */
export function unknownNotice(words: string[], page: Page): HTMLElement | null {
  if (words.length === 0) return null;
  const names = words.map((word) => `“${word}”`).join(page.marks.listed);
  return html`<p class="notice" role="alert">
    ${say(
      page,
      `网址中的${names}在本页没有对应的内容，已忽略。`,
      `${names} in the address ${words.length === 1 ? "names" : "name"} nothing on this page and ${words.length === 1 ? "was" : "were"} left out.`
    )}
  </p>`;
}
