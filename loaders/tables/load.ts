import type {Authored} from "../../src/model/schema/rows.js";
import {DataError, type Problem} from "./csv.js";
import {checkRules} from "./rules.js";
import {DATA, readTables, type Placed} from "./read.js";

/** Returns the checked authored tables; throws a DataError with all problems. */
export function loadAuthored(folder: string = DATA): Authored {
  const {tables, problems} = readTables(folder);
  const all = [...problems, ...checkRules(tables, folder)].sort(byPlace);
  if (all.length > 0) throw new DataError(all);
  return Object.fromEntries(
    Object.entries(tables).map(([name, placed]) => [
      name,
      (placed as Placed<object>[]).map(({row}) => row)
    ])
  ) as unknown as Authored;
}

function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}
