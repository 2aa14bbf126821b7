import {ROWS_BY_YEAR} from "../../model/chart.js";
import {ROW_WORDS} from "../../model/state.js";
import {counted, type Kind} from "../../ui/kind.js";

/** Rows by domain and year, baselines and restatements among them. */
export const yearsKind: Kind<"years"> = {
  heeds: ["cities", ...ROW_WORDS, "min", "max", "q"],
  unit: () => counted("行", "rows"),
  standsFor: (path) => (path === "/explore" ? ROWS_BY_YEAR : undefined),
  picture: async () => (await import("./picture.js")).yearsPicture,
  question: async () => (await import("./query.js")).yearsQuestion,
  charts: async () => (await import("./charts.js")).yearsCharts
};
