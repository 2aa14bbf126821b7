import {html} from "htl";
import {writeState, type ChartState, type Only} from "../model/state.js";
import {say, type Page} from "./page.js";
import {chartQuestionLinks} from "./question.js";

/** A chart's state as a page shows it. */
type Shown = Partial<Pick<ChartState, "cities" | "per" | "only">>;

/**
 * Leads from a chart on the site to its code, with the state it is shown in; beside it
 * the page's link to be copied, and the ways on with its figures in SQL.
 */
export function shareLink(chart: string, state: Shown, page: Page): HTMLElement {
  const links = embedLink(chart, state, page);
  links.append(" ", chartQuestionLinks(chart, queryOf(state), page));
  return links;
}

/** The same without SQL, where a notebook's part says that itself. */
export function embedLink(chart: string, state: Shown, page: Page): HTMLElement {
  const query = queryOf(state);
  return html`<span class="shares"
    ><a class="share" href="${page.href(`/embed/?chart=${chart}${query}`)}"
      >${say(page, "分享／嵌入", "Share or embed")}</a
    >
    <button type="button" class="share" data-copy-link>
      ${say(page, "复制链接", "Copy link")}
    </button></span
  >`;
}

function queryOf(state: Shown): string {
  return writeState(state).replace("?", "&");
}

/** A page's domain as a chart is narrowed to it; one that is none narrows nothing. */
export function domainOnly(domain: string, domains: {domain_id: string}[]): Only {
  return domains.some(({domain_id}) => domain_id === domain) ? {domain: [domain]} : {};
}

/** Files with the rows of one indicator. */
export function takeRows(indicator_id: string, page: Page): HTMLElement {
  return html`<p class="take">
    ${say(page, "下载本页的行：", "Rows of this page: ")}
    ${["csv", "json", "parquet"].map((format) => html`<a href="${page.file(`/indicators/${indicator_id}.${format}`)}" download="${indicator_id}.${format}">${format === "parquet" ? "Parquet" : format.toUpperCase()}</a> `)}
  </p>`;
}

/** Saves the rows of the view it stands in, which the page's script makes a file of; beside it the link of the view's chart. */
export function saveButton(page: Page, link: HTMLElement | null = null): HTMLElement {
  return html`<p class="take">
    <button type="button" data-save-rows>
      ${say(page, "下载本页所示的行（CSV）", "Rows of this view (CSV)")}
    </button>
    ${link}
  </p>`;
}
