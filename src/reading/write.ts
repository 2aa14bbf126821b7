import {plainNumber} from "../model/spreadsheet.js";
import {doubtWords} from "./doubts.js";
import type {Assigned, Candidate, Extract} from "./extract.js";

/** The columns of the files that a person reviews; the last two are taken out on acceptance. */
export const COLUMNS = {
  targets:
    "target_id,indicator_id,role,comparator,value_low,value_high,unit,basis,year,year_source,scope,scope_en,section,statement,quote,restates,sum_of,stated,doubt,note,note_zh,status,review".split(
      ","
    ),
  tasks: "task_id,section,number,title_zh,title_en,domain_id,status,review".split(","),
  responsibilities: "task_id,statement,role,agency,agency_note,clause,status,review".split(",")
};

/** The authored tables that an extract fills. */
export type TableName = keyof typeof COLUMNS;

type Cell = string | number | null;

/** One row as a line of JSON: what was read, with its place in the text as given. */
export function jsonLine(row: Candidate): string {
  const {quote, start, end, indicator, indicator_id, value_low, value_high, comparator} = row;
  const {unit, year, year_source, basis, scope, role, section, stated, doubts} = row;
  const value = {value_low, value_high, comparator, unit, year, year_source, basis, scope};
  return JSON.stringify({
    ...{quote, start, end, indicator, ...(indicator_id === null ? {} : {indicator_id})},
    ...{...value, role, section, stated, doubt: doubtWords(doubts)}
  });
}

/** The three tables of a plan as CSV text, every row a candidate with what to review in words. */
export function csvTables(extract: Extract, plan_id: string): Record<TableName, string> {
  const task = (i: number) => (i < 0 ? "" : taskId(plan_id, i));
  return {
    targets: csv(
      COLUMNS.targets,
      extract.targets.map((row, i) => targetCells(row, i, plan_id))
    ),
    tasks: csv(
      COLUMNS.tasks,
      extract.tasks.map(({section, number, title}, i) => [
        ...[task(i), section, number, title, null, null],
        ...["candidate", "title_en and domain_id are to be filled in"]
      ])
    ),
    responsibilities: csv(
      COLUMNS.responsibilities,
      extract.responsibilities.map((row) => responsibilityCells(row, task(row.task)))
    )
  };
}

/** The CSV text of the targets alone. */
export function targetsCsv(targets: Candidate[], plan_id: string): string {
  return csv(
    COLUMNS.targets,
    targets.map((row, i) => targetCells(row, i, plan_id))
  );
}

function targetCells(row: Candidate, i: number, plan_id: string): Cell[] {
  const restates = row.restates === null ? null : targetId(plan_id, row.restates);
  const unknown = row.indicator_id === null ? `indicator: ${row.indicator}` : "";
  const review = [unknown, doubtWords(row.doubts)].filter((part) => part !== "").join("; ");
  return [
    ...[targetId(plan_id, i), row.indicator_id, row.role, row.comparator],
    ...[row.value_low, row.value_high, row.unit, row.basis, row.year, row.year_source],
    // A person writes the gloss.
    ...[
      row.scope,
      null,
      row.section,
      null,
      row.clause,
      restates,
      null,
      row.stated,
      ...[null, null, null],
      "candidate",
      review
    ]
  ];
}

function responsibilityCells(row: Assigned, task_id: string): Cell[] {
  const review = task_id === "" ? "the bracket stands in no task" : "";
  return [task_id, row.statement, row.role, row.agency, row.note, null, "candidate", review];
}

function targetId(plan_id: string, i: number): string {
  return `${plan_id}-t${String(i + 1).padStart(3, "0")}`;
}

function taskId(plan_id: string, i: number): string {
  return `${plan_id}-k${String(i + 1).padStart(2, "0")}`;
}

function csv(columns: string[], rows: Cell[][]): string {
  return [columns, ...rows].map((cells) => `${cells.map(cell).join(",")}\n`).join("");
}

function cell(value: Cell): string {
  if (value === null) return "";
  const text = typeof value === "number" ? plainNumber(value) : value.replace(/[\r\n]+/g, " ");
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
