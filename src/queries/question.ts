import type {Lang} from "../model/target.js";

/** A statement in a language: its names and counts are in that language's words. */
export type Question = (lang: Lang) => string;

/** A column that is counted or computed, by its name in the language; columns of the tables keep theirs, which the dictionary explains. */
export function as(lang: Lang, zh: string, en: string): string {
  return `AS "${lang === "zh" ? zh : en}"`;
}

/** What identifies a statement of a plan and what it states. */
export function statement(lang: Lang, table = ""): string {
  const t = table && `${table}.`;
  return `${t}target_id, ${t}jurisdiction_${lang}, ${t}indicator_${lang}, ${t}role, ${t}basis, ${t}scope,
  ${t}comparator, ${t}value_low, ${t}value_high, ${t}unit, ${t}year, ${t}quote`;
}

/** First statements of the named plans, of all that were read whole where none is named. */
export function firstOf(plan_ids: readonly string[]): string {
  return `${planned(plan_ids)} AND restates IS NULL`;
}

/** Rows of the named plans, of all that were read whole where none is named. */
export function planned(plan_ids: readonly string[]): string {
  return plan_ids.length > 0 ? `plan_id IN (${list(plan_ids)})` : "evidence = 'document'";
}

/** Rows of the named domains, of all where none is named. */
export function ofDomains(ids: readonly string[] = [], column = "domain_id"): string {
  return ids.length > 0 ? ` AND ${column} IN (${list(ids)})` : "";
}

/** Ids as SQL lists them. */
export function list(ids: readonly string[]): string {
  return ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(", ");
}

/** What leads an addition to a level: its start is known. */
export const REACHES = `(a.basis = 'new' AND b.basis = 'stock' AND a.start_value IS NOT NULL
    OR b.basis = 'new' AND a.basis = 'stock' AND b.start_value IS NOT NULL)`;

/** Whether two promises may share an axis. */
export const AXIS = `a.indicator_id = b.indicator_id AND a.dimension IS NOT DISTINCT FROM b.dimension
    AND a.scope IS NOT DISTINCT FROM b.scope AND a.basis <> 'rank' AND b.basis <> 'rank'
    AND (a.basis = b.basis OR ${REACHES})`;

/** What a promise asks for at the least, as a level where the other one is a level; `b` is the later of the two. */
export function assured(t: string, other: string): string {
  const start = `CASE WHEN ${t}.basis = 'new' AND ${other}.basis = 'stock' THEN ${t}.start_value ELSE 0 END`;
  return `CASE
      WHEN b.better = 'higher' THEN CASE WHEN ${t}.comparator NOT IN ('lte', 'lt') THEN ${t}.canonical_low END
      WHEN ${t}.comparator NOT IN ('gte', 'gt') THEN coalesce(${t}.canonical_high, ${t}.canonical_low)
    END + ${start}`;
}
