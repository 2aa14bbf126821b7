import type {Entry, SearchFile} from "./entry.js";
import {isHan, runsOf, wordOf} from "./tokens.js";

/** What a reader may have meant; the query itself where nothing is nearer. */
export type Corrector = (query: string) => string;

/** Letters that the halves of a word written as one have at least. */
const HALF = 3;

/**
 * Puts right what an input method or a missing space did: a character of the same
 * sound (基战 is 基站), two English words in one (basestation). `isWord` says
 * whether anything is found under a token, `areWords` whether under both.
 */
export function corrector(
  {entries, sounds}: SearchFile,
  isWord: (token: string) => boolean,
  areWords: (left: string, right: string) => boolean
): Corrector {
  const syllables = new Map(
    Object.entries(sounds).flatMap(([syllable, chars]) =>
      Array.from(chars, (char) => [char, soundOf(syllable)] as const)
    )
  );
  const said = (pair: string) => {
    const parts = Array.from(pair, (char) => syllables.get(char));
    return parts.includes(undefined) ? undefined : parts.join(" ");
  };
  let pairs: Map<string, string> | undefined;
  const heard = (pair: string) => {
    const sound = said(pair);
    return sound === undefined ? undefined : (pairs ??= pairsBySound(entries, said)).get(sound);
  };
  return (query) =>
    runsOf(query)
      .map((run) =>
        isHan(run)
          ? rightCharacters(run, isWord, heard)
          : isWord(wordOf(run))
            ? run
            : (apart(run, areWords) ?? run)
      )
      .join(" ");
}

/** Sounds that many readers do not tell apart: zh and z, sh and s, ch and c, -ng and -n. */
function soundOf(syllable: string): string {
  return syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n");
}

/** The pair of characters that most names have, by its sound. */
function pairsBySound(
  entries: Entry[],
  said: (pair: string) => string | undefined
): Map<string, string> {
  const counts = new Map<string, number>();
  for (const {zh, aliases = []} of entries)
    for (const run of [zh, ...aliases].flatMap(runsOf).filter(isHan))
      for (let i = 0; i + 1 < run.length; i++)
        counts.set(run.slice(i, i + 2), (counts.get(run.slice(i, i + 2)) ?? 0) + 1);
  const common = [...counts].sort((a, b) => a[1] - b[1]).map(([pair]) => pair);
  return new Map(
    common.flatMap((pair) => {
      const sound = said(pair);
      return sound === undefined ? [] : [[sound, pair] as const];
    })
  );
}

function rightCharacters(
  run: string,
  isWord: (pair: string) => boolean,
  heard: (pair: string) => string | undefined
): string {
  let right = run;
  const found = (i: number) => i >= 0 && i + 1 < right.length && isWord(right.slice(i, i + 2));
  for (let i = 0; i < run.length; i++) {
    if (found(i - 1) || found(i)) continue;
    const at = [i - 1, i].find((from) => from >= 0 && heard(right.slice(from, from + 2)));
    if (at === undefined) continue;
    right = right.slice(0, at) + heard(right.slice(at, at + 2))! + right.slice(at + 2);
  }
  return right;
}

function apart(
  word: string,
  areWords: (left: string, right: string) => boolean
): string | undefined {
  for (let at = HALF; at <= word.length - HALF; at++)
    if (areWords(wordOf(word.slice(0, at)), wordOf(word.slice(at))))
      return `${word.slice(0, at)} ${word.slice(at)}`;
  return undefined;
}
