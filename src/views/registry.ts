import type {Db} from "../queries/db.js";
import {PART_NAMES, type PartName} from "./notebook/names.js";
import type {Page, View} from "./page.js";

/** A view whose question has been asked: it can be drawn on a page of either language. */
export interface Answer {
  draw(page: Page): Element;
  /** The canonical query of the address; undefined where the view takes the form's own. */
  address(): Record<string, string> | undefined;
  title(page: Page): {title: string; description: string} | undefined;
  rows(): object[];
}

/** Asks a view's question for an address. */
export type Ask = (
  db: Db,
  query: URLSearchParams,
  fixed: Record<string, string>
) => Promise<Answer>;

function ask<P, D>(view: View<P, D>): Ask {
  return async (db, query, fixed) => {
    const params = view.params(query, fixed);
    const data = await view.load(db, params);
    return {
      draw: (page) => view.draw(data, params, page),
      address: () => view.address?.(data, params),
      title: (page) => view.title?.(data, page),
      rows: () => view.rows?.(data, params) ?? []
    };
  };
}

/** A chart or table of a notebook. */
function part(name: PartName): () => Promise<Ask> {
  return async () =>
    ask((await import("./notebook/parts.js")).PARTS[name] as View<object, unknown>);
}

/** All views by the name that pages use; each is loaded when it is asked for. */
export const VIEWS: Record<string, () => Promise<Ask>> = {
  home: async () => ask((await import("./home.js")).home),
  compare: async () => ask((await import("./compare.js")).compare),
  explore: async () => ask((await import("./explore.js")).explore),
  lab: async () => ask((await import("./lab.js")).lab),
  indicators: async () => ask((await import("./indicators.js")).indicators),
  indicator: async () => ask((await import("./indicator.js")).indicator),
  plans: async () => ask((await import("./plans.js")).plans),
  plan: async () => ask((await import("./plan.js")).plan),
  periods: async () => ask((await import("./periods.js")).periods),
  coverage: async () => ask((await import("./coverage.js")).coverage),
  add: async () => ask((await import("./add.js")).add),
  notebooks: async () => ask((await import("./notebooks.js")).notebooks),
  ...Object.fromEntries(PART_NAMES.map((name) => [name, part(name)])),
  cascade: async () => ask((await import("./cascade.js")).cascade),
  agencies: async () => ask((await import("./agencies.js")).agencies),
  verdicts: async () => ask((await import("./verdicts.js")).verdicts),
  worked: async () => ask((await import("./worked.js")).worked),
  footings: async () => ask((await import("./footings.js")).footings),
  missing: async () => ask((await import("./missing.js")).missing),
  reading: async () => ask((await import("./reading.js")).reading)
};
