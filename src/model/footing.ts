import type {Row} from "./schema/rows.js";
import type {Footing, Target} from "./target.js";

export {FOOTINGS} from "./schema/words.js";

/** A row of the denominators table; `canonical_value` is in residents, km² or 亿元. */
export type Denominator = Row<"denominators">;

/** Why a value cannot be put on a footing. */
export type FootingReason = "not-allowed" | "part" | "missing" | "series" | "metric";

/** A value per 10,000 residents, per km², or per 100 million yuan of GDP. */
export interface FootedValue {
  low: number | null;
  high: number | null;
  denominator: Denominator;
}

/** How much of the denominator one unit of the footing is. */
export const FOOTING_SIZE: Record<Footing, number> = {population: 10_000, area: 1, gdp: 1};

/** Whether an indicator may be divided by a footing; `normalise` lists those by which it may. */
export function divides(normalise: string | null, footing: string): boolean {
  return normalise?.split(";").includes(footing) ?? false;
}

/** Metrics that measure the same thing; those in different groups are never set side by side. */
const METRIC_GROUP: Record<string, string> = {
  "resident-population-census": "resident-population",
  "resident-population-year-end": "resident-population",
  "resident-population-mean": "resident-population"
};

/**
 * The denominators for a set of targets, one per target: of the series that is
 * still kept up, measuring the same thing for all of them, each of the year
 * nearest to its target. A reason where any of them cannot be had.
 */
export function denominatorsFor(
  targets: Target[],
  footing: Footing,
  all: Denominator[]
): Map<string, Denominator> | FootingReason {
  if (targets.some((t) => !divides(t.normalise, footing))) return "not-allowed";
  if (targets.some((t) => t.scope !== null)) return "part";
  const usable = all.filter((d) => d.footing === footing && d.confidence !== "low");
  const owners = [...new Set(targets.map((t) => t.jurisdiction_id))];
  const kept = usable.filter((d) => d.series !== "unrevised");
  for (const owner of owners) {
    if (kept.some((d) => d.jurisdiction_id === owner)) continue;
    return usable.some((d) => d.jurisdiction_id === owner) ? "series" : "missing";
  }
  const groups = owners.map(
    (owner) => new Set(kept.filter((d) => d.jurisdiction_id === owner).map(measureOf))
  );
  const shared = [...groups[0]].filter((group) => groups.every((g) => g.has(group)));
  if (shared.length === 0) return "metric";
  const chosen = kept.filter((d) => shared.includes(measureOf(d)));
  return new Map(
    targets.map((t) => [
      t.target_id,
      nearest(
        chosen.filter((d) => d.jurisdiction_id === t.jurisdiction_id),
        t.year
      )
    ])
  );
}

/** What a denominator measures: a census and a year-end count are of the same people. */
export function measureOf(d: Denominator): string {
  return METRIC_GROUP[d.metric] ?? d.metric;
}

/** The nearest year wins; then a published figure, then a year-end one. */
function nearest(denominators: Denominator[], year: number): Denominator {
  return [...denominators].sort(
    (a, b) =>
      distance(a, year) - distance(b, year) ||
      Number(a.kind !== "published") - Number(b.kind !== "published") ||
      Number(!isYearEnd(a)) - Number(!isYearEnd(b)) ||
      (b.year ?? 0) - (a.year ?? 0)
  )[0];
}

function isYearEnd({metric}: Denominator): boolean {
  return metric === "resident-population-year-end";
}

function distance(d: Denominator, year: number): number {
  return d.year === null ? 0 : Math.abs(d.year - year);
}

/** No quotient is written with fewer figures than these: one alone would hide what differs. */
const FEWEST = 2;

/**
 * How many figures of a quotient the plan's own number bears: as many as it
 * prints before its zeros, 5万 one and 1.25万 three, and two at least.
 */
export function figuresOf({
  value_low,
  value_high
}: Pick<Target, "value_low" | "value_high">): number {
  const printed = [value_low, value_high].flatMap((value) =>
    value === null ? [] : value.toExponential().replace(/e.*/, "").replace(/\D/g, "").length
  );
  return Math.max(FEWEST, ...printed);
}

/** A quotient with as many figures as it bears. */
export function roundedTo(figures: number, value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(figures));
}

/** Both ends with as many figures as the row bears; `about` where that rounds one of them. */
export function borne(
  t: Pick<Target, "value_low" | "value_high">,
  {low, high}: {low: number | null; high: number | null}
): {low: number | null; high: number | null; about: boolean} {
  const [from, to] = [low, high].map((end) => roundedTo(figuresOf(t), end));
  return {low: from, high: to, about: from !== low || to !== high};
}

/** A canonical value on the footing of its denominator. */
export function onFooting(
  {low, high}: {low: number | null; high: number | null},
  footing: Footing,
  denominator: Denominator
): FootedValue {
  const size = denominator.canonical_value / FOOTING_SIZE[footing];
  return {
    low: low === null ? null : low / size,
    high: high === null ? null : high / size,
    denominator
  };
}
