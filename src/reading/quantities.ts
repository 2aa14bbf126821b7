import type {Comparator} from "../model/target.js";
import {NUMERAL, parseNumeral} from "./numerals.js";

/** A unit as plans write it: its canonical form and the factor to its dimension's base unit. */
export interface UnitForm {
  unit: string;
  dimension: string;
  factor: number;
}

/** One number found in a text, with its comparator and unit; `start` and `end` are UTF-16 offsets. */
export interface Quantity {
  start: number;
  end: number;
  low: number | null;
  high: number | null;
  comparator: Comparator;
  /** Null where no unit follows the number. */
  unit: UnitForm | null;
}

const BEFORE: [RegExp, Comparator][] = [
  [/(?:不低于|不少于|不小于|至少|最少)$/, "gte"],
  [/(?:不超过|不高于|不多于|不大于|控制在|至多)$/, "lte"],
  [/(?:超过|突破|大于|高于|多于|超)$/, "gt"],
  [/(?:小于|低于|少于|不足)$/, "lt"],
  [/(?:大约|约|近|接近)$/, "approx"]
];
const AFTER: [RegExp, Comparator][] = [
  [/^(?:（含）)?(?:及?以上)/, "gte"],
  [/^(?:（含）)?(?:及?以下|以内|之内)/, "lte"],
  [/^(?:左右|上下)/, "approx"],
  [/^(?:余|多)/, "gt"]
];

/** Builds the table of written unit forms, from the units table's rows (aliases joined by ；). */
export function unitForms(
  units: {unit: string; dimension: string; factor: number; aliases: string | null}[]
): Map<string, UnitForm> {
  const forms = new Map<string, UnitForm>();
  for (const {unit, dimension, factor, aliases} of units) {
    for (const form of [unit, ...(aliases?.split("；") ?? [])])
      forms.set(form, {unit, dimension, factor});
  }
  // 万亿元, 千元: the multiplier is read with the number, so the bare 元 is needed.
  const money = forms.get("亿元");
  if (money) forms.set("元", {...money, factor: 1});
  return forms;
}

/**
 * Finds every number of a clause with its comparator and unit. A range (1至2家)
 * is one quantity. In a table row (name|unit|number) the unit is the cell before.
 */
export function quantitiesIn(text: string, forms: Map<string, UnitForm>): Quantity[] {
  const names = [...forms.keys()].sort((a, b) => b.length - a.length).map(escape);
  const number = new RegExp(`(${NUMERAL})(?:(?:至|到|~|～|-|—|–)(${NUMERAL}))?`, "g");
  const unitAhead = new RegExp(`^(余|多)?(${names.join("|")})`);
  const found: Quantity[] = [];
  for (const match of text.matchAll(number)) {
    const start = match.index;
    const first = parseNumeral(match[1]);
    const last = match[2] === undefined ? null : parseNumeral(match[2]);
    if (first === null) continue;
    let end = start + match[0].length;
    const ahead = unitAhead.exec(text.slice(end));
    let unit = ahead ? forms.get(ahead[2])! : null;
    if (ahead) end += ahead[0].length;
    else unit = unitOfCell(text, start, forms);
    const before = text.slice(0, start);
    const after = text.slice(end);
    const excess = ahead?.[1] ? "gt" : undefined;
    const comparator =
      excess ??
      AFTER.find(([p]) => p.test(after))?.[1] ??
      BEFORE.find(([p]) => p.test(before))?.[1] ??
      "eq";
    found.push({start, end, unit, ...bounds(first, last, comparator)});
  }
  return [...found, ...classesIn(text, forms)];
}

function bounds(first: number, last: number | null, comparator: Comparator) {
  if (last !== null) return {comparator: "range" as const, low: first, high: last};
  const upper = comparator === "lte" || comparator === "lt";
  return {comparator, low: upper ? null : first, high: upper ? first : null};
}

function unitOfCell(text: string, start: number, forms: Map<string, UnitForm>): UnitForm | null {
  const cell = /\|([^|]+)\|$/.exec(text.slice(0, start));
  if (!cell) return null;
  const form = forms.get(cell[1]);
  return form ?? null;
}

/** An order of magnitude stated as a class, such as 存储能力达到E级, is a lower bound of one unit. */
function classesIn(text: string, forms: Map<string, UnitForm>): Quantity[] {
  return [...text.matchAll(/[A-Z]级/g)].flatMap((match) => {
    const unit = forms.get(match[0]);
    const end = match.index + match[0].length;
    return unit
      ? [{start: match.index, end, low: 1, high: null, comparator: "gte" as const, unit}]
      : [];
  });
}

/** Words by which a plan promises that every member of a set is reached. */
export const COVERAGE =
  /全覆盖|全部|全面(?:实现|具备|覆盖|迁移|普及|对接|贯通|联通|完成)|的全面对接|应[装上进办接联]尽[装上进办接联]|应[装上进]必[装上进]|覆盖(?:全|城|市|各)|全(?:贯通|记录|联通|过程)|所有|100%|百分之百/;

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
