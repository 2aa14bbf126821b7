import {TABLES} from "../../src/model/schema/tables.js";
import type {Problem} from "./csv.js";
import {at, type Placed, type PlacedTables} from "./read.js";
import {rowsOf} from "./uniqueRules.js";

type Row = Placed<Record<string, unknown>>;

/** A cell that names a row of another table, alone or in a list, which is not there. */
interface Dangling {
  placed: Row;
  column: string;
  id: string;
}

/**
 * Ids that are not in the table that they refer to. A row of that table that is
 * named by none may be the one that is meant: where its id is much like the one
 * that several miss, or it is the only one, it is the cause; else it is mentioned.
 * A cell that lists ids names each of them once.
 */
export function references(tables: PlacedTables): Problem[] {
  return [...missingIds(tables), ...listedTwice(tables)];
}

function missingIds(tables: PlacedTables): Problem[] {
  return TABLES.filter(({key}) => key).flatMap(({name, key}) => {
    const own = new Map(rowsOf(tables, name).map((placed) => [String(placed.row[key]), placed]));
    const {dangling, named} = namesOf(tables, name, own);
    if (dangling.length === 0) return [];
    // What another has taken over is named by none.
    const unnamed = [...own].filter(([id, {row}]) => !named.has(id) && !row.replaced_by);
    return bySameId(dangling).flatMap(([id, all]) => {
      const meant = unnamed.length === 1 ? unnamed[0] : likest(id, unnamed);
      const hint = meant && all.length === 1 ? mention(meant, key) : "";
      const problems = all.map(({placed, column}) =>
        at(placed, column, `"${id}" is not in ${name}; expected one of its ids${hint}`, [
          `${name} ${id}`,
          `${name} *`
        ])
      );
      if (!meant || all.length === 1) return problems;
      const message = `"${meant[0]}" is named by no row, and ${all.length} rows name "${id}", which is not there; expected one id`;
      // A row that could not be read is missed under an id that is known.
      const cause = at(meant[1], key, message, [`${name} ${id}`, `${name} *`]);
      return [{...cause, breaks: [`${name} ${id}`]}, ...problems];
    });
  });
}

function mention([id, placed]: [string, Row], key: string): string {
  return `; "${id}" is named by no row at ${placeOf(placed, key)}`;
}

function placeOf({file, cells}: Row, column: string): string {
  return `${file}:${cells[column].line}`;
}

/** Every id of a table that others name, and those that it does not have. */
function namesOf(tables: PlacedTables, to: string, own: Map<string, Row>) {
  const named = new Set<string>(to === "plans" ? plansOfFolders(tables) : []);
  const dangling: Dangling[] = [];
  for (const {name, columns} of TABLES)
    for (const [column, {references, lists}] of Object.entries(columns)) {
      if (references !== to && lists !== to) continue;
      for (const placed of rowsOf(tables, name))
        for (const id of idsIn(placed, column, lists !== undefined)) {
          named.add(id);
          if (!own.has(id)) dangling.push({placed, column, id});
        }
    }
  return {named, dangling};
}

/** The plans that a folder has rows of, whose names no column holds. */
function plansOfFolders(tables: PlacedTables): string[] {
  return TABLES.filter(({path}) => path.includes("*")).flatMap(({name}) =>
    rowsOf(tables, name).map(({row}) => String(row.plan_id))
  );
}

function idsIn({row}: Row, column: string, listed: boolean): string[] {
  const cell = row[column];
  if (cell === null) return [];
  return listed ? String(cell).split(";") : [String(cell)];
}

function listedTwice(tables: PlacedTables): Problem[] {
  return TABLES.flatMap(({name, columns}) =>
    Object.entries(columns)
      .filter(([, {lists}]) => lists !== undefined)
      .flatMap(([column]) =>
        rowsOf(tables, name).flatMap((placed) =>
          idsIn(placed, column, true)
            .filter((id, i, ids) => ids.indexOf(id) !== i)
            .map((id) => at(placed, column, `"${id}" twice; expected each id once`))
        )
      )
  );
}

function bySameId(dangling: Dangling[]): [string, Dangling[]][] {
  const by = new Map<string, Dangling[]>();
  for (const one of dangling) {
    const own = by.get(one.id);
    if (own) own.push(one);
    else by.set(one.id, [one]);
  }
  return [...by];
}

/** The row whose id differs in the fewest letters, at most a third of them. */
function likest(id: string, rows: [string, Row][]): [string, Row] | undefined {
  const near = rows
    .map((row) => ({row, far: distance(id, row[0])}))
    .filter(({far}) => far <= Math.max(2, id.length / 3));
  return near.toSorted((a, b) => a.far - b.far)[0]?.row;
}

/** How many letters must be put in, taken out or changed to make one text of another. */
function distance(a: string, b: string): number {
  let before = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      now.push(Math.min(before[j] + 1, now[j - 1] + 1, changed));
    }
    before = now;
  }
  return before[b.length];
}
