/** How a column is published: measures double, years and counts integer, days date, all else text. */
export type Stored = "text" | "double" | "integer" | "date";

/** How the text of a cell is read. */
export interface Type<T> {
  stored: Stored;
  /** What a cell holds, as the data dictionary says it. */
  takes: string;
  /** The same as messages say it to someone who wrote something else. */
  expected: string;
  /** Whether a cell may be empty, which is read as null. */
  empty: boolean;
  /** The words of which it is one, or any; none where it is free. */
  words?: readonly string[];
  /** Whether a cell may hold several of the words, joined by a semicolon. */
  several?: true;
  /** The value that a text stands for; undefined where the column takes no such text. */
  read(text: string): T | undefined;
}

/** A column: how its text is read, what it means, and the table its ids come from. */
export interface Column<T = unknown> {
  type: Type<T>;
  zh: string;
  en: string;
  references?: string;
  /** The table of which it lists ids; no foreign key, because a cell holds several. */
  lists?: string;
}

/** A column that deriving takes over from another table, with the meaning that it has there. */
export interface Copied<N extends string = string, C extends string = string> {
  table: N;
  column: C;
}

/** A published table: what it holds, and the column that identifies a row (empty where none does). */
export interface PublishedTable {
  name: string;
  key: string;
  zh: string;
  en: string;
  /** The columns that are authored, in the order of the CSV file. */
  columns: Record<string, Column>;
  /** Columns that deriving adds, published before the authored ones or after them. */
  before?: Record<string, Column | Copied>;
  after?: Record<string, Column | Copied>;
}

/** An authored table, as `path` below data/ has it; `*` stands for a plan id, which rows know as `plan_id`. */
export interface Table extends PublishedTable {
  path: string;
}

/** A column of a table. */
export function column<T>(type: Type<T>, zh: string, en: string, references?: string): Column<T> {
  return references ? {type, zh, en, references} : {type, zh, en};
}

/** A column whose cells list ids of another table, joined by a semicolon; empty for none. */
export function listing(zh: string, en: string, lists: string): Column<string | null> {
  return {type: maybe(ids), zh, en, lists};
}

/** A column of another authored table, taken over by deriving. */
export function copied<N extends string, C extends string>(table: N, name: C): Copied<N, C> {
  return {table, column: name};
}

/** Reads a cell: its value, or a message that says what was expected. */
export function readCell<T>(type: Type<T>, text: string): {value: T} | {message: string} {
  const value = type.read(text);
  if (value !== undefined) return {value};
  return {
    message:
      text === "" && !type.words
        ? "empty; expected a value"
        : `invalid value ${JSON.stringify(text)}; expected ${type.expected}`
  };
}

/** Text that holds a pattern. */
export function matching(pattern: RegExp, takes: string, expected = takes): Type<string> {
  const own = read("text", takes, (text) => (pattern.test(text) ? text : undefined));
  return {...own, expected};
}

function read<T>(stored: Stored, takes: string, of: (text: string) => T | undefined): Type<T> {
  return {stored, takes, expected: takes, empty: false, read: of};
}

function numeric(stored: Stored, pattern: RegExp, takes: string): Type<number> {
  return read(stored, takes, (text) => {
    const value = pattern.test(text) ? Number(text) : NaN;
    return isExact(text, value) ? value : undefined;
  });
}

/** Whether a number is the one that is written, and not the nearest that a double can hold. */
function isExact(text: string, value: number): boolean {
  const digits = text.replace(/[-.]/g, "").replace(/^0+|0+$/g, "");
  return digits.length <= 15 && Math.abs(value) < 1e21 && !Object.is(value, -0);
}

/** Whether a text that looks like a date is a day, a month or a year of the calendar. */
function isCalendar(text: string): boolean {
  const [year, month = 1, day = 1] = text.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The types that columns share; each reads the text as written. */
export const text = matching(/^\S(.*\S)?$/s, "text", "text without spaces at its ends");
export const number = numeric(
  "double",
  /^-?(0|[1-9]\d*)(\.\d+)?$/,
  "a plain number such as 50000 or 1.3"
);
export const integer = numeric("integer", /^(0|[1-9]\d{0,8})$/, "a whole number");
/** From the founding of the People's Republic, whose plans these are, to the end of this century. */
export const year = numeric("integer", /^(1949|19[5-9]\d|20\d\d)$/, "a year such as 2023");
export const date = read("text", "a date such as 2021-08-19, 2021-08 or 2021", (text) =>
  /^(1949|19[5-9]\d|20\d\d)(-\d\d(-\d\d)?)?$/.test(text) && isCalendar(text) ? text : undefined
);
/** A day of the calendar; what is known of a date less precisely stands at its first day. */
export const day = read("date", "a day such as 2021-08-19", (text) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && isCalendar(text) ? text : undefined
);
/** How precisely a date is known. */
export const PRECISIONS = ["day", "month", "year"] as const;
/** The longest id is also the name of a folder and a part of addresses. */
export const kebab = matching(
  /^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$/,
  "a kebab-case id such as 5g-base-stations"
);
/** Ids of rows, joined by a semicolon. */
export const kebabs = matching(
  /^[a-z0-9]+(-[a-z0-9]+)*(;[a-z0-9]+(-[a-z0-9]+)*)+$/,
  "two or more ids joined by ;"
);
/** One id or several, joined by a semicolon. */
export const ids = matching(
  /^[a-z0-9]+(-[a-z0-9]+)*(;[a-z0-9]+(-[a-z0-9]+)*)*$/,
  "one id or several joined by ;"
);
export const url = read("text", "an address beginning with http", (text) =>
  /^https?:\/\/[^\s/@]+\.[^\s/@]+(\/\S*)?$/.test(text) &&
  !/["<>\\^`{|}]/.test(text) &&
  URL.canParse(text) &&
  isPublic(new URL(text).hostname)
    ? text
    : undefined
);

/** Whether a host is one that any reader can ask, and not one of a network or machine of one's own. */
function isPublic(host: string): boolean {
  return /^[\d.]+$/.test(host)
    ? !/^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|2(2[4-9]|[3-5]\d))\./.test(host)
    : /\.[a-z][a-z\d-]*[a-z\d]$/.test(host) &&
        !/\.(local|internal|localhost|test|invalid|example)$/.test(host);
}

/** The name of a file, without a folder. */
export const fileName = matching(/^[\w-][\w.-]*\.\w+$/, "the name of a file");
/** Written forms joined by ；, each once. */
export const forms = read("text", "written forms joined by ；, each once", (text) => {
  const all = text.split("；");
  return all.every((form) => /^\S(.*\S)?$/.test(form)) && new Set(all).size === all.length
    ? text
    : undefined;
});

/** The type, or null where the cell is empty. */
export function maybe<T>(type: Type<T>): Type<T | null> {
  return {...type, empty: true, read: (text) => (text === "" ? null : type.read(text))};
}

/** One of some words. */
export function oneOf<const W extends string>(...words: readonly W[]): Type<W> {
  const own = read("text", `one of ${words.join(", ")}`, (text) =>
    words.find((word) => word === text)
  );
  return {...own, words};
}

/** Some of some words, joined by a semicolon. */
export function listOf(...words: readonly string[]): Type<string> {
  const own = read("text", `any of ${words.join(", ")}, joined by ;`, (text) =>
    text.split(";").every((word, i, all) => words.includes(word) && all.indexOf(word) === i)
      ? text
      : undefined
  );
  return {...own, words, several: true};
}
