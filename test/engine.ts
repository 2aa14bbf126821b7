import {corpusOf} from "../loaders/derive/corpus.js";
import {derivedFiles, openEngine} from "../loaders/site/engine.js";
import {installDocument} from "../loaders/site/dom.js";
import type {Corpus} from "../src/queries/corpus.js";
import type {Db} from "../src/queries/db.js";
import type {Sources} from "../src/queries/sources.js";

let opened: Promise<Db> | undefined;

/** The reader's engine over the real tables, opened once a test file; views can be drawn too. */
export function engine(): Promise<Db> {
  installDocument();
  return (opened ??= openEngine(derivedFiles()));
}

let held: Corpus | undefined;

/** The rows of the real tables as pages read them. */
export function corpus(): Corpus {
  return (held ??= corpusOf());
}

/** What views are drawn from, over the real tables. */
export function sources(): Sources {
  return {corpus: corpus(), db: engine};
}
