import type {Authored} from "../../src/model/schema/rows.js";
import {TABLES} from "../../src/model/schema/tables.js";
import {causesFirst, type PlaceOf} from "./causes.js";
import {checkCounts} from "./counts.js";
import {DataError} from "./csv.js";
import {checkRules} from "./rules.js";
import {DATA, readTables, type Kept, type Placed, type PlacedTables} from "./read.js";

/**
 * Returns the checked authored tables; throws a DataError with all problems, causes
 * first. Files that `kept` holds are not read again where they are the same.
 */
export function loadAuthored(folder: string = DATA, kept?: Kept): Authored {
  const {tables, problems, counts} = readTables(folder, kept);
  const all = [...problems, ...checkRules(tables, folder)];
  // A cell that a rule asks for and that is empty is lost too: one cause, one problem.
  const faulty = new Set(all.filter(({follows}) => !follows?.length).map(({file}) => file));
  for (const problem of checkCounts(folder, counts, tableOf))
    if (!faulty.has(problem.file)) all.push(problem);
  if (all.length > 0) throw new DataError(causesFirst(all, placesOf(tables)));
  return Object.fromEntries(
    Object.entries(tables).map(([name, placed]) => [
      name,
      (placed as Placed<object>[]).map(({row}) => row)
    ])
  ) as unknown as Authored;
}

/** The table whose file stands at a path below data/. */
function tableOf(path: string): string | undefined {
  const general = path.replace(/^plans\/[^/]+\//, "plans/*/");
  return TABLES.find((table) => table.path === general)?.name;
}

/** Where the cells stand that problems hold something against, as `table id column`. */
function placesOf(tables: PlacedTables): PlaceOf {
  const rows = new Map(
    Object.values(tables).flatMap((all) =>
      (all as Placed<unknown>[]).map((placed) => [placed.name, placed] as const)
    )
  );
  return (name) => {
    const cut = name.lastIndexOf(" ");
    const placed = rows.get(name.slice(0, cut));
    const cell = placed?.cells[name.slice(cut + 1)];
    return placed && cell && {file: placed.file, line: cell.line, column: cell.column};
  };
}
