import {html} from "htl";
import type {Denominator} from "../../model/footing.js";
import {sidesFinding} from "../../model/finding.js";
import {matchTargets} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import {stripLegend} from "../../ui/legend.js";
import {named, say, type Page} from "../../ui/page.js";
import {scalesFigure, scalesOf} from "../../ui/scales.js";
import {table, targetColumns} from "../../ui/table.js";
import {rowsHeadline} from "../indicators/headline.js";

/** What two cities both promise, on every scale: by head first, which is the fairest to cities of any size. */
export function scaledFinding(
  lead: Target[],
  denominators: Denominator[],
  page: Page
): HTMLElement | null {
  const [shared] = matchTargets(lead).shared;
  if (!shared) return null;
  // Cities are no part of each other, and a report would say nothing of who asks for more.
  const finding = sidesFinding(lead, [], {per: "", denominators, within: []});
  const headline = rowsHeadline(finding, named(lead[0], "indicator", page), page);
  const scales = scalesOf(lead, "population", denominators);
  const {plan, indicator, value, basis, year, scope, clause} = targetColumns(page);
  const caption = say(
    page,
    `${named(lead[0], "indicator", page)}：数据与原文`,
    `${named(lead[0], "indicator", page)}: rows and source clauses`
  );
  return html`<section class="lead">
    <h2 class="headline">${headline}</h2>
    ${scalesFigure(shared, scales, page, {heading: "h3", cities: ""})} ${stripLegend(lead, page)}
    <details class="only">
      <summary>${say(page, "同样的数字，列成表", "The same numbers as a table")}</summary>
      ${table(lead, [plan, indicator, value, basis, year, scope, clause], {caption, heard: true})}
    </details>
  </section>`;
}
