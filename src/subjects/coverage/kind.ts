import {COVERAGE} from "../../model/chart.js";
import {counted, type Kind} from "../../ui/kind.js";

/** Domains or indicators by plan. */
export const coverageKind: Kind<"coverage"> = {
  heeds: ["cities", "by", "domain"],
  unit: () => counted("目标（个）", "promises"),
  standsFor: (path) => (path === "/coverage" ? COVERAGE : undefined),
  picture: async () => (await import("./picture.js")).coveragePicture,
  question: async () => (await import("./query.js")).coverageQuestion,
  charts: async () => (await import("./charts.js")).coverageCharts
};
