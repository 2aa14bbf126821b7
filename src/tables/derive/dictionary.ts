import type {Stored} from "../../model/schema/columns.js";
import type {Row} from "../../model/schema/rows.js";
import {publishedColumns, publishedTable} from "../../model/schema/tables.js";

/** A column of a published table: what it holds, in both languages. */
export interface Entry {
  name: string;
  type: Stored;
  zh: string;
  en: string;
  /** The table whose key its values are. */
  references?: string;
  /** The words of which its values are one. */
  words?: readonly string[];
}

/** What the columns of a published table mean, in their order. Throws where the name is unknown. */
export function dictionaryOf(name: string): Entry[] {
  return Object.entries(publishedColumns(publishedTable(name))).map(
    ([column, {type, zh, en, references}]) => ({
      name: column,
      type: type.stored,
      zh,
      en,
      ...(references ? {references} : {}),
      ...(type.words && !type.several ? {words: type.words} : {})
    })
  );
}

/** Every column of the named tables, in their order. */
export function dictionaryRows(tables: string[]): Row<"dictionary">[] {
  return tables.flatMap((table_name) =>
    dictionaryOf(table_name).map((entry, i) => ({
      table_name,
      position: i + 1,
      column_name: entry.name,
      column_type: entry.type,
      meaning_zh: entry.zh,
      meaning_en: entry.en,
      refers_to: entry.references ?? null
    }))
  );
}
