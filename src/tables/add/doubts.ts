import {LIKELY} from "../../reading/match.js";
import type {DoubtCode} from "../../reading/doubts.js";

/** Tables in which a review changes cells. */
export type Reviewed =
  "targets" | "indicators" | "tasks" | "agencies" | "plans" | "units" | "projects";

/** A cell of which the program is not sure, with what it chose and what it would take instead. */
export interface Doubt {
  table: Reviewed;
  /** Key of the row; empty for a clause that became no row. */
  id: string;
  cell: string;
  value: string;
  runner_up: string;
  /** How sure the choice is, from 0 to 1; null where nothing measures it. */
  score: number | null;
  reason: string;
  clause: string;
  /** What matters more comes first: see MATTERS. */
  matter: number;
}

/** The order of the review file: what a verdict rests on first, words in English last. */
export const MATTERS = {
  match: 0,
  leftOut: 1,
  year: 2,
  basis: 3,
  unit: 4,
  value: 5,
  better: 6,
  domain: 7,
  work: 8,
  plan: 9,
  english: 10
} as const;

/** The cell that a doubt of the reader is about, and how much it matters. */
export const CELL_OF: Partial<Record<DoubtCode, [cell: string, matter: number]>> = {
  "name-inherited": ["indicator_id", MATTERS.match],
  "name-missing": ["indicator_id", MATTERS.match],
  "unit-supplied": ["unit", MATTERS.unit],
  "unit-unknown": ["unit", MATTERS.unit],
  "basis-built": ["basis", MATTERS.basis],
  "growth-total": ["basis", MATTERS.basis],
  "year-unknown": ["year", MATTERS.year],
  "year-plan": ["year", MATTERS.year],
  "baseline-year": ["year", MATTERS.year],
  coverage: ["value_low", MATTERS.value],
  conjunction: ["value_low", MATTERS.value],
  "letters-lost": ["quote", MATTERS.value]
};

/** How far a match was from being decided the other way; the nearest is looked at first. */
function nearness({matter, score}: Doubt): number {
  return matter === MATTERS.match ? Math.abs((score ?? 0) - LIKELY) : 0;
}

/** Doubts in the order of the review: by what matters, the least sure first, then as they come in the text. */
export function inOrder(doubts: readonly Doubt[]): Doubt[] {
  return doubts
    .map((doubt, i) => ({doubt, i}))
    .sort(
      (a, b) =>
        a.doubt.matter - b.doubt.matter || nearness(a.doubt) - nearness(b.doubt) || a.i - b.i
    )
    .map(({doubt}) => doubt);
}
