import {html} from "htl";
import {allDomains} from "../../queries/catalogue.js";
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
      <label class="file-pick"
        ><span>${say(page, "选择文件", "Choose a file")}</span>
        <input type="file" name="file" accept=".txt,.md,.html,.htm,.docx,.pdf,.zip,text/plain"
      /></label>
      <output class="muted" data-picked></output>
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

/**
 * What pages have of the tables is enough for the sample. Its place and its agencies
 * are described anew: whatever places the tables have by now, a made-up one is none of them.
 */
async function standingIn(corpus: Corpus): Promise<Standing> {
  const [units, domains, indicators] = await Promise.all([
    corpus.all("units"),
    allDomains(corpus),
    corpus.all("indicators")
  ]);
  return {
    ...{units: [...units], domains, indicators: [...indicators]},
    ...{jurisdictions: [], agencies: [], plans: [], tasks: [], targets: [], gaps: []}
  };
}
