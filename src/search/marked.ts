import {fold, isHan, runsOf} from "./tokens.js";

/** A text in which the words of a query are marked, as nodes. */
export function marked(text: string, query: string): (string | HTMLElement)[] {
  const words = runsOf(query);
  const folded = fold(text);
  // Folding may shorten a text (accents); then places no longer agree.
  if (words.length === 0 || folded.length !== text.length) return [text];
  const parts: (string | HTMLElement)[] = [];
  let from = 0;
  for (const [start, end] of placesOf(folded, words)) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    parts.push(text.slice(from, start), mark);
    from = end;
  }
  return [...parts, text.slice(from)];
}

/** Where the words stand, or parts of two characters and more of Chinese ones, left to right. */
export function placesOf(folded: string, words: string[]): [number, number][] {
  const places: [number, number][] = [];
  for (let at = 0; at < folded.length;) {
    const length = Math.max(...words.map((word) => held(folded, at, word)));
    if (length > 0) places.push([at, at + length]);
    at += Math.max(length, 1);
  }
  return places;
}

/** How much of a word stands at a place: all of it, or the longest part of a Chinese one. */
function held(folded: string, at: number, word: string): number {
  if (folded.startsWith(word, at)) return word.length;
  if (!isHan(word)) return 0;
  let to = at + 1;
  while (to < folded.length && word.includes(folded.slice(at, to + 1))) to++;
  return to - at > 1 && word.includes(folded.slice(at, to)) ? to - at : 0;
}
