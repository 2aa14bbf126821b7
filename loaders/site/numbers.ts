import type {Corpus} from "../../src/queries/corpus.js";
import {FACTS} from "../../src/subjects/notebooks/parts.js";
import type {Page} from "../../src/ui/page.js";

/** The numbers of a notebook's prose by their name, as the page's language writes them. */
export async function numbersOf(
  notebook_id: string,
  corpus: Corpus,
  page: Page
): Promise<Record<string, string>> {
  return FACTS[notebook_id] ? await FACTS[notebook_id](corpus, page) : {};
}
