import type {Db} from "../../src/queries/db.js";
import {FACTS} from "../../src/subjects/notebooks/parts.js";
import type {Page} from "../../src/ui/page.js";

const PLACES = /<span data-number="(\w+)"><\/span>/g;

/**
 * Writes the numbers of a notebook's prose into its HTML: `<span
 * data-number="shared"></span>` is filled from the tables. Throws where the
 * prose asks for a number that nobody computes.
 */
export async function fillNumbers(
  html: string,
  notebook_id: string,
  db: Db,
  page: Page
): Promise<string> {
  const facts = FACTS[notebook_id] ? await FACTS[notebook_id](db, page) : {};
  return html.replace(PLACES, (_, name: string) => {
    if (facts[name] === undefined)
      throw new Error(
        `notebooks/${notebook_id}: unknown number "${name}"; expected one of ${Object.keys(facts).join(", ")}`
      );
    return `<span data-number="${name}">${facts[name]}</span>`;
  });
}
