import type {Row} from "../model/schema/rows.js";
import type {Basis, Comparator} from "../model/target.js";
import {keyOf} from "./catalogue.js";

/** An indicator of the catalogue, as far as matching needs it. */
export type Known = Pick<
  Row<"indicators">,
  "indicator_id" | "name_zh" | "aliases_zh" | "unit" | "better"
> & {
  /** Bases on which reviewed rows state it; empty where none does. */
  bases: readonly Basis[];
};

/** What a row says of its indicator: the name that was read, and how the number stands. */
export interface Sought {
  name: string;
  unit: string;
  dimension: string;
  basis: Basis;
  comparator: Comparator;
  /** The clause in which the number stands. */
  clause: string;
}

/** An indicator with how well it fits, from 0 to 1. */
export interface Scored {
  indicator_id: string;
  score: number;
}

/**
 * The indicator that a row is of. `same` needs no second look, `likely` does;
 * with `new` the best one was too far away, and a new indicator is drafted.
 */
export interface Found {
  kind: "same" | "likely" | "new";
  best: Scored | null;
  runnerUp: Scored | null;
}

/** From here on a row goes to the indicator; below it is of a new one. Measured by leaving one plan out. */
export const LIKELY = 0.63;
/** From here on the wording is the same but for marks, order and joining words. */
export const SAME = 0.97;
/** A second indicator this near leaves a doubt whatever the score. */
const NEAR = 0.06;
/** What the clause and the name count beside what both names share; set by leaving one plan out. */
const CLAUSE_WEIGHT = 1;
const NAME_WEIGHT = 0.2;
const OTHER_NOUN = 0.85;
const OTHER_TECHNIQUE = 0.8;
/** Weight of letters that no name of the catalogue has. */
const UNSEEN = 4;

/** Words that plans use for one thing, the last of each being the one that is compared. */
const SYNONYMS: [RegExp, string][] = [
  [/WI-?FI|WLAN|无线网络|无线网(?!络)|无线局域网/gi, "无线局域网"],
  [/国内生产总值|GDP/gi, "地区生产总值"],
  [/占比|所占比例|所占比重|比例|的?比重/g, "比重"],
  [/PUE值?|电[源能](?:使用|利用)效率/gi, "电能利用效率"],
  [/信息技术|信息化/g, "信息"],
  [/上网上线|网上办理|网上可办|在线办理|全程网办/g, "上网"],
  [/研究与试验发展|研究与开发|研发|R&D/gi, "研发"],
  [/城镇登记失业|城镇调查失业/g, "城镇失业"],
  [/平均期望寿命|平均预期寿命|人均期望寿命|人均预期寿命/g, "人均预期寿命"]
];
const RATE = /(?:年均)?(?:增长率?|增速|增幅|递增|提高|下降|降低)(?:率|幅度)?/g;

interface Words {
  key: string;
  parts: Set<string>;
  latin: string[];
  /** Whether the name itself is that of a rate of change. */
  rate: boolean;
}

interface Entry extends Words {
  indicator: Known;
  dimension: string;
}

/** Builds the matching of rows against a catalogue; `dimensions` gives that of each unit. */
export function indicatorMatcher(
  catalogue: readonly Known[],
  dimensions: ReadonlyMap<string, string>
): (sought: Sought) => Found {
  const entries = catalogue.flatMap((indicator): Entry[] =>
    [indicator.name_zh, ...(indicator.aliases_zh?.split("；") ?? [])].map((name) => ({
      indicator,
      dimension: dimensions.get(indicator.unit) ?? "",
      ...wordsOf(name)
    }))
  );
  const weights = weightsOf(entries);
  return (sought) => {
    const name = wordsOf(sought.name);
    const clause = wordsOf(sought.clause);
    const scores = new Map<string, number>();
    for (const entry of entries) {
      if (!agree(sought, entry)) continue;
      const score = likeness(name, clause, entry, weights) * fit(sought, entry);
      const id = entry.indicator.indicator_id;
      if (score > (scores.get(id) ?? 0)) scores.set(id, score);
    }
    return decide(scores);
  };
}

function decide(scores: Map<string, number>): Found {
  const ranked = [...scores]
    .map(([indicator_id, score]) => ({indicator_id, score: Math.round(score * 1000) / 1000}))
    .sort((a, b) => b.score - a.score || (a.indicator_id < b.indicator_id ? -1 : 1));
  const [best = null, runnerUp = null] = ranked;
  if (!best || best.score < LIKELY) return {kind: "new", best, runnerUp};
  const clear = best.score - (runnerUp?.score ?? 0) >= NEAR;
  return {kind: best.score >= SAME && clear ? "same" : "likely", best, runnerUp};
}

function wordsOf(name: string): Words {
  let text = name;
  for (const [pattern, word] of SYNONYMS) text = text.replace(pattern, word);
  const rate = text.search(RATE) >= 0;
  const bare = rate ? text.replace(RATE, "") : text;
  const key = keyOf(bare.length >= 2 ? bare : text);
  return {key, parts: partsOf(key), latin: key.match(/[A-Z][A-Z0-9.+-]*|[0-9]G/g) ?? [], rate};
}

/** Pairs of neighbouring letters; digits and Latin words stay whole. */
function partsOf(key: string): Set<string> {
  const letters = key.match(/[A-Z0-9.+-]+|[^A-Z0-9]/g) ?? [];
  const pairs = letters.slice(1).map((letter, i) => letters[i] + letter);
  return new Set([...pairs, ...letters.filter((letter) => /[A-Z0-9]/.test(letter))]);
}

/** What stands in many names says little: 数字, 平台, 企业. */
function weightsOf(entries: Entry[]): Map<string, number> {
  const held = new Map<string, Set<string>>();
  for (const {parts, indicator} of entries)
    for (const part of parts)
      held.set(part, (held.get(part) ?? new Set()).add(indicator.indicator_id));
  const total = new Set(entries.map(({indicator}) => indicator.indicator_id)).size;
  return new Map([...held].map(([part, ids]) => [part, Math.log(1 + total / ids.size)]));
}

/**
 * How alike a row and an entry are in wording, 0 to 1: the weight that both names
 * share, how much of the entry's stands in the clause, how much of the row's name
 * the entry has; less where they end in different nouns or name different techniques.
 */
function likeness(name: Words, clause: Words, entry: Words, weights: Map<string, number>): number {
  if (name.key.length >= 2 && name.key === entry.key) return 1;
  const sum = (parts: Iterable<string>) =>
    [...parts].reduce((all, part) => all + (weights.get(part) ?? UNSEEN), 0);
  const shared = (a: Words, b: Words) => sum([...a.parts].filter((part) => b.parts.has(part)));
  const [own, held] = [sum(name.parts), sum(entry.parts)];
  if (own === 0 || held === 0) return 0;
  const common = shared(name, entry);
  const parts =
    ((2 * common) / (own + held) +
      CLAUSE_WEIGHT * (shared(entry, clause) / held) +
      NAME_WEIGHT * (common / own)) /
    (1 + CLAUSE_WEIGHT + NAME_WEIGHT);
  const noun = name.key.slice(-2) === entry.key.slice(-2) ? 1 : OTHER_NOUN;
  return parts * noun * (sameTechniques(name, clause, entry) ? 1 : OTHER_TECHNIQUE);
}

/** 5G, IPV6 and the like say what is meant: an entry's must stand in the clause, the name's in the entry. */
function sameTechniques(name: Words, clause: Words, entry: Words): boolean {
  const said = [...name.latin, ...clause.latin];
  return (
    entry.latin.every((word) => said.includes(word)) &&
    name.latin.every((word) => entry.latin.includes(word))
  );
}

/** Values of another dimension are never of one indicator; a rate of change may be of any quantity. */
function agree(sought: Sought, {dimension, rate}: Entry): boolean {
  if (sought.basis === "growth") return dimension !== "share" || rate;
  return dimension === sought.dimension && !rate;
}

/** How far unit, basis and direction speak for the indicator; 1 where nothing speaks against it. */
function fit({unit, basis, comparator}: Sought, {indicator}: Entry): number {
  const {bases, better} = indicator;
  const upper = comparator === "lte" || comparator === "lt";
  const lower = comparator === "gte" || comparator === "gt";
  const turned = (upper && better === "higher") || (lower && better === "lower");
  const strange = bases.length > 0 && !bases.includes(basis);
  return (
    (turned ? 0.9 : 1) *
    (strange ? 0.99 : 1) *
    (unit === indicator.unit || basis === "growth" ? 1 : 0.99)
  );
}
