import type {Authored} from "./authored.js";
import {DataError, type Problem} from "./csv.js";
import {checkRules} from "./rules.js";
import {DATA, readTables, type Placed} from "./read.js";

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
