import {OVERVIEW} from "../../model/chart.js";
import {counted, type Kind} from "../../ui/kind.js";

/** How much of what cities promise may be compared, counted by verdict. */
export const overviewKind: Kind<"overview"> = {
  heeds: ["cities", "domain"],
  unit: () => counted("指标（个）", "indicators"),
  standsFor: (path) => (path === "/compare" ? OVERVIEW : undefined),
  picture: async () => (await import("./picture.js")).overviewPicture,
  question: async () => (await import("./query.js")).overviewQuestion,
  charts: async () => (await import("./charts.js")).overviewCharts
};
