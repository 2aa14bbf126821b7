import {borne} from "../model/footing.js";
import {formatList, formatNumber} from "../model/format.js";
import {standingOf, type Footed, type Point, type Standing} from "../model/leader.js";
import type {Shared} from "../model/pairs.js";
import type {Target} from "../model/target.js";
import {say, type Page} from "./page.js";
import {placeName, spoken, spokenValue} from "./spoken.js";

/**
 * Who promises more on one axis, in words; empty where it cannot be said. Sides
 * are called by their city where `nameOf` says nothing else.
 */
export function standingWords(
  shared: Shared,
  footed: Footed | undefined,
  page: Page,
  nameOf = (t: Target) => placeName(t, page)
): string {
  const standing = standingOf(shared, footed);
  if (!standing) return "";
  const {kind, points, level} = standing;
  if (kind === "ahead") return aheadWords(standing, page, nameOf);
  const peers = points.slice(0, level);
  const names = peers.map(({target}) => nameOf(target));
  const who = points.length === 2 ? say(page, "双方", "both") : formatList(names, page.lang);
  const comma = page.marks.comma;
  if (kind === "near") {
    const values = peers.map((point, i) => [names[i], valueOf(point, footed, page)]);
    const list = values.map((pair) => pair.join(page.marks.space)).join(comma);
    return say(page, `${who}大体相当（${list}）`, `${who} promise about the same (${list})`);
  }
  const value = [valueOf(peers[0], footed, page), ...inWords(peers, page, nameOf)].join(comma);
  return say(page, `${who}的目标相同（${value}）`, `${who} promise the same (${value})`);
}

type NameOf = (t: Target) => string;

function aheadWords({points, times, bound}: Standing, page: Page, nameOf: NameOf): string {
  const [{target}] = points;
  const who = nameOf(target);
  const lower = target.better === "lower";
  const number = formatNumber(Number(times.toPrecision(2)), page.lang);
  const what = {
    floor: say(page, "目标的下限", "its stated minimum"),
    ceiling: say(page, "目标的上限", "its stated maximum"),
    figure: say(page, "目标值", "its stated figure"),
    mixed: say(
      page,
      "有的写的是上下限，按所写的数值",
      "some of the figures are bounds; as written, its own"
    )
  }[bound];
  const next = nameOf(points[1].target);
  return say(
    page,
    `${who}的目标更${lower ? "低" : "高"}（${what}是${next}的${number}倍）`,
    `${who} promises ${lower ? "a lower figure" : "more"} (${what} is ${number} times that of ${next})`
  );
}

/** A point's value in words: as the plan writes it, or as the chart does what was divided. */
function valueOf(
  {target, low, high, derived}: Point,
  footed: Footed | undefined,
  page: Page
): string {
  if (!footed && !derived) return spoken(target, page);
  const {comparator, canonical_unit: unit, canonical_unit_en: unit_en} = target;
  if (!footed) return spokenValue({comparator, low, high, unit, unit_en}, page);
  return spokenValue({comparator, ...borne(target, {low, high}), unit, unit_en}, page);
}

/** Whose promise is no number but words such as 全覆盖. */
function inWords(points: Point[], page: Page, nameOf: NameOf): string[] {
  const names = points
    .filter(({target}) => target.stated === "words")
    .map(({target}) => nameOf(target));
  if (names.length === 0) return [];
  const list = formatList(names, page.lang);
  return [say(page, `${list}以文字表述`, `${list} in words`)];
}
