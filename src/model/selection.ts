import type {Target} from "./target.js";

/** What rows may be filtered by; each is a word of the address. */
export const FACETS = [
  "city",
  "plan",
  "period",
  "domain",
  "indicator",
  "basis",
  "comparator",
  "year",
  "role",
  "stated",
  "evidence",
  "restated",
  "scope",
  "unit",
  "doubt",
  "task",
  "dated",
  "start"
] as const;
export type Facet = (typeof FACETS)[number];

/**
 * Values chosen by facet, and words searched for; an empty list stands for every
 * value. A range is of canonical values, and is meant of one indicator only.
 */
export interface Selection {
  values: Record<Facet, string[]>;
  words: string;
  min?: number;
  max?: number;
}

/** A selection that leaves nothing out. */
export function everything(): Selection {
  return {
    values: Object.fromEntries(
      FACETS.map((facet) => [facet, [] as string[]])
    ) as Selection["values"],
    words: ""
  };
}

/** What a selection reads of a row. */
export const SELECTABLE = [
  "jurisdiction_id",
  "jurisdiction_zh",
  "jurisdiction_en",
  "plan_id",
  "period_start",
  "period_end",
  "domain_id",
  "domain_zh",
  "domain_en",
  "indicator_id",
  "indicator_zh",
  "indicator_en",
  "basis",
  "comparator",
  "year",
  "role",
  "stated",
  "evidence",
  "section",
  "quote",
  "restates",
  "scope",
  "scope_en",
  "unit",
  "doubt",
  "task_id",
  "year_source",
  "start",
  "indicator_pinyin",
  "canonical_low",
  "canonical_high"
] as const;
export type Selectable = Pick<Target, (typeof SELECTABLE)[number]>;

/** A row's value of a facet, as addresses write it. */
export function facetOf(t: Selectable, facet: Facet): string {
  switch (facet) {
    case "city":
      return t.jurisdiction_id;
    case "plan":
      return t.plan_id;
    case "period":
      return `${t.period_start}-${t.period_end}`;
    case "domain":
      return t.domain_id;
    case "indicator":
      return t.indicator_id;
    case "restated":
      return t.restates ? "again" : "first";
    case "scope":
      return t.scope ?? "whole";
    case "doubt":
      return t.doubt ?? "none";
    case "task":
      return t.task_id ?? "none";
    case "dated":
      return t.year_source;
    case "start":
      // Baselines have none, nor have rows of versions that were released before the column.
      return t.start ?? "na";
    default:
      return String(t[facet]);
  }
}

/** Whether a row holds all the conditions of a selection; the engine's own answer is in queries/explore. */
export function selects({values, words, min, max}: Selection, t: Selectable): boolean {
  return (
    FACETS.every(
      (facet) => values[facet].length === 0 || values[facet].includes(facetOf(t, facet))
    ) &&
    inRange(t, min, max) &&
    wordsOf(words).every((word) => searched(t).includes(word) || soundsLike(t, word))
  );
}

/** Whether some value that a row allows lies within the ends; a row without a value is in no range. */
function inRange({canonical_low, canonical_high}: Selectable, min?: number, max?: number): boolean {
  const [low, high] = [canonical_low ?? canonical_high, canonical_high ?? canonical_low];
  if (min !== undefined && (high === null || high < min)) return false;
  return max === undefined || (low !== null && low <= max);
}

/** The words that are searched for, in lower case. */
export function wordsOf(words: string): string[] {
  return words.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * Finds a word in syllables that stand apart by spaces, from the start of one of
 * them: jizhan and jz both find "5g ji zhan". Null for what is no pinyin.
 */
export function pinyinPattern(word: string): string | null {
  if (!/^[a-z0-9]{2,}$/.test(word)) return null;
  const letters = [...word];
  return `(^| )(${letters.join(" ?")}|${letters.join("[a-z0-9]* ")})`;
}

function soundsLike({indicator_pinyin}: Selectable, word: string): boolean {
  const pattern = pinyinPattern(word);
  // Charts of versions that were released before the column have none.
  return pattern !== null && new RegExp(pattern).test((indicator_pinyin ?? "").toLowerCase());
}

function searched(t: Selectable): string {
  const names = [t.indicator_zh, t.indicator_en, t.jurisdiction_zh, t.jurisdiction_en];
  return [...names, t.quote, t.section].join(" ").toLowerCase();
}
