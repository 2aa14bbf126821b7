import type {View} from "../ui/page.js";
import {ask, type Ask} from "./ask.js";
import {PART_NAMES, type PartName} from "./notebooks/names.js";

/** A chart or table of a notebook. */
function part(name: PartName): () => Promise<Ask> {
  return async () =>
    ask((await import("./notebooks/parts.js")).PARTS[name] as View<object, unknown>);
}

/** All views by the name that pages use; each is loaded when it is asked for. */
export const VIEWS: Record<string, () => Promise<Ask>> = {
  home: async () => ask((await import("./home/view.js")).home),
  benchmark: async () => ask((await import("./benchmark/view.js")).benchmark),
  outcomes: async () => ask((await import("./outcomes/view.js")).outcomes),
  cities: async () => ask((await import("./cities/list.js")).cities),
  city: async () => ask((await import("./cities/view.js")).city),
  compare: async () => ask((await import("./compare/view.js")).compare),
  explore: async () => ask((await import("./explore/view.js")).explore),
  lab: async () => ask((await import("./lab/view.js")).lab),
  indicators: async () => ask((await import("./indicators/list.js")).indicators),
  indicator: async () => ask((await import("./indicators/view.js")).indicator),
  plans: async () => ask((await import("./plans/list.js")).plans),
  plan: async () => ask((await import("./plans/view.js")).plan),
  periods: async () => ask((await import("./periods/view.js")).periods),
  coverage: async () => ask((await import("./coverage/view.js")).coverage),
  add: async () => ask((await import("./add/view.js")).add),
  notebooks: async () => ask((await import("./notebooks/list.js")).notebooks),
  ...Object.fromEntries(PART_NAMES.map((name) => [name, part(name)])),
  cascade: async () => ask((await import("./cascade/view.js")).cascade),
  agencies: async () => ask((await import("./agencies/view.js")).agencies),
  verdicts: async () => ask((await import("./methods/verdicts.js")).verdicts),
  worked: async () => ask((await import("./methods/worked.js")).worked),
  footings: async () => ask((await import("./methods/footings.js")).footings),
  missing: async () => ask((await import("./methods/missing.js")).missing),
  reading: async () => ask((await import("./methods/reading.js")).reading)
};
