import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Problem} from "./csv.js";
import {agencyOf} from "./agency.js";
import {checkGaps} from "./gaps.js";
import {judgementRules} from "./judgementRules.js";
import {planRules} from "./planRules.js";
import {readWhole} from "../../src/model/evidence.js";
import type {Authored, AuthoredRow} from "../../src/model/schema/rows.js";
import {TABLES} from "../../src/model/schema/tables.js";
import {at, type Placed, type PlacedTables} from "./read.js";
import {targetRules} from "./targetRules.js";
import {topicRules} from "./topicRules.js";

/**
 * Checks what spans cells, rows and tables, and returns every problem with its
 * place: unique ids, references, folders, units against dimensions, the order
 * and presence of values, years against the plan's period, and duplicates that
 * are not marked as restating.
 */
export function checkRules(tables: PlacedTables, folder: string): Problem[] {
  return [
    ...uniqueKeys(tables),
    ...references(tables),
    ...listedIds(tables),
    ...planFolders(tables, folder),
    ...idPrefixes(tables),
    ...shortNames(tables),
    ...glosses(tables),
    ...unexplained(tables),
    ...targetRules(tables),
    ...statementOrder(tables),
    ...agencyNames(tables),
    ...cascadeEnds(tables),
    ...planRules(tables),
    ...judgementRules(tables),
    ...checkGaps(tables),
    ...topicRules(tables)
  ];
}

/** Rows of a table as text cells, whatever their type. */
function rowsOf(tables: PlacedTables, name: string): Placed<Record<string, unknown>>[] {
  return tables[name as keyof Authored] as unknown as Placed<Record<string, unknown>>[];
}

function uniqueKeys(tables: PlacedTables): Problem[] {
  return TABLES.filter(({key}) => key).flatMap(({name, key}) => {
    const first = new Map<unknown, Placed<Record<string, unknown>>>();
    return rowsOf(tables, name).flatMap((placed) => {
      const id = placed.row[key];
      const before = first.get(id);
      if (!before) first.set(id, placed);
      return before
        ? [
            at(
              placed,
              key,
              `"${id}" is used twice; first at ${before.file}:${before.cells[key].line}; expected a unique id`
            )
          ]
        : [];
    });
  });
}

function references(tables: PlacedTables): Problem[] {
  const ids = new Map(
    TABLES.filter(({key}) => key).map(({name, key}) => [
      name,
      new Set(rowsOf(tables, name).map(({row}) => row[key]))
    ])
  );
  return TABLES.flatMap(({name, columns}) =>
    Object.entries(columns).flatMap(([column, {references: to}]) =>
      to === undefined
        ? []
        : rowsOf(tables, name)
            .filter(({row}) => row[column] !== null && !ids.get(to)!.has(row[column]))
            .map((placed) =>
              at(placed, column, `"${placed.row[column]}" is not in ${to}; expected one of its ids`)
            )
    )
  );
}

/** Cells that list ids of another table, each of them once. */
function listedIds(tables: PlacedTables): Problem[] {
  return TABLES.flatMap(({name, columns}) =>
    Object.entries(columns).flatMap(([column, {lists}]) => {
      if (lists === undefined) return [];
      const {key} = TABLES.find((table) => table.name === lists)!;
      const known = new Set(rowsOf(tables, lists).map(({row}) => row[key]));
      return rowsOf(tables, name).flatMap((placed) => {
        const cell = placed.row[column];
        const ids = cell === null ? [] : String(cell).split(";");
        return [
          ...ids
            .filter((id) => !known.has(id))
            .map((id) => at(placed, column, `"${id}" is not in ${lists}; expected its ids`)),
          ...ids
            .filter((id, i) => ids.indexOf(id) !== i)
            .map((id) => at(placed, column, `"${id}" twice; expected each id once`))
        ];
      });
    })
  );
}

/** The tables that stand in the folder of a plan. */
const PLAN_FILES = ["targets", "tasks", "responsibilities", "projects"] as const;

function planFolders(tables: PlacedTables, folder: string): Problem[] {
  const known = new Set(tables.plans.map(({row}) => row.plan_id));
  const strays = new Map<string, Problem>();
  for (const name of PLAN_FILES) {
    for (const {file, row} of tables[name] as Placed<{plan_id: string}>[]) {
      const {plan_id} = row;
      if (known.has(plan_id)) continue;
      strays.set(file, {
        file,
        line: 1,
        column: 1,
        message: `folder "${plan_id}" is not a plan_id of data/plans.csv`
      });
    }
  }
  const missing = tables.plans.flatMap((plan) =>
    tablesOfPlan(plan.row)
      .map((name) => `plans/${plan.row.plan_id}/${name}.csv`)
      .filter((path) => !existsSync(join(folder, path)))
      .map((path) => at(plan, "plan_id", `no file data/${path}; expected the plan's rows there`))
  );
  const reversed = tables.plans
    .filter(({row}) => row.period_start > row.period_end)
    .map((plan) =>
      at(
        plan,
        "period_end",
        `${plan.row.period_end} is before ${plan.row.period_start}; expected the last year`
      )
    );
  return [...strays.values(), ...missing, ...reversed];
}

/** A plan that was not read whole may have its targets alone. */
function tablesOfPlan(plan: AuthoredRow<"plans">): string[] {
  return readWhole(plan) ? [...PLAN_FILES] : ["targets"];
}

function idPrefixes(tables: PlacedTables): Problem[] {
  const keys = {targets: "target_id", tasks: "task_id", projects: "project_id"} as const;
  return Object.entries(keys).flatMap(([name, key]) =>
    rowsOf(tables, name)
      .filter(({row}) => !String(row[key]).startsWith(`${row.plan_id}-`))
      .map((placed) =>
        at(
          placed,
          key,
          `"${placed.row[key]}"; expected an id that begins with ${placed.row.plan_id}-`
        )
      )
  );
}

/** The English short name says the period itself, the bare one leaves it out; charts rely on both. */
function shortNames(tables: PlacedTables): Problem[] {
  return tables.plans.flatMap((plan) => {
    const {short_en, bare_en, period_start, period_end} = plan.row;
    const years = period_start === period_end ? [period_start] : [period_start, period_end];
    const expected = `${bare_en} ${years.join("–")}`;
    return short_en === expected
      ? []
      : [at(plan, "short_en", `"${short_en}"; expected bare_en with its period: "${expected}"`)];
  });
}

/** Text that stands in Chinese and in English: both or neither. */
const GLOSSED = [
  ["plans", "issuer", "issuer_en"],
  ["plans", "note", "note_zh"],
  ["plans", "publisher", "publisher_en"],
  ["targets", "scope", "scope_en"],
  ["targets", "publisher", "publisher_en"],
  ["outcomes", "scope", "scope_en"],
  ["outcomes", "caveat_zh", "caveat_en"],
  ["coordination", "lead_zh", "lead_en"],
  ["coordination", "office_zh", "office_en"],
  ["targets", "note", "note_zh"]
] as const;

function glosses(tables: PlacedTables): Problem[] {
  return GLOSSED.flatMap(([name, column, gloss]) =>
    rowsOf(tables, name).flatMap((placed) => {
      const [text, said] = [placed.row[column], placed.row[gloss]];
      if ((text === null) === (said === null)) return [];
      return [
        text === null
          ? at(placed, gloss, `"${said}" without ${column}; expected empty`)
          : at(
              placed,
              gloss,
              `empty, but ${column} is "${text}"; expected it in the other language`
            )
      ];
    })
  );
}

/** A row that is marked as doubtful, or whose date is not its figure's own, says why in its note. */
function unexplained(tables: PlacedTables): Problem[] {
  const marked = [
    ...tables.targets
      .filter(({row}) => row.doubt !== null)
      .map((placed) => ({placed, column: "doubt", mark: placed.row.doubt})),
    ...tables.outcomes
      .filter(({row}) => row.dated !== "figure")
      .map((placed) => ({placed, column: "dated", mark: placed.row.dated}))
  ];
  return marked
    .filter(({placed}) => placed.row.note === null)
    .map(({placed, column, mark}) =>
      at(placed, "note", `empty with ${column} ${mark}; expected what is in doubt`)
    );
}

function statementOrder(tables: PlacedTables): Problem[] {
  const last = new Map<string, number>();
  return tables.responsibilities.flatMap((placed) => {
    const before = last.get(placed.file) ?? 0;
    const {statement} = placed.row;
    last.set(placed.file, statement);
    const right = before === 0 ? "1" : `${before} or ${before + 1}`;
    return statement === before + 1 || (statement === before && before > 0)
      ? []
      : [
          at(
            placed,
            "statement",
            `${statement} after ${before}; expected ${right}, in the order of the text`
          )
        ];
  });
}

/** Every printed agency is one agency of the plan's jurisdiction. */
function agencyNames(tables: PlacedTables): Problem[] {
  const agencies = tables.agencies.map(({row}) => row);
  const jurisdiction = new Map(tables.plans.map(({row}) => [row.plan_id, row.jurisdiction_id]));
  return tables.responsibilities.flatMap((placed) => {
    const owner = jurisdiction.get(placed.row.plan_id);
    return owner === undefined || agencyOf(placed.row.agency, owner, agencies)
      ? []
      : [
          at(
            placed,
            "agency",
            `"${placed.row.agency}" is not in data/agencies.csv for ${owner}; expected a name or alias there`
          )
        ];
  });
}

/** A link names both tasks, save that a task not taken up has no lower one, and an own task no upper one. */
function cascadeEnds(tables: PlacedTables): Problem[] {
  return tables.cascade.flatMap((placed) => {
    const {relation, upper_task_id, lower_task_id} = placed.row;
    const problems: Problem[] = [];
    if ((upper_task_id === null) !== (relation === "own")) {
      problems.push(
        at(
          placed,
          "upper_task_id",
          `"${upper_task_id ?? ""}" with relation ${relation}; expected empty for own only`
        )
      );
    }
    if ((lower_task_id === null) !== (relation === "not-taken-up")) {
      problems.push(
        at(
          placed,
          "lower_task_id",
          `"${lower_task_id ?? ""}" with relation ${relation}; expected empty for not-taken-up only`
        )
      );
    }
    return problems;
  });
}
