import {derivedFiles, openEngine} from "../loaders/site/engine.js";
import {installDocument} from "../loaders/site/dom.js";
import type {Db} from "../src/queries/db.js";

let opened: Promise<Db> | undefined;

/** The reader's engine over the real tables, opened once a test file; views can be drawn too. */
export function engine(): Promise<Db> {
  installDocument();
  return (opened ??= openEngine(derivedFiles()));
}
