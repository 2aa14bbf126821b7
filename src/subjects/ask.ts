import type {Sources} from "../queries/sources.js";
import type {Page, View} from "../ui/page.js";

export {siteCorpus} from "../queries/rows.js";
export {pageOf} from "../ui/page.js";
export {saveRows} from "../ui/save.js";

/** A view whose question has been asked: it can be drawn on a page of either language. */
export interface Answer {
  draw(page: Page): Element;
  /** The canonical query of the address; undefined where the view takes the form's own. */
  address(): Record<string, string> | undefined;
  title(page: Page): {title: string; description: string} | undefined;
  /** Its rows as a file; `part` names others that a button of the view offers. */
  rows(part?: string): object[];
}

/** Asks a view's question for an address. */
export type Ask = (
  sources: Sources,
  query: URLSearchParams,
  fixed: Record<string, string>
) => Promise<Answer>;

/** A view as a question that can be asked without knowing what it is about. */
export function ask<P, D>(view: View<P, D>): Ask {
  return async (sources, query, fixed) => {
    const params = view.params(query, fixed);
    const data = await view.load(sources, params);
    return {
      draw: (page) => view.draw(data, params, page),
      address: () => view.address?.(data, params),
      title: (page) => view.title?.(data, page),
      rows: (part) => view.rows?.(data, params, part) ?? []
    };
  };
}
