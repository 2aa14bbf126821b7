import {html} from "htl";
import {say, type Page} from "./page.js";

/**
 * Leads from a chart or table to the laboratory with the statement that gives its
 * figures, and copies that statement as code that runs anywhere. The statement
 * stands in the link alone.
 */
export function questionLinks(sql: string, page: Page): HTMLElement {
  return html`<p class="take" data-question>
    <a class="share" href="${page.href("/lab")}?sql=${encodeURIComponent(sql)}"
      >${say(page, "在实验室中打开", "Open in the laboratory")}</a
    >
    <button type="button" class="share" data-copy-code>
      ${say(page, "复制代码（SQL）", "Copy code (SQL)")}
    </button>
  </p>`;
}

/** The statement beside a button that copies it. */
export function questionBeside(button: HTMLElement): string {
  const link = button.closest("[data-question]")!.querySelector<HTMLAnchorElement>("a")!;
  return new URL(link.href).searchParams.get("sql")!;
}
