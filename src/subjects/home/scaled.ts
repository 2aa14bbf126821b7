import {html} from "htl";
import type {Denominator} from "../../model/footing.js";
import type {Footed} from "../../model/leader.js";
import {matchTargets, type Shared} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import {stripLegend} from "../../ui/legend.js";
import {named, say, type Page} from "../../ui/page.js";
import {scalesFigure, scalesOf} from "../../ui/scales.js";
import {standingWords} from "../../ui/standing.js";
import {table, targetColumns} from "../../ui/table.js";

/** What two cities both promise, on every scale: by head first, which is the fairest to cities of any size. */
export function scaledFinding(
  lead: Target[],
  denominators: Denominator[],
  page: Page
): HTMLElement | null {
  const [shared] = matchTargets(lead).shared;
  if (!shared) return null;
  const scales = scalesOf(lead, "population", denominators);
  const {plan, indicator, value, basis, year, scope, clause} = targetColumns(page);
  const caption = say(
    page,
    `${named(lead[0], "indicator", page)}：数据与原文`,
    `${named(lead[0], "indicator", page)}: rows and source clauses`
  );
  return html`<section class="lead">
    <h2 class="headline">${headline(shared, scales[0], page)}</h2>
    ${scalesFigure(shared, scales, page, {heading: "h3", cities: ""})} ${stripLegend(lead, page)}
    <details class="only">
      <summary>${say(page, "同样的数字，列成表", "The same numbers as a table")}</summary>
      ${table(lead, [plan, indicator, value, basis, year, scope, clause], {caption, heard: true})}
    </details>
  </section>`;
}

/** What the first scale says, as one sentence; the name of the indicator where it says nothing. */
function headline(shared: Shared, footed: Footed | undefined, page: Page): string {
  const name = named(shared.rows[0], "indicator", page);
  const words = standingWords(shared, footed, page);
  const how = footed ? page.labels.footing[footed.footing] : "";
  return [name, [how, words].filter(Boolean).join(page.marks.comma)]
    .filter(Boolean)
    .join(page.marks.colon);
}
