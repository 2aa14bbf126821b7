import {counted, type Kind} from "../../ui/kind.js";

/** The count that each notebook is known by. */
const COVERS: Record<string, string> = {
  "/notebooks/carried-on": "carried-on-from-13th-plan",
  "/notebooks/not-comparable": "lookalike-verdicts",
  "/notebooks/responsibility": "lead-agencies",
  "/notebooks/nankai": "nankai-tasks"
};

/** Other counts, each with its unit. */
export const tallyKind: Kind<"tally"> = {
  heeds: [],
  unit: ({counted_zh, counted_en}) => counted(counted_zh, counted_en),
  standsFor: (path) => COVERS[path],
  picture: async () => (await import("./picture.js")).tallyPicture,
  question: async () => (await import("./query/tally.js")).tallyQuestion,
  charts: async () => (await import("./charts.js")).tallyCharts
};
