import {loadAuthored} from "../tables/load.js";
import {said, type Reviewed} from "./decisions.js";
import {edited, opened, type TextRow} from "./edit.js";
import {shortName} from "../../src/tables/add/facts.js";
import {csvText, pathOf, type Cells} from "../../src/tables/add/files.js";
import {addedTo, type Files} from "./files.js";
import {restatements} from "../../src/tables/add/targets.js";
import {unitRow} from "../../src/tables/add/units.js";

/** The tables that a review changes, by the column that names their rows. */
const KEYS = {
  ...{targets: "target_id", tasks: "task_id", projects: "project_id"},
  ...{indicators: "indicator_id", agencies: "agency_id", plans: "plan_id"}
} as const;
type Table = keyof typeof KEYS;
const OWN = ["targets", "tasks", "projects"] as const;
const SHARED = ["indicators", "agencies", "plans"] as const;

/** Why a decision cannot be taken in, and the column that it is about. */
export interface Fault {
  column: "id" | "cell" | "table" | "decision" | "new_value";
  message: string;
}

/** The tables while decisions are taken in. */
export class ReviewedTables {
  private readonly own;
  private readonly shared;
  private readonly edits = new Map<(typeof SHARED)[number], Map<string, TextRow | null>>();
  private readonly units: Cells[] = [];
  private readonly authored;

  constructor(
    private readonly folder: string,
    private readonly plan_id: string
  ) {
    this.authored = loadAuthored(folder);
    this.own = Object.fromEntries(
      OWN.map((name) => [name, opened(folder, name, plan_id)])
    ) as Record<(typeof OWN)[number], ReturnType<typeof opened>>;
    this.shared = Object.fromEntries(
      SHARED.map((name) => [name, opened(folder, name).rows])
    ) as Record<(typeof SHARED)[number], TextRow[]>;
  }

  /** Takes one decision in; what stands against it is returned. */
  take(row: Reviewed): Fault | null {
    const [table, id, cell] = [said(row, "table"), said(row, "id"), said(row, "cell")];
    const {decision} = row;
    if (!(table in KEYS))
      return {column: "table", message: `"${table}"; expected ${Object.keys(KEYS).join(", ")}`};
    // A clause that became no row: there is nothing to set.
    if (cell === "row")
      return decision === "change"
        ? {
            column: "decision",
            message:
              "change of a clause that was left out; expected accept or drop, and a row by hand"
          }
        : null;
    const found = this.rowOf(table as Table, id);
    // What an earlier decision took away needs none of its own.
    if (found === null) return null;
    if (found === undefined)
      return {column: "id", message: `"${id}" is not in ${table}; expected one of its ids`};
    if (!(cell in found))
      return {
        column: "cell",
        message: `"${cell}" is no column of ${table}; expected ${Object.keys(found).join(", ")}`
      };
    if (decision === "drop") return this.drop(table as Table, id);
    if (decision === "change") return this.change(table as Table, id, cell, said(row, "new_value"));
    return null;
  }

  /** Whether the row that a doubt is about still stands. */
  holds(row: Reviewed): boolean {
    const table = said(row, "table");
    if (said(row, "cell") === "row") return true;
    return table in KEYS && Boolean(this.rowOf(table as Table, said(row, "id")));
  }

  /** Undefined where no row has the id, null where a decision has taken it away. */
  private rowOf(table: Table, id: string): TextRow | null | undefined {
    const key = KEYS[table];
    if (isOwn(table)) {
      const {rows} = this.own[table];
      const found = rows.find((row) => row[key] === id);
      return found ?? (this.gone.has(`${table} ${id}`) ? null : undefined);
    }
    const edit = this.edits.get(table)?.get(id);
    if (edit !== undefined) return edit;
    return this.shared[table].find((row) => row[key] === id);
  }

  private readonly gone = new Set<string>();

  private drop(table: Table, id: string): Fault | null {
    if (table === "agencies" || table === "plans")
      return {column: "decision", message: `drop of a row of ${table}; expected accept or change`};
    if (table === "tasks" && this.authored.responsibilities.some(({task_id}) => task_id === id))
      return {
        column: "decision",
        message: `drop of ${id}, which has responsibilities; expected accept or change`
      };
    if (table === "indicators") {
      const others = this.authored.targets.some(
        (row) => row.indicator_id === id && row.plan_id !== this.plan_id
      );
      if (others)
        return {
          column: "decision",
          message: `drop of ${id}, which other plans state; expected accept or change`
        };
      this.remove("targets", (row) => row.indicator_id === id);
      this.edit("indicators", id, null);
      return null;
    }
    this.remove(table, (row) => row[KEYS[table]] === id);
    if (table === "tasks")
      for (const row of this.own.projects.rows) if (row.task_id === id) row.task_id = "";
    return null;
  }

  private change(table: Table, id: string, cell: string, value: string): Fault | null {
    if (table === "indicators" && cell === "name_zh" && this.indicatorIds().has(value)) {
      for (const row of this.own.targets.rows)
        if (row.indicator_id === id) row.indicator_id = value;
      this.edit("indicators", id, null);
      return null;
    }
    if (table === "targets") return this.changeTarget(this.rowOf(table, id)!, cell, value);
    if (isOwn(table)) this.rowOf(table, id)![cell] = value;
    else {
      this.edit(table, id, {[cell]: value});
      if (table === "plans" && cell === "bare_en") {
        const {period_start, period_end} = this.rowOf("plans", id)!;
        const years = {start: Number(period_start), end: Number(period_end)};
        this.edit("plans", id, {short_en: shortName(value, years)});
      }
    }
    return null;
  }

  private changeTarget(row: TextRow, cell: string, value: string): Fault | null {
    if (cell === "indicator_id" && !this.indicatorIds().has(value))
      return {
        column: "new_value",
        message: `"${value}" is not in indicators; expected one of its ids`
      };
    if (cell === "unit") {
      const fault = this.unit(row, value);
      if (fault) return fault;
    }
    // A bound from above stands in the other column.
    const column = cell === "value_low" && row.value_low === "" ? "value_high" : cell;
    row[column] = value;
    if (cell === "year") row.year_source = "sentence";
    return null;
  }

  /** Another unit of a row; a draft that only this unit measured is measured by it too. */
  private unit(row: TextRow, value: string): Fault | null {
    const known = this.authored.units.some(({unit}) => unit === value);
    const {known: read, ...described} = unitRow(value);
    if (!known && !read)
      return {
        column: "new_value",
        message: `"${value}" is no unit of data/units.csv; expected one, or a line for it there`
      };
    if (!known && !this.units.some(({unit}) => unit === value)) this.units.push(described);
    const indicator = this.rowOf("indicators", row.indicator_id);
    if (indicator?.status === "draft" && indicator.unit === row.unit && row.basis !== "growth") {
      this.edit("indicators", row.indicator_id, {unit: value});
      for (const other of this.own.targets.rows)
        if (other.indicator_id === row.indicator_id && other.unit === row.unit && other !== row)
          other.unit = value;
    }
    return null;
  }

  private indicatorIds(): Set<string> {
    const gone = this.edits.get("indicators");
    return new Set(
      this.shared.indicators
        .map(({indicator_id}) => indicator_id)
        .filter((id) => gone?.get(id) !== null)
    );
  }

  private edit(table: (typeof SHARED)[number], id: string, change: TextRow | null): void {
    const edits = this.edits.get(table) ?? new Map<string, TextRow | null>();
    const before = this.rowOf(table, id);
    edits.set(id, change === null ? null : {...before, ...change});
    this.edits.set(table, edits);
  }

  private remove(table: (typeof OWN)[number], where: (row: TextRow) => boolean): void {
    const opened = this.own[table];
    for (const row of opened.rows.filter(where)) this.gone.add(`${table} ${row[KEYS[table]]}`);
    opened.rows = opened.rows.filter((row) => !where(row));
  }

  /** Lifts drafts about which nothing decisive is open, and takes out drafts that no row is of any more. */
  settle(open: readonly Reviewed[]): void {
    const doubted = new Set(
      open
        .filter((row) => !said(row, "cell").endsWith("_en"))
        .map((row) => `${said(row, "table")} ${said(row, "id")}`)
    );
    const {targets} = this.own;
    for (const row of targets.rows)
      if (row.status === "draft" && !doubted.has(`targets ${row.target_id}`)) row.status = "";
    const before = new Set(
      this.authored.targets
        .filter(({plan_id}) => plan_id === this.plan_id)
        .map(({indicator_id}) => indicator_id)
    );
    const used = new Set([
      ...targets.rows.map(({indicator_id}) => indicator_id),
      ...this.authored.targets
        .filter(({plan_id}) => plan_id !== this.plan_id)
        .map(({indicator_id}) => indicator_id),
      ...this.authored.outcomes.map(({indicator_id}) => indicator_id)
    ]);
    for (const {indicator_id, status} of this.shared.indicators) {
      if (status !== "draft" || !before.has(indicator_id)) continue;
      if (!used.has(indicator_id)) this.edit("indicators", indicator_id, null);
      else if (this.rowOf("indicators", indicator_id) && !doubted.has(`indicators ${indicator_id}`))
        this.edit("indicators", indicator_id, {status: ""});
    }
    const first = restatements(targets.rows as Parameters<typeof restatements>[0] & TextRow[]);
    targets.rows.forEach((row, i) => (row.restates = first[i] ?? ""));
  }

  /** The files that the decisions change. */
  files(): Files {
    const files: Files = new Map();
    for (const name of OWN) {
      const {columns, rows} = this.own[name];
      files.set(pathOf(name, this.plan_id), csvText(columns, rows));
    }
    for (const [name, edits] of this.edits)
      files.set(pathOf(name), edited(this.folder, name, KEYS[name], edits));
    if (this.units.length > 0)
      files.set(pathOf("units"), addedTo(this.folder, "units", this.units));
    return files;
  }

  /** Rows and indicators of the plan that are drafts still. */
  drafts(): number {
    const own = this.own.targets.rows;
    const ids = new Set(own.map(({indicator_id}) => indicator_id));
    const indicators = [...ids].filter((id) => this.rowOf("indicators", id)?.status === "draft");
    return own.filter(({status}) => status === "draft").length + indicators.length;
  }
}

function isOwn(table: Table): table is (typeof OWN)[number] {
  return (OWN as readonly string[]).includes(table);
}
