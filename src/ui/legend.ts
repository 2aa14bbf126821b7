import {html} from "htl";
import {legendMark} from "../charts/legend.js";
import {INK} from "../charts/theme.js";
import {panelsOf} from "../model/compare.js";
import type {Outcome} from "../model/outcome.js";
import {groupBy} from "../model/pairs.js";
import {joining, linksOf} from "../model/periods.js";
import type {Target} from "../model/target.js";
import {say, type Page} from "./page.js";
import type {LegendItem} from "./picture.js";

/** How bounds are drawn on a timeline, which has no room for them in words. */
function boundWays(rows: Pick<Target, "comparator">[], page: Page): LegendItem[] {
  const drawn = new Set(rows.map(({comparator}) => comparator));
  const items: [boolean, LegendItem][] = [
    [
      (["gte", "gt", "lte", "lt"] as const).some((bound) => drawn.has(bound)),
      {
        mark: "bound",
        text: say(
          page,
          "箭头：不低于或不超过，箭头一侧不限",
          "arrow: at least or at most, open on that side"
        )
      }
    ],
    [
      drawn.has("gt") || drawn.has("lt"),
      {
        mark: "open",
        text: say(page, "空心：不含该值本身", "hollow: the value itself is excluded")
      }
    ],
    [drawn.has("approx"), {mark: "approx", text: say(page, "虚线边：约数", "dashed edge: about")}]
  ];
  return items.filter(([occurs]) => occurs).map(([, item]) => item);
}

/** What marks stand for, as a list; null where nothing needs explaining. */
export function legendList(items: LegendItem[], page: Page): HTMLElement | null {
  if (items.length === 0) return null;
  return html`<ul class="legend" aria-label="${say(page, "图例", "Legend")}">
    ${items.map(({mark, text}) => html`<li>${legendMark(mark)} ${text}</li>`)}
  </ul>`;
}

/** What needs saying of the strips on a page, once for all of them: their rows and bounds are named in words. */
export function stripLegend(rows: Pick<Target, "role">[], page: Page): HTMLElement | null {
  const baseline: LegendItem = {
    mark: "baseline",
    text: say(page, "灰色：已达到的基期值", "grey: a baseline already reached")
  };
  return legendList(rows.some(({role}) => role === "baseline") ? [baseline] : [], page);
}

/** The marks that occur on timelines of some rows and reports, in words. */
export function timeWays(
  rows: Target[],
  outcomes: Pick<Outcome, "comparator">[],
  page: Page
): LegendItem[] {
  const promises = rows.some(({role}) => role === "target");
  const joined = [...groupBy(rows, (t) => `${t.jurisdiction_id} ${t.indicator_id}`).values()];
  const items: [boolean, LegendItem][] = [
    [
      promises,
      {
        mark: {color: INK, symbol: "circle"},
        text: say(page, "圆点：期末的目标", "point: a promise, at its deadline")
      }
    ],
    [
      promises,
      {
        mark: "span",
        text: say(page, "横轴下的短杠：规划期", "bar below the axis: the plan's period")
      }
    ],
    [
      rows.some(({role}) => role === "baseline"),
      {mark: "start", text: say(page, "方框：已达到的基期值", "square: a baseline already reached")}
    ],
    [
      outcomes.length > 0,
      {mark: "report", text: say(page, "×：另行公布的数", "×: reported elsewhere")}
    ],
    [
      joined.some((own) => panelsOf(own).some((panel) => linksOf(panel, joining(own)).length > 0)),
      {
        mark: "link",
        text: say(page, "虚线：可以直接比较的数", "dotted line: figures of one definition")
      }
    ]
  ];
  const occurring = items.filter(([occurs]) => occurs).map(([, item]) => item);
  return [...occurring, ...boundWays([...rows, ...outcomes], page)];
}
