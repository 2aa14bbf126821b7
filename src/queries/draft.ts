import type {Row} from "../model/schema/rows.js";
import type {DraftRows} from "../tables/add/published.js";
import {
  APART,
  PARTED,
  type Corpus,
  type Listed,
  type PartedTable,
  type WholeTable
} from "./corpus.js";

type Rows = Record<string, unknown>[];

/** The published rows with those of a draft among them, as one more plan. */
export function withDraft(corpus: Corpus, draft: DraftRows): Corpus {
  const [{plan_id}] = draft.plans;
  const own = draft as unknown as Partial<Record<string, Rows>>;
  const places = draft.jurisdictions.map(({jurisdiction_id}) => jurisdiction_id);
  const created = draft.indicators.map(({indicator_id}) => indicator_id);
  const stated = (id: string) => draft.targets.filter((row) => row.indicator_id === id);
  return {
    async all<T extends WholeTable>(table: T): Promise<readonly Listed<T>[]> {
      const rows = await corpus.all(table);
      const added = (own[table] ?? []).map((row) => without(row, table)) as Listed<T>[];
      return table === "indicators"
        ? ([...counted(rows as readonly Row<"indicators">[], draft), ...added] as Listed<T>[])
        : [...rows, ...added];
    },
    part<T extends PartedTable>(table: T, id: string): Promise<readonly Row<T>[]> {
      const isDraft = PARTED[table] === "plan_id" ? id === plan_id : places.includes(id);
      return isDraft
        ? Promise.resolve((own[table] ?? []) as unknown as Row<T>[])
        : corpus.part(table, id);
    },
    async ofIndicator(id) {
      const rows = created.includes(id) ? [] : await corpus.ofIndicator(id);
      return [...rows, ...stated(id)];
    }
  };
}

/** A row of a table that is read whole is without the texts that are kept apart. */
function without(row: Rows[number], table: string): Rows[number] {
  const apart: readonly string[] = table in APART ? APART[table as keyof typeof APART] : [];
  return Object.fromEntries(Object.entries(row).filter(([column]) => !apart.includes(column)));
}

/** Indicators of the tables with the draft's rows in their counts. */
function counted(
  rows: readonly Row<"indicators">[],
  {targets, indicators}: DraftRows
): Row<"indicators">[] {
  const own = new Set(indicators.map(({indicator_id}) => indicator_id));
  return rows.map((row) => {
    const added = targets.filter(({indicator_id}) => indicator_id === row.indicator_id);
    if (added.length === 0 || own.has(row.indicator_id)) return row;
    const promises = added.filter(({role, restates}) => role === "target" && restates === null);
    const baselines = added.filter(({role}) => role === "baseline");
    return {
      ...row,
      targets: row.targets + promises.length,
      baselines: row.baselines + baselines.length,
      plans: row.plans + 1
    };
  });
}
