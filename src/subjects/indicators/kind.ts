import type {ChartOf} from "../../model/chart.js";
import {ROW_WORDS} from "../../model/state.js";
import type {Kind, Unit} from "../../ui/kind.js";

/** Promises of one indicator. */
export const indicatorKind: Kind<"indicator"> = {
  heeds: [
    "cities",
    "per",
    ...ROW_WORDS.filter((word) => word !== "domain" && word !== "indicator"),
    "min",
    "max",
    "q"
  ],
  unit: unitOfRows,
  standsFor(path) {
    const [, folder, indicator_id] = path.split("/");
    return folder === "indicators" && indicator_id ? indicator_id : undefined;
  },
  picture: async () => (await import("./picture.js")).indicatorPicture,
  question: async () => (await import("./query.js")).indicatorQuestion,
  charts: async () => (await import("./charts.js")).indicatorCharts
};

/** The same over the years, with what was later reported. */
export const historyKind: Kind<"history"> = {
  heeds: ["cities"],
  unit: unitOfRows,
  standsFor: () => undefined,
  picture: async () => (await import("./historyPicture.js")).historyPicture,
  question: async () => (await import("./query.js")).historyQuestion,
  charts: async () => (await import("./charts.js")).historyCharts
};

/** The indicator's own unit, which all its rows have. */
function unitOfRows({rows}: ChartOf<"indicator" | "history">): Unit | null {
  const [row] = rows;
  if (!row) return null;
  const {canonical_unit, canonical_unit_en, dimension} = row;
  return {unit_zh: canonical_unit, unit_en: canonical_unit_en ?? "", dimension};
}
