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
  "evidence"
] as const;
export type Facet = (typeof FACETS)[number];

/** Values chosen by facet, and words searched for; an empty list stands for every value. */
export interface Selection {
  values: Record<Facet, string[]>;
  words: string;
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
  "quote"
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
    default:
      return String(t[facet]);
  }
}

/** Whether a row holds all the conditions of a selection; the engine's own answer is in queries/explore. */
export function selects({values, words}: Selection, t: Selectable): boolean {
  return (
    FACETS.every(
      (facet) => values[facet].length === 0 || values[facet].includes(facetOf(t, facet))
    ) && wordsOf(words).every((word) => searched(t).includes(word))
  );
}

/** The words that are searched for, in lower case. */
export function wordsOf(words: string): string[] {
  return words.toLowerCase().split(/\s+/).filter(Boolean);
}

function searched(t: Selectable): string {
  const names = [t.indicator_zh, t.indicator_en, t.jurisdiction_zh, t.jurisdiction_en];
  return [...names, t.quote, t.section].join(" ").toLowerCase();
}
