import type {AuthoredRow} from "../model/schema/rows.js";
import {readingForms, type UnitRow} from "../reading/units.js";
import {provedByCell, provedByName, provedPerHead} from "./printedUnit.js";
import {listed} from "../reading/lists.js";
import {parseNumeral} from "../reading/numerals.js";
import {coversAll} from "../reading/coverage.js";
import {quantitiesIn, unitForms, type Quantity, type UnitForm} from "../reading/quantities.js";

/** What a row says that its quote must give. */
export type Claim = Pick<
  AuthoredRow<"targets">,
  "stated" | "unit" | "basis" | "comparator" | "value_low" | "value_high" | "quote"
>;

/** Written forms of units: the tables' own, then all that reading knows. */
export function provingForms(units: UnitRow[]): Map<string, UnitForm> {
  return new Map([...readingForms(units), ...unitForms(units)]);
}

/** The clause of a row; one that has none proves nothing. */
export function quoteOf({quote}: Pick<Claim, "quote">): string {
  return quote ?? "";
}

/** Why the quote does not give the row's value, comparator and unit; null where it does. */
export function unproved(target: Claim, forms: Map<string, UnitForm>): string | null {
  const {stated, unit, comparator, value_low, value_high} = target;
  const quote = quoteOf(target);
  if (target.basis === "rank") return unprovedRank(target);
  if (stated === "words" && unit === "%") return unprovedWords(target);
  const stored = forms.get(unit);
  const found = listed(quantitiesIn(quote, forms), quote).filter((q) => !generation(q));
  if (stored && found.some((q) => gives(q, target, stored))) return null;
  const row = {...target, quote};
  if (provedByCell(row, forms)) return null;
  if (found.some((q) => provedPerHead(row, q) || provedByName(row, q, forms))) return null;
  const seen = found.map(
    (q) =>
      `${q.comparator} ${q.low ?? ""}${q.high === null ? "" : `..${q.high}`} ${q.unit?.unit ?? "?"}`
  );
  return `“${quote}” gives ${seen.join("; ") || "no number"}, not ${comparator} ${value_low ?? ""}${value_high === null ? "" : `..${value_high}`} ${unit}`;
}

/** Words of complete coverage give 100 %, about 100 % where the clause calls it a first stage. */
function unprovedWords(target: Claim): string | null {
  const {comparator, value_low} = target;
  const quote = quoteOf(target);
  if (!coversAll(quote)) return `no word of complete coverage in “${quote}”`;
  const given = HEDGE.test(quote) ? "approx" : "eq";
  return comparator === given && value_low === 100
    ? null
    : `“${quote}” gives ${given} 100 %, not ${comparator} ${value_low ?? ""} %`;
}

/** A clause of coverage hedges where it calls it a first stage or only promotes it. */
const HEDGE = /初步|逐步|基本|大体|推动|推进|加快/;

/** 第三位 is a place, 20强 a range from the first. */
function unprovedRank(target: Claim): string | null {
  const {comparator, value_low, value_high} = target;
  const quote = quoteOf(target);
  const place = parseNumeral(/第([一二三四五六七八九十\d]+)[位名]/.exec(quote)?.[1] ?? "");
  const top = parseNumeral(/(\d+)强/.exec(quote)?.[1] ?? "");
  const given = place === null ? ["lte", null, top] : ["eq", place, null];
  const stored = [comparator, value_low, value_high];
  return given.every((value, i) => value === stored[i])
    ? null
    : `“${quote}” gives ${given.join(" ")}, not ${stored.join(" ")}`;
}

/** 5G is a name, 4680G a bandwidth. */
function generation({written, low}: Quantity): boolean {
  return written === "G" && low !== null && low < 7;
}

/** A number without a unit of its own proves a counting unit only. */
function gives(q: Quantity, target: Claim, stored: UnitForm): boolean {
  if (q.comparator !== target.comparator) return false;
  if (q.unit ? q.unit.dimension !== stored.dimension : stored.factor !== 1) return false;
  if (q.unit && stored.dimension === "count" && q.unit.unit !== target.unit) return false;
  const factor = q.unit?.factor ?? 1;
  return (
    same(q.low, target.value_low, factor, stored.factor) &&
    same(q.high, target.value_high, factor, stored.factor)
  );
}

function same(
  found: number | null,
  value: number | null,
  factor: number,
  storedFactor: number
): boolean {
  if (found === null || value === null) return found === value;
  return Math.abs((found * factor) / (value * storedFactor) - 1) < 1e-9;
}
