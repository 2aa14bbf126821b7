import type {Unread} from "./tables.js";

/** Something not read with where it stands in the text as given: line and column count from 1. */
export type Placed = Unread & {line: number; column: number; text: string};

const LONGEST = 80;

/** The line, column and words of each unread place, in the order of the text; linear in its length. */
export function placesOf(unread: Unread[], raw: string): Placed[] {
  let line = 1;
  let from = 0;
  return [...unread]
    .sort((a, b) => a.start - b.start)
    .map((one) => {
      for (
        let at = raw.indexOf("\n", from);
        at >= 0 && at < one.start;
        at = raw.indexOf("\n", from)
      ) {
        line += 1;
        from = at + 1;
      }
      const words = raw.slice(one.start, one.end).replace(/\s+/g, " ");
      const text = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
      return {...one, line, column: one.start - from + 1, text};
    });
}
