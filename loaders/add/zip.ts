import {readFileSync} from "node:fs";
import type {TableName} from "../../src/model/schema/rows.js";
import type {Authored} from "../../src/model/schema/rows.js";
import {pathOf, type Cells} from "../../src/tables/add/files.js";
import {DRAFT_FILE, folderOf} from "../../src/tables/add/folder.js";
import {OWN, SHARED} from "../../src/tables/add/plan.js";
import {reviewPath} from "../../src/tables/add/review.js";
import {UsageError} from "../../src/tables/usage.js";
import {DataError, readRows} from "../tables/csv.js";
import {addedTo, type Files} from "./files.js";

/** A plan's folder that came as a zip: the files it makes of the tables, and what to say. */
export interface Unpacked {
  files: Files;
  said: string[];
}

/** The texts of a draft's zip by their paths; null where the file is something else. */
export function draftFolder(file: string): Map<string, string> | null {
  if (!file.endsWith(".zip")) return null;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new UsageError(`${file}: cannot be read; expected a zip that /add has saved`);
  }
  const folder = folderOf(bytes);
  if (!folder) throw new UsageError(`${file}: no draft in it; expected a zip that /add has saved`);
  return folder;
}

/**
 * The files that a draft's folder makes of the tables in `folder`. Lines of shared
 * tables that stand there already are left out; writes nothing.
 */
export function unpacked(texts: Map<string, string>, authored: Authored, folder: string): Unpacked {
  const [plan] = linesOf("plans", texts);
  if (!plan) throw new UsageError(`${pathOf("plans")} in the zip: no plan; expected one`);
  const plan_id = String(plan.plan_id);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(plan_id))
    throw new UsageError(`${pathOf("plans")} in the zip: "${plan_id}" is no id of a plan`);
  if (authored.plans.some((row) => row.plan_id === plan_id))
    throw new UsageError(`${plan_id} is in data/plans.csv; expected a plan that is not`);
  const files: Files = new Map();
  for (const path of [...OWN.map((name) => pathOf(name, plan_id)), reviewPath(plan_id)])
    if (texts.has(path)) files.set(path, texts.get(path)!);
  const expected = [DRAFT_FILE, ...files.keys(), ...SHARED.map((name) => pathOf(name))];
  const strange = [...texts.keys()].filter((path) => !expected.includes(path));
  if (strange.length > 0)
    throw new UsageError(`${strange.join(", ")} in the zip; expected ${expected.join(", ")}`);
  const said: string[] = [];
  for (const name of SHARED) {
    const added = newLines(name, linesOf(name, texts), authored);
    if (added.length === 0) continue;
    files.set(pathOf(name), addedTo(folder, name, added));
    said.push(`${added.length} lines for data/${pathOf(name)}`);
  }
  return {files, said: [`${plan.title_zh} is ${plan_id}`, ...said]};
}

const KEYS = {
  ...{jurisdictions: "jurisdiction_id", domains: "domain_id", units: "unit"},
  ...{indicators: "indicator_id", agencies: "agency_id", gaps: "gap_id", plans: "plan_id"}
} as const;

function newLines(name: keyof typeof KEYS, lines: Cells[], authored: Authored): Cells[] {
  const key = KEYS[name];
  const standing = new Set((authored[name] as unknown as Cells[]).map((row) => String(row[key])));
  if (name === "gaps") {
    const last = Math.max(0, ...[...standing].map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
    return lines.map((row, i) => ({
      ...row,
      gap_id: `gap-${String(last + 1 + i).padStart(2, "0")}`
    }));
  }
  const twice = lines.filter((row) => standing.has(String(row[key])));
  if (name === "indicators" && twice.length > 0)
    throw new UsageError(
      `${twice.map((row) => row[key]).join(", ")}: in data/indicators.csv by now; open the zip on /add and merge the rows into them`
    );
  return lines.filter((row) => !twice.includes(row));
}

/** The lines of a shared table in the zip, cell by cell as text. */
function linesOf(name: TableName, texts: Map<string, string>): Cells[] {
  const text = texts.get(pathOf(name));
  if (text === undefined) return [];
  const {sheet, broken, problems} = readRows(
    new TextEncoder().encode(text),
    `${pathOf(name)} in the zip`
  );
  const all = [...problems, ...broken.map(({problem}) => problem)];
  if (all.length > 0 || !sheet) throw new DataError(all);
  const columns = sheet.header.map(({value}) => value);
  return sheet.rows.map((cells) =>
    Object.fromEntries(columns.map((column, i) => [column, cells[i].value]))
  );
}
