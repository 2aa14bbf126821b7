import {html} from "htl";
import {allDomains, allJurisdictions} from "../../queries/catalogue.js";
import type {Corpus} from "../../queries/corpus.js";
import {draftOf, type Draft} from "../../tables/add/draft.js";
import {planOf} from "../../tables/add/plan.js";
import type {Standing} from "../../tables/add/standing.js";
import {say, type Page, type View} from "../../ui/page.js";
import {leftover, markedText} from "./bench.js";
import {nameOf, valueWords} from "./card.js";

/** A made-up paragraph, so that the page shows what reading does before anything is pasted. */
export const SAMPLE = `滨江市新型基础设施建设三年行动方案（2024-2026年）
二、发展目标
到2026年，累计建成5G基站3万个以上，互联网医院由8家增加到20家左右，政务服务事项全部网上可办。
三、主要任务
（一）推进智慧能源建设。新建公共充电桩4000台，单个数据中心PUE低于1.25。（责任单位：市发展改革委、市工业和信息化局）`;

interface Data {
  indicators: {indicator_id: string; name_zh: string; name_en: string}[];
  sample: Draft;
}

/** A plan of the reader's own: read in the browser, worked at row by row, and set beside the published ones. */
export const add: View<object, Data> = {
  params: () => ({}),
  async load({corpus}) {
    const standing = await standingIn(corpus);
    const said = {document: "sample.txt", jurisdiction: "滨江市", code: "639900"};
    const never = () => Promise.reject(new Error("the sample says all"));
    const made = await planOf(SAMPLE, said, standing, never);
    const indicators = standing.indicators.map(({indicator_id, name_zh, name_en}) => ({
      ...{indicator_id, name_zh, name_en}
    }));
    return {indicators, sample: draftOf(SAMPLE, made)};
  },
  draw: ({indicators, sample}, _params, page) =>
    html`<div class="add">
      ${readForm(page)}
      <noscript
        ><p class="notice">
          ${say(page, "读取在浏览器内进行，需要启用脚本；也可用命令行：npm run add。", "Reading happens in the browser and needs scripts; the command line does the same: npm run add.")}
        </p></noscript
      >
      <datalist id="catalogue">
        ${indicators.map((row) => html`<option value="${row.indicator_id}">${row.name_zh}</option>`)}
      </datalist>
      <div data-result>${example(sample, indicators, page)}</div>
    </div>`
};

function readForm(page: Page): HTMLElement {
  const field = (name: string, label: string, hint: string) =>
    html`<label
      >${label}<input type="text" name="${name}" placeholder="${hint}" autocomplete="off"
    /></label>`;
  return html`<form data-read>
    <p class="notice">
      ${say(page, "规划不离开这台机器：读取、审定和比较全部在您的浏览器里进行，什么也不上传；草稿只存在这个浏览器，可随时移除。", "The plan does not leave this machine: reading, review and comparison happen in your browser, and nothing is uploaded. The draft is kept in this browser alone, and you can remove it at any time.")}
    </p>
    <label
      >${say(page, "规划全文", "Text of the plan")}
      <textarea
        name="text"
        rows="8"
        spellcheck="false"
        lang="zh-CN"
        placeholder="${say(page, "粘贴全文，或把文件拖到这里：PDF、Word、网页、文本，或先前存下的草稿（zip）", "Paste the text, or drop a file here: PDF, Word, HTML, text, or a draft that you saved (zip)")}"
      ></textarea>
    </label>
    <details data-said>
      <summary>
        ${say(page, "文中没有写明的（可不填）", "What the text does not say (may stay empty)")}
      </summary>
      <div class="fields">
        ${field("jurisdiction", say(page, "地区", "Place"), "滨江市")}
        ${field("code", say(page, "六位区划代码", "GB/T 2260 code"), "350200")}
        ${field("parent", say(page, "上一级地区", "Place above"), "福建省")}
        ${field("title", say(page, "标题", "Title"), "")}
        ${field("period", say(page, "规划期", "Period"), "2026-2030")}
      </div>
    </details>
    <p class="selects">
      <label class="select"
        >${say(page, "或选择文件", "Or choose a file")}
        <input type="file" name="file" accept=".txt,.md,.html,.htm,.docx,.pdf,.zip,text/plain"
      /></label>
      <button type="submit">${say(page, "读取", "Read")}</button>
    </p>
    <p class="progress" role="status" aria-live="polite" data-progress></p>
  </form>`;
}

/** What the workbench makes of the sample, without its buttons. */
function example(draft: Draft, indicators: Data["indicators"], page: Page): HTMLElement {
  const names = new Map(
    [...indicators, ...draft.tables.indicators].map((row) => [row.indicator_id, row])
  );
  return html`<div>
<<<<<<< HEAD
    <p class="muted">${say(page, "示例（虚构的文字）：", "An example (made-up text):")}</p>
    <div class="bench-body">
      ${markedText(draft, page)}
      <ol class="candidates">
        ${draft.tables.targets.map(
          (row) =>
            html`<li id="row-${row.target_id}" class="card">
              <p class="read">
                <strong>${nameOf(row.indicator_id, (id) => names.get(id), page)}</strong>
                <span class="value">${valueWords(row, page)}</span>
              </p>
            </li>`
        )}
      </ol>
    </div>
    ${draft.unread.length > 0 ? leftover(draft, page) : null}
  </div>`;
}

/** What pages have of the tables is enough for the sample: its agencies are described anew. */
async function standingIn(corpus: Corpus): Promise<Standing> {
  const [units, domains, jurisdictions, indicators] = await Promise.all([
    corpus.all("units"),
    allDomains(corpus),
    allJurisdictions(corpus),
    corpus.all("indicators")
  ]);
  return {
    ...{units: [...units], domains, jurisdictions, indicators: [...indicators]},
    ...{agencies: [], plans: [], tasks: [], targets: [], gaps: []}
  };
=======
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
>>>>>>> main
}
