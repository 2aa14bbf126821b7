import {unzipSync, zipSync} from "fflate";
import writeXlsx from "write-excel-file/node";
import type {Published} from "../derive/published.js";

type Cell = {value: string | number; type?: typeof Number | typeof String; fontWeight?: "bold"};

/**
 * One workbook of all tables: numbers as numbers, all else as text, so that
 * nothing runs as a formula; first a sheet on the file, last the dictionary.
 * The same tables give the same bytes.
 */
export async function workbook(tables: Published[], version: string): Promise<Uint8Array> {
  const written = await writeXlsx([
    {sheet: "README", columns: [{width: 26}, {width: 100}], data: aboutSheet(tables, version)},
    ...tables.map((table) => ({
      sheet: table.name,
      stickyRowsCount: 1,
      columns: table.entries.map(({name}) => ({width: widthOf(name)})),
      data: sheetOf(table)
    }))
  ]).toBuffer();
  return sameBytes(new Uint8Array(written));
}

function aboutSheet(tables: Published[], version: string): Cell[][] {
  const lines: [string, string][] = [
    ["对标 Duibiao", `数据版本 data version ${version}`],
    ["许可 Licence", "CC BY 4.0"],
    ["空单元格 Empty cells", "不详或不适用，不等于零 · unknown or not applicable, never zero"],
    ...tables.map(({name, zh, en}): [string, string] => [name, `${zh} · ${en}`])
  ];
  return lines.map(([name, text]) => [
    {value: name, type: String, fontWeight: "bold"},
    {value: text, type: String}
  ]);
}

function sheetOf({entries, rows}: Published): (Cell | null)[][] {
  const head = entries.map(({name}): Cell => ({value: name, type: String, fontWeight: "bold"}));
  const body = rows.map((row) =>
    entries.map(({name}): Cell | null => {
      const value = row[name];
      if (value === null || value === "") return null;
      return typeof value === "number"
        ? {value, type: Number}
        : {value: String(value), type: String};
    })
  );
  return [head, ...body];
}

function widthOf(name: string): number {
  if (/^(quote|note|note_zh|definition_|reason_|meaning_|title_)/.test(name)) return 50;
  return Math.max(10, Math.min(28, name.length + 4));
}

/** A zip file carries the time of writing; ours always the same. */
function sameBytes(zip: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(zip)).sort(([a], [b]) => (a < b ? -1 : 1));
  // Readers expect the list of content types first.
  parts.sort(
    ([a], [b]) => Number(b === "[Content_Types].xml") - Number(a === "[Content_Types].xml")
  );
  return zipSync(Object.fromEntries(parts), {level: 9, mtime: new Date(1980, 0, 1)});
}
