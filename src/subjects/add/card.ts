import {html} from "htl";
import {formatValue} from "../../model/format.js";
import type {AuthoredRow} from "../../model/schema/rows.js";
import {doubtWords} from "../../reading/doubts.js";
import type {Scored} from "../../reading/match.js";
import type {Draft} from "../../tables/add/draft.js";
import {draftMark} from "../../ui/draft.js";
import {say, type Page} from "../../ui/page.js";
import {select} from "../../ui/select.js";
import {sectionTag} from "../../ui/value.js";
import {ADD_WORDS} from "./words.js";

type Target = AuthoredRow<"targets">;

/** An indicator by what pages call it. */
export interface Named {
  indicator_id: string;
  name_zh: string;
  name_en: string;
}

/** Finds an indicator's names by its id, those of the tables and those of the draft. */
export type Naming = (indicator_id: string) => Named | undefined;

/** So much of the text stands on each side of a clause. */
const AROUND = 36;
/** Keys that do what a button does. */
export const KEYS = {accept: "a", edit: "e", merge: "m", drop: "d"} as const;
export type Act = keyof typeof KEYS;

/** The card of a row: its clause in the text, what was read, what is in doubt, and what can be done. */
export function card(row: Target, draft: Draft, names: Naming, page: Page): HTMLElement {
  const read = draft.read.find((one) => one.target_id === row.target_id)!;
  const before = draft.text.slice(Math.max(0, read.start - AROUND), read.start);
  const after = draft.text.slice(read.end, read.end + AROUND);
  const isNew = draft.tables.indicators.some((one) => one.indicator_id === row.indicator_id);
  const status = isNew ? "draft" : row.status;
  const place = html`<li
    id="row-${row.target_id}"
    data-row="${row.target_id}"
    class="card ${read.decided ? "decided" : ""}"
    tabindex="-1"
  >
    <p class="said" lang="zh-CN">
      <span class="muted">…${before.split("\n").at(-1)}</span
      ><mark>${draft.text.slice(read.start, read.end)}</mark
      ><span class="muted">${after.split("\n")[0]}…</span> ${sectionTag(row.section, page)}
    </p>
    <p class="read">
      <strong>${nameOf(row.indicator_id, names, page)}</strong>${draftMark({status}, page)}
      <span class="value">${valueWords(row, page)}</span>
    </p>
    <p class="muted">${matchWords(row, read.found, isNew, names, page)}</p>
    ${read.codes.length > 0 ? html`<p class="doubt">${doubtWords(read.codes, page.lang)}</p>` : null}
    <p class="acts">
      ${(Object.keys(KEYS) as Act[]).map((act) => actButton(act, page))}
      ${read.decided ? html`<span class="tick">✓ ${say(page, "已审定", "decided")}</span>` : null}
    </p>
    <div data-slot></div>
  </li>`;
  return place;
}

function actButton(act: Act, page: Page): HTMLElement {
  return html`<button type="button" data-act="${act}" aria-keyshortcuts="${KEYS[act]}">
    ${ADD_WORDS[page.lang].acts[act]}
  </button> `;
}

/** What an indicator is called on the page. */
export function nameOf(indicator_id: string, names: Naming, page: Page): string {
  const known = names(indicator_id);
  return known ? say(page, known.name_zh, known.name_en) : indicator_id;
}

/** A row's value, basis, role, year and part, in words. */
export function valueWords(row: Target, page: Page): string {
  const {labels, lang, marks} = page;
  const written = formatValue(
    {
      ...{comparator: row.comparator, low: row.value_low, high: row.value_high},
      ...{unit: row.unit, unit_en: row.unit, added: row.basis === "new"}
    },
    lang
  );
  return [
    ...[written, labels.basis[row.basis], labels.role[row.role], String(row.year)],
    ...(row.scope ? [row.scope] : [])
  ].join(marks.listed);
}

/** How the indicator was found: the same name, or likeness with its score and the second one. */
function matchWords(
  {indicator_id}: Target,
  {best, runnerUp}: Draft["read"][number]["found"],
  isNew: boolean,
  names: Naming,
  page: Page
): string {
  const scored = (one: Scored) =>
    `${nameOf(one.indicator_id, names, page)} ${one.score.toFixed(2)}`;
  if (isNew)
    return best
      ? say(
          page,
          `目录中没有同一指标；最接近：${[best, ...(runnerUp ? [runnerUp] : [])].map(scored).join("，")}`,
          `not in the catalogue; nearest: ${[best, ...(runnerUp ? [runnerUp] : [])].map(scored).join(", ")}`
        )
      : say(page, "目录中没有同一指标", "not in the catalogue");
  if (best?.indicator_id !== indicator_id)
    return say(page, "由您归入这一指标", "given to this indicator by you");
  const second = runnerUp
    ? say(page, `；其次：${scored(runnerUp)}`, `; second: ${scored(runnerUp)}`)
    : "";
  return say(
    page,
    `匹配 ${best.score.toFixed(2)}${second}`,
    `match ${best.score.toFixed(2)}${second}`
  );
}

/** The form in which a row is corrected. */
export function editForm(row: Target, page: Page): HTMLElement {
  const {labels} = page;
  const input = (name: keyof Target, label: string, size: number) =>
    html`<label
      >${label}<input
        type="text"
        name="${name}"
        value="${row[name] ?? ""}"
        size="${size}"
        autocomplete="off"
    /></label>`;
  const choice = (name: keyof Target, label: string, options: Record<string, string>) =>
    select(name, label, String(row[name]), Object.entries(options));
  return html`<form class="fields" data-edit>
    ${choice("role", say(page, "角色", "Role"), labels.role)}
    ${choice("comparator", say(page, "比较", "Comparator"), labels.comparator)}
    ${input("value_low", say(page, "下限或值", "Low or value"), 9)}
    ${input("value_high", say(page, "上限", "High"), 9)}
    ${input("unit", say(page, "单位", "Unit"), 6)}
    ${choice("basis", say(page, "数值类型", "Basis"), labels.basis)}
    ${input("year", say(page, "年份", "Year"), 5)} ${input("scope", say(page, "范围", "Area"), 10)}
    <p class="acts">
      <button type="submit">${say(page, "确定", "Set")}</button>
      <button type="button" data-close>${say(page, "取消", "Cancel")}</button>
    </p>
  </form>`;
}

/** The form in which a row is given to an indicator: the nearest ones first, then any. */
export function mergeForm(row: Target, draft: Draft, names: Naming, page: Page): HTMLElement {
  const {best, runnerUp} = draft.read.find((one) => one.target_id === row.target_id)!.found;
  const near = [best, runnerUp].filter(
    (one): one is Scored => one !== null && one.indicator_id !== row.indicator_id
  );
  return html`<form class="fields" data-merge>
    <p class="acts">
      ${near.map(
        (one) =>
          html`<button type="button" data-into="${one.indicator_id}">
            ${nameOf(one.indicator_id, names, page)}
            <span class="muted">${one.score.toFixed(2)}</span>
          </button> `
      )}
    </p>
    <label class="wide"
      >${say(page, "指标（名称或代号）", "Indicator (Chinese name or id)")}<input
        type="text"
        name="indicator_id"
        list="catalogue"
        autocomplete="off"
    /></label>
    <p class="acts">
      <button type="submit">${say(page, "归入", "Give to it")}</button>
      <button type="button" data-close>${say(page, "取消", "Cancel")}</button>
    </p>
  </form>`;
}
