import {openDatabase} from "./open.js";
import type {Db} from "./db.js";

/** What a SQL cell gives to the cells after it. */
export type Row = Record<string, unknown>;

/** A tag for SQL cells: what stands in ${…} is bound as a value, never pasted into the text. */
export type Sql = (strings: readonly string[], ...values: unknown[]) => Promise<Row[]>;

/** Hears how the engine fares, for the line on the page that says so. */
export type EngineNews =
  {state: "loading"; bytes: number} | {state: "ready"} | {state: "failed"; message: string};

const listeners = new Set<(news: EngineNews) => void>();
let last: EngineNews | undefined;

/** Calls back with every change of the engine's state, and at once with the present one. */
export function onEngine(listener: (news: EngineNews) => void): void {
  listeners.add(listener);
  if (last) listener(last);
}

function tell(news: EngineNews): void {
  last = news;
  for (const listener of listeners) listener(news);
}

/** Makes a tag over a database that is opened when the first cell asks. */
export function sqlTag(open: () => Promise<Db>): Sql {
  return async (strings, ...values) => {
    const db = await open();
    return (await db.rows<Row>(strings.join("?"), values)).map(plain);
  };
}

/** Whole numbers wider than 53 bits do not occur here; charts and formats want ordinary ones. */
function plain(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === "bigint" ? Number(value) : value
    ])
  );
}

let started: Promise<void> | undefined;

/** Waits until the cells come near: a reader who stays with the first chart loads no engine. */
function wanted(): Promise<void> {
  started ??= new Promise((resolve) => {
    const place = document.querySelector("[data-engine]");
    if (!place) return resolve();
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watch.disconnect();
        resolve();
      },
      {rootMargin: "0px 0px 600px"}
    );
    watch.observe(place);
  });
  return started;
}

/** The tag that SQL cells use: the reader's own engine over the site's tables. */
export const sql: Sql = sqlTag(async () => {
  await wanted();
  try {
    const db = await openDatabase((bytes) => tell({state: "loading", bytes}));
    tell({state: "ready"});
    return db;
  } catch (error) {
    tell({state: "failed", message: error instanceof Error ? error.message : String(error)});
    throw error;
  }
});
