import {html} from "htl";
import {groupBy} from "../../model/pairs.js";
import {compareOutcome, type Outcome} from "../../model/outcome.js";
import type {Target} from "../../model/target.js";
import type {JurisdictionRow} from "../../queries/catalogue.js";
import {named, say, type Page} from "../../ui/page.js";
import {scopeOf} from "../../ui/value.js";
import {outcomeWords} from "../periods/panel.js";

/** A jurisdiction, as far as a report is named by it. */
type Named = Pick<JurisdictionRow, "jurisdiction_id" | "name_zh" | "name_en">;

/**
 * What was reported elsewhere on an indicator, city by city, each with what keeps
 * it off the axis of the city's promises: a city may have been reported on without
 * any promise, and still stands here. Null where nothing was reported.
 */
export function reportedSection(
  outcomes: Outcome[],
  rows: Target[],
  jurisdictions: readonly Named[],
  page: Page
): HTMLElement | null {
  if (outcomes.length === 0) return null;
  const cities = groupBy(outcomes, (outcome) => outcome.jurisdiction_id);
  return html`<section id="reported">
    <h2>${say(page, "另行公布的数", "Reported elsewhere")}</h2>
    <p class="muted">
      ${say(
        page,
        "不是承诺，也不用来判断承诺是否兑现；来源和时点写在每一条里。",
        "No promises, and no verdict on one; each says who reported it and when."
      )}
    </p>
    ${[...cities].map(([city, reports]) => {
      const name = named(
        jurisdictions.find((row) => row.jurisdiction_id === city)!,
        "name",
        page
      );
      const own = rows.filter((t) => t.jurisdiction_id === city);
      return html`<h3>${name}</h3>
        ${own.length === 0 ? html`<p class="muted">${say(page, `收录的${name}规划没有写这个指标。`, `The plans of ${name} in the corpus do not speak of this indicator.`)}</p>` : null}
        <ul class="reports" data-reports="${reports.length}">
          ${reports.map((outcome) => reportItem(outcome, own, page))}
        </ul>`;
    })}
  </section>`;
}

function reportItem(outcome: Outcome, own: Target[], page: Page): HTMLElement {
  const words = outcomeWords(outcome, page);
  const {labels} = page;
  const kind = [labels.basis[outcome.basis], ...(outcome.scope ? [scopeOf(outcome, page)] : [])];
  const apart = whyApart(outcome, own, page);
  return html`<li id="outcome-${outcome.outcome_id}" data-outcome="${outcome.outcome_id}">
    ${outcome.url ? html`<a href="${outcome.url}" rel="external">${words}</a>` : words}
    <span class="muted">${kind.join(" · ")}${apart}</span>
  </li>`;
}

/** What keeps a report off the axis of every statement of its city; empty where it may stand on one. */
function whyApart(outcome: Outcome, own: Target[], page: Page): string {
  const found = own.map((t) => compareOutcome(outcome, t));
  if (found.length === 0 || found.some(({verdict}) => verdict !== "not-comparable")) return "";
  const reasons = [...new Set(found.flatMap(({reasons}) => reasons))];
  const why = reasons.map((reason) => page.labels.reason[reason]).join(page.marks.semicolon);
  return say(page, `；不与目标同轴：${why}`, `; not on the axis of the targets: ${why}`);
}
