import {html} from "htl";
import {counted} from "../../model/format.js";
import {allUnits, catalogueIndicators} from "../../queries/catalogue.js";
import {doubtWords, unreadWords} from "../../reading/doubts.js";
import {extract, type Candidate, type Extract} from "../../reading/extract.js";
import type {Catalogue} from "../../reading/catalogue.js";
import {placesOf, type Placed} from "../../reading/places.js";
import type {Unread} from "../../reading/tables.js";
import {select} from "../../ui/select.js";
import {say, type Page, type View} from "../../ui/page.js";
import {quoted, sectionTag} from "../../ui/value.js";
import {SHOWN} from "./rows.js";

/** A made-up paragraph, so that the page shows what reading does before anything is pasted. */
export const SAMPLE = `某市新型基础设施建设三年行动方案（2024-2026年）
二、发展目标
到2026年，累计建成5G基站3万个以上，互联网医院由8家增加到20家左右，政务服务事项全部网上可办。
三、主要任务
（一）推进智慧能源建设。新建公共充电桩4000台，单个数据中心PUE低于1.25。（责任单位：市发展改革委、市工业和信息化局）`;

/** More text than this is read in full, but not shown with its marks. */
const LONGEST_SHOWN = 200_000;
/** A longer list of unread places is folded, and one longer still is cut and counted. */
const FOLDED = 12;
const MOST_LISTED = 500;

interface Data {
  catalogue: Catalogue;
  sample: Extract;
}

/** Reads a pasted plan in the reader's browser: clauses marked, rows to edit, tables to download. */
export const add: View<object, Data> = {
  params: () => ({}),
  async load({corpus}) {
    const catalogue = {
      indicators: await catalogueIndicators(corpus),
      units: await allUnits(corpus)
    };
    return {catalogue, sample: extract(SAMPLE, {catalogue})};
  },
  draw: ({catalogue, sample}, _params, page) =>
    html`<div class="add">
      <form data-read>
        <label
          >${say(page, "规划全文", "Text of the plan")}
          <textarea
            name="text"
            rows="10"
            spellcheck="false"
            lang="zh-CN"
            placeholder="${say(page, "粘贴全文，或把文件（文本、网页、Word、PDF）拖到这里", "Paste the text, or drop a file here: text, HTML, Word, PDF")}"
          ></textarea>
        </label>
        <p class="selects">
          <label class="select"
            >${say(page, "或选择文件", "Or choose a file")}
            <input type="file" name="file" accept=".txt,.md,.html,.htm,.docx,.pdf,text/plain"
          /></label>
          <label class="select"
            >${say(page, "规划代号", "Plan id")}
            <input type="text" name="plan" value="new-plan" pattern="[a-z0-9]+(-[a-z0-9]+)*"
          /></label>
          <button type="submit">${say(page, "读取", "Read")}</button>
        </p>
        <p class="progress" role="status" aria-live="polite" data-progress></p>
      </form>
      <noscript
        ><p class="notice">
          ${say(page, "读取在浏览器内进行，需要启用脚本；也可用命令行：npm run extract。", "Reading happens in the browser and needs scripts; the command line does the same: npm run extract.")}
        </p></noscript
      >
      <datalist id="catalogue">
        ${catalogue.indicators.map((row) => html`<option value="${row.indicator_id}">${row.name_zh}</option>`)}
      </datalist>
      <div data-result>
        <p class="muted">${say(page, "示例（虚构的文字）：", "An example (made-up text):")}</p>
        ${result(sample, SAMPLE, page)}
      </div>
    </div>`
};

/** What was read from a text: its facts, the text with its clauses marked, and the rows to edit. */
export function result(read: Extract, raw: string, page: Page): HTMLElement {
  return html`<div>
    <p>${factsOf(read, page)}</p>
    ${
      read.targets.length === 0
        ? html`<p class="notice">
            ${say(page, "没有找到量化目标：文中没有带数量的目标，也没有“全覆盖”一类的文字。", "No quantified target was found: the text holds no promise with a number and no words of full coverage.")}
          </p>`
        : html`<p data-downloads></p>`
    }
    ${raw.length <= LONGEST_SHOWN ? marked(read, raw, page) : null}
    ${read.unread.length > 0 ? leftover(read.unread, raw, page) : null}
    ${read.targets.length > 0 ? candidates(read.targets, page) : null}
  </div>`;
}

function factsOf(read: Extract, page: Page): string {
  const {title, period, targets, tasks, responsibilities, unread} = read;
  const name = title ? `《${title}》` : say(page, "未找到标题", "no title found");
  const years = period
    ? `${period.start}–${period.end}`
    : say(page, "未找到规划期", "no period found");
  return say(
    page,
    `${name}，${years}：${targets.length}条目标或基期值，${tasks.length}项任务，${responsibilities.length}条责任单位，${unread.length}处未读成行。`,
    `${name}, ${years}: ${counted(targets.length, "target or baseline", "targets or baselines")}, ${counted(tasks.length, "task")}, ${counted(responsibilities.length, "responsibility", "responsibilities")}, ${counted(unread.length, "place not read as a row", "places not read as rows")}.`
  );
}

/** The text as given, each clause a link to its row, or to why it is none; what overlaps is marked once. */
function marked({targets, unread}: Extract, raw: string, page: Page): HTMLElement {
  const parts: (string | HTMLElement)[] = [];
  let last = 0;
  const rows = targets.map(({start, end}, i) => ({start, end, link: `#row-${i}`, of: ""}));
  const others = placesOf(unread, raw).map(({start, end}, i) => ({
    ...{start, end, link: `#unread-${i}`, of: "unread"}
  }));
  [...rows, ...others]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .forEach(({start, end, link, of}) => {
      if (start < last) return;
      parts.push(
        raw.slice(last, start),
        html`<a href="${link}"><mark class="${of}">${raw.slice(start, end)}</mark></a>`
      );
      last = end;
    });
  parts.push(raw.slice(last));
  const box = html`<div class="read-text" lang="zh-CN" tabindex="0" role="region"></div>`;
  box.setAttribute("aria-label", say(page, "标出的原文", "The text with its clauses marked"));
  box.append(...parts);
  return box;
}

/** What is no row, with its line and column in the text as given and why; long lists are folded. */
function leftover(unread: Unread[], raw: string, page: Page): HTMLElement {
  const shown = placesOf(unread, raw).slice(0, MOST_LISTED);
  const more = unread.length - shown.length;
  const item = ({line, column, text, reason}: Placed, i: number) =>
    html`<li id="unread-${i}">
      ${quoted(text)}
      <span class="muted"
        >${say(page, `第${line}行第${column}字`, `line ${line}, column ${column}`)}</span
      >
      <span class="doubt">${unreadWords(reason, page.lang)}</span>
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

/** The first rows; `pageRows` shows the others as they are asked for. */
function candidates(rows: Candidate[], page: Page): HTMLElement {
  return html`<h2>${say(page, "候选行，可直接修改", "Candidate rows, open to editing")}</h2>
    <ol class="candidates">
      ${rows.slice(0, SHOWN).map((row, i) => candidate(row, i, page))}
    </ol>`;
}

/** The card of a row: the clause first, then its reading, field by field. */
export function candidate(row: Candidate, i: number, page: Page): HTMLElement {
  const {labels} = page;
  const input = (name: keyof Candidate, label: string, size: number) =>
    html`<label
      >${label}<input type="text" name="${name}" value="${row[name] ?? ""}" size="${size}"
    /></label>`;
  const choice = (name: keyof Candidate, label: string, names: Record<string, string>) =>
    select(name, label, String(row[name]), Object.entries(names));
  const id = html`<label class="wide"
    >${say(page, "指标代号", "Indicator id")}<input
      type="text"
      name="indicator_id"
      list="catalogue"
      value="${row.indicator_id ?? ""}"
      size="24"
  /></label>`;
  return html`<li id="row-${i}" data-row="${i}" class="card">
    <p>${quoted(row.clause)} ${sectionTag(row.section, page)}</p>
    <p>
      <label><input type="checkbox" name="keep" checked /> ${say(page, "保留", "Keep")}</label>
      <strong lang="zh-CN">${row.indicator}</strong>
      ${row.doubts.length > 0 ? html`<span class="doubt">${doubtWords(row.doubts, page.lang)}</span>` : null}
    </p>
    <div class="fields">
      ${id} ${choice("role", say(page, "角色", "Role"), labels.role)}
      ${choice("comparator", say(page, "比较", "Comparator"), labels.comparator)}
      ${input("value_low", say(page, "下限或值", "Low or value"), 9)}
      ${input("value_high", say(page, "上限", "High"), 9)}
      ${input("unit", say(page, "单位", "Unit"), 6)}
      ${choice("basis", say(page, "数值类型", "Basis"), labels.basis)}
      ${input("year", say(page, "年份", "Year"), 5)}
      ${input("scope", say(page, "范围", "Area"), 10)}
    </div>
  </li>`;
}
