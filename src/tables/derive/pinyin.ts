import {pinyin} from "pinyin-pro";

/**
 * The syllables of a Chinese name without tones, apart by spaces: 天津市 is
 * "tian jin shi". Latin words and digits stay as they are printed (5G基站 is
 * "5G ji zhan"); empty where the name has no Chinese in it.
 */
export function syllablesOf(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return "";
  return pinyin(name, {toneType: "none", type: "array", nonZh: "consecutive", v: true})
    .flatMap((part) => part.match(/[A-Za-z0-9]+/g) ?? [])
    .join(" ");
}
