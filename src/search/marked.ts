import {fold, runsOf} from "./tokens.js";

/** A text in which the words of a query are marked, as nodes. */
export function marked(text: string, query: string): (string | HTMLElement)[] {
  const words = runsOf(query).sort((a, b) => b.length - a.length);
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

/** Where the words stand, left to right, without overlaps. */
export function placesOf(folded: string, words: string[]): [number, number][] {
  const places: [number, number][] = [];
  for (let at = 0; at < folded.length;) {
    const word = words.find((candidate) => folded.startsWith(candidate, at));
    if (word) places.push([at, at + word.length]);
    at += word ? word.length : 1;
  }
  return places;
}
