import {html} from "htl";
import {readWhole} from "../../model/evidence.js";
import {groupBy} from "../../model/pairs.js";
import type {Footing} from "../../model/target.js";
import {FOOTINGS} from "../../model/footing.js";
import type {PlanRow} from "../../queries/catalogue.js";
import type {CompareData, CompareParams, Show, Sort} from "./data.js";
import type {Off} from "./unavailable.js";
import type {Side} from "../../ui/choice.js";
import {named, say, type Page} from "../../ui/page.js";
import {cityPicker} from "../../ui/picker.js";
import {select, type Option} from "../../ui/select.js";

/**
 * The choices of the page as one form. Every control's name is the word it has
 * in the address; without scripts it is an ordinary form.
 */
export function compareForm(
  {plans, jurisdictions, domains, choice, sides}: CompareData,
  {domain, per, show, sort}: CompareParams,
  off: Map<Footing, Off>,
  page: Page
): HTMLElement {
  return html`<form class="choices" data-choices method="get">
    ${cityPicker(
      [plans.filter(readWhole), plans.filter((plan) => !readWhole(plan))].flatMap((some, further) =>
        [...groupBy(some, (plan) => plan.jurisdiction_id)].map(([jurisdiction_id, own]) => ({
          ...jurisdictions.find((row) => row.jurisdiction_id === jurisdiction_id)!,
          name: named(own[0], "jurisdiction", page),
          further: further > 0,
          boxes: own.map((plan) => planBox(plan, choice.plan_ids.includes(plan.plan_id), page))
        }))
      ),
      say(page, "城市与规划", "Cities and plans"),
      page,
      say(
        page,
        "更多地区的规划（只读过其中一部分）",
        "Plans of more jurisdictions, of which a part was read"
      )
    )}
    <div class="selects">
      ${select<"city" | "plan">("side", say(page, "一方是", "A side is"), cutBy(sides), [
        ["city", say(page, "城市（只选一座时为规划）", "a city (a plan where one city is chosen)")],
        ["plan", say(page, "规划", "a plan")]
      ])}
      ${select("domain", say(page, "领域", "Domain"), domain, [["", say(page, "全部领域", "All domains")], ...domains.map((row): [string, string] => [row.domain_id, named(row, "name", page)])])}
      ${select("per", say(page, "折算方式", "Scale"), per, [["", say(page, "原值", "as stated")], ...FOOTINGS.map((footing): Option => [footing, footingWords(footing, off, page), off.get(footing)?.short])])}
      ${select<Show>("show", say(page, "显示", "Show"), show, [
        ["all", say(page, "全部", "Everything")],
        ["both", say(page, "都设了目标的", "Promised by both")],
        ["comparable", say(page, "只看可比的", "Only comparable")],
        ["one", say(page, "只有一方设了目标的", "Promised by one only")]
      ])}
      ${select<Sort>("sort", say(page, "排序", "Order"), sort, [
        ["domain", say(page, "按领域", "By domain")],
        ["gap", say(page, "按差距", "By gap")]
      ])}
      <noscript
        ><p class="muted">
          ${say(page, "筛选需要启用脚本；下面是默认比较。", "Choosing needs scripts; the default comparison is below.")}
        </p></noscript
      >
    </div>
    ${offNotice(per, off, page)}
    <p class="progress" role="status" aria-live="polite" data-progress></p>
  </form>`;
}

/** Whether the sides are cities, each by what was chosen of it, or plans of which some share a city. */
function cutBy(sides: Side[]): "city" | "plan" {
  return groupBy(sides, (side) => side.jurisdiction_id).size === sides.length ? "city" : "plan";
}

/** A footing as an option: one that cannot be had says why in its own text. */
function footingWords(footing: Footing, off: Map<Footing, Off>, page: Page): string {
  const why = off.get(footing)?.short;
  const name = page.labels.footing[footing];
  return why ? say(page, `${name}（${why}）`, `${name} (${why})`) : name;
}

/** Why the footing that is asked for cannot be had, indicator by indicator. */
function offNotice(per: Footing | "", off: Map<Footing, Off>, page: Page): HTMLElement | null {
  const why = per ? off.get(per) : undefined;
  return per && why
    ? html`<p class="off">
        ${say(page, `不能折算为${page.labels.footing[per]}。`, `Cannot be shown ${page.labels.footing[per]}. `)}${why.full}
      </p>`
    : null;
}

function planBox(plan: PlanRow, chosen: boolean, page: Page): HTMLElement {
  const box = html`<input type="checkbox" name="cities" value="${plan.plan_id}" />`;
  if (chosen) box.setAttribute("checked", "");
  return html`<label>${box} ${named(plan, "short", page)}</label>`;
}
