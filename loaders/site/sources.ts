import type {Sources} from "../../src/queries/sources.js";
import type {Db} from "../../src/queries/db.js";
import {corpusOf} from "../derive/corpus.js";
import {publishedTables} from "../derive/published.js";
import {openEngine} from "./engine.js";

/** What pages are drawn from at build: the rows in memory, the engine started when a view asks SQL. */
export function openSources(tables = publishedTables()): Sources {
  let opened: Promise<Db> | undefined;
  return {corpus: corpusOf(tables), db: () => (opened ??= openEngine())};
}
