import * as aq from "arquero";
import type {Authored} from "../../src/model/schema/rows.js";

/**
 * Outcomes with the names of their indicator, the year in their date, and their
 * value in the indicator's canonical unit.
 */
export function deriveOutcomes({
  outcomes,
  indicators,
  units
}: Pick<Authored, "outcomes" | "indicators" | "units">): ReturnType<typeof aq.from> {
  const unit = new Map(units.map((row) => [row.unit, row]));
  const indicator = new Map(indicators.map((row) => [row.indicator_id, row]));
  return aq.from(
    outcomes.map((row) => {
      const {name_zh, name_en, unit: canonical} = indicator.get(row.indicator_id)!;
      const ratio = unit.get(row.unit)!.factor / unit.get(canonical)!.factor;
      return {
        ...row,
        indicator_zh: name_zh,
        indicator_en: name_en,
        unit_en: unit.get(row.unit)!.name_en,
        canonical_value: Number((row.value * ratio).toPrecision(15)),
        canonical_unit: canonical,
        canonical_unit_en: unit.get(canonical)!.name_en,
        dimension: unit.get(row.unit)!.dimension,
        year: Number(row.as_of.slice(0, 4))
      };
    })
  );
}
