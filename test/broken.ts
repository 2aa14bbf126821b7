import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {loadAuthored} from "../loaders/tables/load.js";
import {DataError, formatProblem} from "../loaders/tables/csv.js";
import {DATA} from "../loaders/tables/read.js";

/** A cell to overwrite: the first row of a file of data/ that passes `where`. */
export interface Edit {
  file: string;
  where?: (row: Record<string, string>) => boolean;
  column: string;
  value: string;
}

/** A copy of data/ with wrong cells, and the place of each as an editor shows it. */
export interface Broken {
  folder: string;
  places: string[];
  remove(): void;
}

/** Copies data/ to a folder for temporary files and overwrites one cell for each edit. */
export function breakData(...edits: Edit[]): Broken {
  const folder = mkdtempSync(join(tmpdir(), "duibiao-"));
  cpSync(DATA, folder, {recursive: true});
  const places = edits.map((edit) => overwrite(folder, edit));
  return {folder, places, remove: () => rmSync(folder, {recursive: true, force: true})};
}

/** The problems that the check finds in a broken copy, in words, with the place of each edit. */
export function problemsOf(...edits: Edit[]): {problems: string[]; places: string[]} {
  const broken = breakData(...edits);
  try {
    return {problems: checkOf(broken.folder), places: broken.places};
  } finally {
    broken.remove();
  }
}

/** What the check says of a folder, one line a problem. */
export function checkOf(folder: string): string[] {
  try {
    loadAuthored(folder);
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.problems.map(formatProblem);
  }
}

/** The rows of a file of data/ as text. */
export function rowsIn(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(join(DATA, file), "utf8").split("\n").filter(Boolean);
  return lines.map((line) => rowOf(line, header.split(",")));
}

/** Finds the cell by reading the line character by character, not with the parser under test. */
function overwrite(folder: string, {file, where = () => true, column, value}: Edit): string {
  const path = join(folder, file);
  const lines = readFileSync(path, "utf8").split("\n");
  const header = lines[0].split(",");
  const index = header.indexOf(column);
  const line = lines.findIndex((text, i) => i > 0 && text !== "" && where(rowOf(text, header)));
  if (index < 0 || line < 0) throw new Error(`${file}: no row or no column ${column}`);
  const cells = cellsOf(lines[line]);
  const at = cells.slice(0, index).join(",").length + (index > 0 ? 1 : 0) + 1;
  cells[index] = /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  lines[line] = cells.join(",");
  writeFileSync(path, lines.join("\n"));
  return `data/${file}:${line + 1}:${at}`;
}

/** The cells of a line of CSV as written, with their quotes; read without the parser under test. */
export function cellsOf(line: string): string[] {
  const cells = [""];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    if (character === "," && !quoted) cells.push("");
    else cells[cells.length - 1] += character;
  }
  return cells;
}

function rowOf(line: string, header: string[]): Record<string, string> {
  const cells = cellsOf(line).map((cell) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
  );
  return Object.fromEntries(header.map((name, i) => [name, cells[i]]));
}
