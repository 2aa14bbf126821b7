import type {Entry, SearchFile} from "./entry.js";
import {isHan, runsOf, wordOf} from "./tokens.js";

/** What a reader may have meant, the likeliest first. */
export type Corrector = (query: string) => string[];

/** Letters that the halves of a word written as one have at least. */
const HALF = 3;

/** What is found under tokens: one at all, one as a whole word of a name, two in one name. */
export interface Known {
  isWord(token: string): boolean;
  isWhole(token: string): boolean;
  areWords(left: string, right: string): boolean;
}

/**
 * Puts right what an input method or a space did: a character of the same sound
 * (基战 is 基站), two English words in one (basestation), one in two (wi-fi). Where
 * every pair of characters stands somewhere, one of them may still be wrong (充电装).
 */
export function corrector(
  {entries, sounds}: SearchFile,
  {isWord, isWhole, areWords}: Known
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
  return (query) => {
    const runs = runsOf(query);
    const right = runs.map((run) =>
      isHan(run)
        ? rightCharacters(run, isWord, heard)
        : isWord(wordOf(run))
          ? run
          : (apart(run, areWords) ?? run)
    );
    const pairwise = runs.flatMap((run, i) =>
      isHan(run)
        ? onePair(run, heard).map((other) => runs.map((own, at) => (at === i ? other : own)))
        : []
    );
    return [right, joined(runs, isWhole), ...pairwise].map((words) => words.join(" "));
  };
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

/** A run with one pair of its characters written as the commonest pair of that sound. */
function onePair(run: string, heard: (pair: string) => string | undefined): string[] {
  const pairs = Array.from({length: run.length - 1}, (_, i) => run.slice(i, i + 2));
  return pairs.flatMap((pair, i) => {
    const other = heard(pair);
    return other && other !== pair ? [run.slice(0, i) + other + run.slice(i + 2)] : [];
  });
}

/** Neighbours that are one word of a name when written together. */
function joined(runs: string[], isWhole: (token: string) => boolean): string[] {
  const words: string[] = [];
  for (const run of runs) {
    const both = `${words.at(-1) ?? ""}${run}`;
    if (words.length > 0 && !isHan(both) && isWhole(wordOf(both))) words.splice(-1, 1, both);
    else words.push(run);
  }
  return words;
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
