import {formatQuantity} from "../model/format.js";
import type {Comparator, Lang, Target} from "../model/target.js";
import {named, say, type Page} from "./page.js";

/** A value that prose can say. */
export interface Speakable {
  comparator: Comparator;
  low: number | null;
  high: number | null;
  unit: string;
  unit_en: string | null;
}

const BOUNDS: Record<Lang, Record<Comparator, [before: string, after: string]>> = {
  zh: {
    eq: ["", ""],
    range: ["", ""],
    gte: ["", "以上"],
    gt: ["超过", ""],
    lte: ["", "以下"],
    lt: ["不到", ""],
    approx: ["约", ""]
  },
  en: {
    eq: ["", ""],
    range: ["", ""],
    gte: ["at least ", ""],
    gt: ["more than ", ""],
    lte: ["at most ", ""],
    lt: ["less than ", ""],
    approx: ["about ", ""]
  }
};

/** A value as prose says it: words for the bound, no sign. */
export function spokenValue({comparator, low, high, unit, unit_en}: Speakable, page: Page): string {
  const value = low ?? high;
  if (value === null) return "";
  if (comparator === "range" && low !== null && high !== null) {
    // Each end has its own unit: 240 billion yuan to 1 trillion yuan.
    const ends = [low, high].map((end) => formatQuantity(end, unit, unit_en, page.lang));
    return ends.join(say(page, "至", " to "));
  }
  const [before, after] = BOUNDS[page.lang][comparator];
  return `${before}${formatQuantity(value, unit, unit_en, page.lang)}${after}`;
}

/** A target's value as prose says it, in the plan's own unit. */
export function spoken(t: Target, page: Page): string {
  const {comparator, value_low: low, value_high: high, unit, unit_en} = t;
  return spokenValue({comparator, low, high, unit, unit_en}, page);
}

/** A jurisdiction as running text calls it: Nankai, where a label says Nankai District, Tianjin. */
export function placeName(row: object, page: Page): string {
  const name = named(row, "jurisdiction", page);
  return page.lang === "en" ? name.replace(/( District)?, .*$/, "") : name;
}
