import {AGENCIES} from "../../model/chart.js";
import {counted, type Kind} from "../../ui/kind.js";

/** On whom tasks fall. */
export const agenciesKind: Kind<"agencies"> = {
  heeds: ["cities", "domain", "role"],
  unit: () => counted("任务（项）", "tasks"),
  standsFor: (path) => (path === "/agencies" ? AGENCIES : undefined),
  picture: async () => (await import("./picture.js")).agenciesPicture,
  question: async () => (await import("./query.js")).agenciesQuestion,
  charts: async () => (await import("./charts.js")).agenciesCharts
};

/** How many tasks name anybody. */
export const namedKind: Kind<"named"> = {
  heeds: ["cities", "domain"],
  unit: () => counted("任务（项）", "tasks"),
  standsFor: () => undefined,
  picture: async () => (await import("./namedPicture.js")).namedPicture,
  question: async () => (await import("./query.js")).namedQuestion,
  charts: async () => (await import("./charts.js")).namedCharts
};
