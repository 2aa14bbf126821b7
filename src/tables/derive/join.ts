/** A row on its way to a published one. */
export type Columns = Record<string, unknown>;

/** What rows look up by a key: the columns that they take over, under the names that they bear there. */
export interface Lookup {
  key: string;
  byKey: Map<unknown, Columns>;
  /** The same columns where nothing is found. */
  none: Columns;
}

/** Takes columns of some rows under other names, so that a joined row says where each comes from. */
export function lookup(rows: object[], key: string, names: Record<string, string>): Lookup {
  const taken = Object.entries(names);
  const columns = (row: Columns) =>
    Object.fromEntries(taken.map(([from, to]) => [to, row[from] ?? null]));
  return {
    key,
    byKey: new Map((rows as Columns[]).map((row) => [row[key], columns(row)])),
    none: columns({})
  };
}

/** Each row with what it looks up: as many rows as before, in their order. */
export function join(rows: object[], ...lookups: Lookup[]): Columns[] {
  return (rows as Columns[]).map((row) =>
    lookups.reduce(
      (joined, {key, byKey, none}) => ({...joined, ...(byKey.get(joined[key]) ?? none)}),
      row
    )
  );
}
