/** The names of the notebooks' charts and tables, without their code. */
export const PART_NAMES = [
  "apartCases",
  "apartReasons",
  "carriedCases",
  "carriedFates",
  "carriedTable",
  "leadBars",
  "namedTable",
  "nankaiRelations",
  "nankaiShared",
  "nankaiTable",
  "pairFootings",
  "pairOnly",
  "pairVerdicts",
  "peersBases",
  "peersConflicts",
  "peersField",
  "peersTitles",
  "sharedLeads"
] as const;

export type PartName = (typeof PART_NAMES)[number];
