import type {Lang} from "../model/target.js";

/** What a hit is, in the order in which equals are shown. */
export const KINDS = [
  "city",
  "indicator",
  "plan",
  "page",
  "notebook",
  "agency",
  "task",
  "project",
  "target"
] as const;
export type Kind = (typeof KINDS)[number];

/** One thing that can be found, as the build writes it. */
export interface Entry {
  kind: Kind;
  /** The id of its row: an indicator_id, a target_id, a jurisdiction_id … */
  id: string;
  /** Address of its page without the language, as Page.href takes it. */
  path: string;
  zh: string;
  en: string;
  /** Other names, in either language. */
  aliases?: string[];
  /** Administrative code, document number. */
  codes?: string[];
  /** Syllables of each Chinese name, apart by spaces. */
  pinyin?: string[];
  /** City and plan it belongs to, as the reader sees it. */
  where_zh?: string;
  where_en?: string;
  /** The Chinese clause it stands on; official words, never translated. */
  quote?: string;
  /** A definition or a question, where there is no clause. */
  about_zh?: string;
  about_en?: string;
  /** The indicator a target counts: found under its names too. */
  of?: string;
}

/** Everything that can be found. */
export interface SearchFile {
  entries: Entry[];
  /** Characters by their syllable, for wrong ones of the right sound. */
  sounds: Record<string, string>;
}

/** An entry that answers a query; higher scores come first. */
export interface Hit {
  entry: Entry;
  score: number;
}

/** An entry's name in a language. */
export function nameOf(entry: Entry, lang: Lang): string {
  return lang === "zh" ? entry.zh : entry.en;
}
