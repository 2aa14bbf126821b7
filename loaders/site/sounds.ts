import {syllablesOf} from "../../src/tables/derive/pinyin.js";

/** The 3,755 characters of the first level of GB 2312, which everyday text is written with. */
function everyday(): string[] {
  const decoder = new TextDecoder("gb18030");
  const rows = Array.from({length: 0xd8 - 0xb0}, (_, i) => 0xb0 + i);
  return rows.flatMap((row) =>
    Array.from({length: 94}, (_, i) => decoder.decode(Uint8Array.of(row, 0xa1 + i))).filter(
      (char) => /^\p{Script=Han}$/u.test(char)
    )
  );
}

/**
 * Characters by their syllable, for those syllables that the names have: an input
 * method's usual mistake is another character of the same sound.
 */
export function soundsOf(names: string[]): Record<string, string> {
  const used = new Set(names.flatMap((name) => Array.from(name)));
  const all = [...new Set([...everyday(), ...used])].filter((c) => /\p{Script=Han}/u.test(c));
  const spoken = new Set([...used].map(syllablesOf).filter(Boolean));
  const sounds: Record<string, string> = {};
  for (const char of all) {
    const syllable = syllablesOf(char);
    if (spoken.has(syllable)) sounds[syllable] = (sounds[syllable] ?? "") + char;
  }
  return sounds;
}
