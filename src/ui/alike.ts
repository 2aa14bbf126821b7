import {likePlans, sidesOf, type Countable} from "../model/alike.js";
import {counted, formatPeriod} from "../model/format.js";
import {matchTargets} from "../model/pairs.js";
import type {Target} from "../model/target.js";
import {say, type Page} from "./page.js";
import {placeName, type Place} from "./spoken.js";

/** What names a plan beside those of other sides. */
export type SidePlan = Place & {
  jurisdiction_id: string;
  short_zh: string;
  short_en: string;
  period_start: number;
  period_end: number;
};

/** A plan's short name with its period. */
export function planWithPeriod(plan: SidePlan, page: Page): string {
  const {short_zh, short_en} = plan;
  return say(page, `${short_zh}（${formatPeriod(plan)}年）`, short_en);
}

/** Which plans stand on each side of a comparison, with their number: nobody takes three for one. */
export function sidesWords(plans: readonly SidePlan[], page: Page): string {
  return sidesOf(plans)
    .map((side) => {
      const names = side.map((plan) => planWithPeriod(plan, page)).join(page.marks.listed);
      const who = placeName(side[0], page);
      return say(
        page,
        `${who}${side.length}份：${names}`,
        `${who}, ${counted(side.length, "plan")}: ${names}`
      );
    })
    .join(page.marks.semicolon);
}

/** How many indicators each jurisdiction alone promises, out of some rows. */
export function onlyCounts(rows: Target[]): Map<string, number> {
  return new Map(
    [...matchTargets(rows).only].map(([id, own]) => [
      id,
      new Set(own.map((t) => t.indicator_id)).size
    ])
  );
}

/** One plan a side that may be counted against each other, and what each side alone promises in them; null where there is no such set. */
export function likeForLike<P extends Countable>(
  plans: readonly P[],
  rows: Target[]
): {plans: P[]; rows: Target[]; only: Map<string, number>} | null {
  const alike = likePlans(plans);
  if (!alike) return null;
  const ids = new Set(alike.map(({plan_id}) => plan_id));
  const own = rows.filter((t) => ids.has(t.plan_id));
  return {plans: alike, rows: own, only: onlyCounts(own)};
}

/** “Tianjin 37, Xiamen 17”: a count for each side, in the order of the plans. */
export function onlyWords(
  plans: readonly SidePlan[],
  only: ReadonlyMap<string, number>,
  page: Page
): string {
  return sidesOf(plans)
    .map(([plan]) => `${placeName(plan, page)} ${only.get(plan.jurisdiction_id) ?? 0}`)
    .join(page.marks.comma);
}
