import type {Db} from "./db.js";
import {scripts} from "./load.js";
import {sqlTag, type Sql} from "./tag.js";

/** Hears how the engine fares, for the line on the page that says so. */
export type EngineNews =
  | {state: "loading"; bytes: number}
  | {state: "ready"}
  /** `again` starts it anew; the cells wait for that. */
  | {state: "failed"; error: unknown; again: () => void};

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

let started: Promise<void> | undefined;

/** Waits until the cells come near: a reader who stays with the first chart loads no engine. */
function wanted(): Promise<void> {
  started ??= new Promise((resolve) => {
    const place = document.querySelector(".engine");
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

const run = sqlTag(async () => {
  await wanted();
  return start();
});

/** Hears which statement a cell asks, with the values of the choices before it. */
export type Asked = (strings: readonly string[], values: unknown[]) => void;

const hearers = new Set<Asked>();
const asked: Parameters<Asked>[] = [];

/** Calls back with every statement that cells ask, those asked before included. */
export function onAsked(hearer: Asked): void {
  hearers.add(hearer);
  for (const one of asked) hearer(...one);
}

/** The tag that SQL cells use: the reader's own engine over the site's tables. */
export const sql: Sql = (strings, ...values) => {
  asked.push([strings, values]);
  for (const hearer of hearers) hearer(strings, values);
  return run(strings, ...values);
};

let starting: Promise<Db> | undefined;

/** All cells wait for one engine; where it fails, until the reader has it tried again. */
function start(): Promise<Db> {
  starting ??= (async () => {
    for (;;) {
      try {
        // Loaded only now: a static import would be fetched ahead with the page.
        const {openDatabase} = await scripts(import("./open.js"));
        const db = await openDatabase((bytes) => tell({state: "loading", bytes}));
        tell({state: "ready"});
        return db;
      } catch (error) {
        await new Promise<void>((again) => tell({state: "failed", error, again}));
        tell({state: "loading", bytes: 0});
      }
    }
  })().finally(() => (starting = undefined));
  return starting;
}
