import type {Authored} from "../../src/model/schema/rows.js";
import {TABLES} from "../../src/model/schema/tables.js";
import type {Problem} from "./csv.js";
import {at, type Placed, type PlacedTables} from "./read.js";

type Rows = Placed<Record<string, unknown>>[];
/** What no two rows of a table have in common; the last column is where a second one is named. */
type Alone = [table: keyof Authored, columns: string[]];

/** Two rows that agree in these say one thing twice, or two things of one. */
const ALONE: Alone[] = [
  ["domains", ["name_zh"]],
  ["domains", ["name_en"]],
  ["topics", ["name_zh"]],
  ["topics", ["name_en"]],
  ["topics", ["definition_zh"]],
  ["topics", ["definition_en"]],
  ["jurisdictions", ["code"]],
  ["jurisdictions", ["name_zh"]],
  ["jurisdictions", ["name_en"]],
  ["jurisdictions", ["short_en"]],
  ["indicators", ["name_zh"]],
  ["indicators", ["name_en"]],
  ["indicators", ["definition_zh"]],
  ["indicators", ["definition_en"]],
  ["plans", ["jurisdiction_id", "title_zh"]],
  ["plans", ["title_en"]],
  ["plans", ["jurisdiction_id", "short_zh"]],
  ["plans", ["jurisdiction_id", "short_en"]],
  ["plans", ["document"]],
  ["tasks", ["plan_id", "section", "number", "title_zh"]],
  ["responsibilities", ["task_id", "statement", "agency"]],
  ["projects", ["plan_id", "name_zh"]],
  ["instruments", ["plan_id", "kind", "name_zh"]],
  ["deliverables", ["plan_id", "kind", "name_zh"]],
  ["coordination", ["plan_id", "kind", "name_zh"]],
  ["mentions", ["plan_id", "topic_id"]],
  ["denominators", ["jurisdiction_id", "metric", "series", "year"]],
  ["outcomes", ["jurisdiction_id", "indicator_id", "basis", "scope", "as_of", "publisher"]],
  ["outcomes", ["jurisdiction_id", "indicator_id", "basis", "scope", "as_of", "value"]],
  ["cascade", ["upper_task_id", "lower_task_id"]],
  ["gaps", ["plan_id", "rows"]]
];

/** Rows that say again what another says; each is named for one thing that it says again. */
export function uniqueRules(tables: PlacedTables): Problem[] {
  const said = new Set<string>();
  const first = (problems: Problem[]) =>
    problems.filter(({file, line}) => {
      const place = `${file}:${line}`;
      const fresh = !said.has(place);
      said.add(place);
      return fresh;
    });
  return [
    ...first(uniqueKeys(tables)),
    ...first(sameRows(tables)),
    ...ALONE.flatMap(([table, columns]) => first(twice(rowsOf(tables, table), columns))),
    ...FORMED.flatMap((table) => first(sharedForms(tables, table)))
  ];
}

/** Rows of a table as text cells, whatever their type. */
export function rowsOf(tables: PlacedTables, name: string): Rows {
  return tables[name as keyof Authored] as unknown as Rows;
}

function place({file, cells}: Placed<unknown>, column: string): string {
  return `${file}:${cells[column].line}`;
}

function uniqueKeys(tables: PlacedTables): Problem[] {
  return TABLES.filter(({key}) => key).flatMap(({name, key}) => {
    const first = new Map<unknown, Rows[number]>();
    return rowsOf(tables, name).flatMap((placed) => {
      const id = placed.row[key];
      const before = first.get(id);
      if (!before) {
        first.set(id, placed);
        return [];
      }
      const message = `"${id}" is used twice; first at ${place(before, key)}; expected a unique id`;
      // The id that the row should have is the one that others do not find.
      return [{...at(placed, key, message), breaks: [`${name} *`]}];
    });
  });
}

function twice(rows: Rows, columns: string[]): Problem[] {
  const named = columns[columns.length - 1];
  const first = new Map<string, Rows[number]>();
  return rows.flatMap((placed) => {
    const values = columns.map((column) => looks(placed.row[column]));
    // An unknown name is not the same as another one.
    if (columns.length === 1 && values[0] === null) return [];
    const key = JSON.stringify(values);
    const before = first.get(key);
    if (!before) first.set(key, placed);
    return before
      ? [
          at(
            placed,
            named,
            `the same ${columns.join(", ")} as ${place(before, named)}; expected one row of them`
          )
        ]
      : [];
  });
}

/** A text as it looks to a reader, who takes ＡI, AI and ai for one. */
function looks(value: unknown): unknown {
  return typeof value === "string" ? value.normalize("NFKC").toLowerCase() : value;
}

/** Rows that differ in nothing but their id; a unit is its own key and no id. */
function sameRows(tables: PlacedTables): Problem[] {
  const named = TABLES.filter(({key}) => key === "" || key.endsWith("_id"));
  return named.flatMap(({name, key, columns}) => {
    const names = Object.keys(columns).filter((column) => column !== key);
    const first = new Map<string, Rows[number]>();
    return rowsOf(tables, name).flatMap((placed) => {
      const {row} = placed;
      const said = JSON.stringify([row.plan_id, ...names.map((column) => row[column])]);
      const before = first.get(said);
      if (!before) first.set(said, placed);
      const column = key || names[0];
      return before
        ? [at(placed, column, `the same row as ${place(before, column)}; expected it once`)]
        : [];
    });
  });
}

/** Tables whose rows are known by several forms. */
const FORMED = ["agencies", "indicators", "jurisdictions"] as const;

/** A printed form stands for one row: for one agency of a jurisdiction, one indicator, one place. */
function sharedForms(tables: PlacedTables, table: (typeof FORMED)[number]): Problem[] {
  const first = new Map<string, Rows[number]>();
  return rowsOf(tables, table).flatMap((placed) => {
    const {name_zh, aliases_zh, jurisdiction_id} = placed.row as Record<string, string | null>;
    const within = table === "agencies" ? jurisdiction_id : "";
    const forms = [name_zh, ...(aliases_zh?.split("；") ?? [])];
    return forms.flatMap((form, i) => {
      const key = `${within} ${looks(form)}`;
      const before = first.get(key);
      if (!before) first.set(key, placed);
      const column = i === 0 ? "name_zh" : "aliases_zh";
      const own = before === placed && table !== "agencies";
      return before && !own
        ? [
            at(
              placed,
              column,
              `"${form}" is also at ${place(before, "name_zh")}; expected ${ONE[table]} a form`
            )
          ]
        : [];
    });
  });
}

const ONE = {agencies: "one agency", indicators: "one indicator", jurisdictions: "one place"};
