import type {Corpus} from "./corpus.js";
import type {Db} from "./db.js";

/** What views are drawn from. The engine is started when a view asks for it, and not before. */
export interface Sources {
  corpus: Corpus;
  db(): Promise<Db>;
}
