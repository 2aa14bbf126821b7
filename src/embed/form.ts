import {writeQuery} from "../model/query.js";
import {
  NARROWINGS,
  readState,
  writeState,
  type ChartState,
  type Narrowing
} from "../model/state.js";
import type {Lang} from "../model/target.js";
import {facetName, facetValue} from "../ui/facets.js";
import {pageOf, say} from "../ui/page.js";

/** One of the builder's controls. */
export function field(form: HTMLFormElement, name: string): HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLSelectElement;
}

/** Sets the controls to what the address says; returns a chart id that is none. */
export function fillForm(form: HTMLFormElement, query: URLSearchParams, lang: Lang): string {
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
  // What is chosen stands in sight.
  for (const fold of form.querySelectorAll<HTMLDetailsElement>("details.further"))
    fold.open ||= boxes.some((box) => box.checked && fold.contains(box));
  // A plan, or a city that is not known, has no box of its own; the embed names the latter.
  form.dataset.more = cities
    .filter((city) => city && !boxes.some((box) => box.value === city))
    .join("~");
  form.dataset.only = writeState({only: state.only}).slice(1);
  return chart && !known ? chart : "";
}

/** The state that the controls ask for, in the words that the chosen chart heeds. */
export function stateOf(form: HTMLFormElement): ChartState {
  const query = new URLSearchParams(form.dataset.only);
  for (const [key, value] of new FormData(form)) query.append(key, String(value));
  if (form.dataset.more) query.append("cities", form.dataset.more);
  const uses = usesOf(form);
  for (const word of ["cities", "per", ...NARROWINGS]) if (!uses.includes(word)) query.delete(word);
  return readState(query);
}

function usesOf(form: HTMLFormElement): string[] {
  return (field(form, "chart").selectedOptions[0].dataset.uses ?? "").split(" ");
}

/** The builder's own address. */
export function addressOf(form: HTMLFormElement, lang: Lang): string {
  const query = new URLSearchParams(writeState(stateOf(form), lang));
  const written = new URLSearchParams({chart: field(form, "chart").value});
  for (const [key, value] of query) written.set(key, value);
  if (field(form, "width").value !== "0") written.set("width", field(form, "width").value);
  if (field(form, "version").value) written.set("version", field(form, "version").value);
  return writeQuery(written);
}

/** Choices that change nothing on the chosen chart are not offered; what narrows it can be taken away. */
export function offerChoices(form: HTMLFormElement, lang: Lang): void {
  const uses = usesOf(form);
  form.querySelector<HTMLElement>("[data-cities]")!.hidden = !uses.includes("cities");
  field(form, "per").closest("label")!.hidden = !uses.includes("per");
  showPlans(form);
  const {only} = stateOf(form);
  const words = NARROWINGS.filter((word) => only[word]);
  const place = form.querySelector<HTMLElement>("[data-only]")!;
  place.hidden = words.length === 0;
  place
    .querySelector("ul")!
    .replaceChildren(...words.map((word) => chip(word, only[word]!, form, lang)));
  offerVersions(form, words.length > 0);
}

/** Shows which single plans are chosen; what is no plan read whole is named by its word. */
function showPlans(form: HTMLFormElement): void {
  const chosen = (form.dataset.more ?? "").split("~").filter(Boolean);
  const list = form.querySelector<HTMLElement>("[data-plans]")!;
  list.hidden = chosen.length === 0;
  for (const item of list.querySelectorAll<HTMLElement>("[data-word]")) item.remove();
  const known = [...list.querySelectorAll<HTMLElement>("[data-plan]")];
  for (const item of known) item.hidden = !chosen.includes(item.dataset.plan!);
  const words = chosen.filter((word) => !known.some(({dataset}) => dataset.plan === word));
  for (const word of words) {
    const item = document.createElement("li");
    item.dataset.word = word;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.dataset.drop = word;
    button.textContent = word;
    item.append(button);
    list.append(item);
  }
}

/** Takes a single plan out of the choice. */
export function dropPlan(form: HTMLFormElement, word: string): void {
  const left = (form.dataset.more ?? "").split("~").filter((other) => other !== word);
  form.dataset.more = left.join("~");
}

/** A city that is ticked stands for its plans: single ones of it would be named twice. */
export function dropPlansOf(form: HTMLFormElement, city: string): void {
  for (const item of form.querySelectorAll<HTMLElement>("[data-plan]"))
    if (item.dataset.city === city) dropPlan(form, item.dataset.plan!);
}

/** Takes a word that narrows the chart out of its state. */
export function removeWord(form: HTMLFormElement, word: string): void {
  const only = new URLSearchParams(form.dataset.only);
  only.delete(word);
  form.dataset.only = only.toString();
}

/**
 * A version that was released before the chart was there, or before charts
 * could be narrowed, cannot be chosen: it would show something else.
 */
function offerVersions(form: HTMLFormElement, narrowed: boolean): void {
  const select = field(form, "version");
  const {releases = ""} = field(form, "chart").selectedOptions[0].dataset;
  for (const option of select.options)
    option.disabled =
      option.value !== "" &&
      (!releases.split(" ").includes(option.value) ||
        (narrowed && option.hasAttribute("data-whole")));
  if (select.selectedOptions[0].disabled) select.value = "";
}

const RANGE: Record<"min" | "max", [zh: string, en: string]> = {
  min: ["数值不低于", "At least"],
  max: ["数值不高于", "At most"]
};

/** A condition that a press takes away: 数值类型：新增. */
function chip(word: Narrowing, values: string[], form: HTMLFormElement, lang: Lang): HTMLElement {
  const names = values.map((value) => nameOf(word, value, form, lang));
  const head =
    word === "by"
      ? say({lang}, "各行", "Lines")
      : word === "q"
        ? say({lang}, "字词", "Words")
        : word === "min" || word === "max"
          ? say({lang}, ...RANGE[word])
          : facetName(word, pageOf(lang, ""));
  const name = `${head}${say({lang}, "：", ": ")}${names.join(say({lang}, "、", ", "))}`;
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "chip";
  button.dataset.remove = word;
  button.setAttribute(
    "aria-label",
    say({lang}, `取消条件：${name}`, `Remove the condition ${name}`)
  );
  button.textContent = name;
  item.append(button);
  return item;
}

function nameOf(word: Narrowing, value: string, form: HTMLFormElement, lang: Lang): string {
  if (word === "q" || word === "min" || word === "max") return value;
  if (word === "by") return say({lang}, "指标", "indicators");
  if (word === "domain")
    return (
      form
        .querySelector<HTMLElement>(`[data-domain="${CSS.escape(value)}"]`)
        ?.getAttribute("label") ?? value
    );
  if (word === "indicator")
    return (
      [...field(form, "chart").options].find((option) => option.value === value)?.text ?? value
    );
  const role = pageOf(lang, "").labels.agencyRole as Record<string, string>;
  return word === "role" && value in role ? role[value] : facetValue(word, value, pageOf(lang, ""));
}
