import {existsSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {bytesOf, readRows, type Problem} from "./csv.js";
import {TABLES} from "../../src/model/schema/tables.js";
import {readTables, type Count} from "./read.js";

/** Where it is kept how many rows each table has; no table of its own, and not published. */
export const COUNTS = "counts.csv";
const HEADER = ["file", "rows", "filled"];
const COMMAND = "npm run counts";

/**
 * What was lost since the tables were counted: rows of a file, cells of a column
 * that may be empty, a whole file. More than was counted is no loss; the next
 * count takes it in. A file with problems of its own is not compared.
 */
export function checkCounts(
  folder: string,
  counts: Map<string, Count>,
  tableOf: (path: string) => string | undefined
): Problem[] {
  const name = `data/${COUNTS}`;
  const {sheet, broken, problems} = readRows(bytesOf(join(folder, COUNTS)), name);
  if (!sheet) return problems.map((problem) => mended(problem));
  if (sheet.header.map(({value}) => value).join() !== HEADER.join())
    return [{file: name, line: 1, column: 1, message: `expected ${HEADER.join()}; run ${COMMAND}`}];
  const found: Problem[] = broken.map(({problem}) => mended(problem));
  const seen = new Set<string>();
  let plans = 0;
  for (const [file, rows, filled] of sheet.rows) {
    const counted = readCount(rows.value, filled.value);
    const place = {file: name, line: file.line, column: file.column};
    if (!counted || seen.has(file.value)) {
      const message = `${counted ? "counted twice" : "no count"}; run ${COMMAND}`;
      found.push({...place, message: `"${file.value}": ${message}`});
      continue;
    }
    seen.add(file.value);
    const unknown = unknownIn(file.value, counted, tableOf);
    if (unknown !== null) {
      found.push({...place, message: `"${file.value}": ${unknown}; run ${COMMAND}`});
      continue;
    }
    if (file.value === "plans.csv") plans = counted.rows;
    const count = counts.get(file.value);
    if (count) found.push(...lossesOf(file.value, count, counted, `${name}:${file.line}`, tableOf));
    else if (!existsSync(join(folder, file.value)))
      found.push({
        ...place,
        message: `"${file.value}" is gone; expected it, or ${COMMAND} where that is meant`,
        follows: [`plans ${file.value.split("/")[1]}`, "plans *"]
      });
  }
  // Lines that are broken are named already.
  if (found.length > 0) return found;
  return uncounted(seen, plans, [...counts.keys()]).map((message) => ({
    ...{file: name, line: 1, column: 1},
    message: `${message}; run ${COMMAND}`
  }));
}

/** What a line counts that the schema does not know; null where it knows all. */
function unknownIn(
  path: string,
  {filled}: Count,
  tableOf: (path: string) => string | undefined
): string | null {
  const table = TABLES.find(({name}) => name === tableOf(path));
  if (!table || path.includes("..")) return "no table stands there";
  const column = Object.keys(filled).find((one) => !table.columns[one]?.type.empty);
  return column === undefined ? null : `no column "${column}" that may be empty`;
}

/**
 * What shows that the counts were cut: a table that every corpus has, a plan
 * counted in part, or fewer plans than they count themselves. A new plan may wait.
 */
function uncounted(seen: Set<string>, plans: number, files: string[]): string[] {
  const folders = new Set([...seen].flatMap((path) => /^plans\/[^/]+\//.exec(path)?.[0] ?? []));
  const missing = files
    .filter((path) => !seen.has(path))
    .filter((path) => !path.includes("/") || folders.has(/^.*\//.exec(path)![0]));
  const few = folders.size < plans ? [`${folders.size} of ${plans} plans are counted`] : [];
  return [...missing.map((path) => `"${path}" is not counted`), ...few];
}

function mended(problem: Problem): Problem {
  return {...problem, message: `${problem.message}; ${COMMAND} writes it`};
}

function lossesOf(
  path: string,
  count: Count,
  counted: Count,
  place: string,
  tableOf: (path: string) => string | undefined
): Problem[] {
  const table = tableOf(path);
  const at = {file: `data/${path}`, line: 1, column: 1, breaks: [`${table} *`, `${table} ?`]};
  const meant = `expected no loss, or ${COMMAND} where it is meant`;
  if (count.rows < counted.rows)
    return [{...at, message: `${count.rows} rows, ${counted.rows} at ${place}; ${meant}`}];
  return Object.entries(counted.filled).flatMap(([column, before]) => {
    const now = count.filled[column];
    return now === undefined || now >= before
      ? []
      : [
          {
            ...at,
            column: count.places?.[column].column ?? 1,
            message: `${column}: filled in ${now} rows, in ${before} at ${place}; ${meant}`
          }
        ];
  });
}

/** A count as its line writes it; null where it is none. */
function readCount(rows: string, filled: string): Count | null {
  if (!/^\d{1,9}$/.test(rows) || !/^([a-z_]+ \d{1,9}(;|$))*$/.test(filled)) return null;
  const pairs = filled === "" ? [] : filled.split(";").map((pair) => pair.split(" "));
  return {
    rows: Number(rows),
    filled: Object.fromEntries(pairs.map(([column, number]) => [column, Number(number)]))
  };
}

/** The counts of a data folder as their file has them. Files with problems are left out. */
export function countsText(folder: string): string {
  const lines = [...readTables(folder).counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, {rows, filled}]) => {
      const cells = Object.entries(filled).filter(([, number]) => number > 0);
      return [path, rows, cells.map(([column, number]) => `${column} ${number}`).join(";")];
    });
  return [HEADER, ...lines].map((line) => `${line.join()}\n`).join("");
}

/** Counts the tables of a data folder anew, after rows were added or taken out on purpose. */
export function writeCounts(folder: string): void {
  writeFileSync(join(folder, COUNTS), countsText(folder));
}
