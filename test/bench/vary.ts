import type {Row} from "./sheets.js";

/** A share or a growth stays below its bound, a count grows; a ratio such as PUE is left. */
const SHARES = [0.7, 0.8, 0.9, 1];
const COUNTS = [1, 2, 3, 4, 5];
const LEFT = ["PUE"];
/** Its copies hold the cities of several rounds, so that they have more than any of these. */
const PROVINCE = "fujian";

/**
 * A copied row with other values, in its quote too. Rows of one indicator, or of
 * one footing, are scaled alike within a round, so that baselines, restatements
 * and ranges stay what they are; `model` is the row that was copied.
 */
export function scaleRow(copy: Row, model: Row, round: number): Row {
  const columns = ["value_low", "value_high", "value"].filter((name) => copy[name]);
  const {unit} = copy;
  // 全覆盖 is all there is, in every city.
  if (columns.length === 0 || !("unit" in copy) || LEFT.includes(unit) || copy.stated === "words")
    return copy;
  const factors = unit === "%" ? SHARES : COUNTS;
  const whole = model.jurisdiction_id === PROVINCE && model.footing !== undefined;
  const drawn = hash(`${round} ${model.indicator_id ?? model.footing}`) % factors.length;
  const factor = factors[whole ? factors.length - 1 : drawn];
  const scaled = {...copy};
  // The end that moves away first: 1至2 times two is not 4至2.
  for (const name of factor > 1 ? columns.toReversed() : columns) {
    scaled[name] = String(Number((Number(copy[name]) * factor).toPrecision(12)));
    if (!copy.quote || scaled[name] === copy[name]) continue;
    const quote = requoted(scaled.quote, Number(copy[name]), Number(scaled[name]));
    // A number in words, or in another unit, stays: the check holds a value against its quote.
    if (quote === scaled.quote) return copy;
    scaled.quote = quote;
  }
  return scaled;
}

/** The quote with the number that it prints, in figures, 万 or 亿, in place of the old one. */
function requoted(quote: string, before: number, after: number): string {
  for (const [factor, word] of [
    [1e8, "亿"],
    [1e4, "万"],
    [1, ""]
  ] as const) {
    // The 5 of 5G is no number of stations.
    const number = String(before / factor).replace(".", "\\.");
    const printed = new RegExp(`(?<![\\d.])${number}${word}(?![\\d.G])`);
    if (printed.test(quote)) return quote.replace(printed, `${after / factor}${word}`);
  }
  return quote;
}

/** A number from a text, the same in every run. */
export function hash(text: string): number {
  return Array.from(text).reduce((sum, c) => (Math.imul(sum, 31) + c.codePointAt(0)!) >>> 0, 7);
}
