import {html} from "htl";
import {writeState, type ChartState, type Only} from "../model/state.js";
import {say, type Page} from "./page.js";

/** Leads from a chart on the site to its code, with the state it is shown in; beside it the page's link to be copied. */
export function shareLink(
  chart: string,
  state: Partial<Pick<ChartState, "cities" | "per" | "only">>,
  page: Page
): HTMLElement {
  const query = writeState(state).replace("?", "&");
  return html`<span class="shares"
    ><a class="share" href="${page.href(`/embed/?chart=${chart}${query}`)}"
      >${say(page, "分享／嵌入", "Share or embed")}</a
    >
    <button type="button" class="share" data-copy-link>
      ${say(page, "复制链接", "Copy link")}
    </button></span
  >`;
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
