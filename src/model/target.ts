import type {Row} from "./schema/rows.js";

/**
 * One row of the derived `targets` table: an authored fact with its plan,
 * jurisdiction, indicator and domain, and its value in the indicator's
 * canonical unit. Null means unknown or not applicable, never zero.
 */
export type Target = Row<"targets">;

/** Words of the field, used in every layer. */
export type Role = Target["role"];
export type Comparator = Target["comparator"];
export type Basis = Target["basis"];
export type Footing = Row<"denominators">["footing"];
export type Lang = "zh" | "en";
