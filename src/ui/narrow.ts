import {
  everything,
  facetOf,
  selects,
  type Facet,
  type Selectable,
  type Selection
} from "../model/selection.js";
import type {ChartDomain} from "../model/chart.js";
import {NARROWINGS, type Only} from "../model/state.js";
import {facetName, facetValue, wordsOfFacet} from "./facets.js";
import {named, say, type Page} from "./page.js";

/** What is left of a chart, what of the address was left out, and how to say the rest. */
export interface Narrowed<T> {
  kept: T;
  notices: string[];
  /** What the chart is narrowed to, for its subtitle. */
  words: string[];
}

/**
 * The rows that the address leaves of some of all rows of a chart. What is no value of
 * its facet is named and leaves nothing out; a value that no row has leaves none.
 */
export function narrowRows<T extends Selectable>(
  rows: T[],
  all: T[],
  only: Only,
  page: Page
): Narrowed<T[]> {
  const {selection, unknown, words} = selectionOf(all, only, page);
  const kept = rows.filter((t) => selects(selection, t));
  const nothing = say(
    page,
    "没有同时符合全部条件的数据。",
    "No row meets all of these conditions."
  );
  return {
    kept,
    notices: [
      ...unknownWords(unknown, page),
      ...(kept.length === 0 && rows.length > 0 ? [nothing] : [])
    ],
    words
  };
}

/** What the address narrows some rows to, as a selection and in words; what names nothing is told apart. */
export function selectionOf(
  all: Selectable[],
  only: Only,
  page: Page
): {selection: Selection; unknown: string[]; words: string[]} {
  const selection = everything();
  const unknown: string[] = [];
  const words: string[] = [];
  for (const word of NARROWINGS) {
    if (word === "by") continue;
    const asked = only[word] ?? [];
    if (asked.length === 0) continue;
    if (word === "q") {
      selection.words = asked.join(" ");
      words.push(say(page, `含“${selection.words}”`, `with “${selection.words}”`));
      continue;
    }
    if (word === "min" || word === "max") {
      const end = rangeEnd(asked[0], all);
      if (end === null) unknown.push(`${word}=${asked[0]}`);
      else {
        selection[word] = end;
        words.push(
          say(
            page,
            `数值${word === "min" ? "≥" : "≤"}${end}`,
            `value ${word === "min" ? "≥" : "≤"} ${end}`
          )
        );
      }
      continue;
    }
    const known = asked.filter((value) => isValue(word, value, all, page));
    unknown.push(...asked.filter((value) => !known.includes(value)));
    selection.values[word] = known;
    if (known.length > 0) words.push(phrase(word, known, all, page));
  }
  return {selection, unknown, words};
}

/** An end of a range of values; null where it is no number, or where the rows are of several indicators. */
function rangeEnd(text: string, rows: Selectable[]): number | null {
  const end = Number(text);
  const one = rows.every((t) => t.indicator_id === rows[0].indicator_id);
  return text.trim() !== "" && Number.isFinite(end) && one ? end : null;
}

/** Whether a word can be a facet's value: its own words, a year, or a name that some row has. */
function isValue(facet: Facet, value: string, rows: Selectable[], {labels}: Page): boolean {
  if (facet === "year") return /^\d{4}$/.test(value);
  if (facet === "period") return /^\d{4}-\d{4}$/.test(value);
  const words = wordsOfFacet(facet, labels);
  return words ? value in words : rows.some((t) => facetOf(t, facet) === value);
}

/** 数值类型：新增、总量. */
function phrase(facet: Facet, values: string[], rows: Selectable[], page: Page): string {
  const names = values.map((value) => {
    if (facet !== "domain" && facet !== "indicator") return facetValue(facet, value, page);
    return named(
      rows.find((t) => facetOf(t, facet) === value)!,
      facet,
      page
    );
  });
  return `${facetName(facet, page)}${page.marks.colon}${names.join(page.marks.listed)}`;
}

/** The domains that the address leaves; all where it names none that is known. */
export function narrowDomains(
  domains: ChartDomain[],
  {domain: asked = []}: Only,
  page: Page
): Narrowed<ChartDomain[]> {
  const known = domains.filter(({domain_id}) => asked.includes(domain_id));
  const ids = domains.map(({domain_id}) => domain_id);
  const names = known.map((domain) => named(domain, "name", page));
  return {
    kept: known.length > 0 ? known : domains,
    notices: unknownWords(
      asked.filter((id) => !ids.includes(id)),
      page
    ),
    words: known.length > 0 ? [names.join(page.marks.listed)] : []
  };
}

/** Which words of the address name nothing that the chart has. */
export function unknownWords(unknown: string[], page: Page): string[] {
  if (unknown.length === 0) return [];
  const names = unknown.map((word) => `“${word}”`).join(page.marks.listed);
  return [
    say(
      page,
      `这张图没有${names}，已忽略。`,
      `${names} is nothing that this chart has and was left out.`
    )
  ];
}
