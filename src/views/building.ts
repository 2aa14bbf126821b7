import {readState, writeState, type ChartState} from "../model/chart.js";
import {citationsOf} from "../model/cite.js";
import type {Lang} from "../model/target.js";
import {listen} from "./height.js";
import {codesOf, folderOf} from "./codes.js";
import {say} from "./page.js";

/** Brings the builder to life: the form's state is the address, the preview, and every code. */
export function build(lang: Lang): void {
  const form = document.querySelector<HTMLFormElement>("form[data-builder]");
  if (!form) return;
  const unknown = fillForm(form, new URLSearchParams(location.search), lang);
  tellUnknown(unknown, lang);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    tellUnknown("", lang);
    show(form, lang);
    history.replaceState(null, "", addressOf(form, lang));
  });
  document.addEventListener("click", (event) => void copy(event, lang));
  listen();
  show(form, lang);
}

function field(form: HTMLFormElement, name: string): HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLSelectElement;
}

/** Sets the controls to what the address says; returns a chart id that is none. */
function fillForm(form: HTMLFormElement, query: URLSearchParams, lang: Lang): string {
  const state = readState(query, lang);
  const chart = query.get("chart") ?? "";
  const known = [...field(form, "chart").options].some((option) => option.value === chart);
  if (known) field(form, "chart").value = chart;
  field(form, "per").value = state.per;
  field(form, "lang").value = state.lang;
  field(form, "theme").value = state.theme;
  for (const name of ["width", "version"]) {
    const select = field(form, name);
    const value = query.get(name) ?? "";
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  const cities = state.cities.split("~");
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="cities"]')];
  for (const box of boxes) box.checked = cities.includes(box.value);
  // A plan, or a city that is not known, has no box of its own; the embed names the latter.
  form.dataset.more = cities
    .filter((city) => city && !boxes.some((box) => box.value === city))
    .join("~");
  return chart && !known ? chart : "";
}

function stateOf(form: HTMLFormElement): ChartState {
  const query = new URLSearchParams();
  for (const [key, value] of new FormData(form)) query.append(key, String(value));
  if (form.dataset.more) query.append("cities", form.dataset.more);
  const uses = usesOf(form);
  for (const word of WORDS) if (!uses.includes(word)) query.delete(word);
  return readState(query);
}

/** The words that only some charts heed. */
const WORDS = ["cities", "per"];

function usesOf(form: HTMLFormElement): string[] {
  return (field(form, "chart").selectedOptions[0].dataset.uses ?? "").split(" ");
}

/** Choices that change nothing on the chosen chart are not offered. */
function offerChoices(form: HTMLFormElement): void {
  const uses = usesOf(form);
  form.querySelector("fieldset")!.hidden = !uses.includes("cities");
  field(form, "per").closest("label")!.hidden = !uses.includes("per");
}

function addressOf(form: HTMLFormElement, lang: Lang): string {
  const query = new URLSearchParams(writeState(stateOf(form), lang));
  const written = new URLSearchParams({chart: field(form, "chart").value});
  for (const [key, value] of query) written.set(key, value);
  if (field(form, "width").value !== "0") written.set("width", field(form, "width").value);
  if (field(form, "version").value) written.set("version", field(form, "version").value);
  return `?${written.toString().replaceAll("%7E", "~")}`;
}

function show(form: HTMLFormElement, lang: Lang): void {
  offerChoices(form);
  const state = stateOf(form);
  const option = field(form, "chart").selectedOptions[0];
  const chart = option.value;
  const root = new URL(
    document.querySelector<HTMLElement>("[data-root]")!.dataset.root!,
    location.href
  );
  const pinned = field(form, "version");
  offerVersions(pinned, (option.dataset.releases ?? "").split(" "));
  const base = pinned.value ? `${root.href}v/${pinned.value}/` : root.href;
  const words = (name: string) => option.getAttribute(`data-${name}-${state.lang}`) ?? "";
  const embedding = {
    chart,
    title: words("title"),
    alt: words("alt"),
    base,
    double: !pinned.selectedOptions[0].hasAttribute("data-single"),
    height: Number(words("height")),
    width: Number(field(form, "width").value)
  };
  const codes = codesOf(embedding, state);
  const about = pinned.selectedOptions[0].textContent ?? "";
  const cited = citationsOf({
    chart,
    title: embedding.title,
    version: pinned.value || (/[\d.]+(\+\w+)?/.exec(about)?.[0] ?? ""),
    released_on: pinned.value ? (/\d{4}-\d\d-\d\d/.exec(about)?.[0] ?? "") : "",
    accessed_on: new Date().toLocaleDateString("sv-SE"),
    url: codes.link,
    lang: state.lang
  });
  for (const [name, text] of Object.entries({...codes, ...cited})) {
    const place = document.querySelector(`[data-code="${name}"]`);
    if (place) place.textContent = text;
  }
  showPreview(
    `${folderOf(base, state.lang)}${chart}${writeState(state, state.lang)}`,
    embedding.width,
    say({lang}, "预览", "Preview")
  );
}

/** A version that was released before the chart was there cannot be chosen. */
function offerVersions(select: HTMLSelectElement, releases: string[]): void {
  for (const option of select.options)
    option.disabled = option.value !== "" && !releases.includes(option.value);
  if (select.selectedOptions[0].disabled) select.value = "";
}

function showPreview(address: string, width: number, title: string): void {
  const frame = document.querySelector<HTMLIFrameElement>("[data-preview]")!;
  frame.title = title;
  frame.style.width = width > 0 ? `${width}px` : "100%";
  if (frame.src !== address) frame.src = address;
}

function tellUnknown(chart: string, lang: Lang): void {
  const notice = document.querySelector<HTMLElement>("[data-notice]")!;
  notice.hidden = chart === "";
  notice.textContent =
    chart === ""
      ? ""
      : say(
          {lang},
          `没有名为“${chart}”的图表；先显示另一张。`,
          `There is no chart “${chart}”; another one is shown.`
        );
}

async function copy(event: MouseEvent, lang: Lang): Promise<void> {
  const button = (event.target as Element).closest<HTMLElement>("[data-copy]");
  if (!button) return;
  const code = document.querySelector(`[data-code="${button.dataset.copy}"]`)!;
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    button.textContent = say({lang}, "已复制", "Copied");
  } catch {
    // No clipboard without a secure context: the text is marked for copying by hand.
    getSelection()?.selectAllChildren(code);
    button.textContent = say({lang}, "已选中", "Selected");
  }
  setTimeout(() => (button.textContent = before), 2000);
}
