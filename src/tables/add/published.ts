import type {Authored, Row, TableName} from "../../model/schema/rows.js";
import {TABLES} from "../../model/schema/tables.js";
import {derive} from "../derive/derive.js";
import type {Draft} from "./draft.js";
import type {PlanTables} from "./plan.js";
import type {Standing} from "./standing.js";

/** Tables of which a draft has rows, as pages and the engine read them. */
const PUBLISHED = [
  ...(["plans", "targets", "tasks", "responsibilities", "projects", "indicators"] as const),
  ...(["jurisdictions", "domains", "units", "agencies", "gaps"] as const)
] as const;
type Name = (typeof PUBLISHED)[number];

/** A draft's rows with their derived columns, of the schema's types. */
export type DraftRows = {[N in Name]: Row<N>[]};

const KEYS = {
  ...{plans: "plan_id", indicators: "indicator_id", jurisdictions: "jurisdiction_id"},
  ...{domains: "domain_id", units: "unit", agencies: "agency_id", gaps: "gap_id"}
} as const;

/**
 * Derives a draft's rows as those of the tables are. Plan and place bear the mark
 * of a draft in their names, so that no page, picture or file can leave it out.
 */
export function publishedRows({tables, plan, jurisdiction}: Draft, standing: Standing): DraftRows {
  const marked = {
    ...jurisdiction,
    name_zh: `${jurisdiction.name_zh}（草稿）`,
    name_en: `${jurisdiction.name_en} (draft)`,
    short_en: `${jurisdiction.short_en} (draft)`,
    aliases_zh: null
  };
  const authored = {
    ...emptyTables(),
    ...tables,
    plans: [
      {
        ...plan,
        title_zh: `${plan.title_zh}（草稿）`,
        title_en: `${plan.title_en} (draft)`,
        short_zh: `${plan.short_zh}（草稿）`,
        short_en: `${plan.short_en} (draft)`
      }
    ],
    jurisdictions: [
      ...[...standing.jurisdictions, ...tables.jurisdictions].filter(
        (row) => row.jurisdiction_id !== jurisdiction.jurisdiction_id
      ),
      marked
    ],
    // No derived column holds a definition of an indicator that stands.
    indicators: [
      ...standing.indicators.map((row) => ({...row, definition_zh: "", definition_en: ""})),
      ...tables.indicators
    ],
    units: [...standing.units, ...tables.units],
    domains: [...standing.domains, ...tables.domains],
    agencies: [...standing.agencies, ...tables.agencies]
  } as Authored;
  const added = (name: Name, row: object) => {
    if (!(name in KEYS)) return true;
    const key = KEYS[name as keyof typeof KEYS];
    const own = tables[name as keyof PlanTables] as object[];
    return own.some((one) => valueOf(one, key) === valueOf(row, key));
  };
  return Object.fromEntries(
    PUBLISHED.map((name) => {
      const {rows} = derive(name, authored);
      return [name, rows.filter((row) => added(name, row))];
    })
  ) as DraftRows;
}

function valueOf(row: object, key: string): unknown {
  return (row as Record<string, unknown>)[key];
}

function emptyTables(): Record<TableName, []> {
  return Object.fromEntries(TABLES.map(({name}) => [name, []])) as unknown as Record<TableName, []>;
}
