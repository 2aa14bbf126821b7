import type {Db} from "./db.js";

/** What a SQL cell gives to the cells after it. */
export type Row = Record<string, unknown>;

/** A tag for SQL cells: what stands in ${…} is bound as a value, never pasted into the text. */
export type Sql = (strings: readonly string[], ...values: unknown[]) => Promise<Row[]>;

/** Makes a tag over a database that is opened when the first cell asks. */
export function sqlTag(open: () => Promise<Db>): Sql {
  return async (strings, ...values) => {
    const db = await open();
    return (await db.rows<Row>(strings.join("?"), values)).map(plain);
  };
}

/** Whole numbers wider than 53 bits do not occur here; charts and formats want ordinary ones. */
function plain(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === "bigint" ? Number(value) : value
    ])
  );
}
