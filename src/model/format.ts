import type {Comparator, Lang} from "./target.js";

/** A value that can be written: a target in the unit it is shown in. */
export interface Writable {
  comparator: Comparator;
  low: number | null;
  high: number | null;
  unit: string;
  unit_en: string | null;
  /** True for additions, which Chinese says in words and English with a plus sign. */
  added: boolean;
  /** True for what was divided and rounded to the figures of its source. */
  about?: boolean;
}

const SIGNS: Record<Comparator, string> = {
  eq: "",
  gte: "≥",
  gt: ">",
  lte: "≤",
  lt: "<",
  approx: "≈",
  range: ""
};

/** What stands before and behind a number that is added: 新增6000台以上, +6,000 or more. */
const ADDED: Record<Lang, Record<Comparator, [before: string, after: string]>> = {
  zh: {
    eq: ["新增", ""],
    gte: ["新增", "以上"],
    gt: ["新增超过", ""],
    lte: ["新增不超过", ""],
    lt: ["新增不到", ""],
    approx: ["新增约", ""],
    range: ["新增", ""]
  },
  en: {
    eq: ["+", ""],
    gte: ["+", " or more"],
    gt: ["more than +", ""],
    lte: ["at most +", ""],
    lt: ["less than +", ""],
    approx: ["about +", ""],
    range: ["+", ""]
  }
};

/** English numbers by the decimals they may have: a writer of numbers takes far longer to make than to use. */
const WRITERS = [0, 1, 2, 3].map(
  (decimals) => new Intl.NumberFormat("en-US", {maximumFractionDigits: decimals})
);

/** A number in the page's language: 2.5万 in Chinese, 25,000 in English. */
export function formatNumber(value: number, lang: Lang): string {
  if (lang === "en") return WRITERS[digits(value)].format(value);
  const size = Math.abs(value);
  if (size >= 1e8) return `${trim(value / 1e8, 4)}亿`;
  if (size >= 1e4) return `${trim(value / 1e4, 4)}万`;
  return trim(value, digits(value));
}

/** Enough decimals for what plans print (1.3, 92.7) and three figures for what we divide. */
function digits(value: number): number {
  const size = Math.abs(value);
  return size >= 100 ? 1 : size >= 10 ? 2 : 3;
}

function trim(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}

const LARGE = {k: 1e3, million: 1e6, billion: 1e9, trillion: 1e12};

/** An English unit that begins with a number: 10k people, 100 million yuan, 10 petaflops. */
const COUNTED = /^(\d+) ?(k|million|billion|trillion)? (.+)$/;

/** What a value in such a unit is divided by, and the unit that this leaves. */
interface Rescaled {
  by: number;
  /** The power of a thousand that is written out: billion. */
  power: string;
  name: string;
}

/**
 * A number must not stand before a unit that begins with one: 70 × 10k people are 700,000 people,
 * 2400 × 100 million yuan are 240 billion yuan. Null where the unit begins with a word; without a
 * value, what an axis takes.
 */
function rescaled(unit_en: string | null, value = 0): Rescaled | null {
  const [, count, power, name] = COUNTED.exec(unit_en ?? "") ?? [];
  if (!name) return null;
  const one = Number(count) * (power ? LARGE[power as keyof typeof LARGE] : 1);
  if (one < 1e6) return {by: 1 / one, power: "", name};
  const large = Math.abs(value) * one >= LARGE.trillion ? "trillion" : "billion";
  return {by: LARGE[large] / one, power: large, name};
}

/** The unit as its English name says it once a value is rescaled: billion yuan. */
function nameOf({power, name}: Rescaled): string {
  return power ? `${power} ${name}` : name;
}

/** The unit of coefficients and indices, which have none. */
export const NO_UNIT = "无单位";
/** Units that stand on an axis but never behind a number. */
const BARE: ReadonlySet<string> = new Set(["PUE", NO_UNIT]);

/** A number with its unit: 5万个, 2400亿元, 240 billion yuan, 600 km², 55%. */
export function formatQuantity(
  value: number,
  unit: string,
  unit_en: string | null,
  lang: Lang
): string {
  if (lang === "zh") return `${formatNumber(value, lang)}${BARE.has(unit) ? "" : unit}`;
  const scaled = rescaled(unit_en, value);
  if (scaled) return `${formatNumber(value / scaled.by, lang)} ${nameOf(scaled)}`;
  if (unit === "%") return `${formatNumber(value, lang)}%`;
  return unit_en && !BARE.has(unit)
    ? `${formatNumber(value, lang)} ${unit_en}`
    : formatNumber(value, lang);
}

/** The lower end of a range, with as much of its unit as the upper end does not say for both. */
function lowerEnd(low: number, high: number, {unit, unit_en}: Writable, lang: Lang): string {
  // Below 1万亿元 the Chinese unit says 亿 itself; above, the number's own 万 stands before it.
  if (lang === "zh")
    return `${formatNumber(low, lang)}${unit === "亿元" && low < 1e4 && high >= 1e4 ? "亿" : ""}`;
  const scaled = rescaled(unit_en, low);
  if (!scaled) return formatNumber(low, lang);
  const same = rescaled(unit_en, high)!.power === scaled.power;
  return `${formatNumber(low / scaled.by, lang)}${same ? "" : ` ${scaled.power}`}`;
}

/** The unit as an axis names it; English has no word for 个 and 台 but what is counted. */
export function formatUnit(
  unit: string,
  unit_en: string | null,
  lang: Lang,
  counted: string
): string {
  if (lang === "zh") return unit;
  const scaled = rescaled(unit_en);
  return scaled ? nameOf(scaled) : unit_en || counted;
}

/** An English name within a sentence: public charging piles, but 5G stations and IPv6 users. */
export function inSentence(name: string): string {
  return /^[A-Z][a-z]+(?![A-Za-z]*[A-Z\d])/.test(name)
    ? name[0].toLowerCase() + name.slice(1)
    : name;
}

/** What an axis in the page's language divides stored values by. */
export function axisScale(unit_en: string | null, lang: Lang): number {
  return lang === "en" ? (rescaled(unit_en)?.by ?? 1) : 1;
}

/** A target's value as written everywhere: ≥5万个, 新增6000台以上, 1–2家; empty where the row has no value. */
export function formatValue(written: Writable, lang: Lang): string {
  const {comparator, low, high, unit, unit_en, added, about} = written;
  // The sign of a rounded figure (≈) says it already.
  const near = about && comparator !== "approx" ? (lang === "en" ? "about " : "约") : "";
  // A sign of a bound before a sign of an addition reads as arithmetic: ≥+6000.
  const [before, after] = added ? ADDED[lang][comparator] : [SIGNS[comparator], ""];
  const sign = before && !added && lang === "en" ? `${before} ` : before;
  if (comparator === "range" && low !== null && high !== null) {
    return `${sign}${near}${lowerEnd(low, high, written, lang)}–${formatQuantity(high, unit, unit_en, lang)}`;
  }
  const value = low ?? high;
  return value === null
    ? ""
    : `${sign}${near}${formatQuantity(value, unit, unit_en, lang)}${after}`;
}

/** The same without the sign of its bound, for sentences that say the bound in words. */
export function formatUnsigned(written: Writable, lang: Lang): string {
  const comparator = written.comparator === "range" ? "range" : "eq";
  return formatValue({...written, comparator}, lang);
}

/** A share of counts in words: 3/14（21%）, 3 of 14 (21%). */
export function formatShare(part: number, whole: number, lang: Lang): string {
  const percent =
    whole === 0 ? "" : `${formatNumber(Math.round((part / whole) * 1000) / 10, lang)}%`;
  if (lang === "zh") return percent ? `${part}/${whole}（${percent}）` : `${part}/${whole}`;
  return percent ? `${part} of ${whole} (${percent})` : `${part} of ${whole}`;
}

/** A count with its English noun, which is one or many: 1 promise, 1,200 promises, 2 agencies. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${formatNumber(count, "en")} ${count === 1 ? noun : many}`;
}

/** An ISO date, as precise as it is: 2021年8月19日, 19 August 2021; 2021年, 2021. */
export function formatDate(date: string, lang: Lang): string {
  const [year, month, day] = date.split("-").map(Number);
  if (lang === "zh") return `${year}年${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
  const options: Intl.DateTimeFormatOptions = {timeZone: "UTC", year: "numeric"};
  if (month) options.month = "long";
  if (day) options.day = "numeric";
  return new Date(Date.UTC(year, (month || 1) - 1, day || 1)).toLocaleDateString("en-GB", options);
}

/** Joins names as prose does: 甲、乙和丙; A, B and C. */
export function formatList(names: string[], lang: Lang): string {
  if (names.length < 2) return names.join("");
  const last = names[names.length - 1];
  const first = names.slice(0, -1);
  return lang === "zh" ? `${first.join("、")}和${last}` : `${first.join(", ")} and ${last}`;
}

/** The years of a plan: 2021–2023, and a single year once. */
export function formatPeriod({
  period_start,
  period_end
}: {
  period_start: number;
  period_end: number;
}): string {
  return period_start === period_end ? String(period_start) : `${period_start}–${period_end}`;
}
