import {PLAN_PERIODS} from "../../model/chart.js";
import {counted, type Kind} from "../../ui/kind.js";

/** Plans by period, and what became of their promises. */
export const periodsKind: Kind<"periods"> = {
  heeds: ["cities", "domain"],
  unit: () => counted("指标（个）", "indicators"),
  standsFor: (path) => (path === "/periods" ? PLAN_PERIODS : undefined),
  picture: async () => (await import("./picture.js")).periodsPicture,
  question: async () => (await import("./query.js")).periodsQuestion,
  charts: async () => (await import("./charts.js")).periodsCharts
};
