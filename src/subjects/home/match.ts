import {html} from "htl";
import {counted, formatList} from "../../model/format.js";
import {matchTargets} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import type {PlanRow} from "../../queries/catalogue.js";
import {likeForLike, onlyWords, planWithPeriod} from "../../ui/alike.js";
import {say, type Page} from "../../ui/page.js";
import {placeName} from "../../ui/spoken.js";

/** What the two cities promise in the two plans of theirs that may be counted against each other. */
export function matchSummary(pair: Target[], plans: PlanRow[], page: Page): HTMLElement | null {
  const like = likeForLike(plans, pair);
  if (!like) return null;
  const {shared, near} = matchTargets(like.rows);
  const names = formatList(
    like.plans.map((plan) => placeName(plan, page)),
    page.lang
  );
  const titles = like.plans.map((plan) => planWithPeriod(plan, page));
  const comparable = shared.filter((s) => s.verdict !== "not-comparable").length;
  const alone = onlyWords(like.plans, like.only, page);
  return html`<section
    class="match"
    data-like="${like.plans.map(({plan_id}) => plan_id).join("~")}"
  >
    <h2>${say(page, "能比的，其实很少", "Few of the numbers can be compared")}</h2>
    <p>
      ${say(
        page,
        `${like.plans.map((plan, i) => `${placeName(plan, page)}的${titles[i]}`).join("与")}：两份规划都设了目标的指标有${shared.length}个，其中${comparable}个可以直接比较；另有${near.length}组指标看似相同而定义不同。只有一方设了目标的指标：${alone}。`,
        `${like.plans.map((plan, i) => `${placeName(plan, page)}’s plan ${titles[i]}`).join(" and ")}: the two share ${counted(shared.length, "indicator")}, of which ${comparable} can stand on one axis; ${near.length} more groups look alike but count different things. Promised by one side only: ${alone}.`
      )}
    </p>
    <p>
      <a
        class="action"
        href="${page.href(`/compare?cities=${like.plans.map(({plan_id}) => plan_id).join("~")}`)}"
        >${say(page, "逐项比较这两份规划", "Compare the two plans in full")}</a
      >
      <a href="${page.href("/compare")}"
        >${say(page, `${names}的全部规划`, `All plans of ${names}`)}</a
      >
    </p>
  </section>`;
}
