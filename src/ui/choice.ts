import {readWhole} from "../model/evidence.js";
import type {PlanRow} from "../queries/catalogue.js";
import {groupBy} from "../model/pairs.js";

/** Which plans an address asks for, and which of its words name none. */
export interface Choice {
  plan_ids: string[];
  unknown: string[];
}

/**
 * One of those that are set side by side: a city by its plans, one plan, or
 * several plans of a city taken together.
 */
export interface Side {
  /** The word of the address that chose it; no two sides have the same. */
  word: string;
  jurisdiction_id: string;
  plan_ids: string[];
  /** Whether it was chosen as a city, and so holds all its plans. */
  city: boolean;
}

/** The cities that stand side by side where an address names none. */
export const DEFAULT_CITIES = "tianjin~xiamen";

type Known = Pick<PlanRow, "plan_id" | "jurisdiction_id" | "evidence">;

/** What a jurisdiction alone stands for: its plans read whole, or where it has none, all that is known of it. */
function plansOfCity<P extends Known>(own: P[]): P[] {
  const whole = own.filter(readWhole);
  return whole.length > 0 ? whole : own;
}

/**
 * Reads `tianjin~xm-newinfra-2020`: a jurisdiction stands for its plans (see
 * plansOfCity), a plan id for that plan alone; plans joined by "." stand together.
 */
export function readChoice(written: string, plans: Known[]): Choice {
  const words = written.split(/[~.]/).filter(Boolean);
  const chosen = new Set<string>();
  const unknown: string[] = [];
  for (const word of words) {
    const found = [
      ...plansOfCity(plans.filter((plan) => plan.jurisdiction_id === word)),
      ...plans.filter((plan) => plan.plan_id === word)
    ];
    if (found.length === 0) unknown.push(word);
    for (const {plan_id} of found) chosen.add(plan_id);
  }
  return {plan_ids: plans.map(({plan_id}) => plan_id).filter((id) => chosen.has(id)), unknown};
}

/** Reads the last part of /compare/tianjin-xiamen, whose ids may hold hyphens themselves; "" where it is no pair. */
export function readPair(written: string, plans: PlanRow[]): string {
  const cities = [...new Set(plans.map(({jurisdiction_id}) => jurisdiction_id))];
  for (const a of cities)
    for (const b of cities) if (a !== b && written === `${a}-${b}`) return `${a}~${b}`;
  return "";
}

/** Writes a choice of plans as shortly as it can be said; the inverse of readChoice. */
export function writeChoice(plan_ids: string[], plans: Known[]): string {
  const chosen = new Set(plan_ids);
  return [...groupBy(plans, (plan) => plan.jurisdiction_id)]
    .flatMap(([jurisdiction, own]) => {
      const ids = own.map(({plan_id}) => plan_id).filter((id) => chosen.has(id));
      const usual = plansOfCity(own).map(({plan_id}) => plan_id);
      if (!usual.every((id) => chosen.has(id))) return ids;
      return [jurisdiction, ...ids.filter((id) => !usual.includes(id))];
    })
    .join("~");
}

/**
 * The sides that an address sets beside each other, in the order of the plans:
 * each word is one, so that two plans of one city are two. A plan that a chosen
 * city or an earlier side holds already is not set beside it again.
 */
export function readSides(written: string, plans: Known[]): Side[] {
  const words = [...new Set(written.split("~").filter(Boolean))];
  const isCity = (word: string) => plans.some((plan) => plan.jurisdiction_id === word);
  const held = new Set<string>();
  const sides: Side[] = [];
  for (const word of [...words.filter(isCity), ...words.filter((word) => !isCity(word))]) {
    const asked = word.split(".");
    const found = [
      ...plansOfCity(plans.filter((plan) => plan.jurisdiction_id === word)),
      ...plans.filter((plan) => asked.includes(plan.plan_id))
    ].filter((plan) => !held.has(plan.plan_id));
    for (const {plan_id} of found) held.add(plan_id);
    for (const own of groupBy(found, (plan) => plan.jurisdiction_id).values())
      sides.push(sideOf(own, isCity(word)));
  }
  const place = (side: Side) => plans.findIndex(({plan_id}) => plan_id === side.plan_ids[0]);
  return sides.sort((a, b) => place(a) - place(b));
}

function sideOf(own: Known[], city: boolean): Side {
  const [{jurisdiction_id}] = own;
  const plan_ids = own.map(({plan_id}) => plan_id);
  return {word: city ? jurisdiction_id : plan_ids.join("."), jurisdiction_id, plan_ids, city};
}

/**
 * The same plans by another cut: each plan a side, or the plans of each city
 * together; of one city alone each plan, because a side needs another beside it.
 */
export function regrouped(by: "city" | "plan", plan_ids: string[], plans: Known[]): Side[] {
  const chosen = plans.filter(({plan_id}) => plan_ids.includes(plan_id));
  const cities = groupBy(chosen, (plan) => plan.jurisdiction_id);
  if (by === "plan" || cities.size < 2) return chosen.map((plan) => sideOf([plan], false));
  return [...cities].map(([id, own]) => {
    const usual = plansOfCity(plans.filter((plan) => plan.jurisdiction_id === id));
    return sideOf(own, own.length === usual.length && own.every((plan) => usual.includes(plan)));
  });
}

/** Writes sides as an address has them; the inverse of readSides. */
export function writeSides(sides: Side[]): string {
  return sides.map(({word}) => word).join("~");
}
