import {loadAuthored} from "../tables/load.js";
import {DERIVED, derive, type Derived} from "../../src/tables/derive/derive.js";
import {toParquet} from "./parquet.js";
import {dictionaryOf, type Entry} from "../../src/tables/derive/dictionary.js";
import {publishedTable} from "../../src/model/schema/tables.js";

/** A table as it is published: its rows, and what each column means. */
export interface Published {
  name: string;
  zh: string;
  en: string;
  /** Column that identifies a row; empty where none does. */
  key: string;
  entries: Entry[];
  rows: Record<string, unknown>[];
  derived: Derived;
  parquet: Uint8Array;
}

/** Every published table, from the authored ones. */
export function publishedTables(authored = loadAuthored()): Published[] {
  return Object.keys(DERIVED).map((name) => {
    const derived = derive(name, authored);
    const {zh, en, key} = publishedTable(name);
    const entries = dictionaryOf(name);
    return {
      name,
      zh,
      en,
      key,
      entries,
      rows: derived.rows,
      derived,
      parquet: toParquet(derived)
    };
  });
}
