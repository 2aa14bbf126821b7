import {html} from "htl";
import {historyId} from "../../model/chart.js";
import {momentOf, passedBefore, placeOutcomes, yearsOf, type Outcome} from "../../model/outcome.js";
import type {Target} from "../../model/target.js";
import {sources} from "../../ui/figure.js";
import {named, say, type Page} from "../../ui/page.js";
import {shareLink} from "../../ui/share.js";
import {passedText} from "../periods/pace.js";
import {outcomeList, timelineOf} from "../periods/panel.js";

/** A goal that a report shows passed before its deadline, with all that stands on its axis. */
export interface Passed {
  goal: Target;
  report: Outcome;
  rows: Target[];
  outcomes: Outcome[];
}

/** The goal that was passed the longest before its deadline; undefined where none was. */
export function surprisingOf(rows: Target[], outcomes: Outcome[]): Passed | undefined {
  const passed = rows.flatMap((goal) => {
    const report = passedBefore(
      goal,
      outcomes.filter(({indicator_id}) => indicator_id === goal.indicator_id)
    );
    return report ? [{goal, report, ahead: goal.year - momentOf(report.as_of)}] : [];
  });
  const [first] = passed.sort((a, b) => b.ahead - a.ahead);
  if (!first) return undefined;
  const {goal, report} = first;
  const ofCase = <T extends {indicator_id: string; jurisdiction_id: string}>(all: T[]) =>
    all.filter(
      ({indicator_id, jurisdiction_id}) =>
        indicator_id === goal.indicator_id && jurisdiction_id === goal.jurisdiction_id
    );
  const home = placeOutcomes(ofCase(rows), ofCase(outcomes)).placed.find(({panel}) =>
    panel.includes(goal)
  )!;
  return {goal, report, rows: home.panel, outcomes: home.outcomes};
}

/** That goal as a finding: the sentence, the goals and reports over the years, and who published them. */
export function passedFinding({goal, report, rows, outcomes}: Passed, page: Page): HTMLElement {
  const title = [named(goal, "jurisdiction", page), named(goal, "indicator", page)].join(
    page.marks.space
  );
  return html`<section class="lead" data-passed="${goal.target_id}">
    <h2 class="headline">${title}${page.marks.colon}${passedText(goal, report, page)}</h2>
    <div class="beside">
      <figure class="targets">
        <header>
          <h3>
            <a href="${page.href(`/indicators/${goal.indicator_id}`)}"
              >${named(goal, "indicator", page)}</a
            >
          </h3>
          ${shareLink(historyId(goal.indicator_id), {cities: goal.jurisdiction_id}, page)}
        </header>
        ${timelineOf(rows, rows, outcomes, title, yearsOf(rows, outcomes), page)}
        <figcaption>${sources(rows, page)}</figcaption>
      </figure>
      <div>
        ${outcomeList(outcomes, null, page)}
        <p>
          <a href="${page.href("/outcomes")}"
            >${say(page, "目标与后来公布的数，逐条对照", "Goals set against what was reported later")}</a
          >
        </p>
      </div>
    </div>
  </section>`;
}
