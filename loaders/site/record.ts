import type {Db} from "../../src/queries/db.js";
import {hashOf} from "./hash.js";

/**
 * A database that remembers what it was asked and what it answered: `heard()` is
 * a hash of it. Drawing is pure, so that the same code and the same answers give
 * the same drawing.
 */
export function recorded(db: Db): {db: Db; heard(): string} {
  const answers: string[] = [];
  return {
    db: {
      async rows<T>(sql: string, params: unknown[] = []): Promise<T[]> {
        // Its place is taken when it is asked: questions may be asked side by side.
        const place = answers.push("") - 1;
        const rows = await db.rows<T>(sql, params);
        answers[place] = JSON.stringify([sql, params, rows], (_, value) =>
          typeof value === "bigint" ? `${value}n` : value
        );
        return rows;
      }
    },
    heard: () => hashOf(...answers)
  };
}
