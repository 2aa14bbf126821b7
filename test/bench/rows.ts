import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {scratch} from "./checkout.js";
import {
  askArquero,
  askHyparquet,
  askNative,
  askWasm,
  counted,
  expectEqual,
  installNative,
  type Ask
} from "./engines.js";
import {median, type Figure} from "./figures.js";
import {FAST, openLine} from "./line.js";
import {millionRows, QUESTIONS, type Question} from "./million.js";
import {buildPlain} from "./plain.js";
import {openBrowser, openReader} from "./reader.js";

const RUNS = 3;

/** What an engine took to be ready, and for each question. */
interface Timed {
  name: string;
  ready: number;
  questions: number[];
  /** Kilobytes read for each question on a first look; null where all is in memory. */
  read: number[] | null;
}

/**
 * A million rows of one Parquet file, asked by range in the reader's browser and
 * by question in other engines; throws where their answers differ.
 */
export async function rowFigures(now: string): Promise<Figure[]> {
  installNative();
  const {folder, remove} = scratch();
  try {
    const bytes = millionRows();
    const site = buildPlain(now, folder);
    mkdirSync(join(site, "files"));
    for (const path of ["files", "dist"]) writeFileSync(join(site, path, "million.parquet"), bytes);
    const answers = new Map<Question, object[]>();
    const times = [
      await byRange(site, answers),
      await inMemory("DuckDB-wasm in Node", await timed(() => askWasm(bytes)), answers),
      await inMemory("Arquero", await timed(() => askArquero(bytes)), answers),
      await inMemory("native DuckDB", await timed(() => askNative(join(site, "files"))), answers),
      await byHyparquet(bytes, answers)
    ];
    const size = {part: "rows", name: "1,000,000 rows as Parquet", unit: "kB" as const};
    return [{...size, now: bytes.length / 1000, base: null}, ...times.flatMap(figuresOf)];
  } finally {
    remove();
  }
}

function figuresOf({name, ready, questions, read}: Timed): Figure[] {
  const figure = (what: string, unit: Figure["unit"], now: number): Figure => ({
    part: "rows",
    name: `${name}: ${what}`,
    unit,
    now,
    base: null
  });
  return [
    figure("ready", "ms", ready),
    ...QUESTIONS.flatMap((question, i) => [
      figure(question.name, "ms", questions[i]),
      ...(read ? [figure(`${question.name}, read at first`, "kB", read[i])] : [])
    ])
  ];
}

async function inMemory(
  name: string,
  {value: ask, ms: ready}: {value: Ask; ms: number},
  answers: Map<Question, object[]>
): Promise<Timed> {
  const questions: number[] = [];
  for (const question of QUESTIONS) {
    expectEqual(question, name, answers.get(question)!, await ask(question));
    questions.push(await often(() => ask(question)));
  }
  return {name, ready, questions, read: null};
}

async function byHyparquet(bytes: Uint8Array, answers: Map<Question, object[]>): Promise<Timed> {
  const {file, read} = counted(bytes);
  const {value: ask, ms} = await timed(() => askHyparquet(file));
  const kilobytes: number[] = [];
  for (const question of QUESTIONS) {
    const before = read();
    await ask(question);
    kilobytes.push((read() - before) / 1000);
  }
  const times = await inMemory("hyparquet", {value: ask, ms}, answers);
  return {...times, read: kilobytes};
}

/** The reader's engine in Chromium, which fetches what a question needs; fills `answers`. */
async function byRange(site: string, answers: Map<Question, object[]>): Promise<Timed> {
  const line = await openLine(site, FAST);
  const browser = await openBrowser();
  try {
    const {page} = await openReader(browser, 1);
    const {ms: ready} = await timed(async () => {
      await page.goto(`${line.url}/million`, {waitUntil: "commit"});
      await page.waitForFunction(() => "ask" in globalThis);
    });
    const ask = ({sql}: Question) =>
      page.evaluate(
        (sql) => (globalThis as unknown as {ask(sql: string): Promise<object[]>}).ask(sql),
        sql
      );
    const [questions, read]: number[][] = [[], []];
    for (const question of QUESTIONS) {
      line.taken();
      answers.set(question, await ask(question));
      read.push(line.taken().bytes / 1000);
      questions.push(await often(() => ask(question)));
    }
    return {name: "DuckDB-wasm in the browser, by range", ready, questions, read};
  } finally {
    await browser.close();
    await line.close();
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{value: T; ms: number}> {
  const begun = performance.now();
  const value = await work();
  return {value, ms: performance.now() - begun};
}

/** The median milliseconds of some runs. */
async function often(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) times.push((await timed(work)).ms);
  return median(times);
}
