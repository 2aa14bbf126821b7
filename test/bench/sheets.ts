import {parse} from "csv-parse/sync";
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

/** A row of a CSV file as it is written, by column. */
export type Row = Record<string, string>;

/** The CSV files of a data folder by their path below it. */
export type Tables = Map<string, {header: string[]; rows: Row[]}>;

/** Reads every CSV file below a data folder, unchecked. */
export function readFolder(folder: string): Tables {
  const paths = readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".csv"))
    .sort();
  return new Map(paths.map((path) => [path, readTable(join(folder, path))]));
}

function readTable(path: string): {header: string[]; rows: Row[]} {
  const [header, ...lines]: string[][] = parse(readFileSync(path, "utf8"), {bom: true});
  return {
    header,
    rows: lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])))
  };
}

/** Writes the tables below a folder. */
export function writeTables(folder: string, tables: Tables): void {
  for (const [path, {header, rows}] of tables) {
    const lines = [header, ...rows.map((row) => header.map((name) => row[name]))];
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(
      join(folder, path),
      lines.map((cells) => `${cells.map(written).join(",")}\n`).join("")
    );
  }
}

function written(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
