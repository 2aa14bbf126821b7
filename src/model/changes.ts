/** What happened to a row between two versions of the data. */
export interface Change {
  table: string;
  /** The row's key, or what tells it apart where its table has none. */
  row: string;
  kind: "added" | "changed" | "withdrawn";
  /** For a changed row, each column with its old and its new value. */
  columns: Record<string, {old: unknown; new: unknown}>;
}

/** A version of the data with what changed since the one before. */
export interface VersionChanges {
  version: string;
  /** Empty for rows not yet released. */
  released_on: string;
  note_zh: string;
  note_en: string;
  /** The version before; empty for the first. */
  since: string;
  /** Rows of each table in this version. */
  rows: Record<string, number>;
  /** Empty for the first version: all its rows are new. */
  changes: Change[];
}

type Row = Record<string, unknown>;

/**
 * Rows added, changed and withdrawn, table by table in the order of the rows.
 * Only `columns` are looked at: names taken over from other tables would
 * repeat their change on every row.
 */
export function changesBetween(
  table: string,
  before: Row[],
  after: Row[],
  {keys, columns}: {keys: string[]; columns: string[]}
): Change[] {
  const old = byKey(before, keys);
  const now = byKey(after, keys);
  const kept = [...now].map(([row, next]): Change | null => {
    const last = old.get(row);
    if (!last) return {table, row, kind: "added", columns: {}};
    const differing = columns.filter((name) => (last[name] ?? null) !== (next[name] ?? null));
    if (differing.length === 0) return null;
    const changed = differing.map((name) => [
      name,
      {old: last[name] ?? null, new: next[name] ?? null}
    ]);
    return {table, row, kind: "changed", columns: Object.fromEntries(changed)};
  });
  const gone = [...old.keys()]
    .filter((row) => !now.has(row))
    .map((row): Change => ({table, row, kind: "withdrawn", columns: {}}));
  return [...kept.filter((change) => change !== null), ...gone];
}

/** Rows by their key; where several share one, their running number is added. */
function byKey(rows: Row[], keys: string[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const key = keys.map((name) => String(row[name] ?? "")).join(" ");
    let at = key;
    for (let i = 2; found.has(at); i++) at = `${key} (${i})`;
    found.set(at, row);
  }
  return found;
}
