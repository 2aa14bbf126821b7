import {syllablesOf} from "../derive/pinyin.js";
import {GLOSSARY} from "./glossary.js";

const LONGEST = Math.max(...[...GLOSSARY.keys()].map((word) => word.length));
const FIVE_YEARS: Record<string, string> = {
  ...{十一: "11th", 十二: "12th", 十三: "13th", 十四: "14th", 十五: "15th", 十六: "16th"}
};

/**
 * A first English gloss of Chinese words, word by word in their order: known
 * words by the glossary, others romanised. A person puts it right in the review.
 */
export function gloss(zh: string, known: ReadonlyMap<string, string> = new Map()): string {
  const own = known.get(zh);
  if (own) return own;
  const text = zh
    .replace(
      /“?(十[一二三四五六])五”?(?:时期)?/g,
      (_, ordinal: string) => ` ${FIVE_YEARS[ordinal]} five-year `
    )
    .replace(
      /第(十[一二三四五六])个五年/g,
      (_, ordinal: string) => ` ${FIVE_YEARS[ordinal]} five-year `
    );
  const words: string[] = [];
  let strange = "";
  const flush = () => {
    if (strange) words.push(spelled(strange).toLowerCase());
    strange = "";
  };
  for (let i = 0; i < text.length;) {
    const latin = /^[A-Za-z0-9][A-Za-z0-9.&+/-]*(?: [a-z-]+)?/.exec(text.slice(i))?.[0];
    const word = latin ?? longestAt(text, i);
    if (word === null) {
      if (/[\u4e00-\u9fff]/.test(text[i])) strange += text[i];
      else flush();
      i += 1;
      continue;
    }
    flush();
    words.push(latin ?? GLOSSARY.get(word)!);
    i += word.length;
  }
  flush();
  const said = words
    .join(" ")
    .replace(/ ,/g, ",")
    .replace(/\s+/g, " ")
    .replace(/^[, ]+|[, ]+$/g, "");
  return said === "" ? zh : said[0].toUpperCase() + said.slice(1);
}

function longestAt(text: string, at: number): string | null {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    if (GLOSSARY.has(word)) return word;
  }
  return null;
}

/** A name in Chinese as one romanised word: 滨江 is Binjiang. */
export function spelled(zh: string): string {
  const word = syllablesOf(zh).replaceAll(" ", "");
  return word === "" ? zh : word[0].toUpperCase() + word.slice(1);
}

/** An id of Latin words; words that join others are left out. */
export function slug(english: string, most = 8): string {
  const words = english
    .toLowerCase()
    .replace(/(?<=\d),(?=\d)/g, "")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .match(/[a-z0-9]+/g);
  return (words ?? [])
    .filter((word) => !/^(?:of|and|the|in|s)$/.test(word))
    .slice(0, most)
    .join("-");
}

/** The id, or with a number behind it where another row has it. */
export function unused(id: string, taken: Set<string>): string {
  let own = id;
  for (let i = 2; taken.has(own); i++) own = `${id}-${i}`;
  taken.add(own);
  return own;
}
