import type {Row} from "../model/schema/rows.js";
import type {UnitRow} from "./units.js";

/** An indicator of the catalogue, as far as reading needs it. */
export type CatalogueIndicator = Pick<
  Row<"indicators">,
  "indicator_id" | "name_zh" | "unit" | "aliases_zh"
>;

/** What is known before a plan is read: the indicators and the units. */
export interface Catalogue {
  indicators: CatalogueIndicator[];
  units: UnitRow[];
}

/** An indicator found for a name; `likely` where only part of the wording agrees. */
export interface Match {
  indicator_id: string;
  likely: boolean;
}

type Matcher = (name: string, dimension: string) => Match | null;
interface Entry {
  key: string;
  id: string;
  dimension: string;
}

/** Builds the search of indicators by name or alias, within one dimension of units. */
export function catalogueMatcher({indicators, units}: Catalogue): Matcher {
  const dimensions = new Map(units.map(({unit, dimension}) => [unit, dimension]));
  const entries: Entry[] = indicators.flatMap(({indicator_id: id, name_zh, aliases_zh, unit}) =>
    [name_zh, ...(aliases_zh?.split("；") ?? [])].map((name) => ({
      key: keyOf(name),
      id,
      // A rate of change is no share, though both are percentages.
      dimension: /增[速长幅]/.test(name) ? "growth" : (dimensions.get(unit) ?? "")
    }))
  );
  const memory = new Map<string, Match | null>();
  return (name, dimension) => {
    const memo = `${dimension} ${name}`;
    let match = memory.get(memo);
    if (match === undefined) {
      match = search(keyOf(name), dimension, entries);
      if (memory.size < MOST_REMEMBERED) memory.set(memo, match);
    }
    return match;
  };
}

const MOST_REMEMBERED = 10000;

function search(key: string, dimension: string, all: Entry[]): Match | null {
  if (key.length < 2) return null;
  const entries = all.filter((entry) => entry.dimension === dimension);
  const same = entries.find((entry) => entry.key === key);
  if (same) return {indicator_id: same.id, likely: false};
  const held = entries
    .filter(
      (entry) =>
        entry.key.length >= 4 &&
        (key.includes(entry.key) || (key.length >= 4 && entry.key.includes(key)))
    )
    .map((entry) => ({entry, likeness: likenessOf(key, entry.key)}))
    .filter(({likeness}) => likeness >= 0.6)
    .sort((a, b) => b.likeness - a.likeness)[0];
  return held ? {indicator_id: held.entry.id, likely: true} : null;
}

/** The words that decide, without marks, joining words and general measures. */
export function keyOf(name: string): string {
  return (
    name
      // What brackets explain differs from plan to plan.
      .replace(/（[^）]*）/g, "")
      .replace(/[“”"'、，；\s·/]|的|以及|和|与|及/g, "")
      // Which amount is meant is said by basis and scope, not by the indicator.
      .replace(/^(?:新增|新建|累计|全市|全区|全省|各类)+/, "")
      // 5G基站 and 5G基站数 are one indicator.
      .replace(/(?:总数|总量|数量|保有量|规模|数|率)$/, "")
      .replace(/全?覆盖$/, "覆盖")
      .toUpperCase()
  );
}

/** Share of two-letter pieces that two wordings have in common, 0 to 1. */
export function likenessOf(a: string, b: string): number {
  const [x, y] = [pieces(a), pieces(b)];
  if (x.size + y.size === 0) return a === b ? 1 : 0;
  let common = 0;
  for (const piece of x) if (y.has(piece)) common += 1;
  return (2 * common) / (x.size + y.size);
}

function pieces(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
}
