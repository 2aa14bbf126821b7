import {groupBy} from "./pairs.js";
import type {Row} from "./schema/rows.js";
import type {Lang} from "./target.js";

/** What an agency is to a task: called its lead, listed as responsible without an order, or to support. */
export type AgencyRole = Row<"responsibilities">["role"];

/** Roles in the order of how much they say about who answers for a task. */
export const AGENCY_ROLES: AgencyRole[] = ["lead", "responsible", "support"];

/** Whether a name stands for many bodies (各区人民政府), so that it is never counted as one. */
export function isGeneral({agency_kind}: {agency_kind: string}): boolean {
  return agency_kind === "collective";
}

const GENERAL: Record<Lang, string> = {zh: "（泛指）", en: " (a general form)"};

/** What follows an agency's name where it is no single body; empty where it is one. */
export function generalMark(agency: {agency_kind: string}, lang: Lang): string {
  return isGeneral(agency) ? GENERAL[lang] : "";
}

/** An agency with its tasks. */
export interface AgencyRow<T> {
  agency: T;
  rows: T[];
  /** Distinct tasks, whatever the role. */
  tasks: number;
  byRole: Record<AgencyRole, number>;
}

/** Agencies by the number of their tasks, most first; equals keep the order of the rows, which is the source's. */
export function ranked<T extends {agency_id: string; task_id: string; role: AgencyRole}>(
  rows: T[]
): AgencyRow<T>[] {
  return [...groupBy(rows, (row) => row.agency_id).values()]
    .map((own) => ({
      agency: own[0],
      rows: own,
      tasks: new Set(own.map((row) => row.task_id)).size,
      byRole: Object.fromEntries(
        AGENCY_ROLES.map((role) => [role, own.filter((row) => row.role === role).length])
      ) as Record<AgencyRole, number>
    }))
    .sort((a, b) => b.tasks - a.tasks);
}

/** Those with most tasks: one, or several that stand level; the list comes most tasks first. */
export function busiest<T extends {tasks: number}>(list: T[]): T[] {
  return list.filter(({tasks}) => tasks === list[0].tasks);
}
