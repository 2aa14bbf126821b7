import {readable} from "../model/readable.js";

/**
 * Folded parts of a page open where the address points into them, and all of
 * them open on paper but those marked data-as-shown: long lists, of which the
 * reader opens what is wanted. Without scripts, browsers reveal what a fragment names by
 * themselves, and the print style shows what is folded.
 */
export function unfold(): void {
  addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => {
    const href = (event.target as Element).closest?.("a[href]")?.getAttribute("href");
    // The same fragment asked for twice is no hashchange.
    if (href && href === location.hash) reveal();
  });
  let opened: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    opened = [
      ...document.querySelectorAll<HTMLDetailsElement>("details:not([open], [data-as-shown])")
    ];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
  reveal();
}

/** Opens every fold around the element that the address names, and brings it into view. */
export function reveal(): void {
  const id = readable(location.hash.slice(1));
  const target = id && !id.startsWith("clause-") ? document.getElementById(id) : null;
  if (!target) return;
  let opened = false;
  for (let node: Element | null = target; node; node = node.parentElement) {
    if (!(node instanceof HTMLDetailsElement) || node.open) continue;
    node.open = true;
    opened = true;
  }
  if (opened) target.scrollIntoView();
}

/** The names of open folds that a view drawn anew is to keep open, because the reader is choosing in them. */
export function openFolds(host: Element): string[] {
  return [...host.querySelectorAll<HTMLDetailsElement>("details[open][data-keeps-open]")].map(
    (fold) => fold.dataset.keepsOpen!
  );
}

/** Opens the folds of those names again. */
export function reopen(host: Element, names: string[]): void {
  for (const name of names)
    host.querySelector(`details[data-keeps-open="${CSS.escape(name)}"]`)?.setAttribute("open", "");
}

/** What a bar has opened over the page closes where the reader turns to the page again, or by Escape. */
export function shutBars(): void {
  const shut = (but: Node | null) => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(".bar-fold[open]"))
      if (!but || !fold.contains(but)) fold.open = false;
  };
  document.addEventListener("click", ({target}) => shut(target as Node));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const fold = (event.target as Element).closest?.(".bar-fold[open]");
    if (!fold) return;
    shut(null);
    fold.querySelector("summary")!.focus();
  });
}
