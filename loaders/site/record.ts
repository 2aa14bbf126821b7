import type {Corpus, PartedTable, WholeTable} from "../../src/queries/corpus.js";
import type {Db} from "../../src/queries/db.js";
import type {Sources} from "../../src/queries/sources.js";
import {hashOf} from "./hash.js";

/** Hashes of answers: the corpus gives the same rows to all that ask, and writing them out takes longest. */
const HASHES = new WeakMap<object, string>();

function hashOfRows(rows: object): string {
  const known = HASHES.get(rows);
  if (known) return known;
  const hash = hashOf(
    JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? `${value}n` : value))
  );
  HASHES.set(rows, hash);
  return hash;
}

/**
 * Sources that remember what they were asked and what they answered: `heard()`
 * is a hash of it. Drawing is pure, so that the same code and the same answers
 * give the same drawing.
 */
export function recorded({corpus, db}: Sources): {sources: Sources; heard(): string} {
  const answers: string[] = [];
  // A place is taken when something is asked: questions may be asked side by side.
  const listen = async <T extends object>(asked: unknown[], answer: Promise<T>): Promise<T> => {
    const place = answers.push("") - 1;
    const rows = await answer;
    answers[place] = JSON.stringify([asked, hashOfRows(rows)]);
    return rows;
  };
  const heardCorpus: Corpus = {
    all: <T extends WholeTable>(table: T) => listen([table], corpus.all(table)),
    part: <T extends PartedTable>(table: T, id: string) =>
      listen([table, id], corpus.part(table, id)),
    ofIndicator: (id) => listen(["indicator", id], corpus.ofIndicator(id))
  };
  const heardDb: Db = {
    rows: <T>(sql: string, params: unknown[] = []) =>
      listen(
        [sql, params],
        db().then((engine) => engine.rows<T>(sql, params))
      )
  };
  return {
    sources: {corpus: heardCorpus, db: () => Promise.resolve(heardDb)},
    heard: () => hashOf(...answers)
  };
}
