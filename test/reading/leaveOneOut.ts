import type {Authored, AuthoredRow} from "../../src/model/schema/rows.js";
import {extract} from "../../src/reading/extract.js";
import {indicatorMatcher, type Found, type Known} from "../../src/reading/match.js";

/** What became of a row of the plan that was left out. */
export interface Outcome {
  target: AuthoredRow<"targets">;
  name: string;
  /** The indicator if another plan states it too; null where it should be called new. */
  expected: string | null;
  found: Found;
  right: boolean;
}

/**
 * Matches the rows of a plan against the catalogue as it would be without that
 * plan: indicators that no other plan states are left out, and so are aliases
 * whose wording stands in its clauses and in those of no other plan. Names are
 * read from the clauses, as any plan's are.
 */
export function leaveOut(plan_id: string, authored: Authored, known = othersOf): Outcome[] {
  const dimensions = new Map(authored.units.map(({unit, dimension}) => [unit, dimension]));
  const catalogue = known(plan_id, authored);
  const ids = new Set(catalogue.map(({indicator_id}) => indicator_id));
  const match = indicatorMatcher(catalogue, dimensions);
  return authored.targets
    .filter((target) => target.plan_id === plan_id)
    .map((target) => {
      const {unit, basis, comparator} = target;
      const name = nameOf(target, authored);
      const dimension = dimensions.get(unit)!;
      const found = match({name, unit, dimension, basis, comparator, clause: target.quote ?? ""});
      const expected = ids.has(target.indicator_id) ? target.indicator_id : null;
      const chosen = found.kind === "new" ? null : found.best!.indicator_id;
      return {target, name, expected, found, right: chosen === expected};
    });
}

/** The catalogue without what only one plan brings to it. */
export function othersOf(plan_id: string, authored: Authored): Known[] {
  const others = authored.targets.filter((row) => row.plan_id !== plan_id);
  const stated = new Set(others.map((row) => row.indicator_id));
  return withoutAliases(plan_id, authored).filter(({indicator_id}) => stated.has(indicator_id));
}

/** The whole catalogue, without the aliases that only one plan prints. */
export function withoutAliases(plan_id: string, {targets, indicators}: Authored): Known[] {
  const own = targets.filter((row) => row.plan_id === plan_id).map(({quote}) => quote ?? "");
  const others = targets.filter((row) => row.plan_id !== plan_id);
  const onlyHere = (alias: string) =>
    own.some((quote) => quote.includes(alias)) &&
    !others.some(({quote}) => (quote ?? "").includes(alias));
  return indicators.map(({indicator_id, name_zh, unit, better, aliases_zh}) => ({
    ...{indicator_id, name_zh, unit, better},
    aliases_zh:
      (aliases_zh?.split("；") ?? []).filter((name) => !onlyHere(name)).join("；") || null,
    bases: [
      ...new Set(others.filter((row) => row.indicator_id === indicator_id).map(({basis}) => basis))
    ]
  }));
}

/**
 * The name that the reader finds in a row's clause, for the row's own value; of
 * several rows with one clause and value each takes the name in its own place.
 */
function nameOf(target: AuthoredRow<"targets">, {units, plans, targets: rows}: Authored): string {
  const plan = plans.find(({plan_id}) => plan_id === target.plan_id)!;
  const {targets} = extract(target.quote ?? "", {catalogue: {indicators: [], units}, plan});
  const alike = (row: {value_low: number | null; value_high: number | null}) =>
    row.value_low === target.value_low && row.value_high === target.value_high;
  const place = rows
    .filter((row) => row.plan_id === target.plan_id && row.quote === target.quote && alike(row))
    .indexOf(target);
  const same = targets.filter(alike);
  const last = Math.max(0, same.length - 1);
  return (
    (same[place > 0 || same.length > 1 ? Math.min(place, last) : last] ?? targets.at(-1))
      ?.indicator ?? ""
  );
}

/** The tables as the plans read whole make them: rows that were read from pages are no wordings of a plan. */
export function ofWholePlans(authored: Authored): Authored {
  const plans = authored.plans.filter(({evidence}) => evidence === "document");
  const ids = new Set(plans.map(({plan_id}) => plan_id));
  const targets = authored.targets.filter(({plan_id}) => ids.has(plan_id));
  const stated = new Set(targets.map(({indicator_id}) => indicator_id));
  const indicators = authored.indicators.filter(({indicator_id}) => stated.has(indicator_id));
  return {...authored, plans, targets, indicators};
}
