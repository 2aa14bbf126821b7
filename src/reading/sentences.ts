import {bracketsIn} from "./agencies.js";
import type {Paragraph} from "./sections.js";

/** One sentence of the plan. `masked` has the same length and hides quotations, titles and brackets. */
export interface Sentence {
  text: string;
  masked: string;
  /** Offset in the cleaned text. */
  start: number;
}

/** Hides a stretch whose numbers and marks are not the sentence's own. */
export const HIDDEN = "□";

const LONGEST = 1200;
// Quotations, titles and brackets have numbers and marks of their own.
const HIDE =
  /“[^“”\n]{1,40}”|《[^《》\n]{1,80}》|（[^（）\n]{1,80}）|〔[^〕\n]{1,12}〕|https?:[^\s，。]{1,200}/g;

/** Splits a paragraph into sentences; responsibility brackets are no part of any. */
export function sentencesOf(
  text: string,
  {start, end}: Pick<Paragraph, "start" | "end">
): Sentence[] {
  const body = withoutBrackets(text.slice(start, end));
  const masked = body.replace(HIDE, (hidden) => HIDDEN.repeat(hidden.length));
  const sentences: Sentence[] = [];
  let from = 0;
  while (from < masked.length) {
    const to = stopAfter(masked, from);
    if (to > from) {
      const part = {text: body.slice(from, to), masked: masked.slice(from, to)};
      sentences.push({...part, start: start + from});
    }
    from = to + 1;
  }
  return sentences;
}

/** Full stops of the same length stand in for responsibility brackets. */
function withoutBrackets(body: string): string {
  const parts: string[] = [];
  let last = 0;
  for (const {start, end} of bracketsIn(body)) {
    parts.push(body.slice(last, start), "。".repeat(end - start));
    last = end;
  }
  return last === 0 ? body : parts.join("") + body.slice(last);
}

/** A text without full stops is cut at a comma, so that one line of any length stays linear. */
function stopAfter(masked: string, from: number): number {
  const limit = Math.min(masked.length, from + LONGEST);
  const stop = masked.slice(from, limit).search(/[。；！？\n]/);
  if (stop >= 0) return from + stop;
  if (limit === masked.length) return limit;
  const comma = masked.lastIndexOf("，", limit);
  return comma > from ? comma : limit;
}
