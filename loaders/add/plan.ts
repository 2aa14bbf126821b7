import {pathOf, tableText, type Cells} from "../../src/tables/add/files.js";
import {OWN, SHARED, type PlanTables} from "../../src/tables/add/plan.js";
import {reviewPath, reviewText} from "../../src/tables/add/review.js";
import type {Doubt} from "../../src/tables/add/doubts.js";
import {addedTo, type Files} from "./files.js";

/** The files that a plan's rows make of the tables in `folder`; writes nothing. */
export function filesOf(
  plan_id: string,
  tables: PlanTables,
  doubts: readonly Doubt[],
  folder: string
): Files {
  const files: Files = new Map();
  for (const name of OWN)
    files.set(pathOf(name, plan_id), tableText(name, tables[name] as Cells[]));
  files.set(reviewPath(plan_id), reviewText(doubts));
  for (const name of SHARED)
    if (tables[name].length > 0)
      files.set(pathOf(name), addedTo(folder, name, tables[name] as Cells[]));
  return files;
}
