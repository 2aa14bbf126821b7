import {watchPickers} from "./picker.js";

/**
 * Every page runs this small module alone; the search itself and its index are
 * loaded when the reader first turns to the field.
 */
function start(): void {
  watchPickers();
  shutGroups();
  const input = document.querySelector<HTMLInputElement>("[data-search] input");
  if (!input) return;
  let opened: Promise<unknown> | undefined;
  const open = () =>
    (opened ??= import("./box.js")
      .then(({searchBox}) => searchBox(input))
      .catch((error) => {
        opened = undefined;
        console.error(error);
      }));
  for (const event of ["focus", "pointerenter", "input"])
    input.addEventListener(event, () => void open());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writes(event.target))
      return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  if (document.activeElement === input) void open();
}

/** Escape closes what a name of the header has opened below it, until the reader turns to it again. */
function shutGroups(): void {
  const shown = () => document.querySelector<HTMLElement>(".group:is(:hover, :focus-within)");
  document.addEventListener("keydown", ({key}) => {
    const group = key === "Escape" ? shown() : null;
    if (group) group.dataset.shut = "";
  });
  for (const group of document.querySelectorAll<HTMLElement>(".group"))
    for (const event of ["pointerleave", "focusout"])
      group.addEventListener(event, () => delete group.dataset.shut);
}

/** Whether the reader is writing there already: a slash is then a slash. */
function writes(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, [role=textbox]") !== null)
  );
}

start();
