import type {AuthoredRow} from "../model/schema/rows.js";
import {quantitiesIn, type Quantity, type UnitForm} from "../reading/quantities.js";
import {dividedBefore, perHead, unitCell} from "../reading/units.js";

type Target = Pick<
  AuthoredRow<"targets">,
  "unit" | "basis" | "comparator" | "value_low" | "value_high"
> & {quote: string};

/**
 * Whether a row of a table gives the value: its last cell is the number, and its
 * unit stands in the name's brackets or in a cell of its own. A column of growth
 * says % in the table's head, which no quote holds.
 */
export function provedByCell(target: Target, forms: Map<string, UnitForm>): boolean {
  const cells = target.quote.split("|");
  if (cells.length < 2) return false;
  const last = cells.at(-1)!.replace(/^[[［〔（(【]+|[\]］〕）)】]+$/g, "");
  const [found] = quantitiesIn(last, forms);
  if (!found || found.comparator !== target.comparator) return false;
  if (target.basis === "growth") return target.unit === "%" && gives(found, target, 1);
  const stored = forms.get(target.unit);
  return cells
    .slice(0, -1)
    .flatMap((cell) => [cell, ...(cell.match(/（[^）]{1,12}）/g) ?? [])])
    .map((words) => unitCell(words, forms))
    .some(
      (unit) =>
        unit !== null &&
        (unit.unit === target.unit || unit.dimension === stored?.dimension) &&
        gives(found, target, unit.factor / (stored?.factor ?? 1))
    );
}

/** A unit that has its own name in the clause, whatever it counts as elsewhere: 125亿美元 is 125 亿美元. */
export function provedByName(
  target: Target,
  found: Quantity,
  forms: Map<string, UnitForm>
): boolean {
  if (found.unit?.unit !== target.unit || found.comparator !== target.comparator) return false;
  return gives(found, target, 1 / (forms.get(target.unit)?.factor ?? 1));
}

/** Whether a number, times a ratio, is the stored value at both its ends. */
function gives({low, high}: Quantity, {value_low, value_high}: Target, ratio: number): boolean {
  const alike = (number: number | null, value: number | null) =>
    number === null || value === null ? number === value : same(number * ratio, value);
  return alike(low, value_low) && alike(high, value_high);
}

/** 每千人口4.6个 is 4.6 个/千人: what is divided by stands before the number. */
export function provedPerHead(target: Target, found: Quantity): boolean {
  if (!found.unit || found.comparator !== target.comparator) return false;
  const own = perHead(found.unit, target.quote);
  const unit = own === found.unit ? dividedBefore(own, target.quote.slice(0, found.head)) : own;
  return (
    unit.unit === target.unit && found.low === target.value_low && found.high === target.value_high
  );
}

function same(a: number, b: number): boolean {
  return a === b || Math.abs(a / b - 1) < 1e-9;
}
