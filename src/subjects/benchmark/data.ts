import type {
  Benchmark,
  BenchmarkChoice,
  Goal,
  Position,
  Rung,
  Tier,
  Years
} from "../../model/benchmark.js";
import {
  aboveOf,
  basesOf,
  benchmarkOf,
  FIELD,
  goalYears,
  positionOf,
  TIERS
} from "../../model/benchmark.js";
import {groupBy} from "../../model/pairs.js";
import type {Denominator} from "../../model/footing.js";
import {divides, FOOTINGS} from "../../model/footing.js";
import type {ChartState} from "../../model/state.js";
import type {Basis, Footing, Target} from "../../model/target.js";
import type {IndicatorRow} from "../../queries/catalogue.js";

/** The indicator shown where the address names none: the one with the most jurisdictions. */
export const DEFAULT_INDICATOR = "5g-base-stations";
/** The jurisdictions that stand out where the address names none. */
export const DEFAULT_OWN = ["tianjin", "xiamen"];

/** What the address of a benchmark says; empty words stand for the default. */
export interface BenchmarkAsk {
  /** Jurisdictions that stand out, and whose tiers are shown. */
  own: string[];
  /** "" for the tiers of the own ones, "all", or one tier. */
  tier: string;
  basis: string;
  /** "" for the latest goal of each, "all", or a year. */
  year: string;
  /** "" for the usual footing, "raw" for none. */
  per: string;
  /** Whether only whole documents count. */
  wholeOnly: boolean;
}

/** An address that leaves all to the defaults. */
export const NOTHING_ASKED: BenchmarkAsk = {
  own: [],
  tier: "",
  basis: "",
  year: "",
  per: "",
  wholeOnly: false
};

/** A chart's state as a benchmark reads it; `by` holds the tier. */
export function askOf({cities, per, only}: ChartState): BenchmarkAsk {
  return {
    own: cities.split("~").filter(Boolean),
    tier: only.by?.[0] ?? "",
    basis: only.basis?.[0] ?? "",
    year: only.year?.[0] ?? "",
    per,
    wholeOnly: only.evidence?.join() === "document"
  };
}

/** What a benchmark is made from. */
export interface BenchmarkRows {
  /** Every row of the indicator, in whatever plan. */
  rows: readonly Target[];
  rungs: readonly Rung[];
  denominators: readonly Denominator[];
}

/** A goal to read others against, as a line across the panels of some tiers. */
export interface Line extends Goal {
  /** The tiers of the own jurisdictions below it; the nation is above all. */
  over: readonly Tier[];
}

/** A benchmark as it is shown: the choice that could be made of what was asked, and its answer. */
export interface Shown {
  choice: BenchmarkChoice;
  own: Rung[];
  tiers: Benchmark["tiers"];
  /** Tiers with goals that are not shown, as they were not asked for. */
  folded: Tier[];
  /** Places of the own ones in their tiers, for the year of their latest goal. */
  positions: {rung: Rung; tier: Tier; position: Position | null; field: number}[];
  /** The latest goals of those above the own ones: their province, the nation. */
  lines: Line[];
  undivided: Rung[];
  bases: Basis[];
  years: number[];
  footings: Footing[];
  unknown: string[];
}

/** Whether enough jurisdictions state the indicator on one basis to be set side by side. */
export function isBenchmark(rows: readonly Target[]): boolean {
  return (basesOf(rows)[0]?.jurisdictions ?? 0) >= FIELD;
}

/** The usual footing of an indicator: by head where that makes sense. */
export function usualFooting({normalise}: Pick<IndicatorRow, "normalise">): Footing | "" {
  return divides(normalise, "population") ? "population" : "";
}

/** Answers what an address asks of one indicator; words that name nothing are told apart. Null where no goal can stand. */
export function shownOf(
  ask: BenchmarkAsk,
  {rows, rungs, denominators}: BenchmarkRows
): Shown | null {
  const bases = basesOf(rows).map(({basis}) => basis);
  const [first] = rows;
  if (bases.length === 0) return null;
  const basis = bases.find((one) => one === ask.basis) ?? bases[0];
  const years = goalYears(rows, basis).map(({year}) => year);
  const footings = FOOTINGS.filter((footing) => divides(first.normalise, footing));
  const usual = basis === "growth" || basis === "share" ? "" : usualFooting(first);
  const per = ask.per === "raw" ? "" : (footings.find((one) => one === ask.per) ?? usual);
  const choice: BenchmarkChoice = {
    basis,
    years: yearsOf(ask, years),
    per,
    wholeOnly: ask.wholeOnly
  };
  const {tiers, undivided} = benchmarkOf(rows, rungs, denominators, choice);
  const known = new Map(rungs.map((rung) => [rung.jurisdiction_id, rung]));
  const asked = ask.own.flatMap((id) => known.get(id) ?? []);
  const own = asked.length > 0 ? asked : DEFAULT_OWN.flatMap((id) => known.get(id) ?? []);
  const wanted = tiersOf(ask, own);
  const shown = tiers.filter(({tier}) => wanted.includes(tier));
  return {
    choice,
    own,
    // Where none of the own ones' peers has a goal, everything is shown rather than nothing.
    tiers: shown.length > 0 ? shown : tiers,
    folded: shown.length > 0 ? tiers.map(({tier}) => tier).filter((t) => !wanted.includes(t)) : [],
    positions: own.map((rung) => positionFor(rung, choice, {rows, rungs, denominators})),
    lines: linesOf(own, choice, {rows, rungs, denominators}),
    undivided,
    bases,
    years,
    footings,
    unknown: [
      ...ask.own.filter((id) => !known.has(id)),
      ...[ask.basis].filter((word) => word && !bases.some((one) => one === word)),
      ...[ask.year].filter((word) => word && word !== "all" && !years.includes(Number(word))),
      ...[ask.tier].filter((word) => word && word !== "all" && !TIERS.some((one) => one === word))
    ]
  };
}

function yearsOf({year}: BenchmarkAsk, years: number[]): Years {
  if (year === "all") return "all";
  return years.find((one) => String(one) === year) ?? "latest";
}

function tiersOf({tier}: BenchmarkAsk, own: Rung[]): readonly Tier[] {
  if (tier === "all") return TIERS;
  const asked = TIERS.find((one) => one === tier);
  return asked ? [asked] : own.map(({level}) => level);
}

/** The latest goals of the jurisdictions above some others; where one has several, the first of them. */
function linesOf(
  own: Rung[],
  choice: BenchmarkChoice,
  {rows, rungs, denominators}: BenchmarkRows
): Line[] {
  const goals = benchmarkOf(rows, rungs, denominators, {...choice, years: "latest"}).tiers.flatMap(
    (tier) => tier.goals
  );
  return [...groupBy(goals, ({rung}) => rung.jurisdiction_id)].flatMap(([id, [goal]]) => {
    const below = own.filter((rung) => aboveOf([rung.jurisdiction_id], rungs).has(id));
    if (below.length === 0) return [];
    return {...goal, over: goal.rung.level === "nation" ? TIERS : below.map(({level}) => level)};
  });
}

/** The place among all goals of the tier for the year of the own goal, whatever other goals there are. */
function positionFor(
  rung: Rung,
  choice: BenchmarkChoice,
  {rows, rungs, denominators}: BenchmarkRows
): Shown["positions"][number] {
  const goalsIn = (years: Years) =>
    benchmarkOf(rows, rungs, denominators, {...choice, years}).tiers.find(
      ({tier}) => tier === rung.level
    )?.goals ?? [];
  const shown = goalsIn(choice.years === "all" ? "latest" : choice.years);
  const mine = shown.find((goal) => goal.rung.jurisdiction_id === rung.jurisdiction_id);
  if (!mine) return {rung, tier: rung.level, position: null, field: 0};
  const field = goalsIn(mine.target.year);
  return {
    rung,
    tier: rung.level,
    position: positionOf(rung.jurisdiction_id, field),
    field: new Set(field.map((goal) => goal.rung.jurisdiction_id)).size
  };
}
