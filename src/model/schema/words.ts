/** The words that columns may hold, in the order in which lists and legends show them. */
export const ROLES = ["target", "baseline"] as const;
export const COMPARATORS = ["eq", "gte", "gt", "lte", "lt", "approx", "range"] as const;
export const BASES = ["stock", "new", "annual", "share", "growth", "threshold", "rank"] as const;
export const YEAR_SOURCES = ["sentence", "section", "plan", "issue"] as const;
export const DOUBTS = ["reading", "silent"] as const;
export const DATINGS = ["figure", "report", "inferred"] as const;
/** How much of a plan was read: the whole document, a part on an official page, or what others print of it. */
export const EVIDENCE = ["document", "excerpt", "secondary"] as const;
/** Facts of low confidence are in no table. */
export const CONFIDENCES = ["high", "medium"] as const;
export const SOURCE_KINDS = ["official", "repost", "news"] as const;
export const GAPS = ["responsibilities", "investment-sums"] as const;
export const FOOTINGS = ["population", "area", "gdp"] as const;
export const NDRC_CLASSES = ["information", "converged", "innovation", "outside"] as const;
export const RELATIONS = ["takes-up", "partly", "wording-only", "not-taken-up", "own"] as const;
