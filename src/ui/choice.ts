import {readWhole} from "../model/evidence.js";
import type {PlanRow} from "../queries/catalogue.js";
import {groupBy} from "../model/pairs.js";

/** Which plans an address asks for, and which of its words name none. */
export interface Choice {
  plan_ids: string[];
  unknown: string[];
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
 * plansOfCity), a plan id for that plan alone.
 */
export function readChoice(written: string, plans: Known[]): Choice {
  const words = written.split("~").filter(Boolean);
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
