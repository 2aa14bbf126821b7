import {PLAN_TABLES} from "../model/schema/planTables.js";
import {WORK_TABLES} from "../model/schema/workTables.js";
import type {AuthoredRow} from "../model/schema/rows.js";
import {plainNumber} from "../model/spreadsheet.js";
import {doubtWords} from "./doubts.js";
import type {Assigned, Candidate, Extract} from "./extract.js";

/** The authored tables that an extract fills. */
export type TableName = "targets" | "tasks" | "responsibilities";

/** Columns that a person reviews by; they are taken out on acceptance. */
const REVIEW = ["status", "review"] as const;

type Cell = string | number | null;

/** Cells of a row by column; what is left out is for a person to fill in, and is empty. */
type Cells<N extends TableName> = Partial<
  Record<keyof AuthoredRow<N> | (typeof REVIEW)[number], Cell>
>;

/** The columns of a file that a person reviews: the authored ones, then those of the review. */
function columnsOf(name: TableName): string[] {
  const {columns} = [...PLAN_TABLES, ...WORK_TABLES].find((table) => table.name === name)!;
  const authored = Object.keys(columns).filter(
    (column) => !(REVIEW as readonly string[]).includes(column)
  );
  return [...authored, ...REVIEW];
}

/** One row as a line of JSON: what was read, with its place in the text as given. */
export function jsonLine(row: Candidate): string {
  const {quote, start, end, indicator, indicator_id, value_low, value_high, comparator} = row;
  const {unit, year, year_source, basis, scope, role, section, stated, binding, doubts} = row;
  const value = {value_low, value_high, comparator, unit, year, year_source, basis, scope};
  return JSON.stringify({
    ...{quote, start, end, indicator, ...(indicator_id === null ? {} : {indicator_id})},
    ...{
      ...value,
      role,
      section,
      stated,
      ...(binding === null ? {} : {binding}),
      doubt: doubtWords(doubts)
    }
  });
}

/** The three tables of a plan as CSV text, every row a candidate with what to review in words. */
export function csvTables(extract: Extract, plan_id: string): Record<TableName, string> {
  const ids = extract.tasks.map((_, i) => taskId(plan_id, i));
  return {
    targets: targetsCsv(extract.targets, plan_id),
    tasks: csv(
      "tasks",
      extract.tasks.map(({section, number, title}, i) => ({
        ...{task_id: ids[i], section, number, title_zh: title},
        ...{status: "candidate", review: "title_en, domain_id and topics are to be filled in"}
      }))
    ),
    responsibilities: csv(
      "responsibilities",
      extract.responsibilities.map((row) => responsibilityCells(row, ids[row.task] ?? ""))
    )
  };
}

/** The CSV text of the targets alone. */
export function targetsCsv(targets: Candidate[], plan_id: string): string {
  return csv(
    "targets",
    targets.map((row, i) => targetCells(row, i, plan_id))
  );
}

function targetCells(row: Candidate, i: number, plan_id: string): Cells<"targets"> {
  const {indicator_id, role, comparator, value_low, value_high, unit, basis} = row;
  const {year, year_source, scope, section, clause, stated, binding} = row;
  const unknown = indicator_id === null ? `indicator: ${row.indicator}` : "";
  return {
    ...{target_id: targetId(plan_id, i), indicator_id, role, comparator, value_low, value_high},
    ...{unit, basis, year, year_source, scope, section, quote: clause, stated, binding},
    restates: row.restates === null ? null : targetId(plan_id, row.restates),
    status: "candidate",
    review: [unknown, doubtWords(row.doubts)].filter((part) => part !== "").join("; ")
  };
}

function responsibilityCells(row: Assigned, task_id: string): Cells<"responsibilities"> {
  const {statement, role, agency, note} = row;
  const review = task_id === "" ? "the bracket stands in no task" : "";
  return {task_id, statement, role, agency, agency_note: note, status: "candidate", review};
}

function targetId(plan_id: string, i: number): string {
  return `${plan_id}-t${String(i + 1).padStart(3, "0")}`;
}

function taskId(plan_id: string, i: number): string {
  return `${plan_id}-k${String(i + 1).padStart(2, "0")}`;
}

function csv<N extends TableName>(name: N, rows: Cells<N>[]): string {
  const columns = columnsOf(name);
  const lines = rows.map((row) =>
    columns.map((column) => cell((row as Record<string, Cell | undefined>)[column] ?? null))
  );
  return [columns, ...lines].map((cells) => `${cells.join(",")}\n`).join("");
}

/** A cell as CSV has it; a line break would be another row and becomes a space. */
export function cell(value: Cell): string {
  if (value === null) return "";
  const text =
    typeof value === "number" ? plainNumber(value) : value.replace(/\s*[\r\n]+\s*/g, " ").trim();
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
