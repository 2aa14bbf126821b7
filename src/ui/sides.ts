import {groupBy, type SideOf} from "../model/pairs.js";
import type {Target} from "../model/target.js";
import type {Side} from "./choice.js";
import {named, say, type Page} from "./page.js";
import {placeName, type Place} from "./spoken.js";

/** A plan as sides are named by it. */
type Named = Place & {plan_id: string; short_zh: string; short_en: string};

/** The side of each row, by its plan; rows of no side have an empty one. */
export function sideByPlan(sides: Side[]): SideOf {
  const words = new Map(
    sides.flatMap(({word, plan_ids}) => plan_ids.map((id): [string, string] => [id, word]))
  );
  return (row) => words.get(row.plan_id) ?? "";
}

/** A side in full: the city where it was chosen, the city with its plan where a plan was. */
export function sideName(side: Side, plans: Named[], page: Page): string {
  const own = plansOf(side, plans);
  const place = placeName(own[0], page);
  if (side.city) return place;
  return say(page, `${place}${planNames(own, page)}`, `${place} (${planNames(own, page)})`);
}

/**
 * How sentences call the side of a row: by its city alone where no other side is
 * of that city, by its plan where the sides are plans of one.
 */
export function nameBySide(sides: Side[], plans: Named[], page: Page): (t: Target) => string {
  const cities = groupBy(sides, (side) => side.jurisdiction_id);
  return (t) => {
    const side = sides.find(({plan_ids}) => plan_ids.includes(t.plan_id));
    if (!side || cities.get(side.jurisdiction_id)!.length === 1) return placeName(t, page);
    return cities.size === 1 ? planNames(plansOf(side, plans), page) : sideName(side, plans, page);
  };
}

function plansOf({plan_ids}: Side, plans: Named[]): Named[] {
  return plans.filter(({plan_id}) => plan_ids.includes(plan_id));
}

function planNames(own: Named[], page: Page): string {
  return own.map((plan) => named(plan, "short", page)).join(page.marks.listed);
}
