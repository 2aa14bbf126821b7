import MiniSearch, {type Query, type SearchOptions, type SearchResult} from "minisearch";
import {
  asksWho,
  coreOf,
  covers,
  isPlain,
  partsOf,
  tokensOf,
  weightOf,
  type Part
} from "./asking.js";
import {corrector, type Corrector} from "./correct.js";
import {type Entry, type Hit, type Kind, type SearchFile} from "./entry.js";
import {fold, indexTokens, isHan, pinyinTokens, queryTokens, runsOf} from "./tokens.js";

/** Finds entries; made once from the file that the build wrote. */
export interface Finder {
  /** All hits, best first; none where a part of what is asked for is found nowhere. */
  find(query: string): Hit[];
  /** The query as it was understood: put right where nothing is found as it is written. */
  read(query: string): string;
  /** Shorter or corrected queries that do have hits, at most `count`. */
  suggest(query: string, count?: number): string[];
}

interface Document {
  id: number;
  name: string;
  alias: string;
  code: string;
  pinyin: string;
  text: string;
}

const FIELDS: (keyof Document)[] = ["name", "alias", "code", "pinyin", "text"];
/** Where whole words stand, as a reader may have written two of them in one. */
const WORDS = ["name", "alias"];
const BOOST = {code: 8, name: 5, alias: 4, pinyin: 2, text: 1};
const WEIGHT: Record<Kind, number> = {
  city: 1.8,
  indicator: 1.5,
  plan: 1.4,
  page: 1.4,
  notebook: 1.3,
  agency: 1.3,
  task: 1,
  project: 0.6,
  target: 0.9
};

/** How much more the body that answers, or its task, fits a question that asks who. */
const WHO: Partial<Record<Kind, number>> = {agency: 3, task: 3};

/** How much more what belongs to the one city that is named fits. */
const HOME = 2;

/** What a search is made of. */
interface Held {
  index: MiniSearch<Document>;
  entries: Entry[];
  /** How many rows of targets count each indicator. */
  stated: Map<string, number>;
  /** Names of cities, folded, longest first. */
  cities: string[];
  correct: Corrector;
}

/** Opens the search over the entries that the build wrote. */
export async function openSearch(file: SearchFile): Promise<Finder> {
  const {entries} = file;
  const indicators = new Map(
    entries.filter(({kind}) => kind === "indicator").map((entry) => [entry.id, entry])
  );
  const index = new MiniSearch<Document>({
    fields: FIELDS,
    tokenize: (text, field) =>
      field === "pinyin" ? text.split("\n").flatMap(pinyinTokens) : indexTokens(text),
    processTerm: (term) => term
  });
  // In parts, so that typing is not held up meanwhile.
  await index.addAllAsync(
    entries.map((entry, id) => documentOf(entry, id, indicators.get(entry.of ?? ""))),
    {chunkSize: 60}
  );
  const finds = (queries: string[], options: SearchOptions = {}) =>
    index.search({combineWith: "AND", queries}, {...OPTIONS, ...options}).length > 0;
  const whole = {prefix: false, fields: WORDS};
  const correct = corrector(file, {
    isWord: (token) => finds([token]),
    isWhole: (token) => finds([token], whole),
    areWords: (left, right) => finds([left], whole) && finds([left, right], {fields: WORDS})
  });
  const held = {
    index,
    entries,
    stated: rowsByIndicator(entries),
    cities: cityNames(entries),
    correct
  };
  const find = (query: string) => search(held, query);
  return {
    find,
    read: (query) => (asWritten(held, query).length > 0 ? query : meantBy(held, query).query),
    suggest: (query, count = 4) => suggest(find, index, entries, query, count)
  };
}

function cityNames(entries: Entry[]): string[] {
  return entries
    .filter(({kind}) => kind === "city")
    .flatMap(({zh, en, aliases = []}) => [zh, ...aliases, en].map(fold))
    .sort((a, b) => b.length - a.length);
}

/** A target is found under its indicator's names and aliases as well. */
function documentOf(entry: Entry, id: number, of?: Entry): Document {
  const {zh, en, aliases = [], codes = [], pinyin = []} = entry;
  return {
    id,
    name: `${zh} ${en}`,
    alias: [...aliases, ...(of?.aliases ?? [])].join(" "),
    code: [...codes, entry.id].join(" "),
    pinyin: [...pinyin, ...(of?.pinyin ?? [])].join("\n"),
    text: [entry.quote, entry.about_zh, entry.about_en, entry.where_zh, entry.where_en].join(" ")
  };
}

const OPTIONS: SearchOptions = {
  tokenize: queryTokens,
  boost: BOOST,
  prefix: (term) => !isHan(term) || Array.from(term).length === 1,
  weights: {fuzzy: 0.3, prefix: 0.6}
};

/** Typing mistakes are looked past only where the query as written finds nothing. */
function search(held: Held, query: string): Hit[] {
  const written = asWritten(held, query);
  if (written.length > 0) return ranked(held, written, query);
  const meant = meantBy(held, query);
  return meant.found.length > 0
    ? ranked(held, meant.found, meant.query)
    : ranked(held, held.index.search(mistyped(query)), query);
}

/** The first correction under which something is found; none may turn what is asked for into a word of asking. */
function meantBy(held: Held, query: string): {query: string; found: SearchResult[]} {
  const weight = (text: string) => weightOf(partsOf(text, citiesIn(held, text)));
  for (const meant of new Set(held.correct(query))) {
    if (meant === runsOf(query).join(" ") || weight(meant) < weight(query)) continue;
    const found = asWritten(held, meant);
    if (found.length > 0) return {query: meant, found};
  }
  return {query, found: []};
}

function citiesIn({cities}: Held, query: string): string[] {
  return cities.filter((name) => fold(query).includes(name));
}

/** What holds every word in a row, or, of a question, every part of what is asked for. */
function asWritten(held: Held, query: string): SearchResult[] {
  const cities = citiesIn(held, query);
  const parts = partsOf(query, cities);
  const whole = () => held.index.search(query, {...OPTIONS, combineWith: "AND"});
  if (isPlain(parts)) {
    const found = whole();
    return found.length > 0 ? found : inParts(held, parts, cities);
  }
  const found = inParts(held, parts, cities);
  return found.length > 0 ? found : whole();
}

function inParts({index}: Held, parts: Part[], cities: string[]): SearchResult[] {
  return index
    .search({combineWith: "OR", queries: tokensOf(parts, cities)}, OPTIONS)
    .filter(({queryTerms}) => covers(new Set(queryTerms), parts));
}

function ranked(held: Held, results: SearchResult[], query: string): Hit[] {
  const {entries, stated} = held;
  const named = citiesIn(held, query);
  const asked = [query, coreOf(partsOf(query, named))].map(plain).filter(Boolean);
  const who = asksWho(query) ? WHO : {};
  const [city, another] = named;
  const home = ({where_zh, where_en}: Entry) =>
    city && !another && fold(`${where_zh} ${where_en}`).includes(city) ? HOME : 1;
  return results
    .map((result) => {
      const entry = entries[result.id];
      const fit = Math.max(...asked.map((text) => fitOf(entry, text)));
      const weight =
        WEIGHT[entry.kind] * (who[entry.kind] ?? 1) * commonness(entry, stated) * home(entry);
      return {entry, score: result.score * fit * weight};
    })
    .sort((a, b) => b.score - a.score || a.entry.id.localeCompare(b.entry.id));
}

function rowsByIndicator(entries: Entry[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const {of} of entries) if (of) rows.set(of, (rows.get(of) ?? 0) + 1);
  return rows;
}

/**
 * What many rows count is sought more often than what one row alone counts: of
 * indicators that fit about alike, the one with more rows comes first. Eleven rows
 * leave the score as it is; one halves it nearly, eighty raise it by half.
 */
function commonness({kind, id}: Entry, stated: Map<string, number>): number {
  return kind === "indicator" ? 0.4 + 0.24 * Math.log1p(stated.get(id) ?? 0) : 1;
}

/** Each word as written, with a letter or two wrong, or with two neighbours swapped. */
function mistyped(query: string): Query {
  return {
    combineWith: "AND",
    queries: queryTokens(query).map((term) => ({
      combineWith: "OR",
      queries: [
        {...OPTIONS, queries: [term], fuzzy: typos},
        {...OPTIONS, queries: typos(term) ? swaps(term) : [], boostTerm: () => 0.4}
      ]
    }))
  };
}

/** Edits allowed in a word: none in Chinese, in codes and in short words. */
function typos(term: string): number | false {
  if (isHan(term) || /\d/.test(term) || term.length < 5) return false;
  return term.length < 7 ? 1 : 2;
}

function swaps(term: string): string[] {
  return Array.from(
    term.slice(1),
    (_, i) => term.slice(0, i) + term[i + 1] + term[i] + term.slice(i + 2)
  );
}

/** How much more an entry fits where the query is its name itself or stands in it whole. */
function fitOf(entry: Entry, asked: string): number {
  const texts = [entry.zh, entry.en, ...(entry.aliases ?? [])];
  const names = [...texts, ...(entry.codes ?? [])].map(plain);
  const spoken = (entry.pinyin ?? []).map((syllables) => pinyinTokens(syllables).slice(0, 2));
  if (names.includes(asked) || spoken.some((tokens) => tokens.includes(asked))) return 6;
  // Two letters stand in too many words: they must be one of their own (EV is not everything).
  if (asked.length < 3 && !isHan(asked))
    return texts.some((name) => runsOf(name).includes(asked)) ? 2.5 : 1;
  if (names.some((name) => name.startsWith(asked))) return 2.5;
  if (names.some((name) => name.includes(asked))) return 1.8;
  return plain(entry.quote ?? "").includes(asked) ? 2 : 1;
}

function plain(text: string): string {
  return runsOf(text).join("");
}

function suggest(
  find: Finder["find"],
  index: MiniSearch<Document>,
  entries: Entry[],
  query: string,
  count: number
): string[] {
  const parts = runsOf(query).flatMap((run) => (isHan(run) ? longestFound(run, find) : [run]));
  const best = (part: string) => find(part)[0]?.score ?? 0;
  const found = [...new Set(parts)]
    .filter((part) => best(part) > 0)
    .sort((a, b) => best(b) - best(a));
  const joined = found.length > 1 ? [found.join(" ")].filter((all) => find(all).length > 0) : [];
  const near = index
    .search(query, {tokenize: queryTokens, fuzzy: loose, maxFuzzy: 2, boost: BOOST, prefix: false})
    .map(({id}) => entries[id])
    .filter(({kind}) => kind === "indicator" || kind === "city")
    .map(({zh, en}) => (runsOf(query).some(isHan) ? zh : en));
  return [...new Set([...joined, ...found, ...near])]
    .filter((text) => fold(text) !== fold(query))
    .slice(0, count);
}

function loose(term: string): number | false {
  return isHan(term) || /\d/.test(term) || term.length < 6 ? false : 0.34;
}

/** The longest stretches of a Chinese run that are found, from left to right, none of one character. */
function longestFound(run: string, find: Finder["find"]): string[] {
  const chars = Array.from(run);
  const parts: string[] = [];
  for (let from = 0; from < chars.length - 1;) {
    let to = Math.min(chars.length, from + 8);
    while (to > from + 1 && find(chars.slice(from, to).join("")).length === 0) to--;
    if (to > from + 1) parts.push(chars.slice(from, to).join(""));
    from = to > from + 1 ? to : from + 1;
  }
  return parts;
}
