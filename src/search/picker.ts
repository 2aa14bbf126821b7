import {findsCity} from "./city.js";

/**
 * Lets every city picker of the page be narrowed by typing, those drawn later
 * included: the find field hides cities that do not match, Enter turns the
 * first one on or off, Escape shows all again.
 */
export function watchPickers(root: Document = document): void {
  root.addEventListener("input", (event) => {
    const field = fieldOf(event);
    if (field) narrow(field);
  });
  // First of all: what Escape empties here, it does not also close around the field.
  root.addEventListener("keydown", act, {capture: true});
  // The field is no choice of its own: a change of it must not redraw the page.
  root.addEventListener("change", (event) => fieldOf(event) && event.stopPropagation(), true);
}

function act(event: KeyboardEvent): void {
  const field = fieldOf(event);
  if (!field || event.isComposing) return;
  if (event.key === "Escape" && field.value) clear(field, event);
  if (event.key === "Enter") choose(field, event);
}

function fieldOf(event: Event): HTMLInputElement | null {
  const {target} = event;
  return target instanceof HTMLInputElement && target.matches("[data-find]") ? target : null;
}

function narrow(field: HTMLInputElement): HTMLElement[] {
  const picker = field.closest<HTMLElement>("[data-picker]")!;
  const cities = [...picker.querySelectorAll<HTMLElement>("[data-keys]")];
  const found = cities.filter((city) => findsCity(field.value, city.dataset.keys!));
  for (const city of cities) city.hidden = !found.includes(city);
  const fold = field.value.trim() ? found[0]?.closest("details") : null;
  if (fold) fold.open = true;
  const told = picker.querySelector<HTMLElement>("[data-found]")!;
  told.textContent = field.value.trim()
    ? (found.length === 0 ? told.dataset.none! : told.dataset.some!)
        .replace("{n}", String(found.length))
        .replace("{all}", String(cities.length))
    : "";
  return found;
}

function clear(field: HTMLInputElement, event: Event): void {
  event.preventDefault();
  field.value = "";
  narrow(field);
}

/** Turns the first city found on, or off where all of it is on; one that has a page of its own is gone to. */
function choose(field: HTMLInputElement, event: Event): void {
  event.preventDefault();
  const [city] = field.value.trim() ? narrow(field) : [];
  if (!city) return;
  const link = city.querySelector<HTMLAnchorElement>("a[href]");
  if (link) return link.click();
  const boxes = [...city.querySelectorAll<HTMLInputElement>("input[type=checkbox]:enabled")];
  const on = !boxes.every((box) => box.checked);
  const changed = boxes.filter((box) => box.checked !== on);
  for (const box of changed) box.checked = on;
  field.value = "";
  narrow(field);
  changed[0]?.dispatchEvent(new Event("change", {bubbles: true}));
}
