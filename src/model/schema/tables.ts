import {CATALOGUE_TABLES} from "./catalogueTables.js";
import {
  column,
  integer,
  maybe,
  oneOf,
  text,
  type Column,
  type PublishedTable,
  type Table
} from "./columns.js";
import {CONTEXT_TABLES} from "./contextTables.js";
import {PLAN_TABLES} from "./planTables.js";
import {POLICY_TABLES} from "./policyTables.js";
import {WORK_TABLES} from "./workTables.js";

/** All authored tables, in the order in which they refer to each other. */
const AUTHORED = [
  ...CATALOGUE_TABLES,
  ...PLAN_TABLES,
  ...WORK_TABLES,
  ...POLICY_TABLES,
  ...CONTEXT_TABLES
] as const;

/** The table that no author writes. */
const DICTIONARY = {
  name: "dictionary",
  key: "",
  zh: "数据字典：各表各列的含义",
  en: "What every column of every table means",
  columns: {
    table_name: column(text, "表名", "Name of the table"),
    position: column(integer, "列的序号", "Place of the column in its table"),
    column_name: column(text, "列名", "Name of the column"),
    column_type: column(
      oneOf("text", "double", "integer", "date"),
      "类型：text 文本、double 数值、integer 整数",
      "Type: text, double or integer"
    ),
    meaning_zh: column(text, "含义（中文）", "What the column holds, in Chinese"),
    meaning_en: column(text, "含义（英文）", "What the column holds, in English"),
    refers_to: column(maybe(text), "取值所指的表", "The table whose key its values are")
  }
} as const satisfies PublishedTable;

/** The tables as their rows are typed by; see rows.ts. */
export type AuthoredTables = typeof AUTHORED;
export type DictionaryTable = typeof DICTIONARY;

/** The one schema of the authored tables: columns, meanings, types, and what deriving adds. */
export const TABLES: readonly Table[] = AUTHORED;

/** A published table by its name; throws where there is none. */
export function publishedTable(name: string): PublishedTable {
  const table = [...TABLES, DICTIONARY].find((one) => one.name === name);
  if (!table) throw new Error(`unknown table "${name}"; expected one of the schema's`);
  return table;
}

/** Every column of a published table in its order, copied ones with the meaning of their origin. */
export function publishedColumns({before, columns, after}: PublishedTable): Record<string, Column> {
  const all = Object.entries({...before, ...columns, ...after});
  return Object.fromEntries(
    all.map(([name, one]) => [
      name,
      "type" in one ? one : publishedTable(one.table).columns[one.column]
    ])
  );
}
