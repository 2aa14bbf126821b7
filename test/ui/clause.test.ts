import {beforeAll, expect, it} from "vitest";
import {installDocument} from "../../loaders/site/dom.js";
import {listenForClauses} from "../../src/ui/clause.js";

beforeAll(() => {
  installDocument();
  Object.assign(globalThis, {location: {hash: ""}});
  listenForClauses();
});

/** What the browser says before a popover opens or closes. */
function toggle(element: Element, newState: "open" | "closed"): void {
  const event = new window.Event("beforetoggle");
  element.dispatchEvent(Object.assign(event, {newState}));
}

it("a clause that opens gets one button that takes the focus and closes it; others get none", () => {
  document.body.innerHTML = `<div class="clause" popover><p>text</p></div><nav popover></nav>`;
  const [clause, menu] = document.body.children as unknown as HTMLElement[];
  let closed = 0;
  clause.hidePopover = () => void closed++;
  toggle(clause, "closed");
  expect(clause.querySelector("button")).toBe(null);
  for (const element of [clause, clause, menu]) toggle(element, "open");
  const [button, ...more] = document.querySelectorAll("button");
  expect(more).toEqual([]);
  expect(button.parentElement).toBe(clause);
  expect(button.hasAttribute("autofocus")).toBe(true);
  expect(button.getAttribute("aria-label")).toMatch(/关闭/);
  button.click();
  expect(closed).toBe(1);
});
