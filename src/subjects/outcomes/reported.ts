import {html} from "htl";
import {formatDate} from "../../model/format.js";
import {groupBy} from "../../model/pairs.js";
import {momentOf, type Outcome} from "../../model/outcome.js";
import type {Target} from "../../model/target.js";
import type {JurisdictionRow} from "../../queries/catalogue.js";
import {joined} from "../../ui/figure.js";
import {say, type Page} from "../../ui/page.js";
import {outcomeValue} from "../periods/panel.js";
import type {OutcomesData} from "./data.js";
import {outcomesTable} from "./table.js";
import {outcomeAnchor} from "./words.js";

/** More reports than this on one indicator stand in a fold. */
const OPEN = 6;

/** What was reported on one indicator, as part of its page; null where nothing was. */
export function reportedSection(
  outcomes: readonly Outcome[],
  data: Pick<OutcomesData, "jurisdictions" | "judgements">,
  page: Page
): HTMLElement | null {
  if (outcomes.length === 0) return null;
  const place = new Map(data.jurisdictions.map(({jurisdiction_id}, i) => [jurisdiction_id, i]));
  const rows = [...outcomes].sort(
    (a, b) =>
      place.get(a.jurisdiction_id)! - place.get(b.jurisdiction_id)! ||
      momentOf(a.as_of) - momentOf(b.as_of)
  );
  const reports = outcomesTable(rows, {...data, oneIndicator: true}, page);
  const fold = html`<details class="only">
    <summary>${say(page, `${rows.length}条公布的数`, `${rows.length} reported figures`)}</summary>
    ${reports}
  </details>`;
  return html`<section data-reported="${rows.length}">
    <h2 id="reported">
      ${say(page, "另行公布的数", "Reported later")} <span class="muted">${rows.length}</span>
    </h2>
    <p class="muted">
      ${say(page, "是公布的数，不是目标；与目标逐条对照见", "Figures that were made public, no promises; set against goals on the page of ")}<a
        href="${page.href("/outcomes")}"
        >${say(page, "结果", "outcomes")}</a
      >${page.marks.stop}
    </p>
    ${rows.length > OPEN ? fold : reports}
  </section>`;
}

/** The latest report of each of some jurisdictions on the indicator of some rows, in one line; null where none has one. */
export function reportedLine(
  rows: readonly Target[],
  outcomes: readonly Outcome[],
  jurisdictions: readonly JurisdictionRow[],
  page: Page
): HTMLElement | null {
  const [{indicator_id}] = rows;
  const own = outcomes.filter((outcome) => outcome.indicator_id === indicator_id);
  const latest = [...groupBy(own, ({jurisdiction_id}) => jurisdiction_id).values()].map((some) =>
    some.reduce((a, b) => (momentOf(b.as_of) > momentOf(a.as_of) ? b : a))
  );
  if (latest.length === 0) return null;
  const place = new Map(jurisdictions.map((row) => [row.jurisdiction_id, row]));
  const parts = latest.map((outcome) => {
    const {name_zh, short_en} = place.get(outcome.jurisdiction_id)!;
    const date = formatDate(outcome.as_of, page.lang);
    const when = outcome.dated === "report" ? say(page, `${date}公布`, `reported ${date}`) : date;
    return html`<a href="${page.href(`/outcomes#${outcomeAnchor(outcome)}`)}"
      >${say(page, name_zh, `${short_en}: `)}${outcomeValue(outcome, page)}${page.marks.open}${when}${page.marks.close}</a
    >`;
  });
  return html`<p class="muted" data-reported-line="${indicator_id}">
    ${say(page, "后来公布的数（不是目标）：", "Reported later (no promises): ")}${joined(parts, page.marks.semicolon)}
  </p>`;
}
