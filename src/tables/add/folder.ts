import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import type {Draft} from "./draft.js";
import {pathOf, tableText, type Cells} from "./files.js";
import {OWN, SHARED} from "./plan.js";
import {reviewPath, reviewText} from "./review.js";

/** What says that a zip holds a plan's folder, and what the page opens it by. */
export const DRAFT_FILE = "draft.json";
/** How the draft is written; another number is another way. */
const VERSION = 1;

/**
 * A draft as one file: the plan's folder and the lines that it adds to shared
 * tables, as `npm run add` takes them, and the draft as the page left it.
 */
export function zipOf(draft: Draft): Uint8Array<ArrayBuffer> {
  const {plan, tables, doubts} = draft;
  const files: Record<string, Uint8Array> = {
    [DRAFT_FILE]: strToU8(JSON.stringify({version: VERSION, draft}))
  };
  for (const name of OWN)
    files[pathOf(name, plan.plan_id)] = strToU8(tableText(name, tables[name] as Cells[]));
  for (const name of SHARED)
    if (tables[name].length > 0)
      files[pathOf(name)] = strToU8(tableText(name, tables[name] as Cells[]));
  if (doubts.length > 0) files[reviewPath(plan.plan_id)] = strToU8(reviewText(doubts));
  // The same draft gives the same bytes.
  return zipSync(files, {mtime: new Date(2000, 0, 1)});
}

/** The texts of a zip by their paths; null where it holds no draft. */
export function folderOf(bytes: Uint8Array): Map<string, string> | null {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch {
    return null;
  }
  if (!(DRAFT_FILE in files)) return null;
  return new Map(Object.entries(files).map(([path, content]) => [path, strFromU8(content)]));
}

/** The draft that a zip holds; throws where it was written in another way. */
export function draftIn(folder: Map<string, string>): Draft {
  const {version, draft} = JSON.parse(folder.get(DRAFT_FILE)!) as {version: number; draft: Draft};
  if (version !== VERSION)
    throw new Error(`${DRAFT_FILE}: version ${version}; expected ${VERSION}`);
  return draft;
}
