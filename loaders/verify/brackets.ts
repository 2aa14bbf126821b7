import {bracketsIn} from "../../src/reading/agencies.js";
import type {Authored} from "../../src/model/schema/rows.js";

/**
 * Proves which bracket closes over which clause: the clause of a responsibility
 * stands before its bracket, and a target's quote before the bracket that its
 * `statement` names. Where the text has no such brackets, the clause stands
 * somewhere in it.
 */
export function bracketDoubts(
  {responsibilities, targets}: Authored,
  texts: Map<string, string>
): {id: string; reason: string}[] {
  const stretches = new Map([...texts].map(([plan_id, text]) => [plan_id, stretchesOf(text)]));
  const before = (plan_id: string, statement: number): string | undefined => {
    const own = stretches.get(plan_id);
    return own && own.length > 0 ? (own[statement - 1] ?? "") : texts.get(plan_id);
  };
  const clauses = responsibilities.map((row) => ({
    id: `${row.task_id} statement ${row.statement}`,
    words: row.clause,
    text: before(row.plan_id, row.statement)
  }));
  const quotes = targets.flatMap((row) =>
    row.statement === null || row.quote === null
      ? []
      : [{id: row.target_id, words: row.quote, text: before(row.plan_id, row.statement)}]
  );
  return [...clauses, ...quotes]
    .filter(({words, text}) => text?.includes(words) === false)
    .map(({id, words}) => ({id, reason: `“${words}” does not stand before its bracket`}));
}

/** From the end of one bracket to the next, cut at the last heading or paragraph. */
function stretchesOf(text: string): string[] {
  let from = 0;
  return bracketsIn(text).map(({start, end}) => {
    const whole = text.slice(from, start);
    from = end;
    // A bracket may stand in a line of its own, below what it closes over.
    return whole.slice(whole.trimEnd().lastIndexOf("\n") + 1);
  });
}
