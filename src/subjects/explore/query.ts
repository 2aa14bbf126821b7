import {FACETS, pinyinPattern, wordsOf, type Facet, type Selection} from "../../model/selection.js";
import type {Target} from "../../model/target.js";
import type {Db} from "../../queries/db.js";
import {as, planned} from "../../queries/question.js";
import {writtenOut} from "../../queries/standalone.js";
import {readChoice} from "../../ui/choice.js";
import type {AskChart} from "../../ui/kind.js";
import {selectionOf} from "../../ui/narrow.js";

/** A value of a facet: its names, and how many rows it has under the other filters. */
export interface FacetValue {
  facet: Facet;
  value: string;
  name_zh: string | null;
  name_en: string | null;
  count: number;
}

/** Rows of one domain and one year under the filters other than domain and year. */
export interface MatrixCell {
  domain_id: string;
  domain_zh: string;
  domain_en: string;
  year: number;
  count: number;
  /** Of these, levels that had been reached. */
  baselines: number;
}

/** What a selection holds; the engine counts what the page says. */
export interface Totals {
  rows: number;
  promises: number;
  baselines: number;
  restated: number;
  indicators: number;
  plans: number;
}

export const SORTS = ["plan", "indicator", "year", "basis", "value"] as const;
export type Sort = (typeof SORTS)[number];

/** What a facet's value is in the targets table, and the columns that name it. */
const COLUMNS: Record<Facet, {value: string; zh?: string; en?: string}> = {
  city: {value: "jurisdiction_id", zh: "jurisdiction_zh", en: "jurisdiction_en"},
  // Cities name their plans alike, so a plan's name here says whose it is.
  plan: {
    value: "plan_id",
    zh: "jurisdiction_zh || plan_zh",
    en: "jurisdiction_en || ' · ' || plan_en"
  },
  period: {value: "period_start || '-' || period_end"},
  domain: {value: "domain_id", zh: "domain_zh", en: "domain_en"},
  indicator: {value: "indicator_id", zh: "indicator_zh", en: "indicator_en"},
  basis: {value: "basis"},
  comparator: {value: "comparator"},
  year: {value: "CAST(year AS VARCHAR)"},
  role: {value: "role"},
  stated: {value: "stated"},
  evidence: {value: "evidence"},
  restated: {value: "CASE WHEN restates IS NULL THEN 'first' ELSE 'again' END"},
  scope: {value: "coalesce(scope, 'whole')", zh: "scope", en: "scope_en"},
  unit: {value: "unit", en: "unit_en"},
  doubt: {value: "coalesce(doubt, 'none')"},
  task: {value: "coalesce(task_id, 'none')", zh: "task_zh", en: "task_en"},
  dated: {value: "year_source"},
  start: {value: "coalesce(start, 'na')"}
};

/** The targets with the titles of their tasks. */
const NAMED_TARGETS = `(SELECT t.*, k.title_zh AS task_zh, k.title_en AS task_en
  FROM targets t LEFT JOIN tasks k ON k.task_id = t.task_id)`;

const SEARCHED =
  "lower(concat_ws(' ', indicator_zh, indicator_en, jurisdiction_zh, jurisdiction_en, quote, section))";

/** Lower case in order of the text; every order ends in it, so that pages never overlap. */
const TEXT_ORDER = "jurisdiction_id, period_start, plan_id, target_id";
const ORDERS: Record<Sort, string> = {
  plan: "",
  indicator: "indicator_id",
  year: "year",
  basis: "basis",
  value: "coalesce(canonical_low, canonical_high)"
};

interface Condition {
  sql: string;
  params: string[];
}

function facetCondition(facet: Facet, {values}: Selection): Condition {
  const chosen = values[facet];
  if (chosen.length === 0) return {sql: "true", params: []};
  const places = chosen.map(() => "?").join(", ");
  return {sql: `(${COLUMNS[facet].value}) IN (${places})`, params: chosen};
}

function wordsCondition({words}: Selection): Condition {
  const parts = wordsOf(words);
  if (parts.length === 0) return {sql: "true", params: []};
  const found = parts.map((word): Condition => {
    const pattern = pinyinPattern(word);
    if (pattern === null) return {sql: `contains(${SEARCHED}, ?)`, params: [word]};
    return {
      sql: `(contains(${SEARCHED}, ?) OR regexp_matches(lower(indicator_pinyin), ?))`,
      params: [word, pattern]
    };
  });
  return {
    sql: found.map(({sql}) => sql).join(" AND "),
    params: found.flatMap(({params}) => params)
  };
}

/** Values that reach into the range asked for, in the canonical unit. */
function rangeCondition({min, max}: Selection): Condition {
  const ends: [number | undefined, string][] = [
    [min, "coalesce(canonical_high, canonical_low) >= CAST(? AS DOUBLE)"],
    [max, "coalesce(canonical_low, canonical_high) <= CAST(? AS DOUBLE)"]
  ];
  const set = ends.filter(([end]) => end !== undefined);
  return {
    sql: set.length === 0 ? "true" : set.map(([, sql]) => sql).join(" AND "),
    params: set.map(([end]) => String(end))
  };
}

/** Rows that hold all the conditions of a selection, but for the facets left out. */
function where(selection: Selection, without: Facet[] = []): Condition {
  const conditions = [
    ...FACETS.filter((facet) => !without.includes(facet)).map((facet) =>
      facetCondition(facet, selection)
    ),
    rangeCondition(selection),
    wordsCondition(selection)
  ].filter(({sql}) => sql !== "true");
  return {
    sql: conditions.map(({sql}) => sql).join(" AND ") || "true",
    params: conditions.flatMap(({params}) => params)
  };
}

/** The same with the values written out, for a reader's own statement. */
export function selected(selection: Selection): string {
  const {sql, params} = where(selection);
  return writtenOut(sql.split("?"), params);
}

/** Rows of all kinds by domain and year, as the chart counts them. */
export const yearsQuestion: AskChart<"years"> = (data, state, page) => {
  const {plan_ids} = readChoice(state.cities, data.plans);
  const {selection} = selectionOf(data.counted, state.only, page);
  return `SELECT domain_id, domain_${page.lang}, year, count(*)::INTEGER ${as(page.lang, "行", "rows")},
  count(*) FILTER (role = 'baseline')::INTEGER ${as(page.lang, "基期值", "baselines")}
FROM targets
WHERE ${planned(plan_ids)} AND ${selected(selection)}
GROUP BY domain_id, domain_${page.lang}, year
ORDER BY domain_id, year`;
};

/**
 * Every value of every facet with its rows under the *other* filters, so that a
 * count says what choosing the value would show. Values without rows are kept.
 */
export function facetValues(db: Db, selection: Selection): Promise<FacetValue[]> {
  const conditions = FACETS.map((facet) => facetCondition(facet, selection));
  const words = wordsCondition(selection);
  const range = rangeCondition(selection);
  const marks = FACETS.map(
    (facet, i) => `${conditions[i].sql} AS in_${facet}, ${COLUMNS[facet].value} AS of_${facet}`
  );
  const counts = FACETS.map((facet, i) => {
    const {zh, en} = COLUMNS[facet];
    const others = FACETS.filter((other) => other !== facet).map((other) => `in_${other}`);
    // A range is of one indicator: it says nothing of what another would show.
    if (facet !== "indicator") others.push("in_range");
    return `SELECT ${i} AS place, '${facet}' AS facet, of_${facet} AS value,
      ${zh ? `any_value(${zh})` : "NULL"} AS name_zh, ${en ? `any_value(${en})` : "NULL"} AS name_en,
      (count(*) FILTER (WHERE in_words AND ${others.join(" AND ")}))::INTEGER AS count
      FROM marked GROUP BY of_${facet}`;
  });
  return db.rows<FacetValue>(
    `WITH marked AS (SELECT *, ${marks.join(", ")}, ${range.sql} AS in_range, ${words.sql} AS in_words
       FROM ${NAMED_TARGETS})
     SELECT facet, value, name_zh, name_en, count FROM (${counts.join(" UNION ALL ")})
     ORDER BY place, count DESC, value`,
    [...conditions.flatMap(({params}) => params), ...range.params, ...words.params]
  );
}

/** Rows by domain and year under the other filters; pairs without rows are left out. */
export function domainYears(db: Db, selection: Selection): Promise<MatrixCell[]> {
  const {sql, params} = where(selection, ["domain", "year"]);
  return db.rows<MatrixCell>(
    `SELECT domain_id, any_value(domain_zh) AS domain_zh, any_value(domain_en) AS domain_en, year,
       count(*)::INTEGER AS count,
       (count(*) FILTER (WHERE role = 'baseline'))::INTEGER AS baselines
     FROM targets WHERE ${sql} GROUP BY domain_id, year ORDER BY domain_id, year`,
    params
  );
}

/** Counts of the rows selected. */
export async function totalsOf(db: Db, selection: Selection): Promise<Totals> {
  const {sql, params} = where(selection);
  const [totals] = await db.rows<Totals>(
    `SELECT count(*)::INTEGER AS rows,
       (count(*) FILTER (WHERE role = 'target' AND restates IS NULL))::INTEGER AS promises,
       (count(*) FILTER (WHERE role = 'baseline'))::INTEGER AS baselines,
       (count(*) FILTER (WHERE restates IS NOT NULL))::INTEGER AS restated,
       count(DISTINCT indicator_id)::INTEGER AS indicators,
       count(DISTINCT plan_id)::INTEGER AS plans
     FROM targets WHERE ${sql}`,
    params
  );
  return totals;
}

/** How rows are ordered, and which of them are wanted; all where there is no limit. */
export interface Slice {
  sort: Sort;
  descending: boolean;
  limit?: number;
  offset?: number;
}

/** The rows selected, whole, in the order asked for; without a value last. */
export function selectedRows(db: Db, selection: Selection, slice: Slice): Promise<Target[]> {
  const {sql, params} = where(selection);
  const {limit, offset = 0} = slice;
  const page = limit === undefined ? "" : `LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}`;
  return db.rows<Target>(
    `SELECT * FROM targets WHERE ${sql} ORDER BY ${orderOf(slice)} ${page}`,
    params
  );
}

function orderOf({sort, descending}: Slice): string {
  const direction = descending ? "DESC" : "ASC";
  const order = ORDERS[sort];
  if (order) return `${order} ${direction} NULLS LAST, ${TEXT_ORDER}`;
  return TEXT_ORDER.split(", ")
    .map((column) => `${column} ${direction}`)
    .join(", ");
}

/** The canonical unit in which a range of the one indicator chosen is asked for; null where there is not one. */
export async function unitOfRange(
  db: Db,
  chosen: string[]
): Promise<{unit: string; unit_en: string | null} | null> {
  if (chosen.length !== 1) return null;
  const [unit] = await db.rows<{unit: string; unit_en: string | null}>(
    "SELECT unit, unit_en FROM indicators WHERE indicator_id = ?",
    chosen
  );
  return unit ?? null;
}
