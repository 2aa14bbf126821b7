import {benchmarkId, type ChartOf} from "../../model/chart.js";
import type {Kind, Unit} from "../../ui/kind.js";
import {DEFAULT_INDICATOR} from "./data.js";

/** Goals of many jurisdictions on one indicator, tier by tier. */
export const benchmarkKind: Kind<"benchmark"> = {
  heeds: ["cities", "per", "by", "basis", "year", "evidence"],
  unit: unitOfGoals,
  standsFor: (path) => (path === "/benchmark" ? benchmarkId(DEFAULT_INDICATOR) : undefined),
  picture: async () => (await import("./picture.js")).benchmarkPicture,
  question: async () => (await import("./query.js")).benchmarkQuestion,
  charts: async () => (await import("./charts.js")).benchmarkCharts
};

function unitOfGoals({rows}: ChartOf<"benchmark">): Unit | null {
  const [row] = rows;
  if (!row) return null;
  const {canonical_unit, canonical_unit_en, dimension} = row;
  return {unit_zh: canonical_unit, unit_en: canonical_unit_en ?? "", dimension};
}
