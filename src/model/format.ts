import type {Comparator, Lang} from "./target.js";

/** A value that can be written: a target in the unit it is shown in. */
export interface Writable {
  comparator: Comparator;
  low: number | null;
  high: number | null;
  unit: string;
  unit_en: string | null;
  /** True for additions, which are written with a plus sign. */
  added: boolean;
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

/** A number in the page's language: 2.5万 in Chinese, 25,000 in English. */
export function formatNumber(value: number, lang: Lang): string {
  if (lang === "en") return value.toLocaleString("en-US", {maximumFractionDigits: digits(value)});
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

/** Money is stored in 亿元; English readers count in billions and trillions of yuan. */
const MONEY = "亿元";

/** A number with its unit: 5万个, 2400亿元, 240 billion yuan, 600 km², 55%. */
export function formatQuantity(
  value: number,
  unit: string,
  unit_en: string | null,
  lang: Lang
): string {
  if (lang === "zh") return `${formatNumber(value, lang)}${unit === "PUE" ? "" : unit}`;
  if (unit === MONEY) {
    const {size, name} = moneySize(value);
    return `${formatNumber(value / size, lang)} ${name} yuan`;
  }
  if (unit === "%") return `${formatNumber(value, lang)}%`;
  return unit_en && unit !== "PUE"
    ? `${formatNumber(value, lang)} ${unit_en}`
    : formatNumber(value, lang);
}

function moneySize(value: number): {size: number; name: string} {
  return Math.abs(value) >= 10_000 ? {size: 1e4, name: "trillion"} : {size: 10, name: "billion"};
}

/** The lower end of a range, with as much of its unit as the upper end does not say for both. */
function lowerEnd(low: number, high: number, unit: string, lang: Lang): string {
  const number = formatNumber(low, lang);
  if (unit !== MONEY) return number;
  const {size, name} = moneySize(low);
  const same = moneySize(high).name === name;
  if (lang === "zh") return same ? number : `${number}亿`;
  return `${formatNumber(low / size, lang)}${same ? "" : ` ${name}`}`;
}

/** The unit as an axis names it. */
export function formatUnit(unit: string, unit_en: string | null, lang: Lang): string {
  if (lang === "zh") return unit;
  return unit === MONEY ? "billion yuan" : unit_en || "count";
}

/** What an axis in the page's language divides stored values by. */
export function axisScale(unit: string, lang: Lang): number {
  return lang === "en" && unit === MONEY ? 10 : 1;
}

/** A target's value as written everywhere: ≥5万个, +6000台, 1–2家; empty where the row has no value. */
export function formatValue(
  {comparator, low, high, unit, unit_en, added}: Writable,
  lang: Lang
): string {
  const plus = added ? "+" : "";
  const sign = SIGNS[comparator] && (lang === "en" ? `${SIGNS[comparator]} ` : SIGNS[comparator]);
  if (comparator === "range" && low !== null && high !== null) {
    return `${plus}${lowerEnd(low, high, unit, lang)}–${formatQuantity(high, unit, unit_en, lang)}`;
  }
  const value = low ?? high;
  return value === null ? "" : `${sign}${plus}${formatQuantity(value, unit, unit_en, lang)}`;
}

/** A share of counts in words: 3/14（21%）, 3 of 14 (21%). */
export function formatShare(part: number, whole: number, lang: Lang): string {
  const percent =
    whole === 0 ? "" : `${formatNumber(Math.round((part / whole) * 1000) / 10, lang)}%`;
  if (lang === "zh") return percent ? `${part}/${whole}（${percent}）` : `${part}/${whole}`;
  return percent ? `${part} of ${whole} (${percent})` : `${part} of ${whole}`;
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
