import {createRequire} from "node:module";
import type {Authored, AuthoredRow} from "../../src/model/schema/rows.js";
import {extract} from "../../src/reading/extract.js";
import {quantitiesIn} from "../../src/reading/quantities.js";
import {readingForms} from "../../src/reading/units.js";

/** A number that a reader found; the end is exclusive. */
interface Found {
  start: number;
  end: number;
  values: number[];
}

interface Result {
  start: number;
  end: number;
  resolution: {value: string} | null;
}

/** The best of several passes is reported: the first ones compile. */
const PASSES = 4;

/** The parts of the library that are measured; it ships without types of its own. */
interface Library {
  recognizeNumber(text: string, culture: string): Result[];
  recognizePercentage(text: string, culture: string): Result[];
}

/**
 * The best general library for Chinese numbers beside ours on the same text:
 * how many of the reviewed numbers each finds, how many of those found are
 * reviewed, and how fast.
 */
export function sideBySide(authored: Authored, texts: Map<string, string>): void {
  const library = createRequire(import.meta.url)("@microsoft/recognizers-text-suite") as Library;
  const forms = readingForms(authored.units);
  report("recognizers-text-suite", authored, texts, (text) => [
    ...library.recognizeNumber(text, "zh-cn").map(resultOf),
    ...library.recognizePercentage(text, "zh-cn").map(resultOf)
  ]);
  report("our numbers", authored, texts, (text) =>
    quantitiesIn(text, forms).map(({start, end, low, high, unit}) => ({
      start,
      end,
      values: [low, high].flatMap((n) => (n === null ? [] : [n, n * (unit?.factor ?? 1)]))
    }))
  );
  report("our rows", authored, texts, (text) =>
    extract(text, {catalogue: authored})
      .targets.filter(({stated}) => stated === "number")
      .map((row) => ({
        start: row.start,
        end: row.end,
        values: [row.value_low, row.value_high].filter((n) => n !== null)
      }))
  );
}

function resultOf({start, end, resolution}: Result): Found {
  return {start, end: end + 1, values: [Number(resolution?.value.replace("%", "") ?? NaN)]};
}

function report(
  name: string,
  authored: Authored,
  texts: Map<string, string>,
  read: (text: string) => Found[]
): void {
  let [expected, matched, found, right] = [0, 0, 0, 0];
  const all = [...texts.values()].join("\n");
  const times = Array.from({length: PASSES}, () => {
    const start = performance.now();
    read(all);
    return performance.now() - start;
  });
  for (const [plan_id, text] of texts) {
    const numbers = read(text);
    const rows = authored.targets
      .filter((row) => row.plan_id === plan_id && row.stated === "number")
      .map((row) => ({...placeOf(row, text), values: valuesOf(row, authored)}));
    const agree = (a: Found, b: Found) => a.start < b.end && b.start < a.end && shares(a, b);
    expected += rows.length;
    found += numbers.length;
    matched += rows.filter((row) => numbers.some((number) => agree(row, number))).length;
    right += numbers.filter((number) => rows.some((row) => agree(row, number))).length;
  }
  console.log(
    `${name}: number recall ${(matched / expected).toFixed(3)}, precision ${(right / found).toFixed(3)} (${found} found), ${Math.round(all.length / Math.min(...times))} characters a millisecond`
  );
}

function placeOf({quote}: AuthoredRow<"targets">, text: string): {start: number; end: number} {
  const start = text.indexOf(quote);
  return {start, end: start + quote.length};
}

function valuesOf(
  {value_low, value_high, unit}: AuthoredRow<"targets">,
  {units}: Authored
): number[] {
  const factor = units.find((one) => one.unit === unit)?.factor ?? 1;
  // A table cell prints 70 under 万人, and the row holds 700000 人.
  return [value_low, value_high].flatMap((n) => (n === null ? [] : [n, n * factor, n / 1e4]));
}

function shares(a: Found, b: Found): boolean {
  return a.values.some((x) => b.values.some((y) => x === y || Math.abs(x / y - 1) < 1e-9));
}
