import {html} from "htl";
import {counted, formatNumber} from "../../model/format.js";
import type {Reason, Verdict} from "../../model/compare.js";
import {tallyOf} from "../../model/tally.js";
import type {Target} from "../../model/target.js";
import {allPromises} from "./data.js";
import {say, type Page, type View} from "../../ui/page.js";
import {table} from "../../ui/table.js";

const VERDICTS: Verdict[] = ["comparable", "convertible", "not-comparable"];
const REASONS: Reason[] = [
  "definition",
  "unit",
  "scope",
  "basis",
  "rank",
  "draft",
  "year",
  "comparator"
];

/** The verdicts and their reasons, each with how often it is given in the corpus. */
export const verdicts: View<object, Target[]> = {
  params: () => ({}),
  load: ({corpus}) => allPromises(corpus),
  draw(rows, _params, page) {
    const tally = tallyOf(rows);
    const pairs = formatNumber(tally.pairs, page.lang);
    return html`<div class="verdicts">
      ${table(
        VERDICTS,
        [
          {
            head: say(page, "判定", "Verdict"),
            cell: (verdict) =>
              html`<span class="verdict ${verdict}"
                ><span class="badge">${page.labels.verdict[verdict]}</span></span
              >`
          },
          {head: say(page, "何时", "When"), cell: (verdict) => whenOf(verdict, page)},
          {
            head: say(page, "比对组数", "Pairs"),
            numeric: true,
            cell: (verdict) =>
              html`<span data-verdict-count="${verdict}"
                >${formatNumber(tally.verdicts[verdict], page.lang)}</span
              >`
          }
        ],
        {
          caption: say(
            page,
            `三种判定：不同规划之间，同一指标或相近指标的目标两两相对，共${pairs}对`,
            `The three verdicts, over all ${counted(tally.pairs, "pair")} of promises from different plans that measure the same indicator or one that looks alike`
          )
        }
      )}
      ${table(
        REASONS,
        [
          {head: say(page, "看什么", "What is looked at"), cell: (reason) => nameOf(reason, page)},
          {head: say(page, "页面上的话", "As pages put it"), cell: (r) => page.labels.reason[r]},
          {head: say(page, "后果", "What follows"), cell: (reason) => effectOf(reason, page)},
          {
            head: say(page, "比对组数", "Pairs"),
            numeric: true,
            cell: (reason) =>
              html`<span data-reason-count="${reason}"
                >${formatNumber(tally.reasons[reason], page.lang)}</span
              >`
          }
        ],
        {
          caption: say(
            page,
            "判定的理由；一对可以有几条理由",
            "The reasons of a verdict; a pair may have several"
          )
        }
      )}
    </div>`;
  }
};

function whenOf(verdict: Verdict, page: Page): string {
  return {
    comparable: say(
      page,
      "指标、数值类型、范围和量纲都相同；年份或上下限不同只在旁边注明",
      "indicator, basis, area and dimension are the same; another year, or a bound against a point, is named beside the numbers"
    ),
    convertible: say(
      page,
      "只需换算单位；或者新增数加上同一范围的已知基期值，得出总量",
      "a unit has to be converted, or an addition and the known baseline of the same area give a level"
    ),
    "not-comparable": say(
      page,
      "总量对新增而没有基期值、部分对全域、单体门槛对水平、名次对任何数、指标不同、一方尚未审核：不直接比较",
      "a total against an addition without a baseline, a part against the whole, a condition against a level, a rank against anything, another indicator, a draft that nobody has reviewed: never on one axis"
    )
  }[verdict];
}

function nameOf(reason: Reason, page: Page): string {
  return {
    definition: say(page, "定义", "Definition"),
    unit: say(page, "单位", "Unit"),
    scope: say(page, "范围", "Area"),
    basis: say(page, "数值类型", "Basis"),
    rank: say(page, "名次", "Rank"),
    draft: say(page, "审核", "Review"),
    year: say(page, "年份", "Year"),
    comparator: say(page, "上下限", "Bound or point")
  }[reason];
}

function effectOf(reason: Reason, page: Page): string {
  const blocks = say(page, "不可比", "not comparable");
  const noted = say(page, "不影响判定，在旁边注明", "does not block; named beside the numbers");
  return {
    definition: blocks,
    unit: say(
      page,
      "同一量纲则换算，否则不可比",
      "converted within a dimension, else not comparable"
    ),
    scope: blocks,
    basis: say(
      page,
      "有基期值的新增可换算，否则不可比",
      "an addition with a baseline is converted, else not comparable"
    ),
    rank: blocks,
    draft: blocks,
    year: noted,
    comparator: noted
  }[reason];
}
