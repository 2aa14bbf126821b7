/**
 * A database over the site's tables: `targets`, `plans`, `indicators` and so on
 * are views. In the reader's browser it is a worker, at build and in tests it
 * runs in Node; both are the same engine over the same bytes.
 */
export interface Db {
  /** Rows of a statement as plain objects; `params` fill its `?`. Rejects with the engine's message. */
  rows<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** A row as the rows of the corpus have it: days are text. */
export function plainRow<T>(row: {toJSON(): unknown}): T {
  const cells = Object.entries(row.toJSON() as Record<string, unknown>);
  return Object.fromEntries(
    cells.map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString().replace("T00:00:00.000Z", "") : value
    ])
  ) as T;
}
