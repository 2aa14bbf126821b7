import {agencyOf} from "../../src/tables/agency.js";
import type {Problem} from "./csv.js";
import {denominatorRules, outcomeRules, planDates} from "./figureRules.js";
import {planFolders} from "./folders.js";
import {checkGaps} from "./gaps.js";
import {judgementRules} from "./judgementRules.js";
import {cascadeRules, placeRules} from "./placeRules.js";
import {planRules} from "./planRules.js";
import {at, type PlacedTables} from "./read.js";
import {references} from "./references.js";
import {targetRules} from "./targetRules.js";
import {textRules} from "./textRules.js";
import {topicRules} from "./topicRules.js";
import {rowsOf, uniqueRules} from "./uniqueRules.js";
import {divisionRules, englishForms, unitRules} from "./unitRules.js";

/**
 * Checks what spans cells, rows and tables, and returns every problem with its
 * place: unique ids and names, references, folders, units against dimensions and
 * their factors, the order, presence and bounds of values, years against the
 * plan's period, dates against `today`, and what is said twice without a mark.
 */
export function checkRules(
  tables: PlacedTables,
  folder: string,
  today: string = new Date().toISOString().slice(0, 10)
): Problem[] {
  return [
    ...uniqueRules(tables),
    ...references(tables),
    ...planFolders(tables, folder),
    ...idPrefixes(tables),
    ...idNumbers(tables),
    ...agencyIds(tables),
    ...shortNames(tables),
    ...glosses(tables),
    ...unexplained(tables),
    ...unitRules(tables),
    ...divisionRules(tables),
    ...englishForms(tables),
    ...placeRules(tables),
    ...planDates(tables, today),
    ...denominatorRules(tables, today),
    ...outcomeRules(tables, today),
    ...targetRules(tables),
    ...statementOrder(tables),
    ...statementClause(tables),
    ...agencyNames(tables),
    ...cascadeEnds(tables),
    ...cascadeRules(tables),
    ...planRules(tables),
    ...judgementRules(tables),
    ...checkGaps(tables),
    ...topicRules(tables),
    ...textRules(tables)
  ];
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

/** The agencies of a jurisdiction have ids that begin alike, with a short form of its name. */
function agencyIds({agencies}: PlacedTables): Problem[] {
  const counts = new Map<string, Map<string, number>>();
  const start = (id: string) => id.split("-")[0];
  for (const {row} of agencies) {
    const own = counts.get(row.jurisdiction_id) ?? new Map<string, number>();
    own.set(start(row.agency_id), (own.get(start(row.agency_id)) ?? 0) + 1);
    counts.set(row.jurisdiction_id, own);
  }
  return agencies.flatMap((placed) => {
    const {agency_id, jurisdiction_id} = placed.row;
    const [usual] = [...counts.get(jurisdiction_id)!].toSorted(([, a], [, b]) => b - a)[0];
    return start(agency_id) === usual
      ? []
      : [
          at(
            placed,
            "agency_id",
            `"${agency_id}"; expected an id that begins with ${usual}-, as others of ${jurisdiction_id}`
          )
        ];
  });
}

/** Tables whose rows have no name to make an id of; their ids are numbers after a word. */
const NUMBERED = [
  ["targets", "target_id"],
  ["tasks", "task_id"],
  ["projects", "project_id"],
  ["instruments", "instrument_id"],
  ["deliverables", "deliverable_id"],
  ["coordination", "coordination_id"],
  ["denominators", "denominator_id"],
  ["outcomes", "outcome_id"],
  ["mentions", "mention_id"],
  ["judgements", "judgement_id"],
  ["cascade", "link_id"],
  ["gaps", "gap_id"]
] as const;

function idNumbers(tables: PlacedTables): Problem[] {
  return NUMBERED.flatMap(([name, key]) =>
    rowsOf(tables, name)
      .filter(({row}) => !/\d[a-z]?$/.test(String(row[key])))
      .map((placed) =>
        at(placed, key, `"${placed.row[key]}"; expected an id that ends with a number`)
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
            `${statement} after ${before}; expected ${right}, in the order of the text`,
            ["responsibilities ?"]
          )
        ];
  });
}

/** The rows of one bracket are of one task and close one clause. */
function statementClause({responsibilities}: PlacedTables): Problem[] {
  const first = new Map<string, (typeof responsibilities)[number]>();
  return responsibilities.flatMap((placed) => {
    const {plan_id, statement} = placed.row;
    const before = first.get(`${plan_id} ${statement}`);
    if (!before) {
      first.set(`${plan_id} ${statement}`, placed);
      return [];
    }
    return (["task_id", "clause"] as const)
      .filter((column) => placed.row[column] !== before.row[column])
      .map((column) =>
        at(
          placed,
          column,
          `"${placed.row[column]}", but ${before.file}:${before.cells[column].line} has "${before.row[column]}" for statement ${statement}; expected one of both`,
          ["responsibilities ?"]
        )
      );
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
            `"${placed.row.agency}" is not in data/agencies.csv for ${owner}; expected a name or alias there`,
            [`agencies ${owner} ${placed.row.agency}`, "agencies ?"]
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
