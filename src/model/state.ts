import {writeQuery} from "./query.js";
import {FOOTINGS} from "./footing.js";
import {FACETS, type Facet} from "./selection.js";
import type {Footing, Lang} from "./target.js";

/** How a chart is coloured; `auto` follows the reader's system. */
export type Theme = "light" | "dark" | "auto";

/** Facets of rows as words of an address, but for those that `cities` names. */
export const ROW_WORDS = FACETS.filter(
  (facet): facet is Exclude<Facet, "city" | "plan"> => facet !== "city" && facet !== "plan"
);

/** Words of an address that narrow a chart, in their order: what lines are, facets of rows, a range of values, words searched for. */
export const NARROWINGS = ["by", ...ROW_WORDS, "min", "max", "q"] as const;
export type Narrowing = (typeof NARROWINGS)[number];

/** What a chart is narrowed to, by word; a word that is not there leaves nothing out. */
export type Only = Partial<Record<Narrowing, string[]>>;

/** What the address of a chart says beside its id; defaults are left out. */
export interface ChartState {
  /** Jurisdictions and plans joined by "~"; empty means all that have a row. */
  cities: string;
  per: Footing | "";
  only: Only;
  lang: Lang;
  theme: Theme;
}

/** A word of the address that changes what a chart shows. */
export type Word = "cities" | "per" | Narrowing;

const THEMES: Theme[] = ["light", "dark", "auto"];

/** Reads a chart's address. What is no known word counts as left out; cities and narrowings are left for drawing to name. */
export function readState(query: URLSearchParams, lang: Lang = "zh"): ChartState {
  const asked = query.get("lang");
  return {
    cities: query
      .getAll("cities")
      .flatMap((text) => text.split(/[~\s,]+/))
      .filter(Boolean)
      .join("~"),
    per: FOOTINGS.find((footing) => footing === query.get("per")) ?? "",
    only: readOnly(query),
    lang: asked === "en" || asked === "zh" ? asked : lang,
    theme: THEMES.find((theme) => theme === query.get("theme")) ?? "light"
  };
}

function readOnly(query: URLSearchParams): Only {
  const listed = (word: Narrowing) =>
    query.getAll(word).flatMap((text) => (word === "q" ? [text.trim()] : text.split("~")));
  return Object.fromEntries(
    NARROWINGS.map((word) => [word, [...new Set(listed(word).filter(Boolean))]] as const).filter(
      ([, values]) => values.length > 0
    )
  );
}

/** Writes a chart's state as a query with its "?", empty where all is default; the inverse of readState. */
export function writeState(state: Partial<ChartState>, lang: Lang = "zh"): string {
  const query = new URLSearchParams();
  if (state.cities) query.set("cities", state.cities);
  if (state.per) query.set("per", state.per);
  for (const word of NARROWINGS)
    if (state.only?.[word]?.length) query.set(word, state.only[word].join("~"));
  if (state.lang && state.lang !== lang) query.set("lang", state.lang);
  if (state.theme && state.theme !== "light") query.set("theme", state.theme);
  return writeQuery(query);
}

/** Whether a chart is asked for as its images show it; the language is the page's own. */
export function isDefault(state: ChartState): boolean {
  return writeState(state, state.lang) === "";
}

/** The state without the words that a chart does not heed. */
export function heeded(state: ChartState, heeds: readonly Word[]): ChartState {
  const only = Object.fromEntries(
    Object.entries(state.only).filter(([word]) => heeds.includes(word as Narrowing))
  );
  return {
    ...state,
    cities: heeds.includes("cities") ? state.cities : "",
    per: heeds.includes("per") ? state.per : "",
    only
  };
}
