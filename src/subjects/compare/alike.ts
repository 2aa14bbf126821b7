import {html} from "htl";
import {isUneven} from "../../model/alike.js";
import {say, type Page} from "../../ui/page.js";
import {likeForLike, onlyWords, planWithPeriod, sidesWords} from "../../ui/alike.js";
import {placeName} from "../../ui/spoken.js";
import type {PlanRow} from "../../queries/catalogue.js";
import type {CompareData, CompareParams} from "./data.js";

/** Which plans stand on each side; where one side brings more of them than another, that counts of all are not like for like. */
export function sidesNote(data: CompareData, page: Page): HTMLElement {
  const uneven = isUneven(data.sides);
  return html`<div class="sides-note" data-uneven="${String(uneven)}">
    <p class="source">
      ${say(page, "各方的规划：", "Plans on each side: ")}${sidesWords(chosenPlans(data), page)}${page.marks.stop}
    </p>
    ${
      uneven
        ? html`<p>
            ${say(
              page,
              "各方规划的份数不同，按全部规划数出的个数不是同类相比。",
              "The sides have different numbers of plans, so counts of all plans are not like for like."
            )}
            ${likeOf(data) ? null : say(page, "这些规划中没有主题相同、年份重叠的可供同类相比。", "None of these plans are of one subject and overlapping years on every side.")}
          </p>`
        : null
    }
  </div>`;
}

/** Where one side brings more plans than another: what each alone promises in those that may be counted against each other; null otherwise. */
export function likeLine(
  data: CompareData,
  {domain}: Pick<CompareParams, "domain">,
  page: Page
): HTMLElement | null {
  const like = likeOf(data);
  if (!like) return null;
  const {plans, only} = like;
  const ids = plans.map(({plan_id}) => plan_id).join("~");
  const names = plans
    .map((plan) => `${placeName(plan, page)}${say(page, "", ", ")}${planWithPeriod(plan, page)}`)
    .join(page.marks.semicolon);
  const query = `cities=${ids}${domain ? `&domain=${domain}` : ""}`;
  return html`<dd data-like="${ids}">
    ${say(page, "同类相比，只有一方设了目标的指标：", "Like for like, indicators promised by one only: ")}<a
      href="${page.href(`/compare?${query}`)}"
      >${onlyWords(plans, only, page)}</a
    >${say(page, `（${names}）。`, ` (${names}).`)}
  </dd>`;
}

function chosenPlans({plans, choice}: CompareData): CompareData["plans"] {
  return plans.filter((plan) => choice.plan_ids.includes(plan.plan_id));
}

/** The plans of a choice that is not like for like which are; null where the choice is, or has none. */
function likeOf(data: CompareData): ReturnType<typeof likeForLike<PlanRow>> {
  return isUneven(data.sides) ? likeForLike(chosenPlans(data), data.rows) : null;
}
