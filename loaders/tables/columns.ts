import {z} from "zod";

/**
 * The one schema of the authored tables. Each column has a type that reads the
 * written text (empty becomes null) and a description in both languages, from
 * which the data dictionary is made.
 */
export interface Table {
  name: string;
  /** Path below data/; `*` stands for a plan id. */
  path: string;
  key: string;
  zh: string;
  en: string;
  columns: Record<string, Column>;
}

/** A column: how its text is read, what it means, and the table its ids come from. */
export interface Column {
  type: z.ZodType<unknown, string>;
  zh: string;
  en: string;
  references?: string;
}

/** A column of a table. */
export function column(
  type: z.ZodType<unknown, string>,
  zh: string,
  en: string,
  references?: string
): Column {
  return references ? {type, zh, en, references} : {type, zh, en};
}

/** The message for a value that is not what was expected. */
export function said(expected: string) {
  return {
    error: ({input}: {input?: unknown}) =>
      `invalid value ${JSON.stringify(input)}; expected ${expected}`
  };
}

/** The types that columns share; each reads the text as written. */
export const required = z.string().min(1, {error: "empty; expected a value"});
export const text = required.refine((s) => s === s.trim(), said("text without spaces at its ends"));
export const number = required
  .regex(/^-?\d+(\.\d+)?$/, said("a plain number such as 50000 or 1.3"))
  .transform(Number);
export const integer = required.regex(/^\d+$/, said("a whole number")).transform(Number);
export const year = required.regex(/^(19|20)\d\d$/, said("a year such as 2023")).transform(Number);
export const date = required.regex(
  /^\d{4}(-\d\d(-\d\d)?)?$/,
  said("a date such as 2021-08-19, 2021-08 or 2021")
);
export const kebab = required.regex(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  said("a kebab-case id such as 5g-base-stations")
);
/** Ids of rows, joined by a semicolon. */
export const kebabs = required.regex(
  /^[a-z0-9]+(-[a-z0-9]+)*(;[a-z0-9]+(-[a-z0-9]+)*)+$/,
  said("two or more ids joined by ;")
);
export const url = required.regex(/^https?:\/\/\S+$/, said("an address beginning with http"));

/** The type, or null where the cell is empty. */
export function maybe<T>(type: z.ZodType<T, string>): z.ZodType<T | null, string> {
  return z.union([z.literal("").transform(() => null), type], {
    error: (issue) => {
      const inner = issue.errors?.[1]?.[0];
      return inner?.message ?? "invalid value; expected empty or a value";
    }
  });
}

/** One of some words. */
export function oneOf(...values: string[]): z.ZodType<string, string> {
  return z.string().refine((s) => values.includes(s), said(`one of ${values.join(", ")}`));
}

/** Any of some words, joined by a semicolon. */
export function listOf(...values: string[]): z.ZodType<string[], string> {
  return z
    .string()
    .refine(
      (s) => s === "" || s.split(";").every((v) => values.includes(v)),
      said(`any of ${values.join(", ")}, joined by ;`)
    )
    .transform((s) => (s === "" ? [] : s.split(";")));
}

/** The words that a column may hold, shared with the model. */
export const ROLES = ["target", "baseline"];
export const COMPARATORS = ["eq", "gte", "gt", "lte", "lt", "approx", "range"];
export const BASES = ["stock", "new", "annual", "share", "growth", "threshold", "rank"];
export const YEAR_SOURCES = ["sentence", "section", "plan", "issue"];
export const DOUBTS = ["reading", "silent"];
export const DATINGS = ["figure", "report", "inferred"];
export const GAPS = ["responsibilities", "investment-sums"];
export const FOOTINGS = ["population", "area", "gdp"];
export const NDRC_CLASSES = ["information", "converged", "innovation", "outside"];
