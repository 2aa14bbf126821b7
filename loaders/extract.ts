import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {basename, join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {differences, differencesText, type Reviewed} from "../src/reading/differences.js";
import {unreadWords} from "../src/reading/doubts.js";
import {extract, type Extract} from "../src/reading/extract.js";
import {placesOf} from "../src/reading/places.js";
import {csvTables, jsonLine, targetsCsv, type TableName} from "../src/reading/write.js";
import {parse} from "csv-parse/sync";
import type {Authored} from "../src/model/schema/rows.js";
import {readText} from "./files/planText.js";
import {UsageError} from "../src/tables/usage.js";
import {DataError} from "./tables/csv.js";
import {DATA, readTables} from "./tables/read.js";

type Known = Pick<Authored, "indicators" | "units" | "plans">;

const USAGE =
  "npm run extract -- <file|-> [--plan <plan_id>] [--format csv|jsonl] [--out <folder>], or npm run extract -- --compare <plan_id> <file|->";
type Print = (text: string) => void;

/**
 * Runs the extractor with command-line arguments; the process's exit code. PDF,
 * Word and HTML files need readers that are loaded first, so theirs comes later.
 */
export function runExtract(
  args: string[],
  print: Print = (text) => void process.stdout.write(text)
): number | Promise<number> {
  return guarded(() => {
    const options = optionsOf(args);
    const text = readText(options.file);
    return typeof text === "string"
      ? report(text, options, print)
      : text.then((read) => guarded(() => report(read, options, print)), failed);
  });
}

function guarded<T>(run: () => T): T | number {
  try {
    return run();
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): number {
  if (!(error instanceof UsageError || error instanceof DataError)) throw error;
  console.error(error instanceof DataError ? error.message : `extract: ${error.message}`);
  return 1;
}

function report(raw: string, options: Options, print: Print): number {
  const authored = known();
  const plan_id =
    options.compare ?? options.plan ?? (options.out ? basename(resolve(options.out)) : undefined);
  const plan = authored.plans.find((row) => row.plan_id === plan_id);
  if ((options.compare || options.plan) && !plan) {
    throw new UsageError(
      `"${plan_id}" is not a plan_id of data/plans.csv; expected ${authored.plans.map((row) => row.plan_id).join(", ")}`
    );
  }
  const read = extract(raw, {catalogue: authored, plan});
  if (options.compare) print(compared(read, authored, options.compare));
  else if (options.out) writeTables(read, raw, options, plan_id!, authored);
  else if (options.format === "csv") print(targetsCsv(read.targets, plan_id ?? "plan"));
  else for (const row of read.targets) print(`${jsonLine(row)}\n`);
  console.error(summary(read, options.file));
  for (const line of unreadLines(read, raw, options.file, MOST_UNREAD)) console.error(line);
  return 0;
}

const MOST_UNREAD = 20;

/** The places that are no row and why, for a person to look at. */
function unreadLines({unread}: Extract, raw: string, file: string, most: number): string[] {
  const lines = placesOf(unread, raw)
    .slice(0, most)
    .map(
      ({line, column, text, reason}) =>
        `${file}:${line}:${column}: not read as a row: ${text} (${unreadWords(reason)})`
    );
  const more = unread.length - lines.length;
  return more > 0
    ? [...lines, `and ${more} more places that are not read as rows; --out writes all of them`]
    : lines;
}

/** Candidates below data/plans must not stop the next reading, so only these tables are checked. */
function known(): Known {
  const {tables, problems} = readTables(DATA);
  const own = problems.filter(({file}) => /^data\/(?:indicators|units|plans)\.csv$/.test(file));
  if (own.length > 0) throw new DataError(own);
  const {indicators, units, plans} = tables;
  return {
    indicators: indicators.map(({row}) => row),
    units: units.map(({row}) => row),
    plans: plans.map(({row}) => row)
  };
}

interface Options {
  file: string;
  plan?: string;
  compare?: string;
  format: "csv" | "jsonl";
  out?: string;
}

function optionsOf(args: string[]): Options {
  const {values, positionals} = parsed(args);
  const {plan, compare, out} = values;
  const format = values.format ?? "jsonl";
  if (format !== "csv" && format !== "jsonl")
    throw new UsageError(`invalid format "${format}"; expected csv or jsonl`);
  if (positionals.length !== 1)
    throw new UsageError(`${positionals.length} files named; expected one: ${USAGE}`);
  return {file: positionals[0], plan, compare, out, format};
}

function parsed(args: string[]) {
  try {
    const text = {type: "string"} as const;
    return parseArgs({
      args,
      allowPositionals: true,
      options: {plan: text, compare: text, format: text, out: text}
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}; expected ${USAGE}`);
  }
}

function summary({title, period, targets, tasks, responsibilities}: Extract, file: string): string {
  const what = title ? `《${title}》` : `${file} (no title found)`;
  const years = period ? `${period.start}–${period.end}` : "no period found";
  return `${what}, ${years}: ${targets.length} targets and baselines, ${tasks.length} tasks, ${responsibilities.length} responsibilities`;
}

/** Writes each table where none stands; beside those that do, a report of the differences. */
function writeTables(
  read: Extract,
  raw: string,
  {file, out}: Options,
  plan_id: string,
  authored: Known
): void {
  const folder = out!;
  const tables = csvTables(read, plan_id);
  const kept = (Object.keys(tables) as TableName[]).filter((name) =>
    existsSync(join(folder, `${name}.csv`))
  );
  const files = new Map<string, string>();
  for (const name of Object.keys(tables) as TableName[]) {
    if (!kept.includes(name)) files.set(join(folder, `${name}.csv`), tables[name]);
  }
  for (const name of kept)
    files.set(
      join(folder, `${name}.differences.txt`),
      difference(name, tables[name], read, folder, authored)
    );
  const unread = unreadLines(read, raw, file, Infinity);
  if (unread.length > 0) files.set(join(folder, "unread.txt"), `${unread.join("\n")}\n`);
  mkdirSync(folder, {recursive: true});
  writeAll(files);
  for (const name of kept)
    console.error(
      `${join(folder, `${name}.csv`)} stands and was left as it is; see ${name}.differences.txt`
    );
}

/** All files are whole before the first takes its name, so that a failure leaves none half-written. */
function writeAll(files: Map<string, string>): void {
  const written: [string, string][] = [];
  try {
    for (const [path, text] of files) {
      const temporary = `${path}.${process.pid}.tmp`;
      written.push([temporary, path]);
      writeFileSync(temporary, text, {flag: "wx"});
    }
    for (const [temporary, path] of written) renameSync(temporary, path);
  } catch (error) {
    for (const [temporary] of written) rmSync(temporary, {force: true});
    throw new UsageError(`${(error as Error).message}; nothing was written`);
  }
}

function difference(
  name: TableName,
  text: string,
  read: Extract,
  folder: string,
  authored: Known
): string {
  const path = join(folder, `${name}.csv`);
  if (name === "targets") return targetDifferences(read, reviewedIn(path), authored);
  const key = (row: Record<string, string>) =>
    name === "tasks"
      ? `${row.section} ${row.title_zh}`
      : `${row.statement} ${row.role} ${row.agency}`;
  const [found, held] = [rowsOf(text).map(key), recordsIn(path).map(key)];
  const [inFound, inHeld] = [new Set(found), new Set(held)];
  const lines = [
    ...found.filter((one) => !inHeld.has(one)).map((one) => `+ ${one}`),
    ...held.filter((one) => !inFound.has(one)).map((one) => `- ${one}`)
  ];
  return (
    [
      `${lines.length} differences: + found that the table lacks, - in the table and not found`,
      ...lines
    ].join("\n") + "\n"
  );
}

function recordsIn(path: string): Record<string, string>[] {
  try {
    return rowsOf(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}; expected a CSV table`);
  }
}

function rowsOf(text: string): Record<string, string>[] {
  return parse(text, {columns: true, bom: true, skip_empty_lines: true, relax_column_count: true});
}

function reviewedIn(path: string): Reviewed[] {
  return recordsIn(path).map((row) => ({
    target_id: row.target_id,
    comparator: row.comparator,
    value_low: row.value_low ? Number(row.value_low) : null,
    value_high: row.value_high ? Number(row.value_high) : null,
    unit: row.unit,
    basis: row.basis,
    year: row.year ? Number(row.year) : null,
    role: row.role,
    quote: row.quote ?? ""
  }));
}

function compared(read: Extract, authored: Known, plan_id: string): string {
  return targetDifferences(read, reviewedIn(join(DATA, "plans", plan_id, "targets.csv")), authored);
}

function targetDifferences(read: Extract, reviewed: Reviewed[], {units}: Known): string {
  const factors = new Map(units.map(({unit, factor}) => [unit, factor]));
  return differencesText(differences(read.targets, reviewed, factors));
}

if (import.meta.filename === process.argv[1]) {
  // A reader such as head that has seen enough is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  process.exitCode = await runExtract(process.argv.slice(2));
}
