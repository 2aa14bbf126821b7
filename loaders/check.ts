import type {Authored} from "./authored.js";
import {DataError, formatProblem, type Problem} from "./csv.js";
import {checkRules} from "./rules.js";
import {DATA, readTables, type Placed} from "./tables.js";

/** Returns the checked authored tables; throws a DataError with all problems. */
export function loadAuthored(folder: string = DATA): Authored & {planOf: (row: object) => string} {
  const {tables, problems} = readTables(folder);
  const all = [...problems, ...checkRules(tables, folder)].sort(byPlace);
  if (all.length > 0) throw new DataError(all);
  const plans = new Map<object, string>();
  for (const placed of Object.values(tables).flat() as Placed<object>[]) {
    if (placed.plan_id) plans.set(placed.row, placed.plan_id);
  }
  const rows = Object.fromEntries(
    Object.entries(tables).map(([name, placed]) => [
      name,
      (placed as Placed<object>[]).map(({row}) => row)
    ])
  ) as unknown as Authored;
  return {...rows, planOf: (row) => plans.get(row)!};
}

function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}

/** Prints every problem to standard error; returns the process's exit code. */
export function reportCheck(folder: string = DATA): number {
  try {
    const {targets, plans, indicators} = loadAuthored(folder);
    console.log(
      `data/ is in order: ${targets.length} targets of ${plans.length} plans, ${indicators.length} indicators`
    );
    return 0;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.problems.map(formatProblem).join("\n"));
    const count = error.problems.length;
    console.error(`${count} ${count === 1 ? "problem" : "problems"} in data/`);
    return 1;
  }
}

if (import.meta.filename === process.argv[1]) process.exitCode = reportCheck(process.argv[2]);
