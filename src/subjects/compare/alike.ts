import {html} from "htl";
import {isUneven} from "../../model/alike.js";
import {say, type Page} from "../../ui/page.js";
import {likeForLike, onlyWords, planWithPeriod, sidesWords} from "../../ui/alike.js";
import {placeName} from "../../ui/spoken.js";
import type {CompareData, CompareParams} from "./data.js";

/**
 * Which plans stand on each side; where one side brings more of them than
 * another, that the counts are not like for like, and the comparison that is.
 */
export function sidesNote(
  {plans, choice, rows}: CompareData,
  {domain}: Pick<CompareParams, "domain">,
  page: Page
): HTMLElement {
  const chosen = plans.filter((plan) => choice.plan_ids.includes(plan.plan_id));
  const like = isUneven(chosen) ? likeForLike(chosen, rows) : null;
  return html`<div class="sides-note" data-uneven="${String(isUneven(chosen))}">
    <p class="source">
      ${say(page, "各方的规划：", "Plans on each side: ")}${sidesWords(chosen, page)}${page.marks.stop}
    </p>
    ${
      isUneven(chosen)
        ? html`<p>
            ${say(
              page,
              "各方规划的份数不同，“只有一方设了目标”的个数不是同类相比。",
              "The sides have different numbers of plans, so “promised by one only” is not counted like for like."
            )}
            ${like ? likeLink(like, domain, page) : say(page, "这些规划中没有主题相同、年份重叠的可供同类相比。", "None of these plans are of one subject and overlapping years on every side.")}
          </p>`
        : null
    }
  </div>`;
}

function likeLink(
  {plans, only}: NonNullable<ReturnType<typeof likeForLike<CompareData["plans"][number]>>>,
  domain: string,
  page: Page
): HTMLElement {
  const ids = plans.map(({plan_id}) => plan_id).join("~");
  const names = plans
    .map((plan) => `${placeName(plan, page)}${say(page, "", ", ")}${planWithPeriod(plan, page)}`)
    .join(page.marks.semicolon);
  const query = `cities=${ids}${domain ? `&domain=${domain}` : ""}`;
  const counts = onlyWords(plans, only, page);
  return html`<span data-like="${ids}"
    >${say(page, "同类相比：", "Like for like: ")}<a href="${page.href(`/compare?${query}`)}"
      >${say(page, "只比主题相同、年份重叠的规划", "compare the plans of one subject and overlapping years")}</a
    >${say(
      page,
      `（${names}），只有一方设了目标的指标：${counts}。`,
      ` (${names}); indicators promised by one only: ${counts}.`
    )}</span
  >`;
}
