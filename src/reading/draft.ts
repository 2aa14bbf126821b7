import type {Basis, Comparator, Role} from "../model/target.js";
import type {DoubtCode} from "./doubts.js";

/** A quantity read from one sentence, before its year, role and catalogue entry are settled. */
export interface Draft {
  /** The clause in the cleaned text. */
  start: number;
  end: number;
  /** Where the number, or the word of coverage, stands. */
  at: number;
  name: string;
  /** The name with its word of coverage, as printed: 政务服务事项应进必进. */
  printed?: string;
  comparator: Comparator;
  low: number | null;
  high: number | null;
  unit: string;
  dimension: string;
  basis: Basis;
  stated: "number" | "words";
  scope: string | null;
  /** Set where a table's column says it. */
  role?: Role;
  /** The side of 由A提高到B on which the number stands. */
  moved?: "from" | "to";
  /** Year of a table's column. */
  year?: number;
  /** 约束性 or 预期性, as the table prints it. */
  binding?: string;
  /** Its column is not the last one of years, and does not call itself a target. */
  earliest?: boolean;
  doubts: DoubtCode[];
}
