import {html} from "htl";
import {counted} from "../../model/format.js";
import {unreadWords} from "../../reading/doubts.js";
import {placesOf, type Placed} from "../../reading/places.js";
import type {Draft} from "../../tables/add/draft.js";
import {say, type Page} from "../../ui/page.js";
import {quoted} from "../../ui/value.js";
import {rowsOf, sureRows} from "./lacks.js";
import {ADD_WORDS, SHOWS, type Show} from "./words.js";

/** More text than this is read in full, but not shown with its marks: each row has its clause. */
const LONGEST_SHOWN = 200_000;
/** A longer list of unread places is folded, and one longer still is cut and counted. */
const FOLDED = 12;
const MOST_LISTED = 500;

/** The parts of the workbench that stay while rows change; its controller fills them. */
export function benchFrame(draft: Draft, page: Page): HTMLElement {
  const text = draft.text.length <= LONGEST_SHOWN ? markedText(draft, page) : null;
  const button = (name: string, words: string) =>
    html`<button type="button" data-do="${name}">${words}</button> `;
  return html`<section class="bench" data-bench>
    <h2 tabindex="-1">《${draft.plan.title_zh}》</h2>
    <p>${factsOf(draft, page)}</p>
    <div class="bench-bar">
      <progress max="1" value="0"></progress>
      <span role="status" aria-live="polite" data-bench-progress></span>
      <p class="acts">
        ${button("sure", say(page, "采纳全部无疑问的行", "Accept every row without a doubt"))}
        ${button("undo", say(page, "撤销", "Undo"))}
        ${button("beside", say(page, "与已有规划比较", "Compare with published plans"))}
        ${button("save", say(page, "存为一个文件（zip）", "Save as one file (zip)"))}
        ${button("forget", say(page, "从浏览器移除草稿", "Remove the draft from this browser"))}
      </p>
      <div
        class="shows"
        role="group"
        aria-label="${say(page, "列出哪些行", "Which rows to list")}"
      ></div>
      <p class="muted keys">
        ${say(page, "键盘：↓↑ 或 j k 移动，a 采纳，e 更正，m 归入指标，d 删去，u 撤销，Esc 收起。", "Keyboard: ↓ ↑ or j k move, a accepts, e corrects, m gives to an indicator, d drops, u undoes, Esc closes.")}
      </p>
    </div>
    <div class="bench-body ${text ? "" : "alone"}">
      ${text}
      <div>
        <ol class="candidates"></ol>
        <p class="pager"></p>
      </div>
    </div>
    ${draft.unread.length > 0 ? leftover(draft, page) : null}
    <div data-beside></div>
  </section>`;
}

function factsOf({plan, tables, unread}: Draft, page: Page): string {
  const {targets, indicators, tasks, responsibilities} = tables;
  const [t, n, k, r, u] = [targets, indicators, tasks, responsibilities, unread].map(
    ({length}) => length
  );
  const years = `${plan.period_start}–${plan.period_end}`;
  return say(
    page,
    `${years}年，代号${plan.plan_id}：${t}条目标或基期值（其中${n}个指标目录中没有），${k}项任务，${r}条责任单位，${u}处未读成行。`,
    `${years}, id ${plan.plan_id}: ${counted(t, "target or baseline", "targets or baselines")} (${counted(n, "indicator")} not in the catalogue), ${counted(k, "task")}, ${counted(r, "responsibility", "responsibilities")}, ${counted(u, "place not read as a row", "places not read as rows")}.`
  );
}

/** How far the work has come. */
export function progressWords(draft: Draft, page: Page): string {
  const all = draft.read.length;
  const done = draft.read.filter(({decided}) => decided).length;
  const doubts = rowsOf(draft, "doubt").length;
  const {length: unread} = draft.unread;
  return say(
    page,
    `已审定${done}/${all}行；有疑问${doubts}行；未读成行${unread}处`,
    `${done} of ${all} rows decided; ${doubts} in doubt; ${counted(unread, "place")} not read as rows`
  );
}

/** The choices of which rows are listed, each with its number. */
export function showButtons(draft: Draft, shown: Show, page: Page): HTMLElement[] {
  return SHOWS.map(
    (show) =>
      html`<button type="button" data-show="${show}" aria-pressed="${String(show === shown)}">
        ${ADD_WORDS[page.lang].shows[show]} <span class="count">${rowsOf(draft, show).length}</span>
      </button>`
  );
}

/** How many rows can be accepted at once. */
export function sureCount(draft: Draft): number {
  return sureRows(draft).length;
}

/** The text as given, each clause a link to its row, or to why it is none; what overlaps is marked once. */
export function markedText({read, unread, text}: Draft, page: Page): HTMLElement {
  const parts: (string | HTMLElement)[] = [];
  let last = 0;
  const rows = read.map(({start, end, target_id, decided}) => ({
    ...{start, end, link: `row-${target_id}`, of: decided ? "decided" : ""}
  }));
  const others = placesOf(unread, text).map(({start, end}, i) => ({
    ...{start, end, link: `unread-${i}`, of: "unread"}
  }));
  [...rows, ...others]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .forEach(({start, end, link, of}) => {
      if (start < last) return;
      parts.push(
        text.slice(last, start),
        html`<a href="#${link}" tabindex="-1"
          ><mark class="${of}">${text.slice(start, end)}</mark></a
        >`
      );
      last = end;
    });
  parts.push(text.slice(last));
  const box = html`<div class="read-text" lang="zh-CN" tabindex="0" role="region"></div>`;
  box.setAttribute("aria-label", say(page, "标出的原文", "The text with its clauses marked"));
  box.append(...parts);
  return box;
}

/** What is no row, with its line and column in the text as given and why; long lists are folded. */
export function leftover({unread, text}: Draft, page: Page): HTMLElement {
  const shown = placesOf(unread, text).slice(0, MOST_LISTED);
  const more = unread.length - shown.length;
  const item = (one: Placed, i: number) =>
    html`<li id="unread-${i}">
      ${quoted(one.text)}
      <span class="muted"
        >${say(page, `第${one.line}行第${one.column}字`, `line ${one.line}, column ${one.column}`)}</span
      >
      <span class="doubt">${unreadWords(one.reason, page.lang)}</span>
    </li>`;
  return html`<details class="unread-list" open=${unread.length <= FOLDED}>
    <summary>
      ${say(page, `未读成行的${unread.length}处，请核对`, `${counted(unread.length, "place", "places")} not read as rows, to be looked at`)}
    </summary>
    <ol>
      ${shown.map(item)}
    </ol>
    ${more > 0 ? html`<p class="muted">${say(page, `另有${more}处未列出。`, `And ${more} more.`)}</p>` : null}
  </details>`;
}
