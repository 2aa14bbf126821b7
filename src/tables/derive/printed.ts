import {quantitiesIn, type UnitForm} from "../../reading/quantities.js";
import type {AuthoredRow} from "../../model/schema/rows.js";

/**
 * Whether the clause itself prints the unit of a row's value, or the reading
 * supplied it: a bare number, or coverage in words.
 */
export function unitSource(
  {quote, unit}: Pick<AuthoredRow<"targets">, "quote" | "unit">,
  forms: Map<string, UnitForm>
): "printed" | "supplied" {
  // A phrase that was not taken down prints nothing.
  if (quote === null) return "supplied";
  const stored = forms.get(unit);
  const beside = quantitiesIn(quote, forms).some(
    (q) => q.unit && q.unit.dimension === stored?.dimension
  );
  // PUE is a ratio, whose name stands before its number.
  const before = stored?.dimension === "power-usage-effectiveness" && quote.includes(unit);
  return beside || before ? "printed" : "supplied";
}
