import {html} from "htl";
import {legendMark} from "../charts/legend.js";
import type {Target} from "../model/target.js";
import {say, type Page} from "./page.js";
import type {LegendItem} from "./picture.js";

/** The ways of drawing that occur on the strips of some rows, in words. */
export function waysOf(rows: Pick<Target, "comparator" | "role">[], page: Page): LegendItem[] {
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
    [drawn.has("approx"), {mark: "approx", text: say(page, "虚线边：约数", "dashed edge: about")}],
    [
      rows.some(({role}) => role === "baseline"),
      {
        mark: "baseline",
        text: say(page, "短线：已达到的基线", "tick: a baseline already reached")
      }
    ]
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

/** The legend of the strips on a page, once for all of them. */
export function stripLegend(rows: Target[], page: Page): HTMLElement | null {
  return legendList(waysOf(rows, page), page);
}
