import {html} from "htl";
import {isDraft, type Reviewable} from "../model/compare.js";
import {say, type Page} from "./page.js";

/** The mark of a row, or of an indicator, that nobody has reviewed yet; null for a reviewed one. */
export function draftMark(row: Reviewable, page: Page): HTMLElement | null {
  return isDraft(row)
    ? html`<span class="draft" title="${whyDraft(page)}">${say(page, "草稿", "draft")}</span>`
    : null;
}

/** The same as words beside a value; empty for a reviewed row. */
export function draftWords(row: Reviewable, page: Page): string {
  return isDraft(row) ? say(page, "（草稿）", "(draft)") : "";
}

/** What a draft is, for those who meet the mark. */
export function whyDraft(page: Page): string {
  return say(
    page,
    "由程序读取，尚未经人审核，不参与任何可比判断",
    "Read by a program and not yet reviewed; it takes part in no verdict"
  );
}
