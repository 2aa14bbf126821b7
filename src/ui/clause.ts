/**
 * Opens the clause that a link leads to, as a popover beside the number. Every
 * popover that holds clauses takes the focus as it opens, which the browser gives
 * back, and gets a button that closes it, as Esc does.
 */
export function listenForClauses(): void {
  document.addEventListener("click", openClause);
  document.addEventListener("beforetoggle", prepare, {capture: true});
  if (location.hash.startsWith("#clause-")) showClause(location.hash.slice(1));
}

function openClause(event: MouseEvent): void {
  const link = (event.target as Element).closest?.("a[href]");
  const href = link?.getAttribute("href");
  if (!href?.startsWith("#clause-")) return;
  if (showClause(href.slice(1))) event.preventDefault();
}

function showClause(id: string): boolean {
  const clause = document.getElementById(id);
  if (!clause || typeof clause.showPopover !== "function") return false;
  clause.showPopover();
  return true;
}

/** A page holds hundreds of clauses: their buttons are made for the few that are opened. */
function prepare({target, newState}: Event & {newState?: string}): void {
  if (newState !== "open" || !(target instanceof HTMLElement) || !target.matches(".clause")) return;
  if (target.querySelector("[data-close]")) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "close";
  button.dataset.close = "";
  button.autofocus = true;
  button.setAttribute(
    "aria-label",
    document.documentElement.lang === "en" ? "Close the clause" : "关闭原文"
  );
  button.addEventListener("click", () => target.hidePopover());
  target.prepend(button);
}
