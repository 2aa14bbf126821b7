import {CASCADE} from "../../model/chart.js";
import {counted, type Kind} from "../../ui/kind.js";

/** A district's plan beside its city's. */
export const cascadeKind: Kind<"cascade"> = {
  heeds: [],
  unit: () => counted("任务（项）", "tasks"),
  standsFor: (path) => (path === "/cascade" ? CASCADE : undefined),
  picture: async () => (await import("./picture.js")).cascadePicture,
  question: async () => (await import("./query.js")).cascadeQuestion,
  charts: async () => (await import("./charts.js")).cascadeCharts
};
