import {html, svg} from "htl";
import {counted, formatUnit} from "../../model/format.js";
import {FACETS, type Facet} from "../../model/selection.js";
import type {FacetValue} from "./query.js";
import type {ExploreData} from "./data.js";
import {choosing, isUsual, toggled, writeAddress, type ExploreParams} from "./data.js";
import {facetName, facetValue} from "../../ui/facets.js";
import {named, say, type Page} from "../../ui/page.js";

/** How many values of a facet stand open; the rest is one step away. */
const OPEN = 6;

/** Facets whose values have an order of their own; the others come most rows first. */
const ORDERED: Facet[] = ["year", "period"];

/** The name of a facet's value in the page's language. */
export function valueName({facet, value, ...row}: FacetValue, page: Page): string {
  if (facet === "task" && value === "none")
    return say(page, "不属于单独一项任务", "of no single task");
  return named(row, "name", page) || facetValue(facet, value, page);
}

/** The address of the same page asking something else. */
export function askLink(params: ExploreParams, page: Page): string {
  return `${page.href("/explore")}${writeAddress(params)}`;
}

/** The facets as controls whose names are the words of the address. */
export function facetList(data: ExploreData, page: Page): HTMLElement {
  const {asked, facets, range} = data;
  const search = html`<input
    type="search"
    name="q"
    value="${asked.selection.words}"
    autocomplete="off"
  />`;
  return html`<details class="facets" data-keep="facets">
    <summary>${say(page, "筛选", "Filters")}</summary>
    <label class="facet-search"
      >${say(page, "指标或原文中的字词、拼音", "Words in indicator or clause, or pinyin")}
      ${search}</label
    >
    ${range ? rangeFields(range, asked, page) : null}
    <p class="progress" role="status" aria-live="polite" data-progress></p>
    <div class="facet-groups">
      ${FACETS.map((facet) =>
        facetGroup(
          facet,
          facets.filter((row) => row.facet === facet),
          asked,
          page
        )
      )}
    </div>
  </details>`;
}

/** Values from and to, of the one indicator chosen. */
function rangeFields(
  {unit, unit_en}: NonNullable<ExploreData["range"]>,
  {selection}: ExploreParams,
  page: Page
): HTMLElement {
  const field = (name: "min" | "max", words: string) =>
    html`<label
      >${words}
      <input
        type="number"
        step="any"
        name="${name}"
        value="${selection[name] ?? ""}"
        autocomplete="off"
    /></label>`;
  return html`<fieldset class="facet range">
    <legend>
      ${say(page, "数值", "Value")}
      <span class="muted">${formatUnit(unit, unit_en, page.lang, "number")}</span>
    </legend>
    ${field("min", say(page, "不低于", "At least"))} ${field("max", say(page, "不高于", "At most"))}
  </fieldset>`;
}

function facetGroup(
  facet: Facet,
  all: FacetValue[],
  {selection}: ExploreParams,
  page: Page
): HTMLElement | null {
  const chosen = selection.values[facet];
  const values = all.filter(({count, value}) => count > 0 || chosen.includes(value));
  if (ORDERED.includes(facet)) values.sort((a, b) => a.value.localeCompare(b.value));
  const most = Math.max(1, ...values.map(({count}) => count));
  const lines = (part: FacetValue[]) =>
    part.map((row) => facetLine(row, chosen.includes(row.value), row.count / most, page));
  const isOpen = (row: FacetValue, i: number) => i < OPEN || chosen.includes(row.value);
  const rest = values.filter((row, i) => !isOpen(row, i));
  return html`<fieldset class="facet" data-facet="${facet}">
    <legend>${facetName(facet, page)}</legend>
    ${lines(values.filter(isOpen))}
    ${
      rest.length === 0
        ? null
        : html`<details class="facet-rest" data-keep="rest-${facet}">
            <summary>${say(page, `其余${rest.length}个`, `${rest.length} more`)}</summary>
            <div class="facet-scroll">${lines(rest)}</div>
          </details>`
    }
  </fieldset>`;
}

function facetLine(row: FacetValue, chosen: boolean, share: number, page: Page): HTMLElement {
  const box = html`<input type="checkbox" name="${row.facet}" value="${row.value}" />`;
  if (chosen) box.setAttribute("checked", "");
  const count = say(page, `${row.count}行`, counted(row.count, "row"));
  return html`<label class="facet-line"
    >${shareBar(share)}${box} <span class="facet-name">${valueName(row, page)}</span>
    <span class="facet-count" aria-hidden="true">${row.count}</span
    ><span class="heard">${count}</span></label
  >`;
}

/** How a value's rows stand to those of the most frequent one, behind its line. */
function shareBar(share: number): SVGElement {
  const width = Math.round(share * 100);
  return svg`<svg class="facet-share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect width="${width}" height="1"></rect>
  </svg>`;
}

/** The filters in force, each a link that takes it away. */
export function chosenList({asked, facets}: ExploreData, page: Page): HTMLElement | null {
  const {selection} = asked;
  // What is left out by default is no filter that somebody chose.
  const chosen = FACETS.filter((facet) => !isUsual(facet, selection));
  const links = chosen.flatMap((facet) =>
    selection.values[facet].map((value) => {
      const row = facets.find((other) => other.facet === facet && other.value === value)!;
      const to = choosing(asked, {[facet]: toggled(selection.values[facet], value)});
      return chip(`${facetName(facet, page)}${page.marks.colon}${valueName(row, page)}`, to, page);
    })
  );
  for (const end of ["min", "max"] as const) {
    if (selection[end] === undefined) continue;
    const {[end]: value, ...rest} = selection;
    const sign = end === "min" ? "≥" : "≤";
    links.push(chip(`${sign}${value}`, {...asked, selection: rest, page: 1}, page));
  }
  if (selection.words) {
    const to = {...asked, selection: {...selection, words: ""}, page: 1};
    links.push(chip(`“${selection.words}”`, to, page));
  }
  if (links.length === 0) return null;
  return html`<ul class="chosen" aria-label="${say(page, "已选条件", "Filters in force")}">
    ${links.map((link) => html`<li>${link}</li>`)}
    <li>
      <a href="${page.href("/explore")}" data-ask data-focus="clear"
        >${say(page, "全部取消", "Clear all")}</a
      >
    </li>
  </ul>`;
}

function chip(name: string, to: ExploreParams, page: Page): HTMLElement {
  const label = say(page, `取消条件：${name}`, `Remove the filter ${name}`);
  return html`<a class="chip" href="${askLink(to, page)}" data-ask aria-label="${label}"
    >${name} <span aria-hidden="true">×</span></a
  >`;
}
