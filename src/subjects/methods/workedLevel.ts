import {html} from "htl";
import {compare, levelOf, type Comparable} from "../../model/compare.js";
import {formatNumber} from "../../model/format.js";
import type {Target} from "../../model/target.js";
import type {MethodCounts} from "./data.js";
import {say, type Page} from "../../ui/page.js";

/** Round numbers that no plan states: the rule is shown on them until a plan states a start. */
const MADE_UP = {start: 100, added: 20, level: 150};

/** An addition that becomes a level by its known start: constructed, and marked as such. */
export function constructedExample(shape: Target, counts: MethodCounts, page: Page): HTMLElement {
  const {lang, labels} = page;
  const added = rowOf(shape, "new", MADE_UP.added, null);
  const started = rowOf(shape, "new", MADE_UP.added, MADE_UP.start);
  const level = rowOf(shape, "stock", MADE_UP.level, null);
  const {low} = levelOf(started, true);
  const badge = (verdict: keyof typeof labels.verdict) =>
    html`<span class="verdict ${verdict}"
      ><span class="badge">${labels.verdict[verdict]}</span></span
    >`;
  const write = (n: number | null) => (n === null ? "" : formatNumber(n, lang));
  return html`<section class="example constructed" id="derived-level">
    <h3>${say(page, "新增加基期值，得出总量", "An addition and a baseline give a level")}</h3>
    <p class="notice">
      ${say(
        page,
        `构造示例：下面的数字不出自任何规划。语料中的${counts.additions}个新增目标里，规划同时写明同一范围基期值的有${counts.additions_with_start}个。`,
        `A constructed example: no plan states the numbers below. Of the ${counts.additions} additions in the corpus, ${counts.additions_with_start} come with a baseline of the same area in their own plan.`
      )}
    </p>
    <ul class="sums" data-level="${low}">
      <li>
        ${say(page, `甲市新增${write(MADE_UP.added)}，没有写起点；乙市总量${write(MADE_UP.level)}。`, `City A adds ${write(MADE_UP.added)} and states no start; city B aims at ${write(MADE_UP.level)} in all.`)}
        ${badge(compare(added, level).verdict)}
      </li>
      <li>
        ${say(page, `甲市写明起点${write(MADE_UP.start)}：${write(MADE_UP.start)} + ${write(MADE_UP.added)} = ${write(low)}，标作推算的总量，再与乙市的${write(MADE_UP.level)}相比。`, `City A states a start of ${write(MADE_UP.start)}: ${write(MADE_UP.start)} + ${write(MADE_UP.added)} = ${write(low)}, marked as a derived level, which may stand beside the ${write(MADE_UP.level)} of city B.`)}
        ${badge(compare(started, level).verdict)}
      </li>
    </ul>
  </section>`;
}

function rowOf(
  shape: Target,
  basis: Target["basis"],
  value: number,
  start_value: number | null
): Comparable {
  return {
    ...shape,
    basis,
    comparator: "eq",
    scope: null,
    value_low: value,
    value_high: null,
    canonical_low: value,
    canonical_high: null,
    start_value
  };
}
