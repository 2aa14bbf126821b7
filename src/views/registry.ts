import type {Db} from "../queries/db.js";
import {compare} from "./compare.js";
import {home} from "./home.js";
import {indicator} from "./indicator.js";
import {indicators} from "./indicators.js";
import type {Page, View} from "./page.js";
import {plan} from "./plan.js";
import {plans} from "./plans.js";

/** A view whose question has been asked: it can be drawn on a page of either language. */
export interface Answer {
  draw(page: Page): Element;
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
      title: (page) => view.title?.(data, page),
      rows: () => view.rows?.(data, params) ?? []
    };
  };
}

/** All views by the name that pages use. */
export const VIEWS: Record<string, Ask> = {
  home: ask(home),
  compare: ask(compare),
  indicators: ask(indicators),
  indicator: ask(indicator),
  plans: ask(plans),
  plan: ask(plan)
};
