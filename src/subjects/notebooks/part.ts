import {html} from "htl";
import type {ChartPlan} from "../../model/chart.js";
import {wholePlans} from "../../queries/catalogue.js";
import type {Corpus} from "../../queries/corpus.js";
import type {TallyOf} from "./tallies/tally.js";
import type {Page, View} from "../../ui/page.js";
import {questionLinks} from "../../ui/question.js";
import {tallyFigure} from "../../ui/tally.js";
import type {Question} from "../../queries/question.js";

/** The numbers that a notebook's prose names, written in the page's language. */
export type Facts = (corpus: Corpus, page: Page) => Promise<Record<string, string>>;

/**
 * A part of a notebook: a chart or table that asks nothing of the address. `question`
 * gives its figures in SQL, for readers who carry on with it.
 */
export function part<D>(
  load: (corpus: Corpus) => Promise<D>,
  draw: (data: D, page: Page) => Element,
  question: Question
): View<object, D> {
  return {
    params: () => ({}),
    load: ({corpus}) => load(corpus),
    draw: (data, _params, page) =>
      html`<div>${inOrder(draw(data, page))} ${questionLinks(question(page.lang), page)}</div>`
  };
}

/** The titles of a notebook's charts follow its own title, or stand beside its sections. */
function inOrder(drawn: Element): Element {
  for (const title of drawn.querySelectorAll("h3")) title.setAttribute("aria-level", "2");
  return drawn;
}

/** Counts with the plans that they are taken from. */
export interface Counted {
  tally: TallyOf;
  plans: ChartPlan[];
}

/** Asks for counts and their plans. */
export async function counted(
  corpus: Corpus,
  ask: (corpus: Corpus) => Promise<TallyOf>
): Promise<Counted> {
  const tally = await ask(corpus);
  const plans = await wholePlans(corpus);
  return {tally, plans: plans.filter(({plan_id}) => tally.own.plan_ids.includes(plan_id))};
}

/** Counts as a figure, the same as the chart that has an address. */
export function countedFigure({tally, plans}: Counted, page: Page): HTMLElement {
  return tallyFigure({...tally, ...tally.own}, plans, page);
}
