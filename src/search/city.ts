import {fold, pinyinTokens} from "./tokens.js";

/** What a city may be found by. */
export interface Findable {
  name_zh: string;
  name_en: string;
  /** GB/T 2260 code. */
  code: string;
  /** Syllables of the Chinese name, apart by spaces. */
  pinyin: string;
}

/** Everything a reader may type for a city, folded, apart by "|". */
export function keysOf({name_zh, name_en, code, pinyin}: Findable): string {
  return [name_zh, ...name_en.split(/[\s,]+/), name_en, code, ...pinyinTokens(pinyin)]
    .filter(Boolean)
    .map(fold)
    .join("|");
}

/** Whether what was typed finds a city: part of its Chinese name, or the start of any other key. */
export function findsCity(typed: string, keys: string): boolean {
  const asked = fold(typed).replace(/[\s,，、]+/g, "");
  if (asked === "") return true;
  const [name, ...others] = keys.split("|");
  return name.includes(asked) || others.some((key) => key.replace(/[\s,]+/g, "").startsWith(asked));
}
