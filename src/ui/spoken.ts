import {formatQuantity, type Writable} from "../model/format.js";
import type {Outcome} from "../model/outcome.js";
import type {Comparator, Lang, Target} from "../model/target.js";
import {say, type Page} from "./page.js";

/** A value that prose can say. */
export interface Speakable {
  comparator: Comparator;
  low: number | null;
  high: number | null;
  unit: string;
  unit_en: string | null;
  /** True for what was divided and rounded to the figures of its source. */
  about?: boolean;
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
export function spokenValue(spoken: Speakable, page: Pick<Page, "lang">): string {
  const {comparator, low, high, unit, unit_en, about} = spoken;
  const value = low ?? high;
  if (value === null) return "";
  const near = about && comparator !== "approx" ? say(page, "约", "about ") : "";
  if (comparator === "range" && low !== null && high !== null) {
    // Each end has its own unit: 240 billion yuan to 1 trillion yuan.
    const ends = [low, high].map((end) => formatQuantity(end, unit, unit_en, page.lang));
    return near + ends.join(say(page, "至", " to "));
  }
  const [before, after] = BOUNDS[page.lang][comparator];
  return `${before}${near}${formatQuantity(value, unit, unit_en, page.lang)}${after}`;
}

/** A target's value as prose says it, in the plan's own unit. */
export function spoken(t: Target, page: Page): string {
  const {comparator, value_low: low, value_high: high, unit, unit_en} = t;
  return spokenValue({comparator, low, high, unit, unit_en}, page);
}

/** A value as charts write it: formatValue in words, 新增6000台以上, at least 6,000 more. */
export function formatWorded(written: Writable, lang: Lang): string {
  const value = spokenValue(written, {lang});
  return written.added && value ? say({lang}, `新增${value}`, `${value} more`) : value;
}

/** What was reported, with its bound in words. */
export function spokenOutcome(
  {comparator, value, unit, unit_en}: Pick<Outcome, "comparator" | "value" | "unit" | "unit_en">,
  page: Page
): string {
  return spokenValue({comparator, low: value, high: null, unit, unit_en}, page);
}

/** The names of a jurisdiction; rows of versions that were released before the short one have none. */
export interface Place {
  jurisdiction_zh: string;
  jurisdiction_en: string;
  jurisdiction_short_en?: string;
}

/** A jurisdiction as running text calls it: Nankai, where a label says Nankai District, Tianjin. */
export function placeName(place: Place, {lang}: Page): string {
  if (lang === "zh") return place.jurisdiction_zh;
  return place.jurisdiction_short_en ?? place.jurisdiction_en;
}
