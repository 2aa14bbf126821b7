import {REPORTED} from "../../model/chart.js";
import {counted, type Kind} from "../../ui/kind.js";

/** Goals beside the figures that were later reported, as far as the two share an axis. */
export const reportedKind: Kind<"reported"> = {
  heeds: ["cities", "domain", "indicator"],
  // Every axis has a unit of its own; what is counted over all of them is pairs.
  unit: () => counted("对", "pairs of a goal and a report"),
  standsFor: (path) => (path === "/outcomes" ? REPORTED : undefined),
  picture: async () => (await import("./picture.js")).reportedPicture,
  question: async () => (await import("./query.js")).reportedQuestion,
  charts: async () => (await import("./charts.js")).reportedCharts
};
