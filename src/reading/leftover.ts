import type {Draft} from "./draft.js";
import {quantitiesIn, type Quantity, type UnitForm} from "./quantities.js";
import type {Sentence} from "./sentences.js";

/**
 * The numbers with a unit of a sentence that no row holds, as spans of the
 * cleaned text: bounds, payments, and what stands in quotations. Years, dates
 * and ordinals are none, and neither is a number within the clause of a row.
 */
export function leftoverOf(
  {text, start}: Sentence,
  forms: Map<string, UnitForm>,
  drafts: Draft[]
): {start: number; end: number}[] {
  if (!/\d/.test(text)) return [];
  return quantitiesIn(text, forms)
    .filter((q) => measured(q, text))
    .map((q) => ({start: start + q.head, end: start + q.tail}))
    .filter((one) => !drafts.some((row) => row.start <= one.start && one.end <= row.end));
}

function measured(q: Quantity, text: string): boolean {
  if (!q.unit || !/\d/.test(q.numeral)) return false;
  const value = q.low ?? q.high ?? 0;
  if (q.unit.unit === "年" && value >= 1000) return false;
  // 5G and 100G name a technology.
  if (/^[GTMPE]$/.test(q.written) && q.head === q.start && /^\+?$/.test(text.slice(q.end, q.tail)))
    return false;
  // 第3批次, G15 and 2×66 are no amounts by themselves.
  return !/[0-9A-Za-z.×*\-—/第]/.test(text.slice(Math.max(0, q.start - 1), q.start));
}
