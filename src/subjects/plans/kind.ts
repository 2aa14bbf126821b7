import {scorecardId} from "../../model/chart.js";
import type {Kind} from "../../ui/kind.js";

/** What one plan's text settles. */
export const scorecardKind: Kind<"scorecard"> = {
  heeds: [],
  unit: () => ({
    unit_zh: "占任务或目标的比例",
    unit_en: "share of the plan's tasks or promises",
    dimension: "share"
  }),
  standsFor(path) {
    const [, folder, plan_id] = path.split("/");
    return folder === "plans" && plan_id ? scorecardId(plan_id) : undefined;
  },
  picture: async () => (await import("./picture.js")).scorecardPicture,
  question: async () => (await import("./query.js")).scorecardQuestion,
  charts: async () => (await import("./charts.js")).scorecardCharts
};
