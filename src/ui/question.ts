import {html} from "htl";
import {say, type Page} from "./page.js";

/**
 * Leads from a chart or table to the laboratory with the statement that gives its
 * figures, and copies that statement as code that runs anywhere. The statement
 * stands in the link alone.
 */
export function questionLinks(sql: string, page: Page): HTMLElement {
  return html`<p class="take" data-question>${ways(`sql=${encodeURIComponent(sql)}`, page)}</p>`;
}

/** The same for a chart with an address: the link names the chart, and the statement is made where it is wanted. */
export function chartQuestionLinks(chart: string, query: string, page: Page): HTMLElement {
  return html`<span data-question>${ways(`chart=${chart}${query}`, page)}</span>`;
}

function ways(query: string, page: Page): Node {
  return html.fragment`<a class="share" href="${page.href("/lab")}?${query}"
      >${say(page, "在实验室中打开", "Open in the laboratory")}</a
    >
    <button type="button" class="share" data-copy-code>
      ${say(page, "复制代码（SQL）", "Copy code (SQL)")}
    </button>`;
}

/** What the link beside a button that copies code asks the laboratory for. */
export function questionBeside(button: HTMLElement): URLSearchParams {
  const link = button.closest("[data-question]")!.querySelector<HTMLAnchorElement>("a")!;
  return new URL(link.href).searchParams;
}
