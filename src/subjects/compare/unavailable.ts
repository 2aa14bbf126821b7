import {
  denominatorsFor,
  FOOTINGS,
  type Denominator,
  type FootingReason
} from "../../model/footing.js";
import {formatList} from "../../model/format.js";
import {groupBy, type Shared} from "../../model/pairs.js";
import type {Footing} from "../../model/target.js";
import {named, say, type Page} from "../../ui/page.js";

/** Why a footing cannot be chosen: in a few words for its option, and in full by indicator. */
export interface Off {
  short: string;
  full: string;
}

/** Footings on which nothing that both promise can stand, with the reasons. */
export function footingsOff(
  shared: Shared[],
  denominators: Denominator[],
  page: Page
): Map<Footing, Off> {
  const off = new Map<Footing, Off>();
  for (const footing of FOOTINGS) {
    const found = shared.map(({rows}) => ({
      name: named(rows[0], "indicator", page),
      reason: denominatorsFor(rows, footing, denominators)
    }));
    const refused = found.flatMap(({name, reason}) =>
      typeof reason === "string" ? [{name, reason}] : []
    );
    if (refused.length === found.length) off.set(footing, offOf(refused, page));
  }
  return off;
}

function offOf(refused: {name: string; reason: FootingReason}[], page: Page): Off {
  if (refused.length === 0) {
    const words = say(page, "没有共同的指标", "no shared indicator");
    return {short: words, full: words};
  }
  const full = [...groupBy(refused, ({reason}) => reason).values()].map(
    (group) =>
      `${formatList(
        group.map(({name}) => name),
        page.lang
      )}${page.marks.colon}${page.labels.footingReason[group[0].reason]}`
  );
  return {short: shortOf(refused[0].reason, page), full: full.join(page.marks.semicolon)};
}

function shortOf(reason: FootingReason, page: Page): string {
  return {
    "not-allowed": say(page, "不适用于共同的指标", "suits no shared indicator"),
    part: say(page, "只涉及部分区域", "parts of a city only"),
    missing: say(page, "缺少分母", "no denominator"),
    series: say(page, "数据未修订", "unrevised figures only"),
    metric: say(page, "分母不同", "denominators differ")
  }[reason];
}
