import type {Paper} from "../ui/paper.js";
import type {Page} from "../ui/page.js";
import {partsOf, type Corpus} from "../queries/corpus.js";
import type {Sources} from "../queries/sources.js";
import {cityOf} from "../subjects/cities/data.js";
import {cityPaper} from "../subjects/cities/paper.js";
import {comparePaper} from "../subjects/compare/paper.js";
import {compare} from "../subjects/compare/view.js";
import {planPaper} from "../subjects/plans/paper.js";
import {plan} from "../subjects/plans/view.js";

/** Makes the paper of what an address asks for; undefined where its id is unknown. */
type Make = (
  corpus: Corpus,
  query: URLSearchParams,
  fixed: Record<string, string>,
  page: Page
) => Promise<Paper | undefined>;

/** The views that a meeting paper can be made of. */
export const PAPERS = {
  async compare(corpus, query, fixed, page) {
    const params = compare.params(query, fixed);
    const data = await compare.load(sourcesOf(corpus), params);
    const sources = await partsOf(corpus, "plans", data.choice.plan_ids);
    return comparePaper({...data, sources}, params, page);
  },
  async city(corpus, _query, {city}, page) {
    const data = await cityOf(corpus, city);
    if (!data) return undefined;
    const ids = data.plans.map(({plan_id}) => plan_id);
    return cityPaper({...data, sources: await partsOf(corpus, "plans", ids)}, page);
  },
  async plan(corpus, query, fixed, page) {
    const data = await plan.load(sourcesOf(corpus), plan.params(query, fixed));
    return data.plan ? planPaper(data, page) : undefined;
  }
} satisfies Record<string, Make>;

export type PaperView = keyof typeof PAPERS;

/** Papers are made from the rows alone. */
function sourcesOf(corpus: Corpus): Sources {
  return {corpus, db: () => Promise.reject(new Error("a paper asks no engine"))};
}
